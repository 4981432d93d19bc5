"""Where a query is found on one page: counted at once, placed on lines and cells only where they are asked for."""

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import NamedTuple

from briefing.language.folding import Query, sources_of
from briefing.layout.find.index import Block, PageIndex
from briefing.layout.line import Page
from briefing.layout.line_tools import cells, line_text


class Stretch(NamedTuple):
    """Cells of a line."""

    line: int
    start: int
    end: int
    """The cell after the last."""


class Place(NamedTuple):
    """Where a hit is."""

    line: int
    """Its first line; where the page does not show it, the last of its item."""
    stretches: tuple[Stretch, ...] = ()
    """What it covers, one stretch a line; none where the page does not show it."""
    item: str = ""
    """The item in whose text it is, where the page does not show it."""
    words: str = ""
    """That text."""
    start: int = 0
    """The index of its first character in that text."""
    end: int = 0
    """The index after its last."""


class Hits:
    """The hits of a query in the text of a page, numbered from 0 in reading order."""

    def __init__(self, index: PageIndex, query: Query) -> None:
        self.index = index
        self.query = query
        self._counts: list[int] = []
        self._until: list[int] = []
        """For each block the hits up to its end."""
        self._spans: tuple[int, list[tuple[int, int]]] = (-1, [])
        self.count()

    @property
    def total(self) -> int:
        """How many there are in what has been read."""
        return self._until[-1] if self._until else 0

    def count(self) -> bool:
        """Count what has been read since; return whether that was anything."""
        fresh = self.index.blocks[len(self._counts) :]
        if fresh:
            self._counts += [self.query.count(block.text) for block in fresh]
            self._until = list(accumulate(self._counts))
        return bool(fresh)

    def place(self, number: int) -> Place:
        """Return where a hit is."""
        at = bisect_right(self._until, number)
        block = self.index.blocks[at]
        start, end = self.spans_of(at)[number - self.before(at)]
        piece = block.piece_at(start)
        line, unseen = block.lines[piece], block.unseen.get(piece)
        if unseen:
            first, last = characters(unseen.words, start - block.starts[piece], end - block.starts[piece])
            return Place(line, (), unseen.item, unseen.words, first, last)
        return Place(line, _stretches(self.index.page, block, start, end))

    def number_at(self, line: int) -> int:
        """Return the number of the first hit on `line` or behind it; `total` where there is none."""
        at = max(0, bisect_right(self.index.first_lines, line, hi=len(self._counts)) - 1)
        if at >= len(self._counts):
            return self.total
        offset = self.index.blocks[at].offset_of(line)
        return self.before(at) + bisect_left(self.spans_of(at), offset, key=lambda span: span[0])

    def between(self, first: int, last: int) -> list[tuple[int, tuple[Stretch, ...]]]:
        """Return the hits that are seen on the lines from `first` up to `last`, with their numbers."""
        found: list[tuple[int, tuple[Stretch, ...]]] = []
        at = max(0, bisect_left(self.index.first_lines, first, hi=len(self._counts)) - 1)
        while at < len(self._counts) and self.index.first_lines[at] < last:
            if self._counts[at]:
                found += self._seen(at, first, last)
            at += 1
        return found

    def before(self, block: int) -> int:
        """Return how many hits stand before a block."""
        return self._until[block - 1] if block else 0

    def spans_of(self, block: int) -> list[tuple[int, int]]:
        """Return where in the text of a block its hits are."""
        if self._spans[0] != block:
            self._spans = (block, self.query.spans(self.index.blocks[block].text))
        return self._spans[1]

    def _seen(self, at: int, first: int, last: int) -> list[tuple[int, tuple[Stretch, ...]]]:
        block = self.index.blocks[at]
        inside = [number for number, line in enumerate(block.lines) if first <= line < last]
        if not inside:
            return []
        # A hit may begin on the line before; it never leaves its strand.
        low = block.text.rfind("\n", 0, block.starts[inside[0]]) + 1
        high = block.starts[inside[-1] + 1] if inside[-1] + 1 < len(block.starts) else len(block.text)
        spans = self.spans_of(at)
        from_, to = (bisect_left(spans, offset, key=lambda span: span[0]) for offset in (low, high))
        found = (
            (self.before(at) + number, _stretches(self.index.page, block, *spans[number]))
            for number in range(from_, to)
        )
        return [each for each in found if any(first <= stretch.line < last for stretch in each[1])]


def _stretches(page: Page, block: Block, start: int, end: int) -> tuple[Stretch, ...]:
    found: list[Stretch] = []
    number = block.piece_at(start)
    while number < len(block.starts) and block.starts[number] < end:
        if number not in block.unseen:
            stretch = _stretch(page, block, number, (start, end))
            if stretch:
                found.append(stretch)
        number += 1
    return tuple(found)


def _stretch(page: Page, block: Block, piece: int, span: tuple[int, int]) -> Stretch | None:
    """Return the cells of a piece that a span of the text of its block covers."""
    line, begin, offset = block.lines[piece], block.firsts[piece], block.starts[piece]
    text = line_text(page.lines[line])
    first, last = characters(text[begin : block.lasts[piece]], span[0] - offset, span[1] - offset)
    if first >= last:
        return None
    cell = cells(text[: begin + first])
    return Stretch(line, cell, cell + cells(text[begin + first : begin + last]))


def characters(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the first character of `text` that a stretch of its folded text comes from, and the one after the last."""
    start = max(start, 0)
    if text.isascii() and "- " not in text and "/ " not in text:
        return start, min(end, len(text))
    places = sources_of(text)
    end = min(end, len(places))
    if start >= end:
        return 0, 0
    last = places[end - 1]
    while end < len(places) and places[end] == last:
        end += 1
    # Accents that were dropped belong to the letter before them, a blank after a hyphen to nothing.
    after = places[end] if end < len(places) else len(text)
    return places[start], places[start] + len(text[places[start] : after].rstrip(" "))
