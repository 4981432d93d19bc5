"""Lines of plain text, wrapped by words; what is longer than a line stays whole, so that addresses can be copied."""

import re
from functools import cache

from briefing.layout.line_tools import cells

_LEAST = 20
"""However deep the indentation, words have this many cells; then lines grow wider."""


class Lines:
    """A text in the making."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._lines: list[str] = []

    def blank(self, count: int = 1) -> None:
        """Leave `count` empty lines, counting those that are there; none at the start."""
        standing = 0
        while standing < len(self._lines) and not self._lines[-1 - standing]:
            standing += 1
        if standing < len(self._lines):
            self._lines += [""] * (count - standing)

    def verbatim(self, line: str) -> None:
        """Add a line as it is, but for blanks at its end."""
        self._lines.append(line.rstrip(" "))

    def words(self, text: str, first: str = "", rest: str | None = None) -> None:
        """Add words, wrapped, the first line behind `first`, the others behind `rest`, by default blanks as wide.

        A line feed in the text is a break that the author asked for. Without any words `first` makes a line.
        """
        rest = " " * cells(first) if rest is None else rest
        for line in text.split("\n"):
            self._wrap(line, first, rest)
            first = rest

    def text(self) -> str:
        """Return the lines, each ended by a newline."""
        return "".join(f"{line}\n" for line in self._lines)

    def _wrap(self, text: str, first: str, rest: str) -> None:
        width = max(self._width, cells(rest) + _LEAST)
        line, used, is_empty = first, cells(first), True
        for word in text.split(" "):
            gap = "" if is_empty else " "
            for part in _parts(word):
                size = cells(part)
                if not is_empty and used + len(gap) + size > width:
                    self.verbatim(line)
                    line, used, gap = rest, cells(rest), ""
                line += gap + part
                used += len(gap) + size
                is_empty, gap = False, ""
        self.verbatim(line)


def _parts(word: str) -> list[str]:
    """Return the pieces of a word between which a line may end: ideographs, with the marks that belong to them."""
    if not word:
        return []
    return [word] if word.isascii() else _ideographs().sub(r"\1\n", word).removesuffix("\n").split("\n")


@cache
def _ideographs() -> re.Pattern[str]:
    ideograph = "[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
    no_start = (
        "[!%),.:;?\\]}»”’…‥、。〃々〉》」』】〕〗〙〛ゝゞーヽヾ・！％），．：；？］｝～"
        "ァィゥェォッャュョヮぁぃぅぇぉっゃゅょゎ]"
    )
    opening = "[（［｛「『【〔《〈“‘]"
    return re.compile(f"((?!{opening}){ideograph}(?!{no_start})(?!$))")
