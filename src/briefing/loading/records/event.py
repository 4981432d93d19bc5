"""Events of the timeline, with their dates."""

from briefing.i18n import gettext as _
from briefing.loading.fields.read import Fields, place, read_fields, records_of
from briefing.loading.reading import Reading
from briefing.model.fields import EVENT_DATE
from briefing.model.inline import EMPTY
from briefing.model.records import Event, EventDate
from briefing.source.yaml import Mapping

_OWN = frozenset(field.name for field in EVENT_DATE)
_DATING = ("when", "wording")


def read_event(node: Mapping, id_: str, reading: Reading) -> Event:
    """Read an event; one with a single date has it on itself."""
    fields = read_fields(node, "event", reading)
    dates = [_read_date(each, reading) for each in records_of(fields, "dates", reading)]
    if fields.nodes.keys() & {*_DATING}:
        if "dates" in fields.nodes:
            _report_both(fields, reading)
        # One that cannot be read is no date: its words are kept with what is unknown.
        if fields.values.keys() & {*_DATING}:
            dates.insert(0, _own_date(fields))
    elif "dates" not in fields.nodes and reading.whole and not fields.meant & {*_DATING, "dates"}:
        reading.report(
            "missing-field",
            _("`when` is missing"),
            place(node),
            help=_("Write when in EDTF, as `2024-10-18`, `2023-08/..` or `[..2024-11-10]`; or `wording` alone."),
        )
    common = fields.common()
    what = fields.values.pop("what", EMPTY)
    return Event(id_, what, fields.spans, dates=tuple(dates), common=common, **fields.values)


def _read_date(node: Mapping, reading: Reading) -> EventDate:
    fields = read_fields(node, "event_date", reading)
    when = fields.values.pop("when", None)
    return EventDate(when, fields.spans, unknown=fields.unknown, **fields.values)


def _own_date(fields: Fields) -> EventDate:
    when, wording = (fields.values.pop(name, None) for name in _DATING)
    spans = {name: span for name, span in fields.spans.items() if not name or name in _OWN}
    date = EventDate(when, spans, sources=fields.values.get("sources", ()))
    if "claimed_by" in fields.values:
        date = date._replace(claimed_by=fields.values["claimed_by"])
    return date if wording is None else date._replace(wording=wording)


def _report_both(fields: Fields, reading: Reading) -> None:
    name = next(each for each in _DATING if each in fields.nodes)
    reading.report(
        "conflicting-fields",
        _("`{field}` stands beside `dates`").format(field=name),
        fields.spans[name],
        help=_("Where sources differ, write every date in `dates`."),
    )
