"""What a laid-out page is made of: lines of styled runs, the items that they show, and the stops on them."""

from enum import IntFlag
from typing import NamedTuple, TypeAlias

from briefing.model.inline import Inlines
from briefing.model.text import SafeText
from briefing.themes.roles import Role


class Face(IntFlag):
    """How the letters look, beside their role."""

    PLAIN = 0
    BOLD = 1
    ITALIC = 2
    STRIKE = 4
    UNDERLINE = 8


class Run(NamedTuple):
    """Words in one style, on one line."""

    text: SafeText
    role: Role = Role.TEXT
    face: Face = Face.PLAIN
    url: str = ""
    """The address that a terminal may link the words to; already judged safe."""


Line: TypeAlias = tuple[Run, ...]
"""One line, no wider than the width that it was laid out for, without trailing blanks."""


class ToItem(NamedTuple):
    """Leads to an item or heading of this brief."""

    id: str


class ToUrl(NamedTuple):
    """Leads out, to a URL or an image."""

    url: SafeText


class ToBrief(NamedTuple):
    """Leads to another brief, and to an item of it where `id` is not empty."""

    brief: str
    id: str


class ToFootnote(NamedTuple):
    """Leads to a footnote's text, or, from there, back to its first mark."""

    number: int
    back: bool = False


class ToSentence(NamedTuple):
    """Leads to a sentence of the body."""

    line: int
    """The source line of its paragraph, from 1."""
    number: int
    """Which sentence of the paragraph, from 0."""


Target: TypeAlias = ToItem | ToUrl | ToBrief | ToFootnote | ToSentence


class Stop(NamedTuple):
    """A place on which `enter` and `space` act. One that is wrapped has one `Stop` a line, with the same `serial`."""

    line: int
    """The index of its line in the page, from 0."""
    start: int
    """Its first cell on the line, from 0."""
    end: int
    """The cell after its last."""
    target: Target
    serial: int


class Placed(NamedTuple):
    """An item or heading with the lines that show it."""

    id: str
    first: int
    """The index of its first line, from 0."""
    last: int
    """The index of its last line."""


class Passage(NamedTuple):
    """A wrapped text of the summary, whose sentences `briefing.layout.sentences` finds."""

    first: int
    """The index of its first line, from 0."""
    last: int
    """The index of its last line."""
    head: Line
    """What its first line begins with."""
    rest: Line
    """What its other lines begin with."""
    inlines: Inlines
    """The text; behind it there may be marks of its sources."""
    item: str = ""
    """The judgment, gap, field or footnote whose text it is; empty in the body."""
    notes_from: int = 0
    """What is added to the numbers of its footnotes."""


class Page(NamedTuple):
    """A pane's whole content at one width."""

    width: int
    lines: tuple[Line, ...]
    placed: tuple[Placed, ...] = ()
    """Items in the order of their first lines."""
    stops: tuple[Stop, ...] = ()
    """In reading order."""
    source_lines: tuple[int, ...] = ()
    """For each line the source line of its block, from 1, 0 where it has none; empty where no line has one."""
    passages: tuple[Passage, ...] = ()
    """The texts of a summary, top to bottom."""


def line_of(page: Page, target: Target) -> int | None:
    """Return the index of the line of `page` that `target` leads to; None where it leads out of the page."""
    match target:
        case ToFootnote(number, back=True):
            mark = ToFootnote(number)
            return next((stop.line for stop in page.stops if stop.target == mark), None)
        case ToFootnote(number):
            return _first_line(page, footnote_id(number))
        case ToItem(id):
            return _first_line(page, id)
        case ToSentence(line):
            # Of its paragraph; `layout.sentences.line_of_sentence` knows the very line.
            return next((index for index, source in enumerate(page.source_lines) if source == line), None)
        case ToUrl() | ToBrief():
            return None


def _first_line(page: Page, id: str) -> int | None:
    return next((placed.first for placed in page.placed if placed.id == id), None)


def footnote_id(number: int) -> str:
    """Return the id under which the text of a footnote is placed; no item of a brief can have it."""
    return f"^{number}"


def field_id(name: str) -> str:
    """Return the id under which a field of the brief is placed, as `.bottom_line`; no item of a brief can have it."""
    return f".{name}"
