"""Blocks and inlines of the model as readable lines: kind, lines or place, and what they hold."""

from collections.abc import Iterator

from briefing.model.blocks import (
    Block,
    Blocks,
    Cell,
    CodeBlock,
    DefinitionList,
    Footnote,
    Heading,
    Lines,
    List,
    Paragraph,
    Quote,
    Rule,
    Table,
)
from briefing.model.inline import (
    Citation,
    CitedKey,
    Code,
    Emphasis,
    FootnoteMark,
    HardBreak,
    Image,
    Inline,
    Inlines,
    Link,
    Reference,
    SoftBreak,
    Strikethrough,
    Strong,
    Text,
)


def dump_blocks(blocks: Blocks) -> str:
    """Return the blocks as lines, what they hold indented below them."""
    return "".join(line + "\n" for block in blocks for line in _block(block))


def dump_inlines(inlines: Inlines) -> str:
    """Return the inlines as lines."""
    return "".join(line + "\n" for line in _inlines(inlines))


def _block(block: Block) -> Iterator[str]:  # noqa: C901, PLR0912  # a table of the kinds
    at = _lines(block.lines)
    match block:
        case Paragraph(inlines):
            yield f"paragraph {at}"
            yield from _indented(_inlines(inlines))
        case Heading(level, inlines, slug):
            yield f"heading {level} #{slug} {at}"
            yield from _indented(_inlines(inlines))
        case List(start, delimiter, tight, items):
            kind = "bullets" if start is None else f"numbers from {start}"
            yield f"list of {kind} {delimiter} {'tight' if tight else 'loose'} {at}"
            for item in items:
                task = {None: "", True: " done", False: " open"}[item.checked]
                yield f"  item{task} {_lines(item.lines)}"
                yield from _indented(_indented(_blocks(item.blocks)))
        case Quote(blocks):
            yield f"quote {at}"
            yield from _indented(_blocks(blocks))
        case CodeBlock(code, info):
            yield f"code {info!r} {at}"
            yield from _indented(repr(line) for line in code.split("\n"))
        case Table(header, rows, align, hidden):
            yield f"table {' '.join(side or '-' for side in align)} {at}"
            for row in (header, *rows):
                yield "  row"
                yield from _indented(_indented(_cells(row)))
            if hidden:
                yield f"  hidden rows: {hidden}"
        case Rule():
            yield f"rule {at}"
        case DefinitionList(items):
            yield f"definitions {at}"
            for entry in items:
                yield "  term"
                yield from _indented(_indented(_inlines(entry.term)))
                for meaning in entry.definitions:
                    yield "  definition"
                    yield from _indented(_indented(_blocks(meaning)))
        case Footnote(label, number, blocks):
            yield f"footnote {number} {label!r} {at}"
            yield from _indented(_blocks(blocks))


def _blocks(blocks: Blocks) -> Iterator[str]:
    for block in blocks:
        yield from _block(block)


def _cells(row: tuple[Cell, ...]) -> Iterator[str]:
    for cell in row:
        yield "cell"
        yield from _indented(_inlines(cell.inlines))


def _inlines(inlines: Inlines) -> Iterator[str]:
    for node in inlines:
        yield from _inline(node)


def _inline(node: Inline) -> Iterator[str]:  # noqa: C901  # a table of the kinds
    match node:
        case Text(text):
            yield repr(str(text))
        case Emphasis(children) | Strong(children) | Strikethrough(children):
            yield type(node).__name__.lower()
            yield from _indented(_inlines(children))
        case Code(code):
            yield f"code {code!r}"
        case Link(children, url, title):
            yield f"link {url!r}" + (f" {title!r}" if title else "")
            yield from _indented(_inlines(children))
        case Image(alt, url, title):
            yield f"image {alt!r} {url!r}" + (f" {title!r}" if title else "")
        case Citation(keys, in_text):
            yield "citation in the sentence" if in_text else "citation"
            yield from _indented(_key(key) for key in keys)
        case Reference(children, target, brief, line, column):
            yield f"reference to {brief}#{target} {line}:{column}"
            yield from _indented(_inlines(children))
        case FootnoteMark(label, number):
            yield f"footnote mark {number} {label!r}"
        case SoftBreak():
            yield "soft break"
        case HardBreak():
            yield "hard break"


def _key(key: CitedKey) -> str:
    parts = [f"{key.key} {key.line}:{key.column}"]
    if key.prefix:
        parts.append(f"before {key.prefix!r}")
    if key.locator:
        parts.append(f"after {key.locator!r}")
    if key.suppress_author:
        parts.append("without author")
    return ", ".join(parts)


def _lines(lines: Lines) -> str:
    return f"{lines.first}" if lines.first == lines.last else f"{lines.first}-{lines.last}"


def _indented(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        yield "  " + line
