"""`briefing diff`."""

import click

from briefing.cli.commands import options
from briefing.i18n import gettext as _

HELP = _(
    """Say what changed: between two briefs, between two folders, or since a date or a revision in git.

    It compares what briefs mean: order, layout and the shape of the file are no change. In a pipe, what is gone stands
    in [-…-], what is new in {+…+}. The exit code is 0 where nothing changed, 1 where something did, 2 where it cannot
    be told.

    \b
    briefing diff old.md new.md
    briefing diff --since yesterday briefs/
    briefing diff --since 2024-10-18 brief.md      since the beginning of that day
    briefing diff --since HEAD~3 brief.md          since a commit, a branch, a tag"""
)


@click.command("diff", help=HELP, short_help=_("Say what changed between two briefs, or since a date or revision."))
@options.paths()
@click.option("--since", metavar="DATE|REV", default="", help=_("Compare PATH with what it was then, by git."))
@options.form(["text", "json"])
@click.option("--json", "form", flag_value="json", help=_("The same as --format json."))
@click.option("--width", type=click.IntRange(20, 1000), help=_("Columns of the text; 80 in a pipe."))
def command(paths: tuple[str, ...], since: str, form: str, width: int | None) -> int:
    """Say what changed."""
    from briefing.cli.diff import run  # noqa: PLC0415 - help does not pay for loading

    return run(paths, since, form, width)
