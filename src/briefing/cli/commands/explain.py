"""`briefing explain`."""

import click

from briefing.cli.commands import options
from briefing.i18n import gettext as _

HELP = _(
    """Explain rules: what each finds, why it matters, an example, and how to let a finding stand.

    RULE is the word that a finding has before its message, or the name of a group, whose rules are listed."""
)


@click.command("explain", help=HELP, short_help=_("Explain what a rule finds, and why."))
@click.argument("names", nargs=-1, required=True, metavar="RULE...", shell_complete=options.rule_names)
@options.form(["text", "json"])
def command(names: tuple[str, ...], form: str) -> int:
    """Explain rules."""
    from briefing.cli.explain import run  # noqa: PLC0415 - help does not pay for it

    return run(names, form)
