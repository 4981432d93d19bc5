"""The sentences on a page of the summary: which lines and cells each takes, and what supports it.

Wrapping loses no character but blanks. So a sentence's cells are found by counting the other characters, and only for
the passages that are asked for.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple
from weakref import ref

from briefing.analysis.statements import Statement, statements
from briefing.analysis.support import Known, Support, known, support, with_notes
from briefing.layout.line import Line, Page, Passage, Stop, ToItem, ToSentence, field_id, line_of
from briefing.layout.line_tools import cells, line_text
from briefing.layout.links import CitedMark, Filled
from briefing.layout.rich_text import rich_pieces
from briefing.model.inline import CitedKey, Reference
from briefing.model.records import Judgment
from briefing.model.text import SafeText

if TYPE_CHECKING:
    from briefing.layout.setting import Setting

_MOST_KEPT = 400
"""Passages that are remembered."""


class Extent(NamedTuple):
    """What a sentence takes of one line."""

    line: int
    """The index of the line in the page, from 0."""
    start: int
    """Its first cell on the line, from 0."""
    end: int
    """The cell after its last."""


class OnPage(NamedTuple):
    """A sentence as it stands on a page."""

    statement: Statement
    support: Support
    extents: tuple[Extent, ...]
    """In order; none where it shows nothing."""
    item: str
    """The judgment, gap, field or footnote whose text it is part of; empty in the body."""
    counts: bool
    """Whether it is one of those that the coverage counts."""

    def holds(self, stop: Stop) -> bool:
        """Return whether a stop of the page begins within it."""
        return any(line == stop.line and start <= stop.start < end for line, start, end in self.extents)


def sentences(setting: "Setting", page: Page, line: int) -> tuple[OnPage, ...]:
    """Return the sentences of the passage that holds a line of the summary's page; none where the line is no text."""
    number = bisect_right(page.passages, line, key=_first) - 1
    if number < 0 or page.passages[number].last < line:
        return ()
    return setting.sentences.of(page, page.passages[number])


def line_of_sentence(setting: "Setting", page: Page, target: ToSentence) -> int | None:
    """Return the index of the line on which a sentence of the body begins; None where it is not on the page."""
    line = line_of(page, target)
    found = sentences(setting, page, line) if line is not None else ()
    extents = found[target.number].extents if target.number < len(found) else ()
    return extents[0].line if extents else line


def _first(passage: Passage) -> int:
    return passage.first


class Sentences:
    """The sentences of one brief's pages, worked out when they are asked for."""

    def __init__(self, setting: "Setting") -> None:
        # It belongs to the setting: a cycle would keep a large brief until garbage is looked for.
        self._owner = ref(setting)
        self._base: Known | None = None
        self._known: Known | None = None
        self._kept: dict[tuple[int, int], tuple[Passage, bool, tuple[OnPage, ...]]] = {}

    @property
    def _setting(self) -> "Setting":
        setting = self._owner()
        assert setting, "it asks for its own sentences"  # noqa: S101 - the caller's fault
        return setting

    @property
    def base(self) -> Known:
        """What supports the sentences of the bottom line and the body; its footnotes only when they have been read."""
        if self._base is None:
            self._base = known(self._setting.brief)
        if not self._setting.complete:
            return self._base
        if self._known is None:
            self._known = with_notes(self._base, self._setting.footnotes())
        return self._known

    def of(self, page: Page, passage: Passage) -> tuple[OnPage, ...]:
        """Return the sentences of a passage of the summary's page."""
        key = page.width, passage.first
        complete = self._setting.complete
        kept = self._kept.get(key)
        if kept and kept[0] is passage and kept[1] == complete:
            return kept[2]
        if len(self._kept) >= _MOST_KEPT:
            self._kept.clear()
        found = tuple(self._found(page, passage))
        self._kept[key] = passage, complete, found
        return found

    def _found(self, page: Page, passage: Passage) -> Iterator[OnPage]:
        setting = self._setting
        lines = page.lines[passage.first : passage.last + 1]
        links = _AsShown(setting, page, passage)
        parts = statements(passage.inlines, setting.lang)
        sizes = [_size(links, part, passage.notes_from) for part in parts]
        judged = isinstance(setting.items.get(passage.item), Judgment)
        counted = judged or passage.item in {"", field_id("bottom_line")}
        base = self.base
        if passage.item == field_id("source_summary"):
            base = with_notes(base._replace(notes=frozenset()), setting.brief.source_summary.blocks)
        for part, extents in zip(parts, _extents(lines, passage, sizes), strict=True):
            rests = Support.JUDGMENT if judged else support(part, base)
            yield OnPage(part, rests, extents, passage.item, counted and part.has_words)


def _size(links: "_AsShown", part: Statement, notes_from: int) -> int:
    """Return how many characters a sentence shows, blanks left out."""
    return sum(_inked(piece.text) for piece in rich_pieces(links, part.inlines, footnotes_from=notes_from))


def _inked(text: str) -> int:
    return len("".join(text.split()))


def _extents(lines: tuple[Line, ...], passage: Passage, sizes: list[int]) -> list[tuple[Extent, ...]]:
    """Return what each sentence takes of the lines; what is left over, as the marks of a record, is the last's."""
    found: list[list[Extent]] = [[] for _ in sizes]
    number = 0
    left = sizes[0] if sizes else 0
    last = len(sizes) - 1
    for index, line in enumerate(lines):
        text = line_text(line)
        at = len(line_text(passage.rest if index else passage.head))
        while (at := _next_ink(text, at)) < len(text) and sizes:
            while left == 0 and number < last:
                number += 1
                left = sizes[number]
            end = len(text.rstrip()) if number == last else _after(text, at, left)
            left = max(left - _inked(text[at:end]), 0)
            found[number].append(Extent(passage.first + index, cells_before(line, at), cells_before(line, end)))
            at = end
    return [tuple(extents) for extents in found]


def _next_ink(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _after(text: str, at: int, count: int) -> int:
    """Return the offset after `count` characters that are no blanks, or after the last of them in the text."""
    if _inked(text[at:]) <= count:
        return len(text.rstrip())
    while count:
        count -= not text[at].isspace()
        at += 1
    return at


def cells_before(line: Line, offset: int) -> int:
    """Return the cell of a line at which its character `offset` begins."""
    width = 0
    for run in line:
        if offset <= len(run.text):
            return width + cells(run.text[:offset])
        offset -= len(run.text)
        width += cells(run.text)
    return width


class _AsShown:
    """Links that answer as when the page was laid out: while a body is read, a heading may not be known yet."""

    def __init__(self, setting: "Setting", page: Page, passage: Passage) -> None:
        self._setting = setting
        self._page = page
        self._passage = passage
        self._shown: dict[str, list[SafeText]] | None = None

    def citation(self, key: CitedKey, /) -> CitedMark:
        """Return what stands for a cited source."""
        return self._setting.citation(key)

    def reference(self, reference: Reference, /) -> Filled:
        """Return what stands for a reference; of one to a heading what is there."""
        target = reference.target
        if not reference.brief and target not in self._setting.items:
            if self._shown is None:
                self._shown = self._headings()
            if self._shown.get(target):
                return Filled(self._shown[target].pop(0), ToItem(target), known=True)
        return self._setting.reference(reference)

    def _headings(self) -> dict[str, list[SafeText]]:
        """Return the words of the passage's stops by where they lead, in reading order."""
        words: dict[str, dict[int, str]] = {}
        page = self._page
        for number in range(bisect_left(page.stops, self._passage.first, key=_line), len(page.stops)):
            stop = page.stops[number]
            if stop.line > self._passage.last:
                break
            if isinstance(stop.target, ToItem):
                stretches = words.setdefault(stop.target.id, {})
                shown = _between(page.lines[stop.line], stop.start, stop.end)
                stretches[stop.serial] = stretches.get(stop.serial, "") + shown
        return {key: [SafeText(text) for text in stretches.values()] for key, stretches in words.items()}

    def t(self, message: str, /) -> str:
        """Return a label of the page."""
        return self._setting.t(message)

    def tn(self, one: str, many: str, n: int, /) -> str:
        """Return a label for `n` things."""
        return self._setting.tn(one, many, n)


def _line(stop: Stop) -> int:
    return stop.line


def _between(line: Line, start: int, end: int) -> str:
    """Return the characters of a line between two cells."""
    text = line_text(line)
    if len(text) == cells(text):
        return text[start:end]
    return "".join(sign for at, sign in enumerate(text) if start <= cells_before(line, at) < end)
