"""`briefing check`."""

import click

from briefing.cli.commands import options
from briefing.i18n import gettext as _

HELP = _(
    """Say what is wrong with briefs: path, line, column, rule and message.

    Findings go to standard output, the count to standard error. The exit code is 0 where nothing is an error, 1 where
    something is, 2 where a path gives no brief."""
)


@click.command("check", help=HELP, short_help=_("Say what is wrong with briefs, with line and column."))
@options.paths()
@options.form(["text", "json"])
@click.option("--strict", is_flag=True, help=_("Exit with 1 for warnings, too."))
def command(paths: tuple[str, ...], form: str, *, strict: bool) -> int:
    """Check briefs."""
    from briefing.cli.check import run  # noqa: PLC0415 - help does not pay for loading

    return run(paths, form, strict=strict)
