"""Judgments: what the authors conclude."""

from briefing.loading.fields.choices import read_choice
from briefing.loading.fields.read import read_fields
from briefing.loading.fields.texts import keep
from briefing.loading.reading import Reading
from briefing.model.fields import JUDGMENT
from briefing.model.inline import EMPTY
from briefing.model.records import Judgment
from briefing.model.text import SafeText
from briefing.model.vocabulary import SCALES
from briefing.source.yaml import Mapping

_LIKELIHOOD = next(field for field in JUDGMENT if field.name == "likelihood")


def read_judgment(node: Mapping, id_: str, scale: str, reading: Reading) -> Judgment:
    """Read a judgment; its likelihood is a term of the brief's scale."""
    fields = read_fields(node, "judgment", reading, apart=frozenset({"likelihood"}))
    if "likelihood" in fields.nodes:
        written = fields.nodes["likelihood"]
        terms = tuple(each.term for each in SCALES[scale])
        term = read_choice(written, _LIKELIHOOD._replace(values=terms), reading)
        if term is None:
            fields.unknown[SafeText("likelihood")] = keep(written)
        else:
            fields.values["likelihood"] = term
    common = fields.common()
    text = fields.values.pop("text", EMPTY)
    return Judgment(id_, text, fields.spans, common=common, **fields.values)
