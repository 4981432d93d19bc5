"""The list of events: when in words, what, the words of the source, and who says so."""

from collections.abc import Iterable
from itertools import combinations

from briefing.layout.attribution import claimant
from briefing.layout.header import TLP
from briefing.layout.line import Face, Page
from briefing.layout.pieces import Piece, Pieces, joined, piece, width_of
from briefing.layout.rich_text import cite_marks, rich_pieces
from briefing.layout.setting import Setting
from briefing.layout.sheet import Sheet, flow, flush_right, stacked
from briefing.layout.timeline.chart import Chart, Dated
from briefing.model.dates import Relation, relate
from briefing.model.inline import Reference
from briefing.model.records import Cite, Event, EventDate
from briefing.model.text import SafeText
from briefing.model.vocabulary import Attribution, EventStatus
from briefing.themes.roles import Role

_WIDEST_DATE = 24
"""Cells of the column of dates; longer ones are wrapped."""
_WIDE = 96
"""Cells from which on the column of dates may take a third of the width."""
_NARROW = 56
"""Cells below which the date stands above what happened, not beside it."""
_BETWEEN = piece(" · ", Role.MUTED)
_QUOTES = {"de": "„“", "fr": "«»", "pl": "„”", "cs": "„“", "sv": "””", "da": "»«"}


def events_page(chart: Chart, width: int) -> Page:
    """Return the list of events in the order of their first dates; every event is placed once."""
    sheet = Sheet(width)
    if not chart.events:
        sheet.text((piece(chart.setting.t("No events."), Role.MUTED),))
    letters = max((len(dated.letter) for dated in chart.events), default=1)
    whens = (width_of(words) for dated in chart.events for words, _ in _dates(chart.setting, dated.event))
    column = min(max(whens, default=0), width // 3 if width >= _WIDE else _WIDEST_DATE)
    seen: set[str] = set()
    for dated in chart.events:
        first = sheet.height
        _entry(chart.setting, sheet, dated, letters, column)
        if dated.event.id not in seen:
            seen.add(dated.event.id)
            sheet.place(dated.event.id, first)
    return sheet.page()


def _entry(setting: Setting, sheet: Sheet, dated: Dated, letters: int, column: int) -> None:
    letter = flush_right((piece(dated.letter, Role.MUTED),), letters)
    start = letters + 2
    rows = _dates(setting, dated.event)
    if sheet.width < _NARROW:
        room = sheet.width - start
        what = stacked(flow(rows[0][0], room), flow(_what(setting, dated.event), room), flow(rows[0][1], room))
        sheet.row((0, letter), (start, what))
        for when, words in rows[1:]:
            sheet.row((start, stacked(flow(when, room), flow(words, room))))
        return
    main = start + column + 2
    room = sheet.width - main
    when, words = rows[0]
    sheet.row(
        (0, letter),
        (start, flow(when, column)),
        (main, stacked(flow(_what(setting, dated.event), room), flow(words, room))),
    )
    for when, words in rows[1:]:
        sheet.row((start, flow(when, column)), (main, flow(words, room)))


def _what(setting: Setting, event: Event) -> Pieces:
    """Return what happened, its status, marking, place and sources."""
    face = Face.STRIKE if event.status is EventStatus.CANCELLED else Face.PLAIN
    what = rich_pieces(setting, event.what.inlines, Role.TEXT, face) or (piece("–", Role.MUTED),)
    more = (piece(" …", Role.MUTED),) if event.detail else ()
    marks = cite_marks(setting, _sources(event))
    tlp = event.common.tlp
    extra = joined(
        [
            _status(setting, event.status),
            (piece(tlp, TLP[tlp]),) if tlp else (),
            (Piece(event.place, Role.MUTED),) if event.place else (),
        ],
        _BETWEEN,
    )
    return (*what, *more, *((piece(" "), *marks) if marks else ()), *((_BETWEEN, *extra) if extra else ()))


def _dates(setting: Setting, event: Event) -> list[tuple[Pieces, Pieces]]:
    """Return the dates in words, each with what is said of it: one row, or first what several are to each other."""
    if len(event.dates) <= 1:
        date = event.dates[0] if event.dates else EventDate(None, {})
        return [(_when(setting, date), _said(setting, event, date, own=True))]
    whens = [date.when for date in event.dates if date.when is not None]
    apart = any(relate(one, other) in {Relation.BEFORE, Relation.AFTER} for one, other in combinations(whens, 2))
    head = (
        piece(setting.t("date contested"), Role.CONTESTED) if apart else piece(setting.t("several dates"), Role.MUTED)
    )
    alone = _said(setting, event, EventDate(None, {}), own=True)
    return [((head,), alone), *((_when(setting, date), _said(setting, event, date, own=False)) for date in event.dates)]


def _when(setting: Setting, date: EventDate) -> Pieces:
    if date.when is None:
        return (piece(setting.t("no date"), Role.MUTED),)
    return (Piece(setting.date(date.when, short=True), Role.STRONG),)


def _said(setting: Setting, event: Event, date: EventDate, *, own: bool) -> Pieces:
    """Return the words of the source and who says so; `own` adds what holds for the event as a whole."""
    parts: list[Pieces] = []
    if date.wording:
        parts.append((piece(_quoted(date.wording, setting.lang), Role.QUOTE),))
    if own:
        by = event.claimed_by or date.claimed_by
        if by or event.attribution is not Attribution.NAMED:
            parts.append(_muted(claimant(setting, by, event.attribution, _sources(event))))
        parts.extend(_figure(setting, figure) for figure in event.figures)
    else:
        if date.claimed_by or date.sources:
            parts.append(_muted(claimant(setting, date.claimed_by, Attribution.NAMED, date.sources)))
        if date.sources:
            parts.append(cite_marks(setting, date.sources))
    return joined(parts, _BETWEEN)


def _figure(setting: Setting, figure: str) -> Pieces:
    filled = setting.reference(Reference((), figure, "", 0))
    role = Role.LINK if filled.known else Role.ERROR
    return (Piece(filled.text if filled.known else SafeText(f"{figure} [?]"), role, target=filled.target),)


def _status(setting: Setting, status: EventStatus) -> Pieces:
    match status:
        case EventStatus.REPORTED:
            return ()
        case EventStatus.CONFIRMED:
            return (piece(setting.t("confirmed"), Role.MUTED),)
        case EventStatus.EXPECTED:
            return (piece(setting.t("expected"), Role.EXPECTED),)
        case EventStatus.PLANNED:
            return (piece(setting.t("planned"), Role.EXPECTED),)
        case EventStatus.CANCELLED:
            return (piece(setting.t("cancelled"), Role.WARNING),)


def _sources(event: Event) -> tuple[Cite, ...]:
    """Return the sources of an event; those of a lone date are its own too."""
    cites = (*event.sources, *(event.dates[0].sources if len(event.dates) == 1 else ()))
    return tuple({(cite.source, cite.locator): cite for cite in reversed(cites)}.values())[::-1]


def _muted(parts: Iterable[Piece]) -> Pieces:
    return tuple(part._replace(role=Role.MUTED) if part.role is Role.TEXT else part for part in parts)


def _quoted(words: str, lang: str) -> str:
    marks = _QUOTES.get(lang.partition("-")[0], "“”")
    return f"{marks[0]}{words}{marks[1]}"
