"""The brief itself: its own fields and its lists of items."""

from typing import NamedTuple

from briefing.diagnostics.nearest import nearest
from briefing.i18n import gettext as _
from briefing.loading.fields.keyed import listed_by_id
from briefing.loading.fields.read import Fields, read_fields, records_of
from briefing.loading.fields.tags import canonical_tag, is_tag
from briefing.loading.ids import KINDS, Ids, assign_ids, mappings
from briefing.loading.reading import Reading
from briefing.loading.records.circles import check_circles
from briefing.loading.records.event import read_event
from briefing.loading.records.figure import read_figure
from briefing.loading.records.gap import read_gap
from briefing.loading.records.judgment import read_judgment
from briefing.loading.records.source import read_source
from briefing.model.brief import Brief
from briefing.model.fields import RECORDS, Kind
from briefing.model.inline import RichText, Text
from briefing.model.records import Ignored
from briefing.model.text import SafeText
from briefing.model.vocabulary import Status
from briefing.source.yaml import Mapping, Scalar

_LISTS = tuple(field.name for field in RECORDS["brief"] if field.kind is Kind.RECORDS)
_NAMES = frozenset(field.name for field in RECORDS["brief"])
_SUMMARY = frozenset({"summary"})


class Named(NamedTuple):
    """What a brief is called where it does not say so itself."""

    path: SafeText
    id: SafeText
    title: SafeText
    lang: str


def read_brief(root: Mapping, named: Named, reading: Reading, *, has_body: bool) -> tuple[Brief, Fields]:
    """Read everything but the summary; return it with its fields, whose `summary` was not read.

    `has_body` says that the summary stands elsewhere.
    """
    reading.lang = _language(root, named.lang)
    root = listed_by_id(root, KINDS, reading)
    ids = assign_ids(root, reading)
    _learn(ids, reading)
    reading.figure_nodes = mappings(root.get("figures"))
    reading.source_nodes = dict(zip(ids.items["sources"], mappings(root.get("sources")), strict=True))
    _learn_misspelt(root, reading)
    fields = read_fields(root, "brief", reading, apart=_SUMMARY, given=has_body)
    values = fields.values
    values.pop("briefing", None)
    _check_companions(fields, reading)
    scale = values.get("likelihood_scale", "icd203")
    lists = {name: tuple(records_of(fields, name, reading)) for name in _LISTS}
    figures = tuple(
        read_figure(node, id_, claims, reading)
        for node, id_, claims in zip(lists["figures"], ids.items["figures"], ids.claims, strict=True)
    )
    sources = tuple(read_source(*each, reading) for each in zip(lists["sources"], ids.items["sources"], strict=True))
    check_circles(sources, reading)
    timeline = tuple(read_event(*each, reading) for each in zip(lists["timeline"], ids.items["timeline"], strict=True))
    judgments = tuple(
        read_judgment(node, id_, scale, reading)
        for node, id_ in zip(lists["judgments"], ids.items["judgments"], strict=True)
    )
    gaps = tuple(read_gap(*each, reading) for each in zip(lists["gaps"], ids.items["gaps"], strict=True))
    ignored = _ignored(lists["ignore"], reading)
    title = values.pop("title", None) or RichText(named.title, (Text(named.title),))
    values.setdefault("id", named.id)
    values["lang"] = str(values.get("lang", reading.lang))
    if values.get("as_of") is None:
        values["as_of"] = values.get("date")
    return (
        Brief(
            named.path,
            title=title,
            spans=fields.spans,
            figures=figures,
            sources=sources,
            timeline=timeline,
            judgments=judgments,
            gaps=gaps,
            ignore=ignored,
            unknown=fields.unknown,
            **values,
        ),
        fields,
    )


def _ignored(nodes: tuple[Mapping, ...], reading: Reading) -> tuple[Ignored, ...]:
    """Read what the brief lets stand."""
    if not nodes:
        return ()
    from briefing.loading.records.ignored import read_ignored  # noqa: PLC0415 - few briefs let anything stand

    return tuple(read_ignored(node, reading) for node in nodes)


def _language(root: Mapping, default: str) -> str:
    """Return the brief's language ahead of its other fields, which are read by it; faults are noted with them."""
    own = root.get("lang")
    text = own.text.strip() if isinstance(own, Scalar) else ""
    return canonical_tag(text) if is_tag(text) else default


def _learn(ids: Ids, reading: Reading) -> None:
    """Make the ids known to what refers to them."""
    for name, found in ids.items.items():
        reading.kinds.update(dict.fromkeys(found, KINDS[name]))
    for figure, claims in zip(ids.items["figures"], ids.claims, strict=True):
        reading.kinds.update(dict.fromkeys(claims, "claim"))
        if len(claims) == 1:
            reading.only_claims[figure] = claims[0]
    reading.sources = frozenset(ids.items["sources"])


def _learn_misspelt(root: Mapping, reading: Reading) -> None:
    """Make known the ids of a list whose name is misspelt: its name is the fault, and not all that refers to it."""
    absent = [name for name in _LISTS if root.get(name) is None]
    for key, value in root.entries:
        meant = nearest(key.text, absent) if key.text not in _NAMES else None
        if meant is None:
            continue
        given = [item.get("id") for item in mappings(value)]
        found = {id_.text.strip(): KINDS[meant] for id_ in given if isinstance(id_, Scalar)}
        reading.kinds = found | reading.kinds
        if meant == "sources":
            reading.sources = frozenset(found)


def _check_companions(fields: Fields, reading: Reading) -> None:
    status = fields.values.get("status", Status.FINAL)
    for needed, name in ((Status.SUPERSEDED, "superseded_by"), (Status.WITHDRAWN, "reason")):
        if status is needed and name not in fields.nodes.keys() | fields.meant and reading.whole:
            reading.report(
                "missing-companion",
                _("`status: {status}` stands without `{field}`").format(status=needed.value, field=name),
                fields.spans["status"],
                help=_("Name the brief that takes its place by its id.")
                if needed is Status.SUPERSEDED
                else _("Say why it was withdrawn; readers see the reason above the text."),
            )
        elif name in fields.nodes and status is not needed:
            reading.report(
                "missing-companion",
                _("`{field}` stands without `status: {status}`").format(field=name, status=needed.value),
                fields.spans[name],
            )
