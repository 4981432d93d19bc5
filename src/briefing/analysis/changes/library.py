"""What changed from one state of a library to another, and which of its briefs is which."""

from collections.abc import Callable, Hashable, Iterator, Mapping
from typing import NamedTuple, TypeAlias

from briefing.analysis.changes.compare import LISTS, compare
from briefing.analysis.changes.fields import content_of
from briefing.analysis.changes.meaning import NO_NAMES, block_key, value_key
from briefing.analysis.changes.similar import Features, pair_similar
from briefing.analysis.changes.values import Changes, Kind
from briefing.model.brief import Brief

NO_CHANGES = Changes()
Places: TypeAlias = Mapping[str, Brief]
"""Briefs by their places in the library, in order; one without an id of its own is called by its place."""
_FIELDS = ("title", "subtitle", "date", "series", "section", "bottom_line")
_LEAST = 0.5
"""As git has it for files."""


class Compared(NamedTuple):
    """A brief in both states, or in one of them."""

    kind: Kind
    """`NEW`, `CHANGED`, `GONE` or `SAME`."""
    old: Brief | None
    """None for what is new, and for what is the same and was not read."""
    new: Brief | None
    """None for what is gone, and for what is the same and was not read."""
    changes: Changes = NO_CHANGES
    """What changed in one that is in both."""

    @property
    def brief(self) -> Brief:
        """The brief in the newest state that there is."""
        brief = self.new or self.old
        assert brief is not None, "it is in one of the states"  # noqa: S101 - as it was made
        return brief


def compare_one(old: Brief | None, new: Brief | None) -> Compared:
    """Return what became of one brief, which is in one state at least."""
    if old is None or new is None:
        return Compared(Kind.NEW if old is None else Kind.GONE, old, new)
    changes = compare(old, new)
    return Compared(Kind.CHANGED if changes else Kind.SAME, old, new, changes)


def compare_all(old: Places, new: Places) -> tuple[Compared, ...]:
    """Return what became of the briefs, in the order of the new, what is gone last.

    Those are the same that have the same id; then those at the same place, then those that say much the same, as after
    a file was renamed: of these at most one may have an id of its own.
    """
    pairs: dict[str, str] = {}
    _by_key(pairs, old, new, lambda place, brief: (brief.id, place))
    _by_key(pairs, old, new, lambda _place, brief: brief.id)
    _by_key(pairs, old, new, lambda place, _brief: place)
    before, after = _left(pairs, old, new)
    alike = pair_similar([_features(old[one]) for one in before], [_features(new[one]) for one in after], _LEAST)
    pairs |= {after[other]: before[one] for one, other in alike if _may_be_one(old[before[one]], new[after[other]])}
    there = [compare_one(old[pairs[place]] if place in pairs else None, brief) for place, brief in new.items()]
    return (*there, *(compare_one(old[place], None) for place in _left(pairs, old, new)[0]))


def _by_key(pairs: dict[str, str], old: Places, new: Places, key: Callable[[str, Brief], Hashable]) -> None:
    """Pair what is left and has the same key."""
    before, after = _left(pairs, old, new)
    places: dict[Hashable, str] = {}
    for place in before:
        places.setdefault(key(place, old[place]), place)
    for place in after:
        was = places.get(key(place, new[place]))
        if was is not None and (old[was].id == new[place].id or _may_be_one(old[was], new[place])):
            pairs[place] = was
            del places[key(place, new[place])]


def _left(pairs: Mapping[str, str], old: Places, new: Places) -> tuple[list[str], list[str]]:
    """Return the places, of both states, of what has no other."""
    taken = set(pairs.values())
    return [place for place in old if place not in taken], [place for place in new if place not in pairs]


def _may_be_one(old: Brief, new: Brief) -> bool:
    """Return whether two briefs with other ids may be one: two that their authors named are two."""
    return "id" not in old.spans or "id" not in new.spans


def _features(brief: Brief) -> Features:
    return frozenset(_parts(brief))


def _parts(brief: Brief) -> Iterator[str]:
    """Yield what a brief says, part by part."""
    for name in _FIELDS:
        if value := getattr(brief, name, None):
            yield f"{name}={value_key(value, NO_NAMES)}"
    for name in LISTS:
        yield from (repr(tuple(content_of(item, NO_NAMES).items())) for item in getattr(brief, name))
    for figure in brief.figures:
        yield from (repr(tuple(content_of(claim, NO_NAMES).items())) for claim in figure.claims)
    yield from (block_key(block, NO_NAMES) for block in brief.summary.blocks)
