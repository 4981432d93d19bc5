"""What rests on a source, and what falls without it.

A source that passes on others stands as long as one origin reaches it by a way that does not lead through the source
that is taken away. An item stands as long as one of the things that it names stands; what names nothing loses nothing.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import NamedTuple

from briefing.analysis.statements import Statement
from briefing.model.blocks import Block
from briefing.model.brief import Brief, Item
from briefing.model.inline import (
    Citation,
    Emphasis,
    FootnoteMark,
    Inline,
    Inlines,
    Link,
    Reference,
    RichText,
    SoftBreak,
    Strikethrough,
    Strong,
    Text,
)
from briefing.model.provenance import trace
from briefing.model.records import Claim, Event, Figure, Gap, Judgment, Source
from briefing.model.walk import walk_inline, walk_inlines


class Verdict(Enum):
    """What becomes of something when a source is taken away."""

    FALLS = "falls"
    """Nothing that it names is left."""
    WEAKENED = "weakened"
    """It loses a part, and keeps another."""


class Reliant(NamedTuple):
    """An item that rests on the source."""

    id: str
    verdict: Verdict
    remains: tuple[str, ...]
    """The origins that it still has, in the order of the brief."""


class Reliance(NamedTuple):
    """All that rests on a source."""

    source: str
    passed_on: tuple[Reliant, ...]
    """The sources that pass it on, in the order of the brief."""
    found_in: tuple[str, ...]
    """The sources that the author knows through it (`via`): they may be found elsewhere, so nothing is said of them."""
    items: tuple[Reliant, ...]
    """Figures, claims, events, judgments and gaps, in the order of the brief; a figure before its claims."""
    verdicts: Mapping[str, Verdict]
    """The source, those that pass it on, and the items, by id; what is not here keeps all that it has."""
    known: frozenset[str]
    """The ids that can support something: sources and items that rest on some."""

    def those(self, verdict: Verdict) -> tuple[Reliant, ...]:
        """Return the items with a verdict."""
        return tuple(item for item in self.items if item.verdict is verdict)

    def of(self, statement: Statement, notes: Mapping[int, frozenset[str]] | None = None) -> Verdict | None:
        """Return what becomes of a sentence, None where it does not rest on the source.

        `notes` are the ids that the text of each footnote names, by its number.
        """
        named = {*statement.cited, *statement.targets}
        for number in statement.notes:
            named |= (notes or {}).get(number, frozenset())
        return _verdict(named & self.known, self.verdicts)

    def may_name(self, inlines: Inlines, notes: Mapping[int, frozenset[str]]) -> bool:
        """Return whether a text names anything that rests on the source: only then any of its sentences can."""
        for node in inlines:
            if type(node) is not Text and type(node) is not SoftBreak and self._names(node, notes):
                return True
        return False

    def _names(self, node: Inline, notes: Mapping[int, frozenset[str]]) -> bool:
        match node:
            case Citation(keys):
                return any(cited.key in self.verdicts for cited in keys)
            case FootnoteMark():
                return not notes.get(node.number, frozenset()).isdisjoint(self.verdicts)
            case Reference() if not node.brief and node.target in self.verdicts:
                return True
            case Emphasis() | Strong() | Strikethrough() | Link() | Reference():
                return self.may_name(node.children, notes)
        return False


def reliance(brief: Brief, key: str) -> Reliance:
    """Return what rests on the source `key`, directly, through sources that pass it on, and through other items."""
    sources: dict[str, Source] = {}
    for source in brief.sources:
        sources.setdefault(source.id, source)
    items = {id_: item for id_, item in brief.items().items() if not isinstance(item, Source)}
    standing = _standing_sources(sources, key)
    left = trace(
        source._replace(derived_from=tuple(to for to in source.derived_from if to in standing))
        for source in brief.sources
        if source.id in standing
    )
    named = {id_: rests_on(item) for id_, item in items.items()}
    supports = {id_: [to for to in ids if to in sources or to in items] for id_, ids in named.items()}
    touched = _reaching(key, {**{id_: source.derived_from for id_, source in sources.items()}, **supports})
    standing |= _standing_items(supports, standing)
    verdicts = {id_: Verdict.WEAKENED if id_ in standing else Verdict.FALLS for id_ in touched}
    remaining = _remaining(supports, left, [id_ for id_ in items if id_ in touched])
    place = {id_: number for number, id_ in enumerate(sources)}

    def reliant(id_: str) -> Reliant:
        origins = left.get(id_, ()) if id_ in sources else remaining[id_] if id_ in standing else ()
        return Reliant(id_, verdicts[id_], tuple(sorted(origins, key=place.__getitem__)))

    return Reliance(
        key,
        tuple(reliant(id_) for id_ in sources if id_ in touched and id_ != key),
        tuple(id_ for id_, source in sources.items() if source.via == key and id_ != key),
        tuple(reliant(id_) for id_ in items if id_ in touched),
        verdicts,
        frozenset(sources) | frozenset(id_ for id_, ids in supports.items() if ids),
    )


def named_in(blocks: Iterable[Block]) -> frozenset[str]:
    """Return the ids of this brief that a text cites or refers to, as that of a footnote."""
    return frozenset(_ids(walk_inlines(blocks)))


def _standing_sources(sources: Mapping[str, Source], key: str) -> set[str]:
    """Return the sources that an origin still reaches when `key` is taken away."""
    passed_by: dict[str, list[str]] = {}
    for id_, source in sources.items():
        for to in source.derived_from:
            passed_by.setdefault(to, []).append(id_)
    derived = {id_: source.derived_from for id_, source in sources.items()}
    origins: set[str] = set()
    for origin in {origin for reached in trace(sources.values()).values() for origin in reached}:
        # Sources that pass on one another are one origin, which falls with each of them.
        circle = _from(origin, derived, without="")
        if key not in circle:
            origins |= circle & sources.keys()
    standing = set(origins)
    for origin in origins:
        standing |= _from(origin, passed_by, without=key, seen=standing)
    return standing - {key}


def _from(start: str, edges: Mapping[str, Iterable[str]], *, without: str, seen: Iterable[str] = ()) -> set[str]:
    """Return what is reached from `start`, itself included, by ways that do not lead through `without`."""
    known = set(seen)
    reached = {start}
    waiting = [start]
    while waiting:
        for to in edges.get(waiting.pop(), ()):
            if to not in reached and to not in known and to != without:
                reached.add(to)
                waiting.append(to)
    return reached


def _reaching(key: str, edges: Mapping[str, Iterable[str]]) -> set[str]:
    """Return all that leads to `key`, itself included."""
    back: dict[str, list[str]] = {}
    for id_, ids in edges.items():
        for to in ids:
            back.setdefault(to, []).append(id_)
    return _from(key, back, without="")


def _standing_items(supports: Mapping[str, list[str]], standing: set[str]) -> set[str]:
    """Return the items that have support among `standing` or among one another; those that name nothing stand."""
    back: dict[str, list[str]] = {}
    for id_, ids in supports.items():
        for to in ids:
            back.setdefault(to, []).append(id_)
    found = {id_ for id_, ids in supports.items() if not ids or not standing.isdisjoint(ids)}
    waiting = list(found)
    while waiting:
        for id_ in back.get(waiting.pop(), ()):
            if id_ not in found:
                found.add(id_)
                waiting.append(id_)
    return found


def _remaining(
    supports: Mapping[str, list[str]], left: Mapping[str, tuple[str, ...]], ids: Iterable[str]
) -> dict[str, set[str]]:
    """Return the origins below each of the items."""
    found: dict[str, set[str]] = {}
    for id_ in ids:
        below = _from(id_, supports, without="")
        found[id_] = {origin for source in below for origin in left.get(source, ())}
    return found


def _verdict(named: Iterable[str], verdicts: Mapping[str, Verdict]) -> Verdict | None:
    found = [verdicts.get(id_) for id_ in named]
    if not any(found):
        return None
    return Verdict.FALLS if all(verdict is Verdict.FALLS for verdict in found) else Verdict.WEAKENED


def rests_on(item: Item) -> tuple[str, ...]:
    """Return what an item rests on, each id once: its sources, what it names in its words, its figures and events."""
    found: list[str] = []
    match item:
        case Claim():
            found = [cite.source for cite in item.sources]
            found += _words(item.text)
        case Figure():
            found = [claim.id for claim in item.claims]
            found += _words(item.label)
        case Event():
            found = [cite.source for cite in item.sources]
            found += [cite.source for date in item.dates for cite in date.sources]
            found += [*item.figures, *_words(item.what), *_ids(walk_inlines(item.detail.blocks))]
        case Judgment():
            found = [cite.source for cite in item.sources]
            found += [*item.figures, *item.events, *_words(item.text)]
        case Gap():
            found = list(_words(item.text))
        case Source():
            pass
    return tuple(dict.fromkeys(id_ for id_ in found if id_ != item.id))


def _words(text: RichText) -> Iterator[str]:
    return _ids(walk_inline(text.inlines))


def _ids(inlines: Iterable[Inline]) -> Iterator[str]:
    for node in inlines:
        if isinstance(node, Citation):
            yield from (cited.key for cited in node.keys)
        elif isinstance(node, Reference) and not node.brief and node.target:
            yield node.target
