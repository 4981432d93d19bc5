"""Whether a brief says the same before and after edits, save where they touch it."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias, TypeVar

from briefing.analysis.changes.compare import LISTS
from briefing.analysis.changes.fields import fields_of
from briefing.analysis.changes.meaning import block_key, field_key
from briefing.model.blocks import Block, Document
from briefing.model.brief import Brief, Item
from briefing.model.inline import RichText
from briefing.model.records import Claim, Extra, Figure, Ignored
from briefing.model.span import Span
from briefing.model.text import SafeText

Touch: TypeAlias = Callable[[Span], bool]
"""Tells whether an edit touches a place of the old text."""

_One = TypeVar("_One")
_QUANTITY = ("value", "low", "high", "qualifier")
_FEEDING = {
    "dates": ("dates", "when", "wording", "sources", "claimed_by"),
    **dict.fromkeys(_QUANTITY, _QUANTITY),
    "as_of": ("as_of", "date"),
}
"""Where a value comes from that several fields of the file make, or that says nothing without the others."""
_SAYS_NOTHING: tuple[Hashable, ...] = (None, "", ())
NOTHING_SHARED: Mapping[str, Span] = {}
_SHARED = ("scope", "unit")
"""What a claim has from its figure where it has none of its own."""
_NO_FIELDS = frozenset({"path", "id", "spans", "summary", "ignore", "unknown", *LISTS})
_UNKNOWN = "unknown "
"""Stands before the name of a field that the format does not know, or whose value could not be read."""


class Comparison(NamedTuple):
    """How two states of a brief are compared."""

    touches: Touch
    uncovered: bool
    """Whether more may be read than before, as a fault that hid some of the file is gone."""
    same_sources: bool
    """Whether the same sources can be cited, so that the same words are read the same way."""
    replaced: frozenset[str]
    """The texts that edits took out: names of fields that the format does not know may be among them."""

    def differing(self, old: Brief, new: Brief, body: Span) -> str:
        """Return the name of what says something else though no edit touched it; empty where nothing does.

        `body` is the place of the old summary.
        """
        if "id" in old.spans and old.id != new.id and not self._touched("id", old.spans):
            return "id"
        if not self._same_fields(_of_brief(old), _of_brief(new), old.spans):
            return "briefing"
        if not self._same_summary(old.summary, new.summary, body):
            return "summary"
        for name in LISTS:
            if not self._each(self._same_item, getattr(old, name), getattr(new, name)):
                return name
        return "" if self._each(self._same_entry, old.ignore, new.ignore) else "ignore"

    def _each(self, same: Callable[[_One, _One], bool], olds: Sequence[_One], news: Sequence[_One]) -> bool:
        """Return whether every old one is found again, in order; and no other, unless something was uncovered."""
        if len(olds) > len(news) or (len(olds) < len(news) and not self.uncovered):
            return False
        left = iter(news)
        return all(any(same(old, new) for new in left) for old in olds)

    def _same_item(self, old: Item, new: Item, shared: Mapping[str, Span] = NOTHING_SHARED) -> bool:
        """Return whether an item says the same; `shared` is where it has values from that it does not give itself."""
        if type(old) is not type(new):
            return False
        whole = old.spans.get("")
        free = "id" not in old.spans and (isinstance(old, Claim) or self.uncovered or self._touched_one(whole))
        if old.id != new.id and not free and not self._touched("id", old.spans):
            return False
        if not self._same_fields(_of_item(old), _of_item(new), old.spans, shared):
            return False
        if not (isinstance(old, Figure) and isinstance(new, Figure)):
            return True
        shared = {name: span for name in _SHARED if (span := old.spans.get(name, whole)) is not None}
        return self._each(lambda claim, other: self._same_item(claim, other, shared), old.claims, new.claims)

    def _same_entry(self, old: Ignored, new: Ignored) -> bool:
        return self._same_fields(_of_entry(old), _of_entry(new), old.spans)

    def _same_fields(
        self,
        old: Mapping[str, object],
        new: Mapping[str, object],
        spans: Mapping[str, Span],
        shared: Mapping[str, Span] = NOTHING_SHARED,
    ) -> bool:
        """Return whether the fields of a record say the same; those that were not written may come with its edits."""
        free = self.uncovered or self._touched_one(spans.get(""))
        for name in old.keys() | new.keys():
            field = name.removeprefix(_UNKNOWN)
            if name == field and f"{_UNKNOWN}{name}" in old:
                continue  # what is written could not be read, so its value was none or another's
            if any(each in spans for each in _FEEDING.get(field, (field,))):
                may_differ = self._touched(field, spans)
            elif field in shared:
                may_differ = free or self.touches(shared[field])
            else:
                may_differ = free and (name not in old or field in self.replaced)
            if not may_differ and self._key(field, old.get(name)) != self._key(field, new.get(name)):
                return False
        return True

    def _touched(self, name: str, spans: Mapping[str, Span]) -> bool:
        return any(self.touches(spans[each]) for each in _FEEDING.get(name, (name,)) if each in spans)

    def _touched_one(self, span: Span | None) -> bool:
        return span is not None and self.touches(span)

    def _key(self, name: str, value: object) -> Hashable:
        if isinstance(value, RichText | Document) and not self.same_sources:
            return str(value.source)
        key = None if value is None else field_key(name, value, {})
        return None if key in _SAYS_NOTHING else key

    def _same_summary(self, old: Document, new: Document, body: Span) -> bool:
        if not self.touches(body):
            if not old.source and self.uncovered:
                return True
            if old.source != new.source:
                return False
            return not self.same_sources or _keys(old.blocks) == _keys(new.blocks)
        if not self.same_sources:
            return True
        kept = [block for block in old.blocks if not self.touches(_lines_of(block, body.path))]
        left = iter(_keys(new.blocks))
        return all(any(key == one for one in left) for key in _keys(kept))


def _keys(blocks: Iterable[Block]) -> list[str]:
    return [block_key(block, {}) for block in blocks]


def _lines_of(block: Block, path: str) -> Span:
    return Span(path, block.lines.first, 1, block.lines.last + 1, 1)


def _of_brief(brief: Brief) -> dict[str, object]:
    # What was not written has a default here, which means nothing.
    own = {name: getattr(brief, name) for name in brief.spans if name in Brief._fields and name not in _NO_FIELDS}
    return own | _of_unknown(brief.unknown)


def _of_item(item: Item) -> dict[str, object]:
    own = {name: value for name, value in fields_of(item) if value and name != "unknown"}
    return own | _of_unknown(item.common.unknown)


def _of_entry(entry: Ignored) -> dict[str, object]:
    said = {"rule": entry.rule, "at": entry.at, "reason": entry.reason}
    return {name: value for name, value in said.items() if value} | _of_unknown(entry.unknown)


def _of_unknown(unknown: Mapping[SafeText, Extra]) -> dict[str, object]:
    return {f"{_UNKNOWN}{name}": value for name, value in unknown.items()}
