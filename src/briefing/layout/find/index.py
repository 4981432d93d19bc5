"""A page as folded text to be searched, made bit by bit, with the way back from the text to the lines."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

from briefing.language.folding import fold
from briefing.layout.find.strands import Strands
from briefing.layout.line import Page

_STEP = 64
"""Lines that are read at once."""
_BLOCK = 8000
"""Characters from which on a block is closed."""


class Piece(NamedTuple):
    """A stretch of folded text, and where it comes from."""

    line: int
    first: int
    """The index of its first character in the text of the line."""
    last: int
    """The index after its last."""
    item: str = ""
    """The item whose text it is, where the page does not show it."""
    words: str = ""
    """That text."""


class Block(NamedTuple):
    """Some strands, each closed by a line feed: what is searched at once."""

    text: str
    starts: Sequence[int]
    """Where each piece starts in the text."""
    pieces: Sequence[Piece]

    def piece_at(self, offset: int) -> int:
        """Return which piece the character at `offset` belongs to."""
        return bisect_right(self.starts, offset) - 1

    def offset_of(self, line: int) -> int:
        """Return where in the text the lines from `line` on start."""
        return next((start for start, piece in zip(self.starts, self.pieces, strict=True) if piece.line >= line),
                    len(self.text))  # fmt: skip


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
        self._readable = readable
        self._read = 0
        self._source = 0
        self._strands = Strands()
        self._parts: list[str] = []
        self._size = 0
        self._starts: list[int] = []
        self._pieces: list[Piece] = []
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
        if self._readable:
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
                self._add(fold(words), Piece(line, -1, -1, item, words))
                self._add("\n", None)

    def _close_strands(self) -> None:
        for strand in self._strands.take():
            for part in strand:
                before = self._parts[-1] if self._parts else "\n"
                if not part.joined and before[-1] not in "-/\n":
                    self._add(" ", None)
                self._add(fold(part.text), Piece(part.line, part.first, part.last))
            self._add("\n", None)

    def _add(self, text: str, piece: Piece | None) -> None:
        if not text:
            return
        if piece is not None:
            self._starts.append(self._size)
            self._pieces.append(piece)
        self._parts.append(text)
        self._size += len(text)

    def _close_block(self) -> None:
        if self._pieces:
            self.blocks.append(Block("".join(self._parts), self._starts, self._pieces))
            self.first_lines.append(min(piece.line for piece in self._pieces))
        self._parts, self._starts, self._pieces, self._size = [], [], [], 0
