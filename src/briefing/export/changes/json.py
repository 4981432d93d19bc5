"""What changed as JSON, for programs: values as their authors wrote them; `docs/json.md` has the reference."""

import json
from collections.abc import Iterable

from briefing.analysis.changes import BlockChange, Changes, Compared, FieldChange, ItemChange, Kind
from briefing.export.written import written_date, written_item, written_value
from briefing.model.blocks import Block, Document, Rule
from briefing.model.brief import Brief
from briefing.model.inline import plain
from briefing.model.records import EventDate

VERSION = 1
"""Rises when a key changes its meaning or goes; new keys may come without."""


def render_compared(briefs: Iterable[Compared]) -> str:
    """Return `{"version": 1, "briefs": [...]}` with a final newline; briefs without a change are not among them."""
    data: dict[str, object] = {
        "version": VERSION,
        "briefs": [_brief(each) for each in briefs if each.kind is not Kind.SAME],
    }
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def _brief(compared: Compared) -> dict[str, object]:
    brief, old, new = compared.brief, compared.old, compared.new
    data: dict[str, object] = {
        "kind": compared.kind.value,
        "id": brief.id,
        "title": plain(brief.title.inlines),
        "old_path": old.path if old else None,
        "new_path": new.path if new else None,
    }
    if old and new:
        data |= _changes(compared.changes, old, new)
    return data


def _changes(changes: Changes, old: Brief, new: Brief) -> dict[str, object]:
    return {
        "fields": [_field(field) for field in changes.fields if not field.follows],
        "items": [_item(change, old, new) for change in changes.items if not change.follows],
        "summary": [_block(change, old.summary, new.summary) for change in changes.blocks],
    }


def _field(field: FieldChange) -> dict[str, object]:
    return {"field": field.name, "old": _value(field.old), "new": _value(field.new)}


def _item(change: ItemChange, old: Brief, new: Brief) -> dict[str, object]:
    data: dict[str, object] = {"kind": change.kind.value, "record": change.record, "id": change.id}
    if change.old_id != change.id:
        data["old_id"] = change.old_id
    if change.figure:
        data["figure"] = change.figure
    if change.kind is Kind.CHANGED:
        data["fields"] = [_field(field) for field in change.fields if not field.follows]
        return data
    item, brief = (change.new, new) if change.new is not None else (change.old, old)
    if item is not None:
        data["item"] = written_item(item, brief)
    return data


def _block(change: BlockChange, old: Document, new: Document) -> dict[str, object]:
    """Return a step of the way from the old summary to the new, with the Markdown of what changed."""
    data: dict[str, object] = {"kind": change.kind.value}
    if change.kind is Kind.SAME:
        return {**data, "blocks": change.length}
    if change.old is not None:
        data["old"] = _source(change.old, old)
    if change.new is not None:
        data["new"] = _source(change.new, new)
        data["line"] = change.new.lines.first
    return data


def _source(block: Block, document: Document) -> str:
    first, last = (number - document.first_line for number in block.lines)
    lines = document.source.split("\n")[max(first, 0) : last + 1]
    return "---" if isinstance(block, Rule) and not lines else "\n".join(lines)


def _value(value: object) -> object:
    if type(value) is tuple and value and isinstance(value[0], EventDate):
        return [written_date(date) for date in value]
    if value is None or value in ("", ()):
        return None
    return written_value(value)
