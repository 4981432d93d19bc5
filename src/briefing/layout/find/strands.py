"""The lines of a page as running text: a paragraph that is wrapped is one strand, and so is each column of a row."""

from typing import NamedTuple

from briefing.layout.wrap import is_ideograph

_MARKS = " ▎│╭↪"
"""What lines begin with that is no text: indents, the bars of quotes and code."""
_CONTINUED = "↪"
"""The mark of a line of code that was cut, through a word where that fell so."""


class Part(NamedTuple):
    """The stretch of a line that belongs to a strand."""

    line: int
    first: int
    """The index of its first character in the text of the line."""
    last: int
    """The index after its last."""
    joined: bool
    """Whether it follows the part before it without a blank."""
    text: str


class Strands:
    """Strands in the making, from lines that belong together."""

    def __init__(self) -> None:
        self._done: list[list[Part]] = []
        self._open: list[list[Part]] = []
        """Those that reach the line before, and may go on."""

    def take(self) -> list[list[Part]]:
        """Return the strands so far, in reading order, and begin anew."""
        done, self._done, self._open = self._done, [], []
        return done

    def add(self, line: int, text: str) -> None:
        """Add a line: each stretch of its words goes on where one stood above it, or begins a strand."""
        bare = text.lstrip(_MARKS)
        start = len(text) - len(bare)
        stretches = _stretches(text, start) if "  " in bare else [(start, len(text))] if bare else []
        if len(stretches) == 1 and len(self._open) == 1:
            self._go_on(self._open[0], line, *stretches[0], text)
            return
        before, self._open = self._open, []
        for first, last in stretches:
            strand = _above(before, first, last)
            if strand is None:
                strand = [Part(line, first, last, joined=True, text=text[first:last])]
                self._done.append(strand)
            else:
                before = [each for each in before if each is not strand]
                self._go_on(strand, line, first, last, text)
            self._open.append(strand)

    @staticmethod
    def _go_on(strand: list[Part], line: int, first: int, last: int, text: str) -> None:
        words = text[first:last]
        joined = _CONTINUED in text[:first] or _is_one_word(strand[-1].text, words)
        strand.append(Part(line, first, last, joined, words))


def _stretches(text: str, start: int) -> list[tuple[int, int]]:
    """Return where the words stand that two blanks or more keep apart from others."""
    found: list[tuple[int, int]] = []
    while start < len(text):
        gap = text.find("  ", start)
        end = len(text) if gap < 0 else gap
        found.append((start, end))
        start = end
        while start < len(text) and text[start] == " ":
            start += 1
    return found


def _above(open_strands: list[list[Part]], first: int, last: int) -> list[Part] | None:
    """Return the strand of the line before that a stretch stands under; None where it stands under none."""
    best, most = None, 0
    for strand in open_strands:
        part = strand[-1]
        shared = min(part.last, last) - max(part.first, first)
        if shared > most:
            best, most = strand, shared
    return best


def _is_one_word(before: str, after: str) -> bool:
    """Return whether a line was broken where there was no blank: beside an ideograph, or within an address."""
    if is_ideograph(before[-1]) or is_ideograph(after[0]):
        return True
    return " " not in before and "://" in before
