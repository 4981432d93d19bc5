"""Reading the fields of one record by the field table: values, places, and what does not fit."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple

from briefing.diagnostics.finding import Fix
from briefing.i18n import gettext as _
from briefing.loading.fields.choices import read_choice
from briefing.loading.fields.cites import read_cite
from briefing.loading.fields.commas import whole_values
from briefing.loading.fields.dates import read_date, read_day
from briefing.loading.fields.references import read_reference
from briefing.loading.fields.texts import (
    keep,
    read_blocks,
    read_language,
    read_rich,
    read_text,
    read_url,
    read_version,
    wrong_kind,
)
from briefing.loading.fields.values import read_decimal, read_quantity
from briefing.loading.reading import Reading
from briefing.loading.wording import is_slip, shown
from briefing.model.fields import RECORDS, Field, Kind, Need
from briefing.model.inline import EMPTY
from briefing.model.records import Common, Extra
from briefing.model.span import Span
from briefing.model.text import SafeText
from briefing.model.vocabulary import Marking
from briefing.source.clean import clean_line
from briefing.source.yaml import Entry, Mapping, Node, Scalar, Sequence

Reader = Callable[[Node, Field, Reading], object]
"""Returns None where the value cannot be read; the finding is noted by then."""

_ONE: dict[Kind, Reader] = {
    Kind.TEXT: read_text,
    Kind.INLINE: read_rich,
    Kind.BLOCKS: read_blocks,
    Kind.REF: read_reference,
    Kind.DAY: read_day,
    Kind.DATE: read_date,
    Kind.NUMBER: read_decimal,
    Kind.VALUE: read_quantity,
    Kind.CHOICE: read_choice,
    Kind.LANG: read_language,
    Kind.URL: read_url,
    Kind.VERSION: read_version,
}
_MANY: dict[Kind, Reader] = {
    Kind.TEXTS: read_text,
    Kind.INLINES: read_rich,
    Kind.REFS: read_reference,
    Kind.CITES: read_cite,
}
_UNREADABLE = {"tlp": Marking.RED}
"""What a value that cannot be read counts as. A slip in a marking must not open a brief: it gets the strictest."""


class _Way(NamedTuple):
    """How a field is read."""

    field: Field
    one: Reader | None
    """Reads its value, None where it is a list of values, or nothing of it is read here."""
    each: Reader | None
    """Reads each of its values."""


class _Table(NamedTuple):
    """The row of the field table for one kind of record, made ready for reading."""

    fields: dict[str, Field]
    ways: dict[str, _Way]
    needed: tuple[Field, ...]
    """Those that should be there."""


class Fields(NamedTuple):
    """The fields of one record."""

    values: dict[str, Any]
    """The readable ones by name, each of the type that its kind gives; ids and records are not among them."""
    nodes: dict[str, Node]
    """What was written, by name, empty values left out."""
    spans: dict[str, Span]
    """The place of each, and that of the record under the empty name."""
    unknown: dict[SafeText, Extra]
    """Fields that the format does not know, and values that could not be read."""
    meant: frozenset[str] = frozenset()
    """Fields that an unknown one was surely or probably meant for, so that nobody misses them."""

    def common(self) -> Common:
        """Take out what every item may carry."""
        return Common(
            self.values.pop("tlp", None),
            self.values.pop("note", EMPTY),
            self.values.pop("extra", SafeText("")),
            self.unknown,
        )


def read_fields(
    node: Mapping, record: str, reading: Reading, *, apart: frozenset[str] = frozenset(), given: bool = False
) -> Fields:
    """Read the fields of a record by its row of the field table.

    Fields named in `apart` are left to the caller; `given` says that they stand elsewhere, so that they are not missed.
    """
    table, ways, needed = _table(record)
    nodes: dict[str, Node] = {}
    spans = {"": node.span}
    fields = Fields({}, nodes, spans, {})
    node = whole_values(node, table, reading)
    unknown: list[Entry] = []
    for entry in node.entries:
        key, value = entry
        name = key.text
        way = ways.get(name)
        if way is None:
            unknown.append(entry)
            fields.unknown[clean_line(name)] = keep(value)
        elif (type(value) is Scalar and value.text.strip()) or not is_empty(value):
            nodes[name] = value
            spans[name] = value.span
            if name not in apart:
                _read(way, value, fields, reading)
    if unknown:
        meant = {_report_unknown(entry, record, node, fields, reading) for entry in unknown}
        fields = fields._replace(meant=frozenset(meant))
    if reading.whole:
        elsewhere = apart if given else frozenset()
        for field in needed:
            if not (field.name in nodes or field.name in fields.meant or field.name in elsewhere):
                report_missing(field, node, reading)
    return fields


@cache
def _table(record: str) -> _Table:
    fields = {field.name: field for field in RECORDS[record]}
    ways = {name: _Way(field, _ONE.get(field.kind), _MANY.get(field.kind)) for name, field in fields.items()}
    return _Table(fields, ways, tuple(field for field in fields.values() if field.need is not Need.OPTIONAL))


def is_empty(node: Node) -> bool:
    """Return whether a value is absent, or says nothing."""
    if isinstance(node, Scalar):
        return not node.text or node.text.isspace()
    if isinstance(node, Sequence):
        return not node.items
    return not node.entries


def items_of(node: Node) -> tuple[Node, ...]:
    """Return the values of a list that say anything; one value is a list of one."""
    return tuple([item for item in (node.items if isinstance(node, Sequence) else (node,)) if not is_empty(item)])


def records_of(fields: Fields, name: str, reading: Reading) -> Iterator[Mapping]:
    """Yield the mappings of a list of records; what is none of them is noted and kept."""
    if name not in fields.nodes:
        return
    field = Field(name, Kind.RECORDS, "")
    left: list[Extra] = []
    for item in items_of(fields.nodes[name]):
        if isinstance(item, Mapping):
            yield item
        else:
            wrong_kind(item, field, _("a list of mappings"), reading)
            left.append(keep(item))
    if left:
        fields.unknown[SafeText(name)] = tuple(left)


def place(node: Mapping) -> Span:
    """Return where a finding on a whole record points: at its first key."""
    return node.entries[0].key.span if node.entries else node.span


def report_missing(field: Field, node: Mapping, reading: Reading) -> None:
    """Note that a field is absent which should be there."""
    if field.need is Need.OPTIONAL:
        return
    rule = "missing-field" if field.need is Need.REQUIRED else "missing-recommended-field"
    reading.report(rule, _("`{field}` is missing").format(field=field.name), place(node), help=_(field.doc))


def _read(way: _Way, node: Node, fields: Fields, reading: Reading) -> None:
    field, one, each = way
    if one is not None:
        value = one(node, field, reading)
        if value is not None:
            fields.values[field.name] = value
            return
        fields.unknown[SafeText(field.name)] = keep(node)
        if field.name in _UNREADABLE:
            fields.values[field.name] = _UNREADABLE[field.name]
    elif each is not None:
        _read_many(field, each, node, fields, reading)
    elif field.kind is Kind.ANY:
        fields.values[field.name] = keep(node)


def _read_many(field: Field, read: Reader, node: Node, fields: Fields, reading: Reading) -> None:
    if isinstance(node, Mapping):
        wrong_kind(node, field, _("a list"), reading)
        fields.unknown[SafeText(field.name)] = keep(node)
        return
    found: list[object] = []
    left: list[Extra] = []
    for item in items_of(node):
        value = read(item, field, reading)
        if value is None:
            left.append(keep(item))
        else:
            found.append(value)
    fields.values[field.name] = tuple(found)
    if left:
        fields.unknown[SafeText(field.name)] = tuple(left)


def _report_unknown(entry: Entry, record: str, node: Mapping, fields: Fields, reading: Reading) -> str:
    """Note an unknown field; return the name of the one that was meant, empty where that is not clear."""
    table = _table(record).fields
    name, span = entry.key.text, entry.key.span
    if name == "grade":
        from briefing.loading.fields.grades import report_grade  # noqa: PLC0415 - a fault that few make

        report_grade(entry, record, node, fields.values.get("sources", ()), reading)
        return ""
    near = reading.likely(name, [each for each in table if each not in fields.nodes])
    if near is None:
        reading.report(
            "unknown-field",
            _("there is no field {name} here").format(name=shown(name)),
            span,
            help=_("It is kept and shown; put it under `extra` to say that it is meant."),
        )
        return ""
    reading.report(
        "unknown-field",
        _("there is no field {name} here").format(name=shown(name)),
        span,
        help=_("Did you mean `{name}`?").format(name=near),
        fix=Fix(
            span,
            near,
            _("Write {word}").format(word=shown(near)),
            safe=_is_readable(table[near], entry.value, reading),
        )
        if is_slip(name, near)
        else None,
    )
    return near


def _is_readable(field: Field, value: Node, reading: Reading) -> bool:
    """Return whether a value can be read as that of a field, or will be after a certain fix.

    A key that is near the name of a field may be one of the author's own.
    """
    trial = reading.trial()
    read = _ONE.get(field.kind) or _MANY.get(field.kind)
    if read is not None:
        items = (value,) if field.kind in _ONE else () if isinstance(value, Mapping) else items_of(value)
        every = [read(item, field, trial) is not None for item in items]
        mendable = bool(trial.findings) and all(each.fix and each.fix.safe for each in trial.findings)
        return bool(items) and (all(every) or mendable)
    if field.kind is Kind.RECORDS:
        return all(isinstance(item, Mapping) for item in items_of(value))
    return field.kind is Kind.ANY or isinstance(value, Scalar)
