"""Counts what supports the sentences of a brief: its bottom line, its judgments, and the body piece by piece."""

from collections.abc import Iterable, Iterator

from briefing.analysis.coverage import NO_COVERAGE, Coverage
from briefing.analysis.statements import Statement, bare_statements
from briefing.analysis.support import Support, known, support, with_notes
from briefing.model.blocks import Block, Blocks, DefinitionList, Footnote, List, Paragraph, Quote
from briefing.model.brief import Brief
from briefing.model.inline import Inlines


def prose(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """Yield the paragraphs whose sentences are counted, in reading order.

    They stand for themselves, in lists, in quotes and in definitions. Headings, terms, tables, code and footnotes are
    not counted.
    """
    waiting = [iter(blocks)]
    while waiting:
        for block in waiting[-1]:
            kind = type(block)
            if kind is Paragraph:
                yield block  # type: ignore[misc]
                continue
            inner = _inner(block)
            if inner:
                waiting.append(iter(inner))
                break
        else:
            waiting.pop()


def _inner(block: Block) -> list[Block]:
    match block:
        case List():
            return [inner for item in block.items for inner in item.blocks]
        case Quote():
            return list(block.blocks)
        case DefinitionList():
            return [inner for item in block.items for definition in item.definitions for inner in definition]
        case _:
            return []


class Tally:
    """The count of one brief, whose body comes bit by bit."""

    def __init__(self, brief: Brief) -> None:
        self._lang = brief.lang
        self._known = known(brief)
        self._cited = self._judged = self._unsupported = 0
        self._pending: list[Statement] = []
        """Sentences that only a footnote can support: their texts come last."""
        for judgment in brief.judgments:
            self._judge(judgment.text.inlines)
        self._count(brief.bottom_line.inlines)

    def add(self, blocks: Blocks, *, complete: bool) -> Coverage:
        """Count further blocks of the body; return what was counted since the last time.

        A sentence with a footnote that has not come yet is counted with the end, which is `complete`.
        """
        for paragraph in prose(blocks):
            self._count(paragraph.inlines)
        if blocks and type(blocks[-1]) is Footnote:
            self._known = with_notes(self._known, blocks)
        if complete:
            supported = sum(support(statement, self._known) is Support.CITED for statement in self._pending)
            self._cited += supported
            self._unsupported += len(self._pending) - supported
            self._pending = []
        return self._taken()

    def _count(self, inlines: Inlines) -> None:
        base = self._known
        for _, statement in bare_statements(inlines, self._lang):
            _, cited, targets, notes, has_words = statement
            if not has_words:
                continue
            if not (cited or targets or notes):
                self._unsupported += 1
                continue
            found = support(statement, base)
            if found is Support.CITED:
                self._cited += 1
            elif found is Support.JUDGMENT:
                self._judged += 1
            elif notes:
                self._pending.append(statement)
            else:
                self._unsupported += 1

    def _judge(self, inlines: Inlines) -> None:
        """Count the text of a judgment: whatever it cites, each of its sentences is one."""
        before = self._cited, self._judged, self._unsupported
        self._count(inlines)
        total = self._cited + self._judged + self._unsupported + len(self._pending)
        self._cited, self._judged, self._unsupported = before
        self._judged += total - sum(before)
        self._pending = []

    def _taken(self) -> Coverage:
        taken = Coverage(self._cited, self._judged, self._unsupported)
        self._cited = self._judged = self._unsupported = 0
        return taken if taken.total else NO_COVERAGE
