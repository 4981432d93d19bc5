"""The ids of a brief's items: those that authors gave, unique across the brief, and those made from words."""

import re
from functools import cache
from typing import NamedTuple

from briefing.diagnostics.finding import Related
from briefing.i18n import gettext as _
from briefing.loading.fields.read import is_empty, items_of
from briefing.loading.fields.texts import wrong_kind
from briefing.loading.markdown import read_inline
from briefing.loading.reading import Reading
from briefing.loading.wording import shown, write
from briefing.model.fields import Field, Kind
from briefing.model.inline import plain
from briefing.model.slug import slugify
from briefing.model.span import Span
from briefing.source.yaml import Mapping, Node, Scalar

LISTS = {"figures": "label", "sources": "title", "timeline": "what", "judgments": "text", "gaps": "text"}
"""Every list of items, with the field that gives an id to those without one."""

KINDS = {"figures": "figure", "sources": "source", "timeline": "event", "judgments": "judgment", "gaps": "gap"}
"""What the items of each list are."""

_ID = Field("id", Kind.ID, "")


class Ids(NamedTuple):
    """The ids of a brief's items, by their list and their place in it, from 0."""

    items: dict[str, list[str]]
    claims: list[list[str]]
    """A list for each figure; the claim that stands on a figure itself is its first."""


class _Given(NamedTuple):
    text: str
    span: Span


def assign_ids(root: Mapping, reading: Reading) -> Ids:
    """Give every item its id: its own, else one made from its words. Faults of ids are noted."""
    taken: dict[str, Span | None] = {}
    nodes = {name: mappings(root.get(name)) for name in LISTS}
    claims = [mappings(figure.get("claims")) for figure in nodes["figures"]]
    # What authors gave comes first: a made one must never take it away.
    counts: dict[str, int] = {}
    given = {name: [_given(node, taken, counts, reading) for node in found] for name, found in nodes.items()}
    given_claims = [[_given(node, taken, counts, reading) for node in found] for found in claims]
    items = {
        name: [
            own or _made(_words(node, LISTS[name]) or KINDS[name], taken, counts)
            for own, node in zip(given[name], found, strict=True)
        ]
        for name, found in nodes.items()
    }
    return Ids(
        items,
        [
            [own or f"{figure}.{number}" for number, own in enumerate(found or [""], start=1)]
            for figure, found in zip(items["figures"], given_claims, strict=True)
        ],
    )


def mappings(node: Node | None) -> list[Mapping]:
    """Return the records of a list, in the order in which `fields.read.records_of` yields them."""
    if node is None or is_empty(node):
        return []
    return [item for item in items_of(node) if isinstance(item, Mapping)]


def _given(node: Mapping, taken: dict[str, Span | None], counts: dict[str, int], reading: Reading) -> str:
    own = node.get("id")
    if own is None or is_empty(own):
        return ""
    if not isinstance(own, Scalar):
        wrong_kind(own, _ID, _("a text"), reading)
        return ""
    given = _Given(own.text.strip(), own.span)
    id_ = given.text
    if not _id().fullmatch(id_):
        id_ = as_id(given.text)
        reading.report(
            "invalid-id",
            _("{id} is no id").format(id=shown(given.text)),
            given.span,
            help=_("An id has ASCII letters, digits, `_` and `-`, and starts with a letter or digit."),
            fix=write(id_, given.span) if id_ and id_ not in taken else None,
        )
        if not id_:
            return ""
    if id_ in taken:
        first = taken[id_]
        reading.report(
            "duplicate-id",
            _("the id {id} is taken").format(id=shown(id_)),
            given.span,
            help=_("Ids are unique across a brief, whatever they name."),
            related=(Related(first, _("first used here")),) if first else (),
        )
        return _made(id_, taken, counts)
    taken[id_] = given.span
    return id_


def as_id(text: str) -> str:
    """Return an id made from words, empty where they have no ASCII letter or digit."""
    slug = "".join(char for char in slugify(text) if char.isascii())
    return re.sub("-{2,}", "-", slug).strip("-_")


def _words(node: Mapping, field: str) -> str:
    value = node.get(field)
    if not isinstance(value, Scalar) or not value.text.strip():
        return ""
    return as_id(plain(read_inline(value.text.strip()).inlines))


def _made(base: str, taken: dict[str, Span | None], counts: dict[str, int]) -> str:
    """Return `base`, or with the next number that makes it one that is not taken."""
    id_, number = base, counts.get(base, 1)
    while id_ in taken:
        number += 1
        id_ = f"{base}-{number}"
    counts[base] = number
    taken[id_] = None
    return id_


@cache
def _id() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*", re.ASCII)
