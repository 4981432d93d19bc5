"""A brief as its file would say it: names of the format with texts, lists and mappings, nothing else.

What reads this back, through JSON or YAML, gets the same brief, words that could not be read included.
"""

from collections.abc import Mapping
from typing import TypeAlias

from briefing.model.blocks import Document
from briefing.model.brief import Brief, Item
from briefing.model.dates import Edtf
from briefing.model.fields import RECORDS, Kind
from briefing.model.inline import RichText
from briefing.model.quantity import Quantity
from briefing.model.records import Cite, Claim, Common, Event, EventDate, Extra, Figure, Ignored
from briefing.model.text import SafeText

Written: TypeAlias = "str | list[Written] | tuple[Written, ...] | dict[str, Written]"
"""A list is one that the format asks for; a tuple stands where an author wrote one, which YAML's `[…]` could change."""

VERSION = "1"


_ALWAYS = frozenset({"id", "lang", "as_of", "status", "tlp"})
"""Fields of a brief whose default a reader of the file alone could not know."""


def written(brief: Brief, *, summary: bool = True) -> dict[str, Written]:
    """Return the brief's fields in the order of the field table; without the summary if that stands elsewhere."""
    data: dict[str, Written] = {"briefing": VERSION, **_fields(brief, "brief")}
    data["figures"] = [_figure(figure) for figure in brief.figures]
    data["timeline"] = [_event(event) for event in brief.timeline]
    for name, record in (("sources", "source"), ("judgments", "judgment"), ("gaps", "gap")):
        data[name] = [_finished(_item(item, record), item.common.unknown, record) for item in getattr(brief, name)]
    data["ignore"] = [_finished(_fields(each, "ignored"), each.unknown, "ignored") for each in brief.ignore]
    if not summary:
        data.pop("summary", None)
    return _finished(data, brief.unknown, "brief")


def written_item(item: Item, brief: Brief) -> dict[str, Written]:
    """Return one item of a brief by its fields, a figure with its claims."""
    match item:
        case Figure():
            return _figure(item)
        case Claim():
            figure = next((one for one in brief.figures if item in one.claims), None)
            return _claim(item, figure or Figure("", item.text, {}))
        case Event():
            return _event(item)
    record = type(item).__name__.casefold()
    return _finished(_item(item, record), item.common.unknown, record)


def written_date(date: EventDate) -> dict[str, Written]:
    """Return one date of an event by its fields."""
    return _finished(_fields(date, "event_date"), date.unknown, "event_date")


def _figure(figure: Figure) -> dict[str, Written]:
    data = _item(figure, "figure")
    data["claims"] = [_claim(claim, figure) for claim in figure.claims]
    return _finished(data, figure.common.unknown, "figure")


def _claim(claim: Claim, figure: Figure) -> dict[str, Written]:
    data = _item(claim, "claim")
    if claim.quantity:
        data["value"] = claim.quantity.written
    # An id with a point was made from the figure's.
    if "." in claim.id:
        del data["id"]
    for name in ("scope", "unit"):
        if getattr(claim, name) == getattr(figure, name):
            data.pop(name, None)
    return _finished(data, claim.common.unknown, "claim")


def _event(event: Event) -> dict[str, Written]:
    data = _item(event, "event")
    if len(event.dates) == 1 and _stands_on(event.dates[0], event):
        data |= _fields(event.dates[0], "event_date")
    else:
        data["dates"] = [written_date(date) for date in event.dates]
    return _finished(data, event.common.unknown, "event")


def _stands_on(date: EventDate, event: Event) -> bool:
    """Return whether an event with one date may have it on itself."""
    same = (date.sources, date.claimed_by) == (event.sources, event.claimed_by)
    return same and not date.unknown and (date.when is not None or bool(date.wording))


def _item(item: Item, record: str) -> dict[str, Written]:
    return {**_fields(item, record), **_fields(item.common, record)}


def _fields(record: Brief | Item | EventDate | Common | Ignored, name: str) -> dict[str, Written]:
    """Return the fields that are attributes of the record, save those that only say the default."""
    data: dict[str, Written] = {}
    for field in RECORDS[name]:
        value = getattr(record, field.name, None)
        default = record._field_defaults.get(field.name)
        if (
            value
            and field.kind is not Kind.RECORDS
            and (value != default or (name == "brief" and field.name in _ALWAYS))
        ):
            found = written_value(value)
            data[field.name] = list(found) if isinstance(found, tuple) else found
    return data


def written_value(value: object) -> Written:
    """Return a value of a field as its author wrote it."""
    match value:
        case RichText() | Document():
            return value.source
        case Edtf():
            return value.text
        case Quantity():
            return value.written
        case Cite():
            return f"{value.source} {value.locator}".strip()
        case str():
            return str(value)
        case tuple():
            return tuple(written_value(item) for item in value)
        case Mapping():
            return {str(key): written_value(item) for key, item in value.items()}
    return str(value)


def _finished(data: dict[str, Written], unknown: Mapping[SafeText, Extra], record: str) -> dict[str, Written]:
    """Add what could not be read, and put the fields in the order of the table, unknown ones last."""
    for name, value in unknown.items():
        found, kept = data.get(name), written_value(value)
        if isinstance(found, list):
            data[name] = [*found, *(kept if isinstance(kept, tuple) else [kept])]
        elif name == "summary" and found is not None:
            # A second summary: the name is taken by the one that counts.
            data["summary_2"] = kept
        else:
            data[name] = kept
    order = [field.name for field in RECORDS[record]]
    names = [name for name in order if data.get(name)] + [name for name in data if name not in order]
    return {name: data[name] for name in names}
