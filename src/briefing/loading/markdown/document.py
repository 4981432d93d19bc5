"""The body of a brief, whole or piece by piece.

A piece is a stretch of text up to some line, of which all blocks are kept that more text cannot change: those before
the last one that follows a blank line. The rest is parsed again with the next piece. So the first page of a long body
is read in the time of a short one, and is final.
"""

from typing import NamedTuple

from briefing.loading.markdown.passage import Passage
from briefing.loading.markdown.reader import BlockReader
from briefing.model.blocks import Blocks, Document
from briefing.source.clean import clean
from briefing.source.markdown import Definition, Definitions, Parsed, Token, parse, scan

BUDGET = 16_384
"""So many characters fill more than a page, and are read in a few milliseconds."""


class Piece(NamedTuple):
    """The next blocks of a document."""

    blocks: Blocks
    done: bool
    """Whether they are the last; the footnotes are among those."""
    restart: bool = False
    """Whether these are the first ones again, and all that came before is void.

    So it is where the quick look for definitions missed one, or took something for one, that the text makes use of.
    """


class DocumentReader:
    """Reads a body piece by piece; the pieces together are what `read_document` returns."""

    def __init__(
        self,
        text: str,
        *,
        first_line: int = 1,
        indent: int = 0,
        sources: frozenset[str] = frozenset(),
        taken: frozenset[str] = frozenset(),
    ) -> None:
        """Take a body as it stands in its file.

        `first_line` is the line of the file that it starts on, `indent` the columns that stand before each of its lines
        (in a block scalar of YAML), `sources` the ids that a bare `@id` may cite, `taken` those that no heading may
        have.
        """
        self._text = text
        self._first_line = first_line
        self._indent = indent
        self._sources = sources
        self._taken = taken
        self._done = False
        self._definitions: Definitions | None = None
        self._start_at_the_top()

    def read_more(self, budget: int = BUDGET) -> Piece:
        """Return the blocks of about the next `budget` characters, more where one block is longer."""
        if self._done:
            return Piece((), done=True)
        definitions = self._definitions
        if definitions is None:
            definitions = self._definitions = self._looked_for(budget)
            self._blocks = BlockReader(definitions, self._taken)
        piece = self._next(max(budget, 1))
        if not piece.done:
            return piece
        true = Definitions(self._links, self._labels, self._sources)
        if definitions.agree_with(true):
            self._done = True
            return piece
        self._definitions = true
        self._start_at_the_top()
        self._blocks = BlockReader(true, self._taken)
        piece = self._next(max(budget, 1))
        self._done = piece.done
        return piece._replace(restart=True)

    def _start_at_the_top(self) -> None:
        self._at = 0
        self._line = 0
        self._links: list[Definition] = []
        self._labels: list[str] = []

    def _looked_for(self, budget: int) -> Definitions:
        if len(self._text) <= budget:
            parsed = parse(self._text)
            return Definitions(parsed.definitions, _labels(parsed.tokens), self._sources)
        links, labels = scan(self._text, lambda lines: parse(lines).definitions)
        return Definitions(links, labels, self._sources)

    def _next(self, budget: int) -> Piece:
        """Return the blocks before the last certain start of a block, or all that is left."""
        text, start = self._text, self._at
        while True:
            end = text.find("\n", start + budget) + 1 or len(text)
            stretch = text[start:end]
            parsed = parse(stretch)
            lines = stretch.split("\n")
            if end == len(text):
                self._keep(parsed, len(lines) + 1)
                blocks = self._blocks.read(parsed.tokens, self._passage(stretch, lines))
                self._at = end
                return Piece(blocks + self._blocks.footnotes(), done=True)
            index = _last_start(parsed.tokens, lines)
            if index:
                break
            budget *= 2
        tokens = parsed.tokens[:index]
        line = (parsed.tokens[index].map or [0])[0]
        self._keep(Parsed(tokens, parsed.definitions), line)
        blocks = self._blocks.read(tokens, self._passage(stretch, lines))
        self._at += sum(len(written) + 1 for written in lines[:line])
        self._line += line
        return Piece(blocks, done=False)

    def _keep(self, parsed: Parsed, before: int) -> None:
        """Note the definitions that stand before a line: no line after it has a part in them."""
        self._links += [link for link in parsed.definitions if link.first_line < before]
        self._labels += _labels(parsed.tokens)

    def _passage(self, text: str, lines: list[str]) -> Passage:
        return Passage(text, lines, self._first_line + self._line, self._indent)


def read_document(
    text: str,
    *,
    first_line: int = 1,
    indent: int = 0,
    sources: frozenset[str] = frozenset(),
    taken: frozenset[str] = frozenset(),
) -> Document:
    """Read a whole body; the arguments are those of `DocumentReader`."""
    if not text.strip():
        return Document(clean(""), (), first_line)
    parsed = parse(text)
    blocks = BlockReader(Definitions(parsed.definitions, _labels(parsed.tokens), sources), taken)
    read = blocks.read(parsed.tokens, Passage(text, text.split("\n"), first_line, indent))
    return Document(clean(text), read + blocks.footnotes(), first_line)


def _labels(tokens: list[Token]) -> list[str]:
    return [token.meta["label"] for token in tokens if token.type == "footnote_reference_open"]


def _last_start(tokens: list[Token], lines: list[str]) -> int:
    """Return the index of the last token that starts a block of its own after a blank line; 0 where there is none.

    Nothing from that line on can change what stands before it: whatever goes on after a blank line (a list, a note,
    code) would have taken the line. Only a definition list takes a line for the sake of the next one, so it never comes
    right before.
    """
    for index in range(len(tokens) - 1, 0, -1):
        token = tokens[index]
        if (
            token.level == 0
            and token.nesting >= 0
            and token.map
            and not lines[token.map[0] - 1].strip(" \t")
            and tokens[index - 1].type != "dl_close"
        ):
            return index
    return 0
