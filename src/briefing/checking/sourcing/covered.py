"""Sentences that cite nothing and need not: their quote or the line before their list does."""

from collections.abc import Iterator
from functools import cached_property

from briefing.checking.prose import Sentence
from briefing.model.blocks import Block, Blocks, DefinitionList, List, Paragraph, Quote
from briefing.model.brief import Brief
from briefing.model.inline import Citation, FootnoteMark, Inlines, Reference, plain
from briefing.model.walk import walk_inline, walk_inlines


class Covered:
    """What of one brief is cited for by what stands around it."""

    def __init__(self, brief: Brief) -> None:
        self._brief = brief

    def has(self, sentence: Sentence) -> bool:
        """Return whether what stands around a sentence cites for it, or it states nothing of its own.

        A quote that cites covers all that it says, a line that cites and ends with a colon the list after it. A
        question states nothing, and a line that ends with a colon leaves it to what follows.
        """
        words = sentence.text.rstrip(' \n\ufffc"”“»«)')
        if words.endswith(("?", ":")):
            return True
        return sentence.prose.field == "summary" and sentence.prose.span.line in self._lines

    @cached_property
    def _lines(self) -> frozenset[int]:
        ranges = _covered(self._brief.summary.blocks)
        return frozenset(line for first, last in ranges for line in range(first, last + 1))


def _covered(blocks: Blocks) -> Iterator[tuple[int, int]]:
    """Yield the lines of quotes that cite, and of lists that a line with a citation introduces."""
    before: Block | None = None
    for block in blocks:
        if isinstance(block, Quote) and _cites(block.blocks):
            yield block.lines
        elif isinstance(block, List):
            if isinstance(before, Paragraph) and _introduces(before.inlines):
                yield block.lines
            else:
                for item in block.items:
                    yield from _covered(item.blocks)
        elif isinstance(block, DefinitionList):
            for entry in block.items:
                if any(isinstance(node, Citation) for node in walk_inline(entry.term)):
                    for definition in entry.definitions:
                        yield from (inner.lines for inner in definition)
        before = block


def _cites(blocks: Blocks) -> bool:
    return any(isinstance(node, Citation) for node in walk_inlines(blocks))


def _introduces(inlines: Inlines) -> bool:
    cited = any(isinstance(node, Citation | Reference | FootnoteMark) for node in walk_inline(inlines))
    return cited and plain(inlines).rstrip().endswith(":")
