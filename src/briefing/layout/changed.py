"""Which lines of a brief's pages show what has changed, and what it was before."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from briefing.analysis.changes import BlockChange, Changes, ItemChange, Kind, compare_blocks
from briefing.layout.changes import changes_page, changes_pages, short_change
from briefing.layout.growing import Growing
from briefing.layout.line import Page, field_id
from briefing.layout.setting import Setting
from briefing.model.blocks import Block, Blocks, Footnote, List, Quote
from briefing.model.brief import Brief
from briefing.model.text import SafeText

_RECORDS = {"figure": "figures", "claim": "figures", "source": "sources", "event": "timeline"}
"""The pane that shows a kind of record; the summary shows the others."""
_IN_SUMMARY = frozenset({"bottom_line", "subtitle", "status", "source_summary"})


class Stretch(NamedTuple):
    """Lines of the summary's file with one kind of change, from 1, both inclusive."""

    first: int
    last: int
    kind: Kind


class Changed:
    """What changed in a brief, by the places where it is seen."""

    def __init__(self, old: Brief, changes: Changes, new: Setting) -> None:
        self.changes = changes
        self._old = Setting(old._replace(lang=new.lang))
        self._new = new
        told = [change for change in changes.items if not change.follows]
        self.items: Mapping[str, Kind] = {change.id: change.kind for change in told if change.new is not None}
        """What became of items that are there now, of a figure also where a claim is gone from it; fields of the brief
        under the ids of their places."""
        lost = {change.figure: Kind.CHANGED for change in told if change.new is None and change.figure}
        self.items = {**lost, **self.items}
        self._all = told
        self._told: Mapping[str, ItemChange] = {change.id: change for change in told if change.new is not None}
        fields = [field for field in changes.fields if not field.follows]
        self.items = {**self.items, **{field_id(field.name): Kind.CHANGED for field in fields}}
        blocks = [change for change in changes.blocks if change.kind is not Kind.SAME]
        self._stretches = sorted(stretch for change in blocks for stretch in _stretches(change))
        gone_blocks = sum(change.kind is Kind.GONE for change in blocks)
        self._there: dict[str, int] = {"summary": len(blocks) - gone_blocks}
        self._gone: dict[str, int] = {"summary": gone_blocks}
        for change in told:
            counts = self._gone if change.new is None else self._there
            pane = _RECORDS.get(change.record, "summary")
            counts[pane] = counts.get(pane, 0) + 1
        self._there["summary"] += sum(field.name in _IN_SUMMARY for field in fields)
        self._others = sum(field.name not in _IN_SUMMARY for field in fields)

    @property
    def total(self) -> int:
        """How many things changed."""
        return sum(self._there.values()) + sum(self._gone.values()) + self._others

    def there(self, pane: str) -> int:
        """Return how much of what a pane shows is new or changed."""
        return self._there.get(pane, 0)

    def gone(self, pane: str) -> int:
        """Return how much is gone that a pane showed."""
        return self._gone.get(pane, 0)

    def at(self, source_line: int) -> Kind | None:
        """Return what became of the words of the summary that stand on a line of its file."""
        number = bisect_right(self._stretches, source_line, key=_first) - 1
        if number >= 0 and source_line and source_line <= self._stretches[number].last:
            return self._stretches[number].kind
        return None

    def before(self) -> dict[str, SafeText]:
        """Return the old values of claims, in words, by the ids of the claims."""
        found = {key: short_change(self._old, change) for key, change in self._told.items() if change.record == "claim"}
        return {key: words for key, words in found.items() if words}

    def pages(self, width: int) -> Growing:
        """Return the list of all changes, to be laid out as far as it is looked at."""
        return changes_pages(self.changes, self._old, self._new, width)

    def of_item(self, key: str, width: int) -> Page | None:
        """Return what changed in an item, of a figure also in its claims; None where nothing did."""
        told = tuple(
            change for change in self._all if key == change.figure or (key == change.id and change.new is not None)
        )
        return changes_page(self.changes, self._old, self._new, width, only=told) if told else None


def _stretches(change: BlockChange) -> Iterator[Stretch]:
    """Yield the lines of a block that are new or changed: of a list or quote those within it alone, where there are."""
    old, new = change.old, change.new
    if new is None:
        return
    inner: list[Stretch] = []
    if change.kind is Kind.CHANGED and old is not None:
        before, after = _within(old), _within(new)
        steps = compare_blocks(before, after) if before and after else ()
        inner = [stretch for step in steps if step.kind is not Kind.SAME for stretch in _stretches(step)]
    yield from inner or [Stretch(*new.lines, change.kind)]


def _within(block: Block) -> Blocks:
    match block:
        case List(items=items):
            return tuple(inner for item in items for inner in item.blocks)
        case Quote(blocks=blocks) | Footnote(blocks=blocks):
            return blocks
        case _:
            return ()


def _first(stretch: Stretch) -> int:
    return stretch.first
