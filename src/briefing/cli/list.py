"""What `briefing list` does: print the briefs of a folder, newest first."""

import sys

from briefing.cli.exit_codes import Exit
from briefing.cli.gather import Gathering
from briefing.cli.streams import is_terminal, put, say, terminal_width
from briefing.export.listing import as_json, as_text
from briefing.library.listing import by_date, row_of
from briefing.loading.loaded import Body


def run(paths: tuple[str, ...], form: str = "text") -> Exit:
    """Print a line a brief, or one JSON object; paths that give no brief are named on stderr."""
    gathering = Gathering(paths)
    found = (row_of(candidate, loaded) for candidate, loaded in gathering.briefs(Body.NONE))
    rows = by_date(row for row in found if row)
    width = terminal_width() if is_terminal(sys.stdout) else None
    put(as_json(rows) if form == "json" else as_text(rows, width))
    listed = {finding for row in rows for finding in row.findings}
    unread = [finding for finding in gathering.findings if finding not in listed]
    if unread:
        from briefing.diagnostics.render.text import render_text  # noqa: PLC0415 - seldom

        say(render_text(unread))
    return Exit.USAGE if gathering.unread else Exit.CLEAN
