"""`briefing fmt`."""

import click

from briefing.cli.commands import options
from briefing.i18n import gettext as _

HELP = _(
    """Write briefs in their one canonical form; what they say stays the same.

    Fields come in the order of the format, long prose in block scalars, and every comment stays with what it belongs
    to. A brief that cannot be formatted is left as it is, and the reason said on standard error. A brief from standard
    input goes to standard output.

    The exit code is 0 where all is done, 1 where a brief is left as it is, or, with --check or --diff, where one is not
    in its form; 2 where a path gives no brief.

    \b
    briefing fmt briefs/
    briefing fmt --check briefs/             names the files that would change
    briefing fmt --wrap sentence brief.md    puts each sentence on a line"""
)


@click.command("fmt", help=HELP, short_help=_("Write briefs in their one canonical form."))
@options.paths()
@click.option("--check", is_flag=True, help=_("Name the files that would change, and write nothing."))
@click.option("--diff", "shown", is_flag=True, help=_("Show what would be written, and write nothing."))
@click.option(
    "--wrap",
    type=click.Choice(["keep", "sentence"]),
    default="keep",
    show_default=True,
    help=_("Leave the lines of Markdown, or give each sentence one."),
)
def command(paths: tuple[str, ...], wrap: str, *, check: bool, shown: bool) -> int:
    """Format briefs."""
    from briefing.cli.fmt import run  # noqa: PLC0415 - help does not pay for loading

    return run(paths, wrap, check=check, shown=shown)
