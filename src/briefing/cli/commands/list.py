"""`briefing list`."""

import click

from briefing.cli.commands import options
from briefing.i18n import gettext as _


@click.command("list", help=_("List briefs: date, section, title and path, newest first."))
@options.paths()
@options.form(["text", "json"])
def command(paths: tuple[str, ...], form: str) -> int:
    """List briefs."""
    from briefing.cli.list import run  # noqa: PLC0415 - help does not pay for loading

    return run(paths, form)
