"""Lists that are written as mappings from ids to records: `figures: {troops: {label: …}}`."""

from briefing.diagnostics.finding import Edit, Fix
from briefing.i18n import gettext as _
from briefing.loading.reading import Reading
from briefing.loading.wording import kind_of, shown
from briefing.model.fields import RECORDS
from briefing.source.yaml import Entry, Mapping, Node, Scalar, Sequence


def listed_by_id(root: Mapping, lists: dict[str, str], reading: Reading) -> Mapping:
    """Return the root with such mappings as the lists that they stand for, each with a finding.

    `lists` has the names of the lists with the kind of their records.
    """
    entries = [
        Entry(key, _listed(key.text, value, lists[key.text], reading) if key.text in lists else value)
        for key, value in root.entries
    ]
    return root._replace(entries=tuple(entries))


def _listed(name: str, value: Node, record: str, reading: Reading) -> Node:
    if not isinstance(value, Mapping) or not _is_keyed(value, record):
        return value
    first = value.entries[0].key
    reading.report(
        "wrong-kind",
        _("`{field}` holds {kind}, but takes {expected}").format(
            field=name, kind=kind_of(value), expected=_("a list of mappings")
        ),
        first.span,
        help=_("Write each as an item of the list, starting with {start}.").format(start=shown(f"- id: {first.text}")),
        fix=_as_items(value),
    )
    return Sequence(tuple(_with_id(key, record) for key, record in value.entries), value.span, value.flow)


def _as_items(value: Mapping) -> Fix | None:
    """Return the fix that writes `- id: KEY` for each key, where its fields stand below it, two columns further."""
    edits: list[Edit] = []
    for key, record in value.entries:
        span = key.span
        if value.flow or key.style or not isinstance(record, Mapping) or record.flow or record.get("id") is not None:
            return None
        if record.span.line == span.line or record.span.column != span.column + 2:
            return None
        edits.append(Edit(span._replace(end_line=span.line, end_column=span.column), "- id: "))
        # The colon of the key goes, and what stands behind it stays.
        edits.append(
            Edit(span._replace(line=span.end_line, column=span.end_column, end_column=span.end_column + 1), "")
        )
    first, *more = edits
    return Fix(first.span, first.replacement, _("Write a list, each key as the id of its item"), tuple(more))


def _is_keyed(value: Mapping, record: str) -> bool:
    """Return whether every value is a mapping, and no key is a field of the records."""
    fields = {field.name for field in RECORDS[record]}
    return bool(value.entries) and all(
        isinstance(each, Mapping) and key.text not in fields for key, each in value.entries
    )


def _with_id(key: Scalar, record: Node) -> Node:
    if not isinstance(record, Mapping) or record.get("id") is not None:
        return record
    own = Entry(Scalar("id", key.span), key)
    return record._replace(entries=(own, *record.entries))
