"""Numbers with a comma that `{…}` has cut in two: `{value: 12,5}` is to YAML the value 12 and a key 5."""

from briefing.diagnostics.finding import Fix
from briefing.i18n import gettext as _
from briefing.loading.reading import Reading
from briefing.loading.wording import shown
from briefing.source.yaml import Entry, Mapping, Scalar


def whole_numbers(node: Mapping, reading: Reading) -> Mapping:
    """Return a mapping with such numbers put together again, each with a finding."""
    if not node.flow:
        return node
    entries: list[Entry] = []
    joined: dict[int, Scalar] = {}
    for entry in node.entries:
        before = entries[-1].value if entries else None
        if isinstance(before, Scalar) and _goes_on(before, entry):
            whole = Scalar(f"{before.text},{entry.key.text}", before.span.to(entry.key.span))
            entries[-1] = Entry(entries[-1].key, whole)
            joined[len(entries)] = whole
        else:
            entries.append(entry)
    for whole in joined.values():
        reading.report(
            "unquoted-text",
            _("the comma of {text} ends the value here").format(text=shown(whole.text)),
            whole.span,
            help=_("Within `{…}` a text with a comma needs quotes."),
            fix=Fix(whole.span, f'"{whole.text}"', _("Put it in quotes")),
        )
    return node._replace(entries=tuple(entries)) if joined else node


def _goes_on(before: Scalar, entry: Entry) -> bool:
    key, value = entry
    return (
        isinstance(value, Scalar)
        and value.absent
        and key.text[:1].isdecimal()
        and not before.style
        and before.text[-1:].isdecimal()
        and (before.span.end_line, before.span.end_column + 1) == (key.span.line, key.span.column)
    )
