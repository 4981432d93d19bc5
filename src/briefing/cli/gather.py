"""From the paths of a command line to loaded briefs."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

from briefing.cli.exit_codes import Exit
from briefing.cli.near import nearest_path
from briefing.cli.streams import say
from briefing.diagnostics.finding import Finding, Severity
from briefing.diagnostics.make import finding, whole_file
from briefing.i18n import gettext as _
from briefing.library.choose import default_paths
from briefing.library.discover import Candidate, discover
from briefing.loading.load import load
from briefing.loading.loaded import Body, Loaded
from briefing.source.file import show_path


class Read(Protocol):
    """Reads a brief."""

    def __call__(self, path: str, *, library: Path | None, body: Body) -> Loaded:
        """Return the brief at a path, as `loading.load` does."""


class Gathering:
    """The briefs that the paths of a command line stand for, and what is wrong with them."""

    def __init__(self, paths: Sequence[str], read: Read = load) -> None:
        """Take `paths`, or the briefs at hand where none is named; that these are the shipped ones is said.

        `read` reads the brief at a path, with the root of its library.
        """
        self._read = read
        if not paths:
            choice = default_paths(Path.cwd())
            if choice.shipped:
                say(_("There is no brief here. These are the ones that come with the program."))
            paths = choice.paths
        self._paths = tuple(dict.fromkeys(paths))
        self._shown = frozenset(show_path(path) for path in self._paths)
        self.findings: list[Finding] = []
        """Everything that was found so far."""
        self.unread = False
        """Whether a path that was named gave no brief."""
        self.libraries: list[str] = []
        """The root of every library that a brief was found in."""

    def briefs(self, body: Body = Body.FULL) -> Iterator[tuple[Candidate, Loaded]]:
        """Load one after the other.

        What was named and gives no brief is a finding alone. In a folder a file that is no brief is passed over, and a
        broken one given.
        """
        seen: set[str] = set()
        for path in self._paths:
            found = discover((path,))
            self._note(found.findings)
            any_here = bool(found.findings)
            for candidate in found.candidates:
                loaded = self._load(candidate, body)
                any_here |= loaded.is_brief
                if candidate.path in seen or not (loaded.is_brief or candidate.named):
                    continue
                seen.add(candidate.path)
                self.findings += loaded.findings
                if candidate.named and loaded.brief is None:
                    self.unread = True
                    continue
                if candidate.library not in self.libraries:
                    self.libraries.append(candidate.library)
                yield candidate, loaded
            if not any_here and os.path.isdir(path):  # noqa: PTH112 - any text may be a path here
                self._note((no_briefs(path),))

    def exit_code(self, *, strict: bool = False) -> Exit:
        """Return how the command ends after its findings."""
        if self.unread:
            return Exit.USAGE
        bad = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
        return Exit.FINDINGS if any(each.severity in bad for each in self.findings) else Exit.CLEAN

    def _note(self, findings: Sequence[Finding]) -> None:
        """Note what is wrong with a path itself."""
        self.findings += findings
        self.unread |= any(each.span.path in self._shown for each in findings)

    def _load(self, candidate: Candidate, body: Body) -> Loaded:
        loaded = self._read(candidate.path, library=Path(candidate.library) if candidate.library else None, body=body)
        if loaded.brief is None and loaded.findings and loaded.findings[0].rule == "missing-file":
            first = with_nearest(loaded.findings[0], candidate.path)
            return loaded._replace(findings=(first, *loaded.findings[1:]))
        return loaded


def no_briefs(path: str) -> Finding:
    """Return the finding that a folder holds files that could be briefs, and that none is."""
    message = _("no brief in this folder")
    hint = _("A brief is a .md or .yaml file with the key `briefing`.")
    return finding("empty-library", message, whole_file(show_path(path)), help=hint)


def with_nearest(fault: Finding, path: str) -> Finding:
    """Return the finding that a file is not there, with what stands there and has nearly its name."""
    meant = nearest_path(path)
    return fault._replace(help=_("Did you mean {path}?").format(path=show_path(meant))) if meant else fault
