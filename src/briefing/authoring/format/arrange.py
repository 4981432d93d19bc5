"""The canonical order of keys: that of the field table, unknown ones behind it, the summary last of all."""

from collections.abc import Iterator
from itertools import dropwhile

from briefing.authoring.format.flow import is_known
from briefing.authoring.format.tree import Block, Entry, Leaf, Tree
from briefing.model.fields import RECORDS, Field, Kind
from briefing.source.yaml.parts import Part, What

_BRIEF = Field("", Kind.RECORDS, "", record="brief")


def arranged(root: Tree) -> Tree:
    """Return the fields of a brief in order, those of its records too; every leaf knows its field."""
    return _value(root, _BRIEF)


def rebound(before: Tree, after: Tree) -> Part | None:
    """Return the first alias that stands for something else, or for nothing, in the new order."""
    old, new = _bound(before), _bound(after)
    return next((alias for alias, anchor in old.values() if new[alias.start][1] != anchor), None)


def _value(tree: Tree, field: Field | None) -> Tree:
    if isinstance(tree, Leaf):
        return tree._replace(part=_in_order(tree.part, field), field=field)
    if field is None or not tree.is_mapping:
        return tree._replace(entries=tuple(each._replace(value=_value(each.value, field)) for each in tree.entries))
    if field.kind is not Kind.RECORDS or not _is_record(tree.part, field):
        return tree
    table = _table(field)
    entries = [
        each._replace(value=_value(each.value, table.get(each.key.text)))
        for each in tree.entries
        if each.key is not None
    ]
    order = sorted(range(len(entries)), key=lambda at: _rank(entries[at].key, field))
    return tree._replace(entries=tuple(_spaced(entries, order)))


def _spaced(entries: list[Entry], order: list[int]) -> Iterator[Entry]:
    """Yield the entries in a new order. Where neighbours are new to each other, blank lines set lists apart alone."""
    apart = any(_is_apart(each) and isinstance(each.value, Block) for each in entries)
    for before, at in zip([-1, *order], order, strict=False):
        entry = entries[at]
        if before == at - 1:
            yield entry
            continue
        is_block = isinstance(entry.value, Block)
        after_block = before >= 0 and isinstance(entries[before].value, Block)
        blank = (apart and (is_block or after_block)) or (_is_apart(entry) and (is_block or _is_long(entry)))
        head = tuple(dropwhile(lambda line: not line, entry.head))
        yield entry._replace(head=("", *head) if blank else head)


def _is_apart(entry: Entry) -> bool:
    """Return whether a blank line stands above an entry and its comments."""
    return entry.head[:1] == ("",)


def _is_long(entry: Entry) -> bool:
    """Return whether the value of an entry is a text below its key."""
    return isinstance(entry.value, Leaf) and entry.value.part.style in {"|", ">"}


def _in_order(part: Part, field: Field | None) -> Part:
    """Return a list or mapping in brackets with the keys of its records in order."""
    if field is None or not is_known(part, field) or field.kind is not Kind.RECORDS:
        return part
    if part.what is What.SEQUENCE:
        return part._replace(parts=tuple(_in_order(each, field) for each in part.parts))
    if not _is_record(part, field):
        return part
    table = _table(field)
    pairs = sorted(zip(part.parts[::2], part.parts[1::2], strict=True), key=lambda pair: _rank(pair[0], field))
    return part._replace(
        parts=tuple(each for key, value in pairs for each in (key, _in_order(value, table.get(key.text))))
    )


def _is_record(part: Part, field: Field) -> bool:
    """Return whether a mapping is one record, rather than one from ids to records."""
    table = _table(field)
    return any(key.text in table for key in part.parts[::2])


def _table(field: Field) -> dict[str, Field]:
    return {each.name: each for each in RECORDS[field.record]}


def _rank(key: Part | None, field: Field) -> int:
    names = [each.name for each in RECORDS[field.record]]
    name = key.text if key is not None else ""
    if field.record == "brief" and name == names[-1]:
        return len(names) + 1
    return names.index(name) if name in names else len(names)


def _bound(tree: Tree) -> dict[int, tuple[Part, int]]:
    """Return every alias with the place of the anchor that it leads to, by its own place."""
    anchors: dict[str, int] = {}
    found: dict[int, tuple[Part, int]] = {}
    for part in _parts(tree):
        if part.what is What.ALIAS:
            found[part.start] = (part, anchors.get(part.text, -1))
        elif part.anchor:
            anchors[part.anchor] = part.start
    return found


def _parts(tree: Tree) -> "list[Part]":
    """Return all parts in the order in which they stand."""
    if isinstance(tree, Leaf):
        return _within(tree.part)
    found = [tree.part]
    for entry in tree.entries:
        found += [*([entry.key] if entry.key is not None else []), *_parts(entry.value)]
    return found


def _within(part: Part) -> "list[Part]":
    return [part, *(inner for each in part.parts for inner in _within(each))]
