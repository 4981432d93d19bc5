"""The pane of sources: what each is, and how much rests on it; what merely passes on another stands under it."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing.layout.attribution import name_with_via
from briefing.layout.growing import Growing
from briefing.layout.line import Page, Run
from briefing.layout.line_tools import cells, truncate_text
from briefing.layout.pieces import BETWEEN, Pieces, joined, piece, width_of
from briefing.layout.setting import Setting
from briefing.layout.sheet import Sheet, flow, flush_right
from briefing.layout.vocabulary import type_words
from briefing.layout.wrap import Wrapped
from briefing.model.dates import DateKind, Edtf, Precision, Stretch
from briefing.model.inline import plain
from briefing.model.provenance import families
from briefing.model.records import Source
from briefing.model.text import SafeText
from briefing.themes.roles import Role

_WITH_TITLE = 60
"""Cells from which on a row has room for the source's title."""
_LEAST_TITLE = 16
"""Cells to which a title may be cut."""
_MOST_LINES = 2
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
    return sources_layout(setting, width).whole()


def sources_layout(setting: Setting, width: int) -> Growing:
    """Return the pane of sources, to be laid out source by source."""
    sheet = Sheet(width)
    return Growing(sheet, _sources(setting, sheet))


def _sources(setting: Setting, sheet: Sheet) -> Iterator[None]:
    marks = {key: _count(setting, key) for key in setting.sources}
    # Counts come when the body has been read: there is room for them from the start, so that nothing moves then.
    least = 0 if setting.complete else _PENDING_ROOM
    room = max([len(mark) for mark in marks.values()], default=least)
    columns = Columns(len(str(len(setting.sources))), max(room, least), marks)
    for family in families(setting.traced):
        _row(setting, sheet, columns, family.origin)
        yield
        for number, key in enumerate(family.passed_on, start=1):
            _row(setting, sheet, columns, key, "└" if number == len(family.passed_on) else "├")
            yield


def _count(setting: Setting, key: str) -> str:
    if not setting.complete:
        return PENDING
    count = setting.rests.count(key)
    return f"×{count}" if count else "–"


def _row(setting: Setting, sheet: Sheet, columns: Columns, key: str, branch: str = "") -> None:
    source = setting.sources[key]
    first = sheet.height
    number = str(setting.numbers[key]).rjust(columns.number)
    letter = Run(SafeText(source.reliability or "–"), Role.GRADE if source.reliability else Role.MUTED)
    start = columns.number + 3
    indent = 2 if branch else 0
    edge = sheet.width - columns.counts
    words = _words(setting, source, edge - 1 - start - indent, with_title=sheet.width >= _WITH_TITLE)
    sheet.row(
        (0, Wrapped(((Run(SafeText(number), Role.PROVENANCE),),))),
        (columns.number + 1, Wrapped(((letter,),))),
        *([(start, _tree(branch, len(words.lines)))] if branch else []),
        (start + indent, words),
        (edge, flush_right((piece(columns.marks[key], Role.MUTED),), columns.counts)),
    )
    sheet.place(key, first)


def _tree(branch: str, height: int) -> Wrapped:
    """Return the sign of a branch as high as its row; what has a sibling below goes on to it."""
    below = "│" if branch == "├" else " "
    return Wrapped([(Run(SafeText(sign), Role.BORDER),) for sign in (branch, *[below] * (height - 1))])


def _words(setting: Setting, source: Source, room: int, *, with_title: bool) -> Wrapped:
    """Return what a source is, on one line where its name and date fit on one, else on two.

    The type gives way first, then the end of the title, then all of it.
    """
    name = (piece(name_with_via(setting, source.id), Role.STRONG),)
    title = _title(setting, source) if with_title else ""
    kind = _muted(source.genre or type_words(setting, source.type))
    date = _muted(setting.date(_day(source.issued), short=True).replace(" ", "\u00a0") if source.issued else "")
    full = joined((name, _muted(title), kind, date), BETWEEN)
    if width_of(full) <= room:
        return flow(full, room)
    bare = joined((name, date), BETWEEN)
    left = room - width_of(bare) - cells(BETWEEN.text)
    if title and left >= min(_LEAST_TITLE, cells(title)):
        return flow(joined((name, _muted(truncate_text(title, left)), date), BETWEEN), room)
    if width_of(bare) <= room:
        return flow(bare, room)
    for variant in (joined((name, kind, date), BETWEEN), bare):
        words = flow(variant, room)
        if len(words.lines) <= _MOST_LINES:
            return words
    return flow(name, room)


def _muted(words: str) -> Pieces:
    return (piece(words, Role.MUTED),) if words else ()


def _title(setting: Setting, source: Source) -> str:
    """Return the title, without what the name of the source already says of it."""
    title, name = plain(source.title.inlines), setting.short_name(source.id)
    return title.removeprefix(f"{name}: ") if title != name else ""


def _day(date: Edtf) -> Edtf:
    """Return a date without its time of day."""
    first = date.parts[0].first if date.parts else None
    if date.kind is not DateKind.DATE or first is None or not first.clock:
        return date
    day = first._replace(clock="", precision=Precision.DAY)
    return date._replace(parts=(Stretch(day, day),), precision=Precision.DAY)
