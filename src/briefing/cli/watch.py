"""What `briefing check --watch` does: check again whenever something changes, until it is interrupted."""

import sys

from briefing import clock
from briefing.cli import check
from briefing.cli.check import Options, counted, tell
from briefing.cli.exit_codes import Exit
from briefing.cli.reviewing import Reviewing
from briefing.cli.streams import clear_terminal, say
from briefing.diagnostics.finding import Finding
from briefing.i18n import gettext as _
from briefing.library.discover import library_root
from briefing.loading.shapes import STANDARD_INPUT
from briefing.loading.watch.events import Ended, Events
from briefing.loading.watch.places import folders_for

_STEP, _MOST = 20, 200
"""Milliseconds without a further event, and in all, before it is checked again."""
_SLOW = 2.0
"""Seconds after which it looks where no event tells of anything."""


def run(paths: tuple[str, ...], options: Options) -> Exit:
    """Check, tell, wait, and check again; on a terminal what was told before is taken away.

    It ends when it is interrupted, or when nobody reads its output any more.
    """
    if STANDARD_INPUT in paths:
        say(_("briefing: standard input cannot be watched"))
        return Exit.USAGE
    if sys.stdout is None:  # nobody is told of what comes later
        return check.run(paths, options)
    ended = Ended(sys.stdout.fileno())
    events = Events(ended, step=_STEP, most=_MOST)
    before: list[Finding] | None = None
    checked = -1
    while True:
        reviewing = Reviewing(
            paths, select=options.select, ignore=options.ignore, jobs=options.jobs, cached=options.cached
        )
        paths = reviewing.paths
        # Folders first: what happens after they were looked at makes an event.
        events.cover(_folders(paths))
        reviewing.run()
        found = list(dict.fromkeys(reviewing.findings))
        if found != before or reviewing.checked != checked:
            clear_terminal()
            tell([each for each in found if options.all or not each.ignored], options)
            say(f"{clock.now().astimezone():%H:%M:%S}  {counted(reviewing.checked, found)}")
            before, checked = found, reviewing.checked
        if not events.wait(_SLOW):
            return reviewing.exit_code(strict=options.strict)


def _folders(paths: tuple[str, ...]) -> set[str]:
    """Return what is watched: the folders of the briefs and those of their settings."""
    return folders_for((*paths, *(library_root(path) for path in paths)))
