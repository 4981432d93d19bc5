"""Lists and mappings in brackets: on one line as they should be written, or unfolded to lines of their own."""

import re

from briefing.authoring.format.tree import Block, Entry, Leaf
from briefing.model.fields import RECORDS, Field, Kind
from briefing.source.yaml.parts import Part, What

LISTS = frozenset({Kind.TEXTS, Kind.INLINES, Kind.REFS, Kind.CITES})


def one_line(text: str, leaf: Leaf) -> str | None:
    """Return a list or mapping in brackets on one line with single blanks; None where it has a line break or comment.

    What no field of the format asks for, or what is a text in truth, as `[2024..]`, stays as written.
    """
    written = _written(text, leaf.part, leaf.field)
    return None if "\n" in written else written


def is_known(part: Part, field: Field | None) -> bool:
    """Return whether the value of a field is a list or mapping that the field asks for."""
    if field is None or part.style not in {"[", "{"}:
        return False
    if part.what is What.SEQUENCE:
        if field.kind is Kind.RECORDS:
            return all(is_known(each, field) and each.what is What.MAPPING for each in part.parts)
        return field.kind in LISTS and all(
            each.what in {What.SCALAR, What.ALIAS} and not each.absent for each in part.parts
        )
    # A comma in a text without quotes parts it in two, and the rest becomes a key without value.
    return field.kind is Kind.RECORDS and not any(value.absent for value in part.parts[1::2])


def has_comment(text: str, part: Part) -> bool:
    """Return whether a comment stands between the brackets."""
    at = part.inner
    for leaf in sorted(_leaves(part), key=lambda each: each.start):
        if "#" in text[at : leaf.start]:
            return True
        at = leaf.end
    return "#" in text[at : part.end]


def unfolded(leaf: Leaf) -> Block:
    """Return a list or mapping of a field of the format as one without brackets."""
    part, field = leaf.part, leaf.field
    part_ = part._replace(style="")
    if part.what is What.SEQUENCE:
        return Block(part_, tuple(Entry((), None, Leaf(each, "", field)) for each in part.parts), leaf.tail)
    table = _table(field)
    pairs = zip(part.parts[::2], part.parts[1::2], strict=True)
    entries = tuple(Entry((), key, Leaf(value, "", table.get(key.text))) for key, value in pairs)
    return Block(part_, entries, leaf.tail)


def _written(text: str, part: Part, field: Field | None) -> str:
    raw = text[part.start : part.end]
    if not is_known(part, field):
        return raw
    anchor = f"&{part.anchor} " if part.anchor else ""
    if part.what is What.SEQUENCE:
        return f"{anchor}[{', '.join(_written(text, each, field) for each in part.parts)}]"
    table = _table(field)
    keys, values = part.parts[::2], part.parts[1::2]
    pairs = (
        f"{text[key.start : key.end]}: {_written(text, value, table.get(key.text))}"
        for key, value in zip(keys, values, strict=True)
    )
    return f"{anchor}{{{', '.join(pairs)}}}"


def _table(field: Field | None) -> dict[str, Field]:
    return {each.name: each for each in RECORDS[field.record]} if field is not None and field.record else {}


def _leaves(part: Part) -> list[Part]:
    if part.what in {What.SCALAR, What.ALIAS}:
        return [part]
    return [leaf for each in part.parts for leaf in _leaves(each)]


def moved(raw: str, indent: int, column: int) -> list[str]:
    """Return a list or mapping of several lines as it is, moved from a line indented by `indent` to `column`."""
    first, *lines = raw.split("\n")
    found = [first.rstrip()]
    for line in lines:
        text = line.lstrip(" \t")
        blanks = len(line.expandtabs()) - len(line.expandtabs().lstrip())
        least = column if re.match(r"[\]}]", text) else column + 2
        found.append(" " * max(blanks + column - indent, least) + text if text else "")
    return found
