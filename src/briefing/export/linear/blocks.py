"""Block Markdown as plain text, one thing after the other: no frames, no columns, marks that can be read aloud."""

from briefing.export.linear.inline import inline_text, note_label
from briefing.export.linear.lines import Lines
from briefing.layout.links import Links
from briefing.model.blocks import (
    Block,
    Blocks,
    Cell,
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

_STEP = "  "


class BlockWriter:
    """Writes documents into a text; footnotes are numbered through, however many documents there are."""

    def __init__(self, lines: Lines, links: Links) -> None:
        self._lines = lines
        self._links = links
        self._notes = 0
        self._notes_before = 0

    def write(self, blocks: Blocks, indent: str = "") -> None:
        """Add a document below what stands; its footnotes end it."""
        self._notes_before = self._notes
        for index, block in enumerate(blocks):
            if index:
                self._lines.blank()
            self._write(block, indent, indent)
            if isinstance(block, Footnote):
                self._notes = max(self._notes, self._notes_before + block.number)

    def _write(self, block: Block, first: str, rest: str) -> None:
        """Add one block, its first line behind `first`, the others behind `rest`."""
        lines = self._lines
        match block:
            case Paragraph():
                lines.words(self._inline(block), first, rest)
            case Heading():
                mark = "#" * block.level
                lines.words(self._inline(block), f"{first}{mark} ", rest + " " * (block.level + 1))
            case List():
                self._list(block, first, rest)
            case Quote():
                self._blocks(block.blocks, f"{first}> ", f"{rest}> ")
            case CodeBlock():
                self._code(block, first, rest)
            case Table():
                self._table(block, first, rest)
            case Rule():
                lines.words("* * *", first, rest)
            case DefinitionList():
                self._definitions(block, first, rest)
            case Footnote():
                label = note_label(self._links, block.number + self._notes_before)
                self._blocks(block.blocks, f"{first}[{label}] ", rest + _STEP)

    def _inline(self, block: Paragraph | Heading | Cell) -> str:
        return inline_text(block.inlines, self._links, self._notes_before)

    def _blocks(self, blocks: Blocks, first: str, rest: str, *, tight: bool = False) -> None:
        if not blocks:
            self._lines.verbatim(first)
        for index, block in enumerate(blocks):
            if index and not tight:
                self._lines.verbatim(rest)
            self._write(block, rest if index else first, rest)

    def _list(self, block: List, first: str, rest: str) -> None:
        for index, item in enumerate(block.items):
            if index and not block.tight:
                self._lines.verbatim(rest)
            mark = "- " if block.start is None else f"{block.start + index}{block.delimiter} "
            if item.checked is not None:
                mark += "[x] " if item.checked else "[ ] "
            before = rest if index else first
            self._blocks(item.blocks, before + mark, rest + " " * len(mark), tight=block.tight)

    def _code(self, block: CodeBlock, first: str, rest: str) -> None:
        code = block.code.removesuffix("\n")
        fence = "```"
        while fence in code:
            fence += "`"
        self._lines.verbatim(f"{first}{fence}{block.info}")
        for line in code.split("\n"):
            self._lines.verbatim(rest + line)
        self._lines.verbatim(rest + fence)

    def _table(self, table: Table, first: str, rest: str) -> None:
        """Add a row after the other, each cell behind the heading of its column."""
        heads = [self._inline(cell) for cell in table.header]
        words = self._links.tn("Table of {n} row", "Table of {n} rows", len(table.rows)).format(n=len(table.rows))
        self._lines.words(f"{words}: {', '.join(head for head in heads if head)}", first, rest)
        for row in table.rows:
            before = f"{rest}- "
            for head, cell in zip(heads, row, strict=True):
                text = self._inline(cell)
                if text:
                    self._lines.words(f"{head}: {text}" if head else text, before, rest + _STEP * 2)
                    before = rest + _STEP
        if table.hidden_rows:
            notice = self._links.tn("{n} more row is not shown", "{n} more rows are not shown", table.hidden_rows)
            self._lines.words(f"… {notice.format(n=table.hidden_rows)}", rest)

    def _definitions(self, block: DefinitionList, first: str, rest: str) -> None:
        for index, item in enumerate(block.items):
            if index:
                self._lines.verbatim(rest)
            term = inline_text(item.term, self._links, self._notes_before)
            self._lines.words(f"{term}:", rest if index else first, rest)
            for definition in item.definitions:
                self._blocks(definition, rest + _STEP, rest + _STEP)
