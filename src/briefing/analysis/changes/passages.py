"""A block as its passages: every run of words that it holds, with the mark that stands before it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefing.model.blocks import (
    Block,
    CodeBlock,
    DefinitionList,
    Footnote,
    Heading,
    List,
    ListItem,
    Paragraph,
    Quote,
    Rule,
    Table,
)
from briefing.model.inline import Code, Inline, Inlines, Text
from briefing.model.text import SafeText

_CELL = Text(SafeText(" | "))


class Passage(NamedTuple):
    """Words of a block that stand by themselves."""

    mark: str
    """What stands before them in plain text, as `## `, `- `, `> `; nested marks one after the other."""
    inlines: Inlines


def passages(block: Block) -> tuple[Passage, ...]:
    """Return the passages of a block in reading order; a rule has one without words."""
    return tuple(_block(block))


def _block(block: Block) -> Iterator[Passage]:  # noqa: C901, PLR0912 - a table of cases
    match block:
        case Paragraph():
            yield Passage("", block.inlines)
        case Heading():
            yield Passage("#" * block.level + " ", block.inlines)
        case List():
            for number, item in enumerate(block.items):
                yield from _marked(item.blocks, _bullet(block, item, is_first=not number))
        case Quote():
            yield from _marked(block.blocks, "> ", "> ")
        case CodeBlock():
            yield Passage("``` ", (Text(block.info),) if block.info else ())
            for line in block.code.removesuffix("\n").split("\n"):
                yield Passage("    ", (Code(SafeText(line)),))
        case Table():
            for row in (block.header, *block.rows):
                yield Passage("| ", _joined(cell.inlines for cell in row))
            if block.hidden_rows:
                yield Passage("| ", (Text(SafeText(f"… {block.hidden_rows}")),))
        case DefinitionList():
            for entry in block.items:
                yield Passage("", entry.term)
                for definition in entry.definitions:
                    yield from _marked(definition, ": ")
        case Footnote():
            yield from _marked(block.blocks, "[^] ")
        case Rule():
            yield Passage("* * *", ())


def _bullet(block: List, item: ListItem, *, is_first: bool) -> str:
    """Return the mark of an item: its number follows from the order, save one that a list starts at."""
    mark = "- " if block.start is None else f"{block.start}. " if is_first and block.start != 1 else "#. "
    if item.checked is None:
        return mark
    return f"{mark}[{'x' if item.checked else ' '}] "


def _marked(blocks: Iterable[Block], first: str, rest: str | None = None) -> Iterator[Passage]:
    """Yield the passages of nested blocks behind a mark; without any, what the mark stands before."""
    mark = first
    for block in blocks:
        for inner in _block(block):
            yield Passage(mark + inner.mark, inner.inlines)
            mark = " " * len(first) if rest is None else rest
    if mark is first and not blocks:
        yield Passage(first, ())


def _joined(cells: Iterable[Inlines]) -> Inlines:
    row: list[Inline] = []
    for cell in cells:
        if row:
            row.append(_CELL)
        row += cell
    return tuple(row)
