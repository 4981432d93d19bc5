"""From the paths of a command line to all that is found in the briefs there."""

import os
from collections.abc import Sequence

from briefing.cli.exit_codes import Exit
from briefing.cli.streams import say
from briefing.diagnostics.finding import Finding, Severity
from briefing.i18n import gettext as _
from briefing.library.checked.review import Review, Reviewed
from briefing.library.discover import Candidate, Discovered, discover
from briefing.loading.settings import read_settings
from briefing.source.file import show_path

_MOST = 8
"""More processes than this are started only where somebody asks for them."""


class Reviewing:
    """The check of what the paths of a command line stand for."""

    def __init__(
        self,
        paths: Sequence[str],
        *,
        select: Sequence[str] = (),
        ignore: Sequence[str] = (),
        jobs: int = 0,
        cached: bool = True,
    ) -> None:
        """Take `paths`, or the briefs at hand where none is named; that these are the shipped ones is said.

        `jobs` is how many processes may work, 0 one for each processor.
        """
        if not paths:
            from pathlib import Path  # noqa: PLC0415 - where no path is named

            from briefing.library.choose import default_paths  # noqa: PLC0415 - where no path is named

            choice = default_paths(Path.cwd())
            if choice.shipped:
                say(_("There is no brief here. These are the ones that come with the program."))
            paths = choice.paths
        self.paths = tuple(dict.fromkeys(paths))
        self._review = Review(select=select, ignore=ignore, jobs=jobs or min(processors(), _MOST), cached=cached)
        self.findings: list[Finding] = []
        """Everything that was found, those that may stand included."""
        self.checked = 0
        """How many briefs were checked."""
        self.unread = False
        """Whether a path that was named gave no brief."""

    def run(self) -> None:
        """Check what the paths stand for now.

        What was named and gives no brief is a finding alone. In a folder a file that is no brief is passed over.
        """
        shown = frozenset(show_path(path) for path in self.paths)
        of_path = {path: discover((path,)) for path in self.paths}
        for found in of_path.values():
            self.findings += found.findings
            self.unread |= any(each.span.path in shown for each in found.findings)
        # Of very many briefs next to nothing is kept twice.
        all_found = list(of_path.values())
        candidates = all_found[0].candidates if len(all_found) == 1 else _merged(all_found)
        libraries: dict[str, None] = {}
        others: set[str] = set()
        for part in self._review.stream(candidates):
            for one in part:
                if self._take(one):
                    libraries[one.candidate.library] = None
                if not one.is_brief:
                    others.add(one.candidate.path)
        for library in libraries:
            self.findings += read_settings(library).findings if library else ()
        for path, found in of_path.items():
            here = found.findings or any(each.path not in others for each in found.candidates)
            if not here and os.path.isdir(path):  # noqa: PTH112 - any text may be a path here
                from briefing.cli.gather import no_briefs  # noqa: PLC0415 - rarely

                self.findings.append(no_briefs(path))
                self.unread = True

    def _take(self, one: Reviewed) -> bool:
        """Take over what was found in a brief; return whether it is one."""
        candidate = one.candidate
        if not (one.is_brief or candidate.named):
            return False
        found = one.findings
        if not one.readable and found and found[0].rule == "missing-file":
            from briefing.cli.gather import with_nearest  # noqa: PLC0415 - rarely

            found = [with_nearest(found[0], candidate.path), *found[1:]]
        self.findings += found
        if candidate.named and not one.readable:
            self.unread = True
            return False
        self.checked += 1
        return True

    def exit_code(self, *, strict: bool = False) -> Exit:
        """Return how the command ends after its findings; what may stand does not count."""
        if self.unread:
            return Exit.USAGE
        bad = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
        return Exit.FINDINGS if any(e.severity in bad and not e.ignored for e in self.findings) else Exit.CLEAN


def _merged(all_found: Sequence[Discovered]) -> tuple[Candidate, ...]:
    """Return what several paths mean, each once."""
    return tuple({each.path: each for found in all_found for each in found.candidates}.values())


def processors() -> int:
    """Return how many processors this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1
