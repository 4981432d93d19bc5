"""References of values by new ids."""

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from briefing.model.dates import Edtf
from briefing.model.inline import CitedKey, Reference
from briefing.model.quantity import Quantity
from briefing.model.records import Cite, Claim, Event, Judgment, Source
from briefing.model.span import Span

_Value = TypeVar("_Value")
_IDS: dict[type, tuple[str, ...]] = {
    CitedKey: ("key",),
    Reference: ("target",),
    Cite: ("source",),
    Claim: ("part_of",),
    Source: ("via", "derived_from"),
    Event: ("figures",),
    Judgment: ("figures", "events"),
}
"""The fields that hold ids of items, by the class that has them."""
_WITHOUT = (Edtf, Quantity, Span)


def renamed(value: _Value, names: Mapping[str, str]) -> _Value:
    """Return a value with every reference to an item by the new id that `names` has for it."""
    return cast("_Value", _renamed(value, names)) if names else value


def _renamed(value: Any, names: Mapping[str, str]) -> Any:  # noqa: ANN401 - whatever a record may hold
    if not isinstance(value, tuple) or isinstance(value, _WITHOUT):
        return value
    fields = getattr(value, "_fields", None)
    if fields is None:
        return tuple(_renamed(part, names) for part in value)
    if isinstance(value, Reference) and value.brief:
        return value._replace(children=_renamed(value.children, names))
    ids = _IDS.get(type(value), ())
    parts = ((name, getattr(value, name)) for name in fields)
    return type(value)(*(_by_name(part, names) if name in ids else _renamed(part, names) for name, part in parts))


def _by_name(ids: Any, names: Mapping[str, str]) -> Any:  # noqa: ANN401 - one id or several
    return tuple(names.get(id_, id_) for id_ in ids) if isinstance(ids, tuple) else names.get(ids, ids)
