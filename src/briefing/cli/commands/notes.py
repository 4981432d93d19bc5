"""`briefing notes`."""

import click

from briefing.cli.commands import options
from briefing.i18n import gettext as _

HELP = _(
    """List what you have marked and noted, brief by brief.

    Without a path that is everything. With one it is what is on the briefs there, and on those that have gone from a
    folder. All of it is kept in your state folder, which `briefing locate state` prints."""
)


@click.command("notes", help=HELP, short_help=_("List what you have marked and noted."))
@options.paths()
@options.form(["text", "json"])
@click.option("--marks", "kind", flag_value="marks", help=_("Only what is marked."))
@click.option("--notes", "kind", flag_value="notes", help=_("Only what has a note."))
def command(paths: tuple[str, ...], form: str, kind: str | None) -> int:
    """List marks and notes."""
    from briefing.cli.notes import run  # noqa: PLC0415 - help does not pay for loading

    return run(paths, form, kind or "")
