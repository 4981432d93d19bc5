"""Values of the model without their places, so that briefs of different shapes can be compared, and as plain text."""

from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from typing import Any

from briefing.model.span import Span

_PLACES = frozenset({"spans", "span", "lines", "line", "column", "first_line", "path"})
_SHORT = frozenset({"Edtf", "Quantity", "RichText", "Cite", "Document"})


def placeless(value: Any) -> Any:
    """Return a value with every line, column and span taken out."""
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        parts = {name: placeless(part) for name, part in zip(value._fields, value, strict=True) if name not in _PLACES}
        return type(value).__name__, parts
    if isinstance(value, tuple | list):
        return [placeless(part) for part in value]
    if isinstance(value, Mapping):
        return {key: placeless(part) for key, part in value.items()}
    return value


def spans_in(value: Any) -> list[Span]:
    """Return every span within a value."""
    if isinstance(value, Span):
        return [value]
    if isinstance(value, tuple | list):
        return [span for part in value for span in spans_in(part)]
    if isinstance(value, Mapping):
        return [span for part in value.values() for span in spans_in(part)]
    return []


def dump(record: Any, base: Any = None, indent: str = "") -> str:
    """Return a record as readable lines, without places: the fields that differ from `base`, else from the default."""
    lines: list[str] = []
    for name, part in zip(record._fields, record, strict=True):
        usual = record._field_defaults.get(name) if base is None else getattr(base, name)
        if name not in _PLACES and placeless(part) != placeless(usual):
            lines += _lines(name, part, indent)
    return "".join(f"{line}\n" for line in lines) if not indent else "\n".join(lines)


def _lines(name: str, part: Any, indent: str) -> list[str]:
    if _is_record(part):
        return [f"{indent}{name}:", *dump(part, None, indent + "  ").split("\n")]
    if isinstance(part, tuple) and part and all(map(_is_record, part)):
        lines = [f"{indent}{name}:"]
        for item in part:
            lines += [f"{indent}- {type(item).__name__}", *dump(item, None, indent + "  ").split("\n")]
        return lines
    return [f"{indent}{name}: {_short(part)}"]


def _is_record(part: Any) -> bool:
    return isinstance(part, tuple) and hasattr(part, "_fields") and type(part).__name__ not in _SHORT


def _short(part: Any) -> str:
    match type(part).__name__:
        case "Edtf":
            return f"{part.text} ({part.kind.value})"
        case "Quantity":
            low, high = (_number(end) for end in (part.low, part.high))
            return f"{part.qualifier.value} {low if low == high else f'{low}..{high}'}, written {part.written!r}"
        case "RichText" | "Document":
            return repr(str(part.source))
        case "Cite":
            return f"{part.source} {part.locator}".strip()
    if isinstance(part, Enum):
        return str(part.value)
    if isinstance(part, tuple):
        return ", ".join(_short(item) for item in part) or "(none)"
    return repr(part) if isinstance(part, Mapping) else str(part)


def _number(number: Decimal | None) -> str:
    return "" if number is None else f"{number:f}"
