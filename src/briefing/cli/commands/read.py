"""`briefing read`, the command that a path alone stands for."""

import click

from briefing.cli.commands import options
from briefing.i18n import gettext as _

HELP = _(
    """Open briefs in the reader.

    The word `read` may be left out. Without a terminal a brief is printed as text, and a folder as its list."""
)


@click.command("read", help=HELP, short_help=_("Open briefs in the reader; `read` may be left out."))
@options.paths()
@click.option("--theme", metavar="NAME", help=_("The theme, or dark, light, auto. Default: the one you chose."))
@click.option("--mouse/--no-mouse", default=True, help=_("Leave the mouse to the terminal, for selecting text."))
def command(paths: tuple[str, ...], theme: str | None, *, mouse: bool) -> int:
    """Open the reader."""
    from briefing.cli.read import run  # noqa: PLC0415 - help does not pay for it

    return run(paths, theme, mouse=mouse)
