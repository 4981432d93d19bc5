"""Figures: what is counted, with their claims."""

from briefing.i18n import gettext as _
from briefing.loading.fields.read import Fields, place, read_fields, records_of
from briefing.loading.fields.texts import keep
from briefing.loading.reading import Reading
from briefing.loading.records.claim import OWN, claim_of, read_claim
from briefing.model.inline import EMPTY
from briefing.model.records import Claim, Figure
from briefing.model.text import SafeText
from briefing.source.yaml import Mapping

_CLAIMED = OWN | {"grade"}


def read_figure(node: Mapping, id_: str, claim_ids: list[str], reading: Reading) -> Figure:
    """Read a figure; the fields of a single claim may stand on it."""
    fields = read_fields(node, "figure", reading)
    own = fields.nodes.keys() & OWN
    claims: tuple[Claim, ...] = ()
    if "claims" in fields.nodes:
        if own:
            _set_aside(own, fields, reading)
        scope, unit = fields.values.get("scope", SafeText("")), fields.values.get("unit", SafeText(""))
        listed = records_of(fields, "claims", reading)
        claims = tuple(
            read_claim(each, name, scope, unit, reading) for each, name in zip(listed, claim_ids, strict=False)
        )
    elif own or "grade" in fields.unknown:
        claims = (claim_of(node, _split(fields), claim_ids[0], reading),)
    elif reading.whole and not fields.meant & {"claims", *OWN}:
        reading.report(
            "missing-field",
            _("`claims` is missing"),
            place(node),
            help=_("Write who says how many as a list in `claims`, or `value` and `sources` here."),
        )
    common = fields.common()
    label = fields.values.pop("label", EMPTY)
    return Figure(id_, label, fields.spans, claims=claims, common=common, **fields.values)


def _split(fields: Fields) -> Fields:
    """Take the claim that stands on the figure out of the figure's fields."""
    values = {name: fields.values.pop(name) for name in OWN & fields.values.keys()}
    unknown = {name: fields.unknown.pop(name) for name in tuple(fields.unknown) if name in _CLAIMED}
    for name in ("scope", "unit"):
        if name in fields.values:
            values[name] = fields.values[name]
    nodes = {name: node for name, node in fields.nodes.items() if name in OWN}
    spans = {name: span for name, span in fields.spans.items() if not name or name in OWN}
    return Fields(values, nodes, spans, unknown, fields.meant)


def _set_aside(names: set[str], fields: Fields, reading: Reading) -> None:
    """Note fields of a claim on a figure that lists its claims; they are kept as written."""
    for name in sorted(names, key=lambda each: fields.spans[each]):
        reading.report(
            "conflicting-fields",
            _("`{field}` stands beside `claims`").format(field=name),
            fields.spans[name],
            help=_("Write it on the claim that it belongs to."),
        )
        fields.unknown[SafeText(name)] = keep(fields.nodes[name])
        fields.values.pop(name, None)
