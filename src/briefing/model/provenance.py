"""Where statements come from in the end, and what rests on each source."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from briefing.model.blocks import Block
from briefing.model.brief import Brief, Item
from briefing.model.inline import Citation, Inline, Reference, RichText
from briefing.model.records import Cite, Claim, Event, Figure, Gap, Judgment, Source
from briefing.model.walk import walk_inline, walk_inlines

_LONGEST_WAY = 100
"""Sources on the way to one; nobody finds anything through more of them."""


def trace(sources: Iterable[Source]) -> dict[str, tuple[str, ...]]:
    """Return for each source its origins: what it is after following `derived_from`, in the order of the brief.

    Sources that pass on one another in a circle are one origin, named by the first of them. Ids that no source has
    lead nowhere. One pass over the strongly connected components (Tarjan, without recursion), those at the end first.
    """
    ordered: dict[str, Source] = {}
    for source in sources:
        ordered.setdefault(source.id, source)
    place = {key: number for number, key in enumerate(ordered)}
    found: dict[str, tuple[str, ...]] = {}
    for circle in _circles({key: [to for to in source.derived_from if to in place] for key, source in ordered.items()}):
        inside = set(circle)
        ends = {
            origin
            for key in circle
            for to in ordered[key].derived_from
            if to in found and to not in inside
            for origin in found[to]
        }
        reached = tuple(sorted(ends, key=place.__getitem__)) if ends else (min(circle, key=place.__getitem__),)
        found.update(dict.fromkeys(circle, reached))
    return {key: found[key] for key in ordered}


def origins(traced: Mapping[str, tuple[str, ...]], cites: Iterable[Cite]) -> tuple[str, ...]:
    """Return the origins of what `cites` support, each once, in the order of the cites; `traced` is from `trace`."""
    return tuple(dict.fromkeys(origin for cite in cites for origin in traced.get(cite.source, ())))


class Family(NamedTuple):
    """An origin with the sources that merely pass it on."""

    origin: str
    passed_on: tuple[str, ...]


def families(traced: Mapping[str, tuple[str, ...]]) -> tuple[Family, ...]:
    """Return all sources under their origins, in the order of the brief; with several, under the first."""
    under: dict[str, list[str]] = {}
    for key, reached in traced.items():
        if key in reached:
            under.setdefault(key, [])
    for key, reached in traced.items():
        if key not in reached:
            under[reached[0]].append(key)
    return tuple(Family(origin, tuple(passed_on)) for origin, passed_on in under.items())


def via_chain(sources: Mapping[str, Source], key: str) -> tuple[str, ...]:
    """Return the sources through which the author knows `key`, nearest first; a circle ends where it would close."""
    chain: list[str] = []
    seen = {key}
    step = sources.get(key)
    while step and step.via in sources and step.via not in seen and len(chain) < _LONGEST_WAY:
        chain.append(step.via)
        seen.add(step.via)
        step = sources[step.via]
    return tuple(chain)


class Rests:
    """What rests on each source. A body that is still being read is counted as it comes, by `add`."""

    def __init__(self, brief: Brief) -> None:
        self.items: dict[str, list[str]] = {}
        """For each source the ids of the claims, events, judgments and gaps that name it, in the order of the brief."""
        self.citations: dict[str, int] = {}
        """For each source how often the brief's own text cites it: summary, bottom line, title, source summary."""
        self.references: dict[str, int] = {}
        """For each id of this brief how often the brief's own text refers to it."""
        for item in _resting(brief):
            for key in dict.fromkeys(_named_by(item)):
                self.items.setdefault(key, []).append(item.id)
        for text in (brief.title, brief.subtitle, brief.bottom_line):
            self._count(walk_inline(text.inlines))
        self.add(brief.source_summary.blocks)
        self.add(brief.summary.blocks)

    def add(self, blocks: Iterable[Block]) -> None:
        """Count further blocks of the body."""
        self._count(walk_inlines(blocks))

    def count(self, key: str) -> int:
        """Return how much rests on a source: items that name it, and citations in the brief's own text."""
        return len(self.items.get(key, ())) + self.citations.get(key, 0)

    def _count(self, inlines: Iterator[Inline]) -> None:
        for node in inlines:
            if isinstance(node, Citation):
                for cited in node.keys:
                    self.citations[cited.key] = self.citations.get(cited.key, 0) + 1
            elif isinstance(node, Reference) and not node.brief:
                self.references[node.target] = self.references.get(node.target, 0) + 1


def _resting(brief: Brief) -> Iterator[Item]:
    for figure in brief.figures:
        yield figure
        yield from figure.claims
    yield from brief.timeline
    yield from brief.judgments
    yield from brief.gaps


def _named_by(item: Item) -> Iterator[str]:
    """Yield the id of every source that an item names, in its list or in its words."""
    match item:
        case Claim():
            yield from _listed(item.sources)
            yield from _cited(item.text, item.because, item.common.note)
        case Figure():
            yield from _cited(item.label, item.common.note)
        case Event():
            yield from _listed(item.sources)
            for date in item.dates:
                yield from _listed(date.sources)
            yield from _cited(item.what, item.common.note)
            yield from _keys(walk_inlines(item.detail.blocks))
        case Judgment():
            yield from _listed(item.sources)
            yield from _cited(item.text, *item.indicators, item.common.note)
        case Gap():
            yield from _cited(item.text, *item.indicators, item.common.note)
        case Source():
            pass


def _listed(cites: Iterable[Cite]) -> Iterator[str]:
    return (cite.source for cite in cites)


def _cited(*texts: RichText) -> Iterator[str]:
    for text in texts:
        if text:
            yield from _keys(walk_inline(text.inlines))


def _keys(inlines: Iterable[Inline]) -> Iterator[str]:
    return (cited.key for node in inlines if isinstance(node, Citation) for cited in node.keys)


def _circles(edges: Mapping[str, list[str]]) -> Iterator[list[str]]:
    """Yield the strongly connected components, each after all that it leads to."""
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    open_: list[str] = []
    standing: set[str] = set()
    for root in edges:
        if root in number:
            continue
        work = [(root, iter(edges[root]))]
        number[root] = lowest[root] = len(number)
        open_.append(root)
        standing.add(root)
        while work:
            key, rest = work[-1]
            for to in rest:
                if to not in number:
                    number[to] = lowest[to] = len(number)
                    open_.append(to)
                    standing.add(to)
                    work.append((to, iter(edges[to])))
                    break
                if to in standing:
                    lowest[key] = min(lowest[key], number[to])
            else:
                work.pop()
                if work:
                    lowest[work[-1][0]] = min(lowest[work[-1][0]], lowest[key])
                if lowest[key] == number[key]:
                    cut = open_.index(key) if open_[-1] != key else len(open_) - 1
                    circle = open_[cut:]
                    del open_[cut:]
                    standing.difference_update(circle)
                    yield circle
