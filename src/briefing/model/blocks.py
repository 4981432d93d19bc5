"""What a Markdown body is made of: a closed union, one class a kind. Every block knows its source lines."""

from typing import NamedTuple, TypeAlias

from briefing.model.inline import Inlines
from briefing.model.text import SafeText


class Lines(NamedTuple):
    """The source lines of a block: first and last, from 1, both inclusive, in the brief's body file."""

    first: int
    last: int


class Paragraph(NamedTuple):
    """A paragraph."""

    inlines: Inlines
    lines: Lines


class Heading(NamedTuple):
    """A heading of level 1 to 6, with the slug that references name."""

    level: int
    inlines: Inlines
    slug: str
    lines: Lines


class ListItem(NamedTuple):
    """An item; `checked` is None where it is no task."""

    blocks: tuple["Block", ...]
    checked: bool | None
    lines: Lines


class List(NamedTuple):
    """A list; `start` is the first number of an ordered one, None for bullets."""

    start: int | None
    delimiter: str
    """What follows the number, `.` or `)`; for bullets the bullet as written."""
    tight: bool
    items: tuple[ListItem, ...]
    lines: Lines


class Quote(NamedTuple):
    """A block quote."""

    blocks: tuple["Block", ...]
    lines: Lines


class CodeBlock(NamedTuple):
    """Verbatim lines; `info` is the first word of the fence's info string, empty where there is none."""

    code: SafeText
    info: SafeText
    lines: Lines


class Cell(NamedTuple):
    """A table's cell."""

    inlines: Inlines


class Table(NamedTuple):
    """A table; every row has as many cells as there are columns."""

    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    align: tuple[str, ...]
    """A column each: `left`, `right`, `center`, or empty where it was not said."""
    hidden_rows: int
    """How many rows were cut by the limit on cells."""
    lines: Lines


class Rule(NamedTuple):
    """A thematic break."""

    lines: Lines


class Definition(NamedTuple):
    """A term with its definitions."""

    term: Inlines
    definitions: tuple["Blocks", ...]


class DefinitionList(NamedTuple):
    """A definition list."""

    items: tuple[Definition, ...]
    lines: Lines


class Footnote(NamedTuple):
    """The text of a footnote; they come last in a document, in the order of their numbers."""

    label: SafeText
    number: int
    blocks: tuple["Block", ...]
    lines: Lines


Block: TypeAlias = Paragraph | Heading | List | Quote | CodeBlock | Table | Rule | DefinitionList | Footnote
Blocks: TypeAlias = tuple[Block, ...]


class Document(NamedTuple):
    """A Markdown body: as written, and as read so far."""

    source: SafeText
    blocks: Blocks
    first_line: int
    """The line of the file on which the body starts, from 1."""
    complete: bool = True
    """False while the rest of a long body is still being read; its footnotes come with the end."""

    def __bool__(self) -> bool:
        """Return whether anything is written."""
        return bool(self.source)


NOTHING = Document(SafeText(""), (), 1)
