"""The pane of sources: what each is, and how much rests on it; what merely passes on another stands under it."""

from typing import NamedTuple

from briefing.layout.attribution import name_with_via
from briefing.layout.figures import BETWEEN
from briefing.layout.line import Page, Run
from briefing.layout.line_tools import cells
from briefing.layout.rich_text import rich_pieces
from briefing.layout.setting import Setting
from briefing.layout.sheet import Flow, Pieces, Sheet, flow, flush_right, joined, piece
from briefing.layout.vocabulary import type_words
from briefing.model.inline import plain
from briefing.model.provenance import families
from briefing.model.records import Source
from briefing.model.text import SafeText
from briefing.themes.roles import Role

_WITH_TITLE = 60
"""Cells from which on a row has room for the source's title."""
PENDING = "×…"
"""What stands for the count while the body is still being read."""
_PENDING_ROOM = 3
"""Cells that are kept for the counts meanwhile."""


class Columns(NamedTuple):
    """How wide the columns at both edges are, and what stands in the right one."""

    number: int
    counts: int
    marks: dict[str, str]
    """How much rests on each source, as shown."""


def sources_page(setting: Setting, width: int) -> Page:
    """Return the pane of sources; every source is placed."""
    sheet = Sheet(width)
    marks = {key: _count(setting, key) for key in setting.sources}
    # Counts come when the body has been read: there is room for them from the start, so that nothing moves then.
    least = 0 if setting.complete else _PENDING_ROOM
    room = max((cells(mark) for mark in marks.values()), default=least)
    columns = Columns(len(str(len(setting.sources))), max(room, least), marks)
    for family in families(setting.traced):
        _row(setting, sheet, columns, family.origin)
        for number, key in enumerate(family.passed_on, start=1):
            _row(setting, sheet, columns, key, "└" if number == len(family.passed_on) else "├")
    return sheet.page()


def _count(setting: Setting, key: str) -> str:
    if not setting.complete:
        return PENDING
    count = setting.rests.count(key)
    return f"×{count}" if count else "–"


def _row(setting: Setting, sheet: Sheet, columns: Columns, key: str, branch: str = "") -> None:
    source = setting.sources[key]
    first = sheet.height
    letter = piece(source.reliability or "–", Role.GRADE if source.reliability else Role.MUTED)
    start = columns.number + 3
    indent = 2 if branch else 0
    edge = sheet.width - columns.counts
    words = flow(_words(setting, source, sheet.width), edge - 1 - start - indent)
    sheet.row(
        (0, flush_right((piece(str(setting.numbers[key]), Role.PROVENANCE),), columns.number)),
        (columns.number + 1, flow((letter,), 1)),
        (start, _tree(branch, len(words.lines))),
        (start + indent, words),
        (edge, flush_right((piece(columns.marks[key], Role.MUTED),), columns.counts)),
    )
    sheet.place(key, first)


def _tree(branch: str, height: int) -> Flow:
    """Return the sign of a branch as high as its row; what has a sibling below goes on to it."""
    if not branch:
        return Flow([])
    below = "│" if branch == "├" else " "
    return Flow([(Run(SafeText(sign), Role.BORDER),) for sign in (branch, *[below] * (height - 1))])


def _words(setting: Setting, source: Source, width: int) -> Pieces:
    name = name_with_via(setting, source.id)
    title: Pieces = ()
    if width >= _WITH_TITLE and plain(source.title.inlines) not in {"", setting.short_name(source.id)}:
        title = rich_pieces(setting, source.title.inlines, Role.MUTED)
    kind = source.genre or type_words(setting, source.type)
    return joined(
        [
            (piece(name, Role.STRONG),),
            title,
            (piece(kind, Role.MUTED),) if kind else (),
            (piece(setting.date(source.issued, short=True), Role.MUTED),) if source.issued else (),
        ],
        BETWEEN,
    )
