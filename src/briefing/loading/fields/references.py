"""Ids of other items, and of briefs."""

from briefing.i18n import gettext as _
from briefing.loading.fields.texts import text_of
from briefing.loading.links import report_unknown_source
from briefing.loading.reading import Reading
from briefing.loading.wording import a_kind, is_slip, is_slip_of_name, shown, write
from briefing.model.fields import Field
from briefing.model.text import SafeText
from briefing.source.clean import clean_line
from briefing.source.yaml import Node

_NAMES = {"figures": "figure", "events": "event", "part_of": "claim", "via": "source", "derived_from": "source"}
"""What the ids in a field name; those of other fields name briefs, which only a library knows."""


def read_reference(node: Node, field: Field, reading: Reading) -> SafeText | None:
    """Read an id; a `#` before it, as Markdown writes one, is dropped.

    A figure with one claim may be named for its claim. An id of nothing stays in the record, with a finding.
    """
    text = text_of(node, field, reading)
    if text is None:
        return None
    id_ = SafeText(clean_line(text).removeprefix("#"))
    expected = _NAMES.get(field.name)
    kind = reading.kinds.get(id_)
    if expected is None or kind == expected:
        return id_
    if expected == "claim" and id_ in reading.only_claims:
        return SafeText(reading.only_claims[id_])
    if expected == "source":
        report_unknown_source(id_, node.span, reading)
        return id_
    _report(id_, expected, kind, node, reading)
    return id_


def _report(id_: str, expected: str, kind: str | None, node: Node, reading: Reading) -> None:
    near = reading.likely(id_, reading.of_kind(expected))
    if kind is None:
        message = _("there is no {expected} {id}").format(expected=_noun(expected), id=shown(id_))
    else:
        message = _("{id} is {kind}, not {expected}").format(
            id=shown(id_), kind=a_kind(kind), expected=a_kind(expected)
        )
    likely = near is not None and is_slip(id_, near)
    certain = near is not None and is_slip_of_name(id_, near)
    if kind == "figure" and expected == "claim":
        likely, help_ = False, _("Name one of its claims, as `{id}`.").format(id=f"{id_}.1")
    elif kind == "claim" and expected == "figure" and id_.rpartition(".")[0] in reading.kinds:
        near, likely, certain = id_.rpartition(".")[0], True, True
        help_ = _("Name its figure, `{id}`.").format(id=near)
    else:
        help_ = (
            _("Did you mean `{id}`?").format(id=near)
            if near
            else _("It takes the id of {expected} of this brief.").format(expected=a_kind(expected))
        )
    reading.report(
        "unknown-item" if kind is None else "wrong-target",
        message,
        node.span,
        help=help_,
        fix=write(near, node.span, safe=certain) if near and likely else None,
    )


def _noun(kind: str) -> str:
    return {"figure": _("figure"), "claim": _("claim"), "event": _("event")}[kind]
