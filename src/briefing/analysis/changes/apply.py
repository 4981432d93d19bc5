"""The old state of a brief and what changed become the new state."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar, cast

from briefing.analysis.changes.compare import LISTS
from briefing.analysis.changes.fields import ATTRIBUTES, COMMON, is_shared
from briefing.analysis.changes.rename import renamed
from briefing.analysis.changes.values import BlockChange, Changes, ItemChange, Kind
from briefing.model.blocks import Block, Blocks
from briefing.model.brief import Brief, Item
from briefing.model.records import Event, Figure

_Item = TypeVar("_Item", bound=Item)


def apply(changes: Changes, old: Brief) -> Brief:
    """Return a brief that says the same as the new one of the comparison: comparing it with that finds no change.

    Places in files, texts as written and the order of records are those of `old`.
    """
    base = renamed(old, changes.renamed)
    lists: dict[str, tuple[Item, ...]] = {
        name: _items(getattr(base, name), [change for change in changes.items if change.record == kind])
        for name, kind in LISTS.items()
    }
    claims: dict[str, list[ItemChange]] = {}
    for change in changes.items:
        if change.figure:
            claims.setdefault(change.figure, []).append(change)
    lists["figures"] = tuple(
        item._replace(claims=_items(item.claims, claims[item.id]))
        if isinstance(item, Figure) and item.id in claims
        else item
        for item in lists["figures"]
    )
    values: dict[str, Any] = {field.name: field.new for field in changes.fields}
    made = base._replace(**values, **cast("dict[str, Any]", lists))
    if not changes.blocks:
        return made
    blocks = apply_blocks(changes.blocks, base.summary.blocks)
    return made._replace(summary=made.summary._replace(blocks=blocks))


def apply_blocks(changes: Iterable[BlockChange], old: Blocks) -> Blocks:
    """Return the new blocks of a way that starts at `old`."""
    made: list[Block] = []
    for change in changes:
        if change.kind is Kind.SAME:
            made += old[change.old_at : change.old_at + change.length]
        elif change.kind is Kind.MOVED:
            made.append(old[change.old_at])
        elif change.new is not None:
            made.append(change.new)
    return tuple(made)


def _items(items: Iterable[_Item], changes: Sequence[ItemChange]) -> tuple[_Item, ...]:
    """Return a list of items, which have their old ids, after its changes."""
    by_id = {change.old_id: change for change in changes if change.old is not None}
    kept = ((item, by_id.get(item.id)) for item in items)
    stayed = [_changed(item, change) for item, change in kept if change is None or change.kind is not Kind.GONE]
    return (*stayed, *(cast("_Item", change.new) for change in changes if change.kind is Kind.NEW))


def _changed(item: _Item, change: ItemChange | None) -> _Item:
    if change is None:
        return item
    values: dict[str, Any] = {field.name: field.new for field in change.fields}
    common = item.common._replace(**{name: value for name, value in values.items() if name in COMMON})
    own = {ATTRIBUTES.get(name, name): value for name, value in values.items() if name not in COMMON}
    made = cast("_Item", item._replace(**own, common=common))
    if isinstance(made, Event) and "dates" not in values and is_shared(item):
        date = made.dates[0]._replace(sources=made.sources, claimed_by=made.claimed_by)
        return cast("_Item", made._replace(dates=(date,)))
    return made
