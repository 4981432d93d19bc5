"""Block tokens to blocks."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, TypeAlias

from briefing.loading.markdown.inlines import read_words
from briefing.loading.markdown.notes import Notes, Written
from briefing.loading.markdown.passage import Passage
from briefing.model.blocks import (
    Block,
    Blocks,
    Cell,
    CodeBlock,
    Definition,
    DefinitionList,
    Heading,
    List,
    ListItem,
    Paragraph,
    Quote,
    Rule,
    Table,
)
from briefing.model.inline import Inlines, plain
from briefing.model.slug import Slugs
from briefing.source.clean import clean
from briefing.source.markdown import Definitions, Token, unescape

if TYPE_CHECKING:
    from briefing.source.markdown.rows import Row, TableRows

_Read: TypeAlias = "Callable[[BlockReader, list[Token], int, Passage], tuple[Block | None, int]]"

_TASKS = {"[ ]": False, "[x]": True, "[X]": True}


class BlockReader:
    """Reads the passages of one document in their order; slugs and footnotes are counted across them."""

    def __init__(self, definitions: Definitions, taken: frozenset[str] = frozenset()) -> None:
        self._definitions = definitions
        self._slugs = Slugs(taken)
        self._notes = Notes()
        self._loose: set[int] = set()
        """The levels at which a paragraph stands apart from its neighbours."""

    def read(self, tokens: list[Token], passage: Passage) -> Blocks:
        """Return the blocks of a passage."""
        return self._blocks(tokens, 0, passage)[0]

    def footnotes(self) -> Blocks:
        """Return the footnotes of all passages; nothing is read after it."""
        return tuple(self._notes.finish(lambda written: self.read(written.tokens, written.passage)))

    def _blocks(self, tokens: list[Token], at: int, passage: Passage) -> tuple[Blocks, int]:
        """Return the blocks from token `at` to the end of the block that holds them, and the index of that end."""
        blocks: list[Block] = []
        while at < len(tokens) and tokens[at].nesting >= 0:
            read = self._readers.get(tokens[at].type)
            if read is None:
                at += 1
                continue
            block, at = read(self, tokens, at, passage)
            if block is not None:
                blocks.append(block)
        return tuple(blocks), at

    def _words(self, token: Token, passage: Passage) -> Inlines:
        place = passage.of_words(token.content, token.map)
        return read_words(token.content, self._definitions, self._notes, place)

    def _paragraph(self, tokens: list[Token], at: int, passage: Passage) -> tuple[Block, int]:
        if not tokens[at].hidden:
            self._loose.add(tokens[at].level)
        return Paragraph(self._words(tokens[at + 1], passage), passage.of_block(tokens[at].map)), at + 3

    def _heading(self, tokens: list[Token], at: int, passage: Passage) -> tuple[Block, int]:
        words = self._words(tokens[at + 1], passage)
        slug = self._slugs.take(plain(words))
        return Heading(int(tokens[at].tag[1]), words, slug, passage.of_block(tokens[at].map)), at + 3

    def _code(self, tokens: list[Token], at: int, passage: Passage) -> tuple[Block, int]:
        token = tokens[at]
        info = unescape(token.info).split(maxsplit=1)
        code = clean(token.content.removesuffix("\n"))
        return CodeBlock(code, clean(info[0] if info else ""), passage.of_block(token.map)), at + 1

    def _rule(self, tokens: list[Token], at: int, passage: Passage) -> tuple[Block, int]:
        return Rule(passage.of_block(tokens[at].map)), at + 1

    def _quote(self, tokens: list[Token], at: int, passage: Passage) -> tuple[Block, int]:
        blocks, end = self._blocks(tokens, at + 1, passage)
        return Quote(blocks, passage.of_block(tokens[at].map)), end + 1

    def _list(self, tokens: list[Token], at: int, passage: Passage) -> tuple[Block, int]:
        opening = tokens[at]
        start = None
        if opening.type == "ordered_list_open":
            start = int(opening.attrs.get("start", 1))
        self._loose.discard(opening.level + 2)
        items: list[ListItem] = []
        at += 1
        while tokens[at].type == "list_item_open":
            item, at = self._item(tokens, at, passage)
            items.append(item)
        tight = opening.level + 2 not in self._loose
        return List(start, opening.markup, tight, tuple(items), passage.of_block(opening.map)), at + 1

    def _item(self, tokens: list[Token], at: int, passage: Passage) -> tuple[ListItem, int]:
        checked = None
        if tokens[at + 1].type == "paragraph_open":
            words = tokens[at + 2]
            checked = _TASKS.get(words.content[:3])
            if checked is not None and words.content[3:4] in {" ", "\t"}:
                words.content = words.content[4:].lstrip(" \t")
            else:
                checked = None
        blocks, end = self._blocks(tokens, at + 1, passage)
        return ListItem(blocks, checked, passage.of_block(tokens[at].map)), end + 1

    def _table(self, tokens: list[Token], at: int, passage: Passage) -> tuple[Block, int]:
        written: TableRows = tokens[at].meta["rows"]
        header = self._cells(written.header, passage)
        rows = tuple(self._cells(row, passage) for row in written.rows)
        return Table(header, rows, written.align, written.hidden_rows, passage.of_block(tokens[at].map)), at + 1

    def _cells(self, row: "Row", passage: Passage) -> tuple[Cell, ...]:
        return tuple(
            Cell(read_words(text, self._definitions, self._notes, passage.of_cell(text, row.line, offset)))
            for text, offset in row.cells
        )

    def _definitions_list(self, tokens: list[Token], at: int, passage: Passage) -> tuple[Block, int]:
        opening = tokens[at]
        at += 1
        items: list[Definition] = []
        while tokens[at].type == "dt_open":
            term = self._words(tokens[at + 1], passage)
            at += 3
            meanings: list[Blocks] = []
            while tokens[at].type == "dd_open":
                blocks, end = self._blocks(tokens, at + 1, passage)
                meanings.append(blocks)
                at = end + 1
            items.append(Definition(term, tuple(meanings)))
        return DefinitionList(tuple(items), passage.of_block(opening.map)), at + 1

    def _footnote(self, tokens: list[Token], at: int, passage: Passage) -> tuple[None, int]:
        """Lay a footnote aside: its text is read at the end of the document."""
        opening = tokens[at]
        end = at + 1
        while tokens[end].type != "footnote_reference_close" or tokens[end].level != opening.level:
            end += 1
        lines = passage.of_block(opening.map)
        self._notes.define(Written(opening.meta["label"], tokens[at + 1 : end], passage, lines))
        return None, end + 1

    # Functions, not methods: a reader that held its own methods would be garbage that only the collector finds.
    _readers: ClassVar[dict[str, _Read]] = {
        "paragraph_open": _paragraph,
        "heading_open": _heading,
        "bullet_list_open": _list,
        "ordered_list_open": _list,
        "blockquote_open": _quote,
        "fence": _code,
        "code_block": _code,
        "table": _table,
        "hr": _rule,
        "dl_open": _definitions_list,
        "footnote_reference_open": _footnote,
    }
