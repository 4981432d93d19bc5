"""`briefing show`."""

import click

from briefing.cli.commands import options
from briefing.i18n import gettext as _

HELP = _(
    """Print briefs: as text, to be read aloud or in a pipe, as Markdown, or as JSON for programs.

    The text has every word of the brief, one thing after the other, without frames and drawings. What is wrong with a
    brief goes to standard error."""
)


@click.command("show", help=HELP, short_help=_("Print briefs as text, Markdown or JSON."))
@options.paths(required=True)
@options.form(["text", "markdown", "json"])
@click.option("--width", type=click.IntRange(20, 1000), help=_("Columns of the text; 80 in a pipe."))
def command(paths: tuple[str, ...], form: str, width: int | None) -> int:
    """Print briefs."""
    from briefing.cli.show import run  # noqa: PLC0415 - help does not pay for loading

    return run(paths, form, width)
