"""The fields of a record, by their names in the format, and which of them changed."""

from collections.abc import Hashable, Iterator
from typing import cast

from briefing.analysis.changes.meaning import Names, event_date_key, field_key
from briefing.analysis.changes.values import FieldChange, Value
from briefing.model.brief import Brief, Item
from briefing.model.records import Claim, Common, Event, Figure

_NO_FIELDS = frozenset({"id", "spans", "claims", "common"})
_LISTED = frozenset({"figures", "sources", "timeline", "judgments", "gaps"})
_NO_BRIEF_FIELDS = frozenset({"path", "id", "spans", "summary", "ignore", *_LISTED})
_NAMES = {"quantity": "value"}
"""What the format calls a field that the model calls otherwise."""
_SHARED = ("sources", "claimed_by")
"""What an event's only date may share with it."""
_SAYS_NOTHING: tuple[Hashable, ...] = (None, "", ())
"""Keys of what is empty."""
ATTRIBUTES = {name: attribute for attribute, name in _NAMES.items()}
"""What the model calls a field that the format calls otherwise."""
COMMON = frozenset(Common._fields)


def fields_of(item: Item) -> Iterator[tuple[str, Value]]:
    """Yield the fields of an item that say something, by name, without its id; a figure without its claims."""
    defaults = item._field_defaults
    for attribute, value in zip(item._fields, item, strict=True):
        if attribute not in _NO_FIELDS and value is not defaults.get(attribute):
            yield _NAMES.get(attribute, attribute), cast("Value", value)
    for attribute, shared in zip(item.common._fields, item.common, strict=True):
        if shared:
            yield attribute, shared


def content_of(item: Item, names: Names) -> dict[str, Hashable]:
    """Return the key of every field that says something."""
    found: dict[str, Hashable] = {}
    for name, value in fields_of(item):
        key = _dates_key(item, names) if name == "dates" and isinstance(item, Event) else field_key(name, value, names)
        if key not in _SAYS_NOTHING:
            found[name] = key
    return found


def is_shared(item: Item) -> bool:
    """Return whether an item is an event with one date that shares its sources and claimant."""
    if not isinstance(item, Event) or len(item.dates) != 1:
        return False
    date = item.dates[0]
    same = (field_key(name, getattr(date, name), {}) == field_key(name, getattr(item, name), {}) for name in _SHARED)
    return all(same)


def _dates_key(event: Event, names: Names) -> Hashable:
    if is_shared(event):
        return (event_date_key(event.dates[0], names, without=_SHARED),)
    return field_key("dates", event.dates, names)


def changed_fields(
    old: Item, new: Item, names: Names, figures: tuple[Figure, Figure] | None = None
) -> tuple[FieldChange, ...]:
    """Return what changed in an item; `figures` are those of a claim."""
    before, after = content_of(old, {}), content_of(new, names)
    found: list[FieldChange] = []
    if old.id != new.id:
        found.append(FieldChange("id", old.id, new.id, follows=not (has_own_id(old) and has_own_id(new))))
    order = [*(_NAMES.get(name, name) for name in new._fields), *Common._fields]
    for name in order:
        if before.get(name) != after.get(name):
            was, is_ = value_of(old, name), value_of(new, name)
            found.append(FieldChange(name, was, is_, follows=_follows(name, was, is_, figures)))
    return tuple(found)


def value_of(item: Item, name: str) -> Value:
    """Return what a field of an item holds."""
    holder = item.common if name in COMMON else item
    return cast("Value", getattr(holder, ATTRIBUTES.get(name, name)))


def has_own_id(item: Item) -> bool:
    """Return whether the author gave an item its id; one with a point was made from the figure's."""
    return "id" in item.spans and not (isinstance(item, Claim) and "." in item.id)


def changed_brief_fields(old: Brief, new: Brief, names: Names) -> Iterator[FieldChange]:
    """Yield what changed in the brief's own fields, the summary aside. An id made from the path says nothing."""
    if old.id != new.id and "id" in old.spans and "id" in new.spans:
        yield FieldChange("id", old.id, new.id)
    for name in Brief._fields:
        was, is_ = getattr(old, name), getattr(new, name)
        if name in _NO_BRIEF_FIELDS or was is is_:
            continue
        if field_key(name, was, {}) != field_key(name, is_, names):
            yield FieldChange(name, was, is_, follows=name == "as_of" and _is_day(old) and _is_day(new))


def _is_day(brief: Brief) -> bool:
    """Return whether the information holds for the day of issue."""
    return field_key("", brief.as_of, {}) == field_key("", brief.date, {})


def _follows(name: str, was: Value, is_: Value, figures: tuple[Figure, Figure] | None) -> bool:
    if figures is None or name not in {"unit", "scope"}:
        return False
    return (was, is_) == tuple(getattr(figure, name) for figure in figures)
