"""Every word of blocks, in their order."""

from collections.abc import Iterator

from briefing.model.blocks import (
    Block,
    Blocks,
    CodeBlock,
    DefinitionList,
    Footnote,
    Heading,
    List,
    Paragraph,
    Quote,
    Rule,
    Table,
)
from briefing.model.inline import (
    Citation,
    Code,
    Emphasis,
    FootnoteMark,
    HardBreak,
    Image,
    Inlines,
    Link,
    Reference,
    SoftBreak,
    Strikethrough,
    Strong,
    Text,
)


def words_of(blocks: Blocks) -> str:
    """Return the words of the blocks, a line each; citations with their keys."""
    return "\n".join(text for block in blocks for text in _block(block))


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(inlines) | Heading(inlines=inlines):
            yield _inlines(inlines)
        case List(items=items):
            for item in items:
                yield words_of(item.blocks)
        case Quote(blocks) | Footnote(blocks=blocks):
            yield words_of(blocks)
        case CodeBlock(code):
            yield code
        case Table(header, rows):
            yield from (_inlines(cell.inlines) for row in (header, *rows) for cell in row)
        case DefinitionList(items):
            for entry in items:
                yield _inlines(entry.term)
                yield from (words_of(meaning) for meaning in entry.definitions)
        case Rule():
            pass


def _inlines(inlines: Inlines) -> str:  # a table of the kinds
    parts: list[str] = []
    for node in inlines:
        match node:
            case Text(text) | Code(text) | Image(text):
                parts.append(text)
            case Emphasis(children) | Strong(children) | Strikethrough(children) | Link(children) | Reference(children):
                parts.append(_inlines(children))
            case Citation(keys):
                parts += [f"{key.prefix} {key.key} {key.locator}" for key in keys]
            case SoftBreak() | HardBreak():
                parts.append(" ")
            case FootnoteMark():
                pass
    return "".join(parts)
