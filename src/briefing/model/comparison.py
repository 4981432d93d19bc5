"""Which claims of a figure speak of the same thing, and whether they contradict each other.

The rules are the format's (`docs/format.md`, figures). Nothing here averages, rounds or picks a winner.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import combinations
from typing import NamedTuple

from briefing.model.dates import Relation, relate
from briefing.model.quantity import Bounds
from briefing.model.records import Claim, Figure
from briefing.model.vocabulary import Rank


class Apart(StrEnum):
    """Why two claims cannot be compared."""

    SCOPE = "scope"
    UNIT = "unit"
    DATE = "date"


class Group(NamedTuple):
    """Claims of a figure that are all comparable with one another, in the order of the brief."""

    claims: tuple[Claim, ...]
    reason: Apart | None
    """What sets them apart from the figure's first group; None for that one."""


class _Alike(NamedTuple):
    """A group in the making: its members, and those of them that have a date."""

    members: list[Claim]
    dated: list[Claim]


def fold(text: str) -> str:
    """Return `text` as scopes and units are compared: without case, every run of blanks as one."""
    return " ".join(text.casefold().split())


def apart(one: Claim, other: Claim) -> Apart | None:
    """Return the first reason why two claims cannot be compared, None where they can."""
    if fold(one.scope) != fold(other.scope):
        return Apart.SCOPE
    if fold(one.unit) != fold(other.unit):
        return Apart.UNIT
    return Apart.DATE if _dates_apart(one, other) else None


def comparable(one: Claim, other: Claim) -> bool:
    """Return whether two claims speak of the same thing."""
    return apart(one, other) is None


def bounds(claim: Claim) -> Bounds | None:
    """Return what a claim allows; None where it gives words alone."""
    return claim.quantity.bounds() if claim.quantity else None


def disagreements(claims: Iterable[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield every two comparable claims, neither deprecated, whose bounds do not meet."""
    alike: dict[tuple[str, str], list[tuple[Claim, Bounds]]] = {}
    for claim in claims:
        limit = bounds(claim)
        if limit and claim.rank is not Rank.DEPRECATED:
            alike.setdefault(_kind(claim), []).append((claim, limit))
    for members in alike.values():
        if not _all_meet([limit for _, limit in members]):
            for (one, low), (other, high) in combinations(members, 2):
                if not low.meets(high) and not _dates_apart(one, other):
                    yield one, other


def contested(figure: Figure) -> bool:
    """Return whether any two comparable claims of a figure contradict each other."""
    return next(disagreements(figure.claims), None) is not None


def groups(figure: Figure) -> tuple[Group, ...]:
    """Return the figure's claims by what they can be compared with, in the order of the brief.

    A claim joins the first group with all of whose members it is comparable. Dates do not always make classes (a year
    overlaps its January and its February, which are apart): a claim may also be comparable with part of another group.
    """
    found: list[list[Claim]] = []
    by_kind: dict[tuple[str, str], list[_Alike]] = {}
    for claim in figure.claims:
        alike = by_kind.setdefault(_kind(claim), [])
        joined = next((one for one in alike if not any(_dates_apart(claim, member) for member in one.dated)), None)
        if joined is None:
            joined = _Alike([], [])
            alike.append(joined)
            found.append(joined.members)
        joined.members.append(claim)
        if claim.as_of:
            joined.dated.append(claim)
    return tuple(
        Group(tuple(members), None if number == 0 else _reason(found[0], members))
        for number, members in enumerate(found)
    )


def _reason(first: list[Claim], members: list[Claim]) -> Apart:
    reasons = (apart(one, other) for other in members for one in first)
    return next((reason for reason in reasons if reason), Apart.DATE)


def _kind(claim: Claim) -> tuple[str, str]:
    return fold(claim.scope), fold(claim.unit)


def _dates_apart(one: Claim, other: Claim) -> bool:
    if one.as_of is None or other.as_of is None:
        return False
    return relate(one.as_of, other.as_of) in {Relation.BEFORE, Relation.AFTER}


def _all_meet(limits: list[Bounds]) -> bool:
    """Return whether every two of `limits` meet: the greatest least end and the least greatest end tell."""
    lowest = [(limit.low, not limit.low_included, limit) for limit in limits if limit.low is not None]
    highest = [(limit.high, limit.high_included, limit) for limit in limits if limit.high is not None]
    if not lowest or not highest:
        return True
    return max(lowest, key=lambda end: end[:2])[2].meets(min(highest, key=lambda end: end[:2])[2])
