"""Two states of a brief become what changed between them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, cast

from briefing.analysis.changes.blocks import compare_blocks
from briefing.analysis.changes.fields import changed_brief_fields, changed_fields
from briefing.analysis.changes.match import Matched, match
from briefing.analysis.changes.meaning import Names
from briefing.analysis.changes.values import Changes, ItemChange, Kind
from briefing.model.brief import Brief, Item
from briefing.model.records import Claim, Figure

LISTS = {"figures": "figure", "sources": "source", "timeline": "event", "judgments": "judgment", "gaps": "gap"}
"""Every list of items of a brief, with the kind of its records."""


class _Paired(NamedTuple):
    lists: dict[str, Matched[Item]]
    claims: dict[str, Matched[Claim]]
    """By the new id of each figure that stands in both."""


def compare(old: Brief, new: Brief) -> Changes:
    """Return what changed from `old` to `new`. Summaries are compared where both were read to their ends.

    Where nothing is to be told, there is nothing: ids that follow from the order of items alone are no change.
    """
    paired = _pair(old, new)
    names = _names(paired, old, new)
    both_read = old.summary.complete and new.summary.complete
    # The same words are read the same way where the same sources may be cited in them.
    same_words = not names and old.summary.source == new.summary.source and _source_ids(old) == _source_ids(new)
    found = Changes(
        tuple(changed_brief_fields(old, new, names)),
        tuple(change for name in LISTS for change in _changed(name, getattr(new, name), paired, names)),
        compare_blocks(old.summary.blocks, new.summary.blocks, names) if both_read and not same_words else (),
    )
    told = (
        found.blocks
        or any(not field.follows for field in found.fields)
        or any(not item.follows for item in found.items)
    )
    return found if told else Changes()


def _source_ids(brief: Brief) -> set[str]:
    return {source.id for source in brief.sources}


def _pair(old: Brief, new: Brief) -> _Paired:
    lists: dict[str, Matched[Item]] = {
        name: match(cast("tuple[Item, ...]", getattr(old, name)), getattr(new, name)) for name in LISTS
    }
    claims: dict[str, Matched[Claim]] = {}
    for before, after in lists["figures"].both:
        if isinstance(before, Figure) and isinstance(after, Figure):
            claims[after.id] = match(before.claims, after.claims)
    return _Paired(lists, claims)


def _names(paired: _Paired, old: Brief, new: Brief) -> dict[str, str]:
    """Return for the new ids those by which the comparison knows the items: the old ones.

    A new item that has the id of another old one gets a name that nothing else has, and so does an old id that names
    nothing any more, as its item has another: what still refers to it leads nowhere.
    """
    taken, known = old.items(), new.items()
    names: dict[str, str] = {}
    for matched in cast("list[Matched[Item]]", [*paired.lists.values(), *paired.claims.values()]):
        names |= {after.id: before.id for before, after in matched.both if before.id != after.id}
        for item in matched.new:
            both: tuple[Item, ...] = (item, *item.claims) if isinstance(item, Figure) else (item,)
            names |= {one.id: f"\0{one.id}" for one in both if one.id in taken}
        lost = (before.id for before, after in matched.both if before.id != after.id and before.id not in known)
        names |= {id_: f"\0{id_}" for id_ in lost}
    return names


def _changed(name: str, new: Sequence[Item], paired: _Paired, names: Names) -> Iterator[ItemChange]:
    matched = paired.lists[name]
    before = {after.id: item for item, after in matched.both}
    for item in new:
        old: Item | None = before.get(item.id)
        yield from _one(LISTS[name], old, item, names)
        if isinstance(item, Figure) and isinstance(old, Figure):
            yield from _changed_claims((old, item), paired.claims[item.id], names)
    yield from (ItemChange(Kind.GONE, LISTS[name], item.id, item, None) for item in matched.gone)


def _changed_claims(figures: tuple[Figure, Figure], matched: Matched[Claim], names: Names) -> Iterator[ItemChange]:
    before = {after.id: item for item, after in matched.both}
    for claim in figures[1].claims:
        yield from _one("claim", before.get(claim.id), claim, names, figures)
    for claim in matched.gone:
        yield ItemChange(Kind.GONE, "claim", claim.id, claim, None, figure=figures[1].id)


def _one(
    record: str, old: Item | None, new: Item, names: Names, figures: tuple[Figure, Figure] | None = None
) -> Iterator[ItemChange]:
    figure = figures[1].id if figures else ""
    if old is None:
        yield ItemChange(Kind.NEW, record, new.id, None, new, figure=figure)
        return
    fields = changed_fields(old, new, names, figures)
    if fields:
        yield ItemChange(Kind.CHANGED, record, new.id, old, new, fields, figure)
