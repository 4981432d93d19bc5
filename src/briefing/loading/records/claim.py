"""Claims: who says how many."""

from decimal import Decimal

from briefing.i18n import gettext as _
from briefing.loading.fields.numbers import NumberFault, quantity, read_value
from briefing.loading.fields.read import Fields, place, read_fields
from briefing.loading.fields.texts import keep
from briefing.loading.fields.values import refuse
from briefing.loading.reading import Reading
from briefing.model.fields import CLAIM, FIGURE
from briefing.model.quantity import Qualifier, Quantity
from briefing.model.records import Claim
from briefing.model.text import SafeText
from briefing.source.clean import clean_line
from briefing.source.yaml import Mapping, Node, Scalar

OWN = frozenset(field.name for field in CLAIM) & frozenset(field.name for field in FIGURE) - {
    "id",
    "scope",
    "unit",
    "tlp",
    "note",
    "extra",
}
"""The fields of a claim that a figure with one claim may write on itself."""
_SAYING = {"value", "low", "high", "text"}


def read_claim(node: Mapping, id_: str, scope: SafeText, unit: SafeText, reading: Reading) -> Claim:
    """Read a claim; `scope` and `unit` are its figure's."""
    fields = read_fields(node, "claim", reading)
    fields.values.setdefault("scope", scope)
    fields.values.setdefault("unit", unit)
    return claim_of(node, fields, id_, reading)


def claim_of(node: Mapping, fields: Fields, id_: str, reading: Reading) -> Claim:
    """Return the claim that the fields describe."""
    found = _quantity(fields, reading)
    if not fields.nodes.keys() & _SAYING:
        if reading.whole and not fields.meant & _SAYING:
            reading.report(
                "missing-field",
                _("`value` is missing"),
                place(node),
                help=_("Write a number or a range in `value`, or words in `text`."),
            )
    elif found and "text" in fields.nodes:
        reading.report(
            "conflicting-fields",
            _("a claim has a number or a `text`, not both"),
            fields.spans["text"],
            help=_("Put remarks in `note`, the words of the source in `quote`."),
        )
    _take_digit_of_grade(fields)
    common = fields.common()
    return Claim(id_, fields.spans, quantity=found, common=common, **fields.values)


def _quantity(fields: Fields, reading: Reading) -> Quantity | None:
    """Take the number, its ends and its qualifier out of the fields."""
    value: Quantity | None = fields.values.pop("value", None)
    low: Decimal | None = fields.values.pop("low", None)
    high: Decimal | None = fields.values.pop("high", None)
    qualifier: Qualifier | None = fields.values.pop("qualifier", None)
    if "value" in fields.nodes:
        for name in ("low", "high"):
            if name in fields.nodes:
                _conflict(name, fields, reading)
    elif low is not None or high is not None:
        value = _of_ends(low, high, fields, reading)
    if qualifier is None:
        return value
    if value is None:
        fields.unknown[SafeText("qualifier")] = SafeText(qualifier.value)
        if not fields.nodes.keys() & {"value", "low", "high"}:
            reading.report("missing-companion", _("`qualifier` stands without a number"), fields.spans["qualifier"])
        return None
    if value.qualifier not in (Qualifier.EXACTLY, qualifier):
        _conflict("qualifier", fields, reading)
        return value
    if value.qualifier is qualifier:
        return value
    return value._replace(qualifier=qualifier, written=SafeText(f"{qualifier.value.replace('-', ' ')} {value.written}"))


def _conflict(name: str, fields: Fields, reading: Reading) -> None:
    reading.report(
        "conflicting-fields",
        _("`{field}` stands beside a `value` that says the same").format(field=name),
        fields.spans[name],
        help=_("Write `value` alone, or `low`, `high` and `qualifier`."),
    )
    fields.unknown[SafeText(name)] = keep(fields.nodes[name])


def _of_ends(low: Decimal | None, high: Decimal | None, fields: Fields, reading: Reading) -> Quantity | None:
    """Return the quantity of `low` and `high`, written as a `value` would be."""
    start, end = _text(fields.nodes.get("low"), low), _text(fields.nodes.get("high"), high)
    written = start if start == end else f"{start}..{end}"
    try:
        again = read_value(written, reading.lang)
        same = (again.low, again.high, again.qualifier) == (low, high, Qualifier.EXACTLY)
    except NumberFault:
        same = False
    if not same:
        # As in `low: 8`, `high: 9 million`, which one text would count both in millions.
        written = f"{'' if low is None else f'{low:f}'}..{'' if high is None else f'{high:f}'}"
    try:
        return quantity(low, high, Qualifier.EXACTLY, written)
    except NumberFault as fault:
        refuse(fault, fields.nodes["high"], reading)
    for name in ("low", "high"):
        fields.unknown[SafeText(name)] = keep(fields.nodes[name])
    return None


def _text(node: Node | None, number: Decimal | None) -> str:
    return clean_line(node.text) if isinstance(node, Scalar) and number is not None else ""


def _take_digit_of_grade(fields: Fields) -> None:
    """Use the digit of a `grade: B2`: of the two it is the one that stands in the right place."""
    grade = fields.unknown.get(SafeText("grade"))
    if isinstance(grade, str) and "credibility" not in fields.nodes and grade[1:].strip() in tuple("123456"):
        fields.values["credibility"] = grade[1:].strip()
