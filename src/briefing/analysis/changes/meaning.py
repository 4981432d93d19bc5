"""What values mean, as keys: two values say the same exactly where their keys are equal.

`names` gives for the id of an item the one that it is known by in the comparison, so that a reference is the same when
it leads to the same item, whatever that is called.
"""

from collections.abc import Hashable, Iterable, Mapping
from unicodedata import normalize

from briefing.analysis.changes.passages import passages
from briefing.model.blocks import Block, Document
from briefing.model.dates import DateKind, Edtf
from briefing.model.inline import (
    Citation,
    CitedKey,
    Code,
    Emphasis,
    FootnoteMark,
    HardBreak,
    Image,
    Inline,
    Inlines,
    Link,
    Reference,
    RichText,
    SoftBreak,
    Strikethrough,
    Strong,
    Text,
)
from briefing.model.quantity import Quantity
from briefing.model.records import Cite, EventDate

Names = Mapping[str, str]
NO_NAMES: Names = {}

_IDS = frozenset({"part_of", "via", "derived_from", "figures", "events"})
"""Fields that name items of the brief."""
_ORDERED = frozenset({"author", "authors"})
"""Lists whose order says something: the first name stands for all."""
# Safe text has no control characters, so these cannot be part of any words; none of them is white space.
_START, _END, _NEXT, _BLANK, _NOTE = "\x01", "\x02", "\x03", "\x04", "\x05"


def field_key(name: str, value: object, names: Names) -> Hashable:
    """Return the key of what a field holds; `name` is the field's."""
    if name in _IDS:
        ids = value if isinstance(value, tuple) else (value,)
        return tuple(sorted(names.get(id_, id_) for id_ in ids))
    if type(value) is tuple and name in _ORDERED:
        return tuple(value_key(part, names) for part in value)
    return value_key(value, names)


def value_key(value: object, names: Names) -> Hashable:
    """Return the key of a value of the model; the order of a list has no meaning, that of `extra` has."""
    match value:
        case str():
            return text_key(value)
        case Quantity():
            return value.low, value.high, value.qualifier.value
        case Edtf():
            return date_key(value)
        case RichText():
            return inline_key(value.inlines, names)
        case Document():
            return tuple(block_key(block, names) for block in value.blocks)
        case Cite():
            return f"{names.get(value.source, value.source)} {value.locator}".strip()
        case EventDate():
            return event_date_key(value, names)
        case Mapping():
            return ("", *sorted((text_key(name), _extra_key(part)) for name, part in value.items()))
        case tuple():
            return tuple(sorted((value_key(part, names) for part in value), key=repr))
    return value


def event_date_key(date: EventDate, names: Names, *, without: Iterable[str] = ()) -> Hashable:
    """Return the key of a date of an event, some of its fields left out."""
    left_out = {"spans", *without}
    return tuple(field_key(name, getattr(date, name), names) for name in date._fields if name not in left_out)


def text_key(text: str) -> str:
    """Return plain text without what its line breaks and blanks look like."""
    joined = " ".join(text.split())
    return joined if joined.isascii() else normalize("NFC", joined)


def date_key(date: Edtf) -> str:
    """Return a date in its shortest form, the members of a set in order."""
    text = date.canonical()
    if date.kind is DateKind.ONE_OF or date.kind is DateKind.ALL_OF:
        return text[0] + ",".join(sorted(text[1:-1].split(",")))
    return text


def block_key(block: Block, names: Names) -> str:
    """Return what a block says: its kind, and the words of its passages with the marks that stand before them."""
    parts = [type(block).__name__]
    for mark, inlines in passages(block):
        parts += mark, inline_key(inlines, names)
    return _NEXT.join(parts)


def inline_key(inlines: Inlines, names: Names) -> str:
    """Return what a line of Markdown says; where its lines were broken has no meaning."""
    if len(inlines) == 1 and type(inlines[0]) is Text:
        return text_key(inlines[0].text)
    parts: list[str] = []
    for node in inlines:
        _write(node, names, parts)
    return text_key("".join(parts))


def _write(node: Inline, names: Names, parts: list[str]) -> None:
    match node:
        case Text(text):
            parts.append(text)
        case SoftBreak() | HardBreak():
            parts.append(" ")
        case FootnoteMark():
            # Which one it is follows from the order of the footnotes.
            parts.append(_NOTE)
        case Code(code):
            parts += _START, "`", code.replace(" ", _BLANK), _END
        case Emphasis() | Strong() | Strikethrough():
            parts += _START, type(node).__name__
            _around(node.children, names, parts)
        case Link():
            parts += _START, "@", node.url, _NEXT, node.title, _NEXT
            _around(node.children, names, parts)
        case Reference():
            target = node.target if node.brief else names.get(node.target, node.target)
            parts += _START, "#", node.brief, _NEXT, target, _NEXT
            _around(node.children, names, parts)
        case Image():
            parts += _START, "!", node.alt, _NEXT, node.url, _NEXT, node.title, _END
        case Citation():
            keys = sorted(_cited(key, names) for key in node.keys)
            parts += _START, "in text" if node.in_text else "[", _NEXT.join(keys), _END


def _around(children: Inlines, names: Names, parts: list[str]) -> None:
    for child in children:
        _write(child, names, parts)
    parts.append(_END)


def _cited(key: CitedKey, names: Names) -> str:
    id_ = names.get(key.key, key.key)
    return f"{key.prefix}{_BLANK}{'-' if key.suppress_author else ''}{id_}{_BLANK}{key.locator}"


def _extra_key(extra: object) -> str:
    """Return a key of what the format does not know that can be sorted."""
    match extra:
        case str():
            return text_key(extra)
        case Mapping():
            pairs = sorted((text_key(str(name)), _extra_key(part)) for name, part in extra.items())
            return _START + _NEXT.join(f"{name}:{part}" for name, part in pairs) + _END
        case tuple():
            return _START + "-" + _NEXT.join(_extra_key(part) for part in extra) + _END
    return repr(extra)
