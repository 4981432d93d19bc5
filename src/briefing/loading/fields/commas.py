"""Values with a comma that `{…}` has cut in two: `{value: 12,5}` is to YAML the value 12 and a key 5."""

from collections.abc import Mapping as Table

from briefing.diagnostics.finding import Fix
from briefing.i18n import gettext as _
from briefing.loading.reading import Reading
from briefing.loading.wording import shown
from briefing.model.fields import Field, Kind
from briefing.source.yaml import Entry, Mapping, Node, Scalar, Sequence

_LISTS = {Kind.CITES, Kind.REFS, Kind.TEXTS}


def whole_values(node: Mapping, table: Table[str, Field], reading: Reading) -> Mapping:
    """Return a mapping with such values put together again, each with a finding; `table` has the fields by name."""
    if not node.flow:
        return node
    entries: list[Entry] = []
    parts: dict[int, list[Scalar]] = {}
    for entry in node.entries:
        last = len(entries) - 1
        before = parts[last][-1] if last in parts else entries[last].value if entries else None
        if isinstance(before, Scalar) and entry.key.text not in table and _goes_on(before, entry, reading):
            parts.setdefault(last, [before]).append(entry.key)
        else:
            entries.append(entry)
    for index, found in parts.items():
        field = table.get(entries[index].key.text)
        is_list = field is not None and field.kind in _LISTS
        entries[index] = Entry(entries[index].key, _joined(found, reading, is_list=is_list))
    return node._replace(entries=tuple(entries)) if parts else node


def _joined(parts: list[Scalar], reading: Reading, *, is_list: bool) -> Node:
    span = parts[0].span.to(parts[-1].span)
    text = reading.lines(span.path)[span.line - 1][span.column - 1 : span.end_column - 1]
    if is_list:
        help_ = _("Within `{…}` a list stands in brackets.")
        fix = Fix(span, f"[{text}]", _("Put it in brackets"))
    else:
        import json  # noqa: PLC0415 - for this fix alone

        help_ = _("Within `{…}` a text with a comma needs quotes.")
        fix = Fix(span, json.dumps(text, ensure_ascii=False), _("Put it in quotes"))
    message = _("the comma of {text} ends the value here").format(text=shown(text))
    reading.report("unquoted-text", message, span, help=help_, fix=fix)
    return Sequence(tuple(parts), span, flow=True) if is_list else Scalar(text, span)


def _goes_on(before: Scalar, entry: Entry, reading: Reading) -> bool:
    key, value = entry
    if not isinstance(value, Scalar) or not value.absent or before.style or key.style or not before.text:
        return False
    _path, line, _column, end_line, end_column = before.span
    if not line == end_line == key.span.line == key.span.end_line:
        return False
    between = reading.lines(key.span.path)[line - 1][end_column - 1 : key.span.column - 1]
    return between.strip() == ","
