"""The list of events: when in words, what, the words of the source, and who says so."""

from collections.abc import Iterable, Iterator

from briefing.layout.attribution import claimant
from briefing.layout.growing import Growing
from briefing.layout.header import TLP
from briefing.layout.line import Face, Page
from briefing.layout.pieces import Piece, Pieces, joined, piece, width_of
from briefing.layout.rich_text import cite_marks, rich_pieces
from briefing.layout.setting import Setting
from briefing.layout.sheet import Sheet, flow, flush_right, stacked
from briefing.layout.timeline.chart import Chart, Dated
from briefing.layout.timeline.differ import contradictions
from briefing.layout.timeline.marks import DIFFER
from briefing.model.inline import Reference
from briefing.model.records import Cite, Event, EventDate
from briefing.model.text import SafeText
from briefing.model.vocabulary import Attribution, EventStatus
from briefing.themes.roles import Role

_WIDEST_DATE = 24
"""Cells of the column of dates; longer ones are wrapped."""
_MEASURED = 60
"""How many events say how wide the column of dates is: it must not wait for all of them to be worded."""
_WIDE = 96
"""Cells from which on the column of dates may take a third of the width."""
_NARROW = 56
"""Cells below which the date stands above what happened, not beside it."""
_BETWEEN = piece(" · ", Role.MUTED)
_QUOTES = {"de": "„“", "fr": "«»", "pl": "„”", "cs": "„“", "sv": "””", "da": "»«"}


def events_page(chart: Chart, width: int) -> Page:
    """Return the list of events in the order of their first dates; every event is placed once."""
    return events_layout(chart, width).whole()


def events_layout(chart: Chart, width: int) -> Growing:
    """Return the list of events, to be laid out event by event."""
    sheet = Sheet(width)
    return Growing(sheet, _events(chart, sheet))


def _events(chart: Chart, sheet: Sheet) -> Iterator[None]:
    setting = chart.setting
    if not chart.events:
        sheet.text((piece(setting.t("No events."), Role.MUTED),))
    letters = max((len(dated.letter) for dated in chart.events[-1:]), default=1)
    whens = (width_of(words) for dated in chart.events[:_MEASURED] for words, _ in _dates(setting, dated.event))
    widest = sheet.width // 3 if sheet.width >= _WIDE else _WIDEST_DATE
    column = min(max(whens, default=0), widest)
    seen: set[str] = set()
    apart = False
    for dated in chart.events:
        if not dated.dated and not apart:
            apart = True
            sheet.gap()
            sheet.text((piece(setting.t("Without a date"), Role.LABEL, Face.BOLD),))
        first = sheet.height
        _entry(setting, sheet, dated, letters, column)
        if dated.event.id not in seen:
            seen.add(dated.event.id)
            sheet.place(dated.event.id, first)
        yield


def _entry(setting: Setting, sheet: Sheet, dated: Dated, letters: int, column: int) -> None:
    event = dated.event
    letter = flush_right((piece(dated.letter, Role.MUTED),), letters)
    start = letters + 2
    rows = _dates(setting, event)
    if sheet.width < _NARROW:
        room = sheet.width - start
        whens = (flow(rows[0][0], room),) if rows[0][0] else ()
        what = stacked(*whens, flow(_what(setting, event), room), flow(rows[0][1], room))
        sheet.row((0, letter), (start, what))
        for when, words in rows[1:]:
            sheet.row((start, stacked(flow(when, room), flow(words, room))))
        return
    main = start + (column + 2 if rows[0][0] else 0)
    room = sheet.width - main
    when, words = rows[0]
    sheet.row(
        (0, letter),
        (start, flow(when, column)),
        (main, stacked(flow(_what(setting, event), room), flow(words, room))),
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
        return [(_when(setting, date) if date.when else (), _said(setting, event, date, own=True))]
    if contradictions(event):
        head = piece(f"{DIFFER} {setting.t('dates differ')}", Role.CONTESTED)
    else:
        head = piece(setting.t("several dates"), Role.MUTED)
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
