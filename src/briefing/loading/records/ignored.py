"""What a brief lets stand: findings that are known, each with the reason."""

from briefing.loading.fields.read import read_fields
from briefing.loading.reading import Reading
from briefing.model.records import Ignored
from briefing.model.text import SafeText
from briefing.source.yaml import Mapping


def read_ignored(node: Mapping, reading: Reading) -> Ignored:
    """Read one entry."""
    fields = read_fields(node, "ignored", reading)
    rule = fields.values.pop("rule", SafeText(""))
    return Ignored(rule, fields.spans, unknown=fields.unknown, **fields.values)
