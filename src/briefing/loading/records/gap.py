"""Gaps: what the authors do not know."""

from briefing.loading.fields.read import read_fields
from briefing.loading.reading import Reading
from briefing.model.inline import EMPTY
from briefing.model.records import Gap
from briefing.source.yaml import Mapping


def read_gap(node: Mapping, id_: str, reading: Reading) -> Gap:
    """Read a gap."""
    fields = read_fields(node, "gap", reading)
    common = fields.common()
    text = fields.values.pop("text", EMPTY)
    return Gap(id_, text, fields.spans, common=common, **fields.values)
