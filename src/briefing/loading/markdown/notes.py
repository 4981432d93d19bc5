"""The footnotes of a document, in the order of their marks."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from briefing.loading.markdown.passage import Passage
from briefing.model.blocks import Blocks, Footnote, Lines, Paragraph
from briefing.model.inline import FootnoteMark, Inlines
from briefing.source.clean import clean
from briefing.source.markdown import Token


class Written(NamedTuple):
    """A definition of a footnote, still to be read."""

    label: str
    tokens: list[Token]
    passage: Passage
    lines: Lines


class Notes:
    """Numbers the marks, and keeps what they stand for until the document ends."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._noted: list[Written | Footnote | str] = []
        """What each number stands for; a label where its definition is still to come."""
        self._written: dict[str, Written] = {}
        self._all: list[Written] = []

    def mark(self, label: str) -> FootnoteMark:
        """Return the mark of a defined footnote."""
        number = self._numbers.get(label)
        if number is None:
            self._noted.append(label)
            number = self._numbers[label] = len(self._noted)
        return FootnoteMark(clean(label), number)

    def reserve(self) -> FootnoteMark:
        """Return the mark of a footnote that stands in place; `fill` gives its words."""
        self._noted.append("")
        return FootnoteMark(clean(""), len(self._noted))

    def fill(self, mark: FootnoteMark, inlines: Inlines, line: int) -> None:
        """Keep the words of a footnote that stands in place."""
        lines = Lines(line, line)
        self._noted[mark.number - 1] = Footnote(mark.label, mark.number, (Paragraph(inlines, lines),), lines)

    def define(self, written: Written) -> None:
        """Keep a definition; of several with one label the first is what its marks mean."""
        self._written.setdefault(written.label, written)
        self._all.append(written)

    def finish(self, read: Callable[[Written], Blocks]) -> Iterator[Footnote]:
        """Yield the footnotes by number; those that no mark names come last, so that no words are lost.

        Reading one may add marks and definitions.
        """
        number = looked_at = 0
        while True:
            while number < len(self._noted):
                noted = self._noted[number]
                number += 1
                if isinstance(noted, str):
                    # A label may have been taken for defined that is not; the document is then read again.
                    found = self._written.get(noted)
                    if found is None:
                        continue
                    noted = found
                yield noted if isinstance(noted, Footnote) else self._read(noted, number, read)
            if looked_at == len(self._all):
                return
            unnamed = self._all[looked_at]
            looked_at += 1
            if self._written[unnamed.label] is not unnamed:
                self._noted.append(unnamed)
            elif unnamed.label not in self._numbers:
                self.mark(unnamed.label)

    def _read(self, written: Written, number: int, read: Callable[[Written], Blocks]) -> Footnote:
        return Footnote(clean(written.label), number, read(written), written.lines)
