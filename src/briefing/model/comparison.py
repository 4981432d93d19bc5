"""Which claims of a figure speak of the same thing, and whether they contradict each other.

The rules are the format's (`docs/format.md`, figures). Nothing here averages, rounds or picks a winner.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import StrEnum
from itertools import combinations, islice
from typing import NamedTuple

from briefing.model.dates.order import Reach, are_apart, reach_of
from briefing.model.quantity import Bounds
from briefing.model.records import Claim, Figure
from briefing.model.vocabulary import Rank

_MOST = 20_000
"""So many pairs of comparable claims are looked at: all of 200 claims."""


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
    """A group in the making: its members, and the dates that they have, each once."""

    members: list[Claim]
    dates: list[Reach]


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
    """Yield every two comparable claims, neither deprecated, whose bounds do not meet.

    Of more than 200 that are comparable not every two are looked at, only the first ones with all others.
    """
    for members in _standing(claims):
        if not _all_meet([limit for _, limit in members]):
            dates = {claim.as_of.text: reach_of(claim.as_of) for claim, _ in members if claim.as_of}
            reaches = [dates[claim.as_of.text] if claim.as_of else None for claim, _ in members]
            for first, second in islice(combinations(range(len(members)), 2), _MOST):
                (one, low), (other, high) = members[first], members[second]
                if not low.meets(high) and not _apart(reaches[first], reaches[second]):
                    yield one, other


def disputed(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return the claims that contradict at least one other, in their order, kind by kind.

    Of all claims of a date the one with the greatest least end and the one with the least greatest end decide, so that
    not every two have to be looked at.
    """
    found: list[Claim] = []
    for members in _standing(claims):
        if _all_meet([limit for _, limit in members]):
            continue
        dates: dict[str, Reach | None] = {"": None}
        limits: dict[str, list[Bounds]] = {}
        for claim, limit in members:
            key = claim.as_of.text if claim.as_of else ""
            if claim.as_of and key not in dates:
                dates[key] = reach_of(claim.as_of)
            limits.setdefault(key, []).append(limit)
        outermost = {key: _outermost(same) for key, same in limits.items()}
        against = {
            key: _outermost(
                [limit for other in limits if not _apart(dates[key], dates[other]) for limit in outermost[other]]
            )
            for key in limits
        }
        found += [
            claim
            for claim, limit in members
            if not all(limit.meets(other) for other in against[claim.as_of.text if claim.as_of else ""])
        ]
    return tuple(found)


def contested(figure: Figure) -> bool:
    """Return whether any two comparable claims of a figure contradict each other."""
    return bool(disputed(figure.claims))


def groups(figure: Figure) -> tuple[Group, ...]:
    """Return the figure's claims by what they can be compared with, in the order of the brief.

    A claim joins the first group with all of whose members it is comparable. Dates do not always make classes (a year
    overlaps its January and its February, which are apart): a claim may also be comparable with part of another group.
    """
    found: list[list[Claim]] = []
    by_kind: dict[tuple[str, str], list[_Alike]] = {}
    home: dict[tuple[str, str, str], _Alike] = {}
    for claim in figure.claims:
        kind = _kind(claim)
        alike = by_kind.setdefault(kind, [])
        if claim.as_of is None:
            joined = alike[0] if alike else None
        else:
            # Two claims of one date have the same neighbours: the second goes where the first is, or further up.
            joined = home.get((*kind, claim.as_of.text))
            reach = reach_of(claim.as_of) if joined is None else None
            if reach:
                joined = next((one for one in alike if not any(are_apart(reach, date) for date in one.dates)), None)
        if joined is None:
            joined = _Alike([], [])
            alike.append(joined)
            found.append(joined.members)
        joined.members.append(claim)
        if claim.as_of and (*kind, claim.as_of.text) not in home:
            home[*kind, claim.as_of.text] = joined
            joined.dates.append(reach_of(claim.as_of))
    return tuple(
        Group(tuple(members), None if number == 0 else _reason(found[0], members))
        for number, members in enumerate(found)
    )


def _reason(first: list[Claim], members: list[Claim]) -> Apart:
    # Within one scope and unit, dates alone make groups.
    (scope, unit), (other_scope, other_unit) = _kind(first[0]), _kind(members[0])
    return Apart.SCOPE if scope != other_scope else Apart.UNIT if unit != other_unit else Apart.DATE


def _kind(claim: Claim) -> tuple[str, str]:
    return fold(claim.scope), fold(claim.unit)


def _standing(claims: Iterable[Claim]) -> Iterable[list[tuple[Claim, Bounds]]]:
    """Return the claims that can contradict each other, by scope and unit, each with its bounds."""
    alike: dict[tuple[str, str], list[tuple[Claim, Bounds]]] = {}
    for claim in claims:
        limit = bounds(claim)
        if limit and claim.rank is not Rank.DEPRECATED:
            alike.setdefault(_kind(claim), []).append((claim, limit))
    return alike.values()


def _apart(one: Reach | None, other: Reach | None) -> bool:
    return one is not None and other is not None and are_apart(one, other)


def _dates_apart(one: Claim, other: Claim) -> bool:
    if one.as_of is None or other.as_of is None:
        return False
    return are_apart(reach_of(one.as_of), reach_of(other.as_of))


def _outermost(limits: Iterable[Bounds]) -> list[Bounds]:
    """Return the limit with the greatest least end and the one with the least greatest end, where there are such."""
    lowest: Bounds | None = None
    highest: Bounds | None = None
    for limit in limits:
        if limit.low is not None and (lowest is None or _low_key(limit) > _low_key(lowest)):
            lowest = limit
        if limit.high is not None and (highest is None or _high_key(limit) < _high_key(highest)):
            highest = limit
    return [limit for limit in (lowest, highest) if limit]


def _low_key(limit: Bounds) -> tuple[Decimal, bool]:
    return limit.low or Decimal(0), not limit.low_included


def _high_key(limit: Bounds) -> tuple[Decimal, bool]:
    return limit.high or Decimal(0), limit.high_included


def _all_meet(limits: Iterable[Bounds]) -> bool:
    """Return whether every two of `limits` meet: the outermost tell."""
    outer = _outermost(limits)
    return len(outer) < 2 or outer[0].meets(outer[1])  # noqa: PLR2004 - two ends
