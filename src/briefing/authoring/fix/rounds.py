"""Round after round of fixes in memory, each checked before it counts."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple, TypeAlias

from briefing.authoring.fix.splice import Splice, apart, splices
from briefing.authoring.fix.verify import State, covers, is_syntax, objection
from briefing.checking.check import Checked, check_whole
from briefing.diagnostics.finding import Edit, Finding
from briefing.diagnostics.rules import RULES, Group
from briefing.i18n import gettext as _
from briefing.loading.load import whole_of
from briefing.loading.loaded import Loaded
from briefing.loading.settings import Settings
from briefing.loading.shapes import Files, shape_of_files
from briefing.source.file import MAX_BYTES

Wanted: TypeAlias = Callable[[Finding], bool]
"""Tells whether a finding that has a fix is to be fixed."""

_MOST_ROUNDS = 10
_MOST_TRIES = 40
"""So many sets of fixes are tried in a round where some do not hold; those that are left then have to wait."""
_MOST_READ = 4_000_000
"""Characters that may be read for it; four sets are tried of any file."""
_TURNS = tuple((layer, safe) for layer in range(4) for safe in (True, False))
"""Layer, and whether fixes are certain, in the order in which they have their turn."""


class Failed(NamedTuple):
    """A fix that was not applied."""

    finding: Finding
    reason: str
    """What speaks against it, as a phrase."""


class Texts(NamedTuple):
    """The files of a brief on their way, as they are read and checked."""

    files: Files
    checked: Checked
    state: State | None
    """None where they are no brief, so that nothing can be fixed."""


class Rounds:
    """The fixing of one brief."""

    def __init__(self, files: Files, *, name: str, library: Path | None, settings: Settings) -> None:
        """Take the files as they were read; `name` and `library` are those of `load`."""
        self._name = name
        self._library = library
        self._settings = settings
        size = sum(len(file.text) for file in files.files)
        self._most = min(_MOST_TRIES, max(_MOST_READ // (size + 1), 4))
        self._tries = 0
        self._undo: list[dict[str, Splice]] = []
        self.now = self.read(files)
        """How the brief is now."""
        self.fixed: list[Finding] = []
        """What was fixed, with its places in the files as they were at first."""
        self.failed: list[Failed] = []
        """Fixes that do not hold."""

    @property
    def loaded(self) -> Loaded:
        """The brief as it is now, with all that is found in it."""
        return self.now.checked.loaded

    def read(self, files: Files) -> Texts:
        """Read and check the brief that files are."""
        whole = whole_of(shape_of_files(files), name=self._name, library=self._library)
        checked = check_whole(whole, self._settings)
        brief = checked.loaded.brief
        return Texts(files, checked, None if brief is None else State(brief, checked.loaded.findings, whole.body))

    def run(self, wanted: Wanted) -> None:
        """Fix all that is wanted and can be."""
        for _round in range(_MOST_ROUNDS):
            if not self._round(wanted):
                return

    def one(self, finding: Finding) -> str:
        """Apply the fix of one finding that is found now; return what speaks against it, empty where nothing does."""
        tried = self._tried(self.now, [finding])
        if isinstance(tried, str):
            return tried
        self._take(tried, [finding])
        return ""

    def _round(self, wanted: Wanted) -> bool:
        """Go over the findings once, those first that hide others, certain fixes before the rest.

        Return whether anything was fixed.
        """
        any_fixed = False
        self._tries = 0
        self.failed = []
        for turn in _TURNS:
            pairs = [
                (each, each.fix)
                for each in self.loaded.findings
                if each.fix and not each.ignored and (_layer(each), each.fix.safe) == turn and wanted(each)
            ]
            chosen = [pairs[at][0] for at in apart([fix for _finding, fix in pairs])]
            if chosen and self.now.state is not None:
                held = self._held(chosen)
                any_fixed |= bool(held)
        return any_fixed

    def _held(self, findings: list[Finding]) -> list[Finding]:
        """Apply the fixes that hold, alone and together, and return their findings."""
        held, texts = self._sound(findings)
        if held:
            self._take(texts, held)
        return held

    def _sound(self, findings: list[Finding]) -> tuple[list[Finding], Texts]:
        """Return the findings whose fixes hold together, with what they make: all, or else some of each half."""
        tried = self._tried(self.now, findings)
        if not isinstance(tried, str):
            return findings, tried
        if len(findings) == 1:
            self.failed.append(Failed(findings[0], tried))
            return [], self.now
        middle = len(findings) // 2
        first, texts = self._sound(findings[:middle])
        second, others = self._sound(findings[middle:])
        if not first or not second:
            return (first, texts) if first else (second, others)
        both = sorted([*first, *second], key=findings.index)
        tried = self._tried(self.now, both)
        # Those that do not get along with others wait for the next round.
        return (first, texts) if isinstance(tried, str) else (both, tried)

    def _tried(self, texts: Texts, findings: Sequence[Finding]) -> Texts | str:
        """Return what fixes make, or what speaks against them."""
        self._tries += 1
        if self._tries > self._most:
            return _("too many fixes of this file do not hold")
        try:
            made = splices({file.path: file.text for file in texts.files.files}, _edits(findings))
        except ValueError:
            return _("it lies outside of the file")
        if not all(_can_be_read(splice.text) for splice in made.values()):
            return _("the file could not be read any more")
        after = self.read(texts.files.with_texts({path: splice.text for path, splice in made.items()}))
        if texts.state is None or after.state is None:
            return _("the file would be no brief any more")
        against = objection(texts.state, after.state, findings, made)
        return against or after

    def _take(self, texts: Texts, findings: Iterable[Finding]) -> None:
        """Go on with what fixes made."""
        findings = tuple(findings)
        made = splices({file.path: file.text for file in self.now.files.files}, _edits(findings))
        self.fixed += (self._as_at_first(each) for each in findings)
        self._undo.append({path: splice.reversed(path) for path, splice in made.items()})
        self.now = texts

    def _as_at_first(self, finding: Finding) -> Finding:
        """Return a finding with its place in the file as it was before any fix."""
        span = finding.span
        place = (span.line, span.column)
        for made in reversed(self._undo):
            if span.path in made:
                place = made[span.path].moved(place)[0]
        return finding._replace(span=span._replace(line=place[0], column=place[1]))


def _edits(findings: Iterable[Finding]) -> list[Edit]:
    return [edit for each in findings if each.fix for edit in each.fix.edits()]


def _layer(finding: Finding) -> int:
    """Return when a finding has its turn: what hides others comes before them."""
    if RULES[finding.rule].group is Group.FILE:
        return 0
    if is_syntax(finding.rule):
        return 1
    return 2 if covers(finding.rule) else 3


def _can_be_read(text: str) -> bool:
    """Return whether a text can be written as UTF-8 of a size that is read."""
    try:
        return len(text.encode()) < MAX_BYTES
    except UnicodeEncodeError:  # half a character, out of an escape in quotes
        return False
