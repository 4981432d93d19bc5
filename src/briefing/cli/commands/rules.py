"""`briefing rules`."""

import click

from briefing.cli.commands import options
from briefing.i18n import gettext as _

HELP = _(
    """List the rules: id, group, severity, whether there is a fix, and what each finds.

    With GROUP only its rules, as `briefing rules figures`. `briefing explain RULE` says more of one."""
)


@click.command("rules", help=HELP, short_help=_("List the rules that briefs are checked by."))
@click.argument("groups", nargs=-1, metavar="[GROUP]...", shell_complete=options.group_names)
@options.form(["text", "json"])
def command(groups: tuple[str, ...], form: str) -> int:
    """List rules."""
    from briefing.cli.rules import run  # noqa: PLC0415 - help does not pay for it

    return run(groups, form)
