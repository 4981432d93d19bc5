"""Walks over what a body is made of. They hold their own stack: nesting costs no Python frames."""

from collections.abc import Iterable, Iterator

from briefing.model.blocks import (
    Block,
    DefinitionList,
    Footnote,
    Heading,
    List,
    Paragraph,
    Quote,
    Table,
)
from briefing.model.inline import Emphasis, Inline, Inlines, Link, Reference, Strikethrough, Strong

_HOLDING = frozenset({List, Quote, Footnote, DefinitionList})
"""The blocks that hold others."""


def walk_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield every block in reading order, a container before what it holds."""
    waiting = [iter(blocks)]
    while waiting:
        for block in waiting[-1]:
            yield block
            if type(block) in _HOLDING and (inner := _inner_blocks(block)):
                waiting.append(iter(inner))
                break
        else:
            waiting.pop()


def walk_inlines(blocks: Iterable[Block]) -> Iterator[Inline]:
    """Yield every inline of every block in reading order, a container before what it holds."""
    for _block, run in walk_runs(blocks):
        yield from walk_inline(run)


def walk_runs(blocks: Iterable[Block]) -> Iterator[tuple[Block, tuple[Inline, ...]]]:
    """Yield every run of inlines in reading order, with the block that it is a line of: a paragraph, a cell, …."""
    for block in walk_blocks(blocks):
        for run in own_inlines(block):
            yield block, run


def walk_inline(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """Yield every inline in reading order, a container before what it holds."""
    waiting = [iter(inlines)]
    while waiting:
        for node in waiting[-1]:
            yield node
            if isinstance(node, Emphasis | Strong | Strikethrough | Link | Reference) and node.children:
                waiting.append(iter(node.children))
                break
        else:
            waiting.pop()


def own_inlines(block: Block) -> tuple[Inlines, ...]:
    """Return the runs of words that stand in a block itself, those of blocks within it left out."""
    match block:
        case Paragraph() | Heading():
            return (block.inlines,)
        case Table():
            return tuple(cell.inlines for row in (block.header, *block.rows) for cell in row)
        case _:
            return ()


def _inner_blocks(block: Block) -> list[Block]:
    match block:
        case List():
            return [inner for item in block.items for inner in item.blocks]
        case Quote() | Footnote():
            return list(block.blocks)
        case DefinitionList():
            # A term is a run of inlines and no block of its own: it travels as a paragraph before its definitions.
            return [
                inner
                for item in block.items
                for part in ((Paragraph(item.term, block.lines),), *item.definitions)
                for inner in part
            ]
        case _:
            return []
