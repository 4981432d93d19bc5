"""A page as folded text to be searched, made bit by bit, with the way back from the text to the lines."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from briefing.language.folding import fold
from briefing.layout.find.strands import Strands
from briefing.layout.line import Page

_STEP = 64
"""Lines that are read at once."""
_BLOCK = 8000
"""Characters from which on a block is closed."""


class Unseen(NamedTuple):
    """A text that a page does not show."""

    item: str
    words: str


class Block(NamedTuple):
    """Some strands, each closed by a line feed: what is searched at once.

    It is made of pieces, each a stretch of a line. Numbers in lists of their own, not tuples, keep the many pieces of a
    long page from the garbage collector.
    """

    text: str
    starts: Sequence[int]
    """Where each piece starts in the text."""
    lines: Sequence[int]
    """The line that it comes from."""
    firsts: Sequence[int]
    """The index of its first character in the text of the line."""
    lasts: Sequence[int]
    """The index after its last."""
    unseen: Mapping[int, Unseen]
    """The pieces that their page does not show, by their numbers; their line is the last of the item."""

    def piece_at(self, offset: int) -> int:
        """Return which piece the character at `offset` belongs to."""
        return bisect_right(self.starts, offset) - 1

    def offset_of(self, line: int) -> int:
        """Return where in the text the lines from `line` on start."""
        found = (start for start, own in zip(self.starts, self.lines, strict=True) if own >= line)
        return next(found, len(self.text))


class PageIndex:
    """The text of one page. `unseen` gives for an item the texts of it that the page may not show.

    Such a text stands behind its item's own lines, if these do not hold it; a line feed in it is a gap, where a page
    has a mark. Of a page that is not `readable`, as where several items share a line, only the items' texts are taken.
    """

    def __init__(self, page: Page, unseen: Callable[[str], Sequence[str]], *, readable: bool = True) -> None:
        self.page = page
        self.blocks: list[Block] = []
        self.first_lines: list[int] = []
        """The first line of each block."""
        self._unseen = unseen
        self.readable = readable
        """Whether the lines of the page are text."""
        self._read = 0
        self._source = 0
        self._strands = Strands()
        self._parts: list[str] = []
        self._size = 0
        self._starts: list[int] = []
        self._lines: list[int] = []
        self._firsts: list[int] = []
        self._lasts: list[int] = []
        self._unseen_pieces: dict[int, Unseen] = {}
        self._begins: dict[int, list[str]] = {}
        self._ends: dict[int, list[str]] = {}
        self._inside: dict[str, tuple[int, Sequence[str]]] = {}
        """The items whose lines are being read, with the first of their parts and their texts."""
        self._note_items(0)

    @property
    def complete(self) -> bool:
        """Whether all of the page has been read."""
        return self._read == len(self.page.lines)

    def grow(self, page: Page) -> None:
        """Go on with a page that begins with the very lines of the last one."""
        known = len(self.page.placed)
        self.page = page
        self._note_items(known)

    def step(self) -> bool:
        """Read some lines more; return whether there are others."""
        stop = min(self._read + _STEP, len(self.page.lines))
        for number in range(self._read, stop):
            self._read_line(number)
        self._read = stop
        if self.complete:
            self._close_strands()
            self._close_block()
        return not self.complete

    def _note_items(self, known: int) -> None:
        for one in self.page.placed[known:]:
            self._begins.setdefault(one.first, []).append(one.id)
            self._ends.setdefault(one.last, []).insert(0, one.id)

    def _read_line(self, number: int) -> None:
        page = self.page
        if number in self._begins:
            self._close_strands()
            for item in self._begins[number]:
                texts = self._unseen(item)
                if texts:
                    self._inside[item] = (len(self._parts), texts)
        if self.readable:
            source = page.source_lines[number] if page.source_lines else 0
            if source != self._source or not page.lines[number]:
                self._close_strands()
                self._source = source
            if page.lines[number]:
                self._strands.add(number, "".join([run.text for run in page.lines[number]]))
        if number in self._ends:
            self._close_strands()
            for item in self._ends[number]:
                self._add_unseen(item, number)
        if self._size > _BLOCK and not self._inside:
            self._close_strands()
            self._close_block()

    def _add_unseen(self, item: str, line: int) -> None:
        since, texts = self._inside.pop(item, (0, ()))
        if not texts:
            return
        seen = "".join(self._parts[since:])
        for text in texts:
            if not all(fold(words) in seen for words in text.split("\n")):
                words = text.replace("\n", " ")
                self._unseen_pieces[len(self._lines)] = Unseen(item, words)
                self._add_piece(fold(words), line, 0, len(words))
                self._add("\n")

    def _close_strands(self) -> None:
        for strand in self._strands.take():
            for part in strand:
                before = self._parts[-1] if self._parts else "\n"
                if not part.joined and before[-1] not in "-/\n":
                    self._add(" ")
                self._add_piece(fold(part.text), part.line, part.first, part.last)
            self._add("\n")

    def _add_piece(self, text: str, line: int, first: int, last: int) -> None:
        if text:
            self._starts.append(self._size)
            self._lines.append(line)
            self._firsts.append(first)
            self._lasts.append(last)
            self._add(text)

    def _add(self, text: str) -> None:
        self._parts.append(text)
        self._size += len(text)

    def _close_block(self) -> None:
        if self._lines:
            text = "".join(self._parts)
            self.first_lines.append(min(self._lines))
            self.blocks.append(Block(text, self._starts, self._lines, self._firsts, self._lasts, self._unseen_pieces))
        self._parts, self._starts, self._lines, self._firsts, self._lasts = [], [], [], [], []
        self._unseen_pieces, self._size = {}, 0
