"""Dates of one event that cannot all be true: said of those alone whose bounds prove it."""

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from briefing.layout.attribution import claimant
from briefing.layout.setting import Setting
from briefing.model.dates import Relation, relate
from briefing.model.records import Event, EventDate
from briefing.model.vocabulary import Attribution

_MOST = 6
"""Pairs that are named."""


class Pair(NamedTuple):
    """Two dates that exclude each other, the earlier first."""

    earlier: EventDate
    later: EventDate


def contradictions(event: Event) -> tuple[Pair, ...]:
    """Return each two dates of an event whose bounds do not meet; none for dates that merely overlap."""
    found: list[Pair] = []
    dated = [date for date in event.dates if date.when is not None] if len(event.dates) > 1 else []
    for one, other in combinations(dated, 2):
        relation = relate(one.when, other.when) if one.when and other.when else Relation.UNKNOWN
        if relation is Relation.BEFORE:
            found.append(Pair(one, other))
        elif relation is Relation.AFTER:
            found.append(Pair(other, one))
    return tuple(found)


def contradiction_words(setting: Setting, event: Event) -> list[str]:
    """Return a sentence for each two dates that exclude each other: both dates, and whose they are."""
    pairs = contradictions(event)
    sentence = setting.t("{one} and {other} cannot both hold.")
    words = [sentence.format(one=_named(setting, one), other=_named(setting, other)) for one, other in pairs[:_MOST]]
    more = len(pairs) - _MOST
    return words if more <= 0 else [*words, setting.t("+{n} more").format(n=more)]


def _named(setting: Setting, date: EventDate) -> str:
    when = setting.date(date.when, short=True) if date.when else ""
    if not (date.claimed_by or date.sources):
        return when
    who = "".join(words.text for words in claimant(setting, date.claimed_by, Attribution.NAMED, date.sources))
    return f"{when} ({who})"


def chains(stretches: Sequence[tuple[float, float]]) -> list[list[int]]:
    """Return the stretches, by their numbers, as few rows in which none meets another; each row in time's order."""
    rows: list[list[int]] = []
    for number in sorted(range(len(stretches)), key=lambda number: stretches[number]):
        low = stretches[number][0]
        row = next((row for row in rows if stretches[row[-1]][1] < low), None)
        if row is None:
            rows.append([number])
        else:
            row.append(number)
    return rows
