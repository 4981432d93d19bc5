"""The numbers of the prose against those of the records: what is stated of each figure, and how it differs."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum, auto
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from briefing.analysis.statements import own_words
from briefing.checking.figures.counted import Counts, Index, is_common, is_people
from briefing.checking.figures.former import is_former, is_of_other_month, is_whole, without_aside
from briefing.checking.numbered import Numbered
from briefing.checking.prose import Sentence
from briefing.checking.subject import Subject
from briefing.language.quantities import Found, Kind
from briefing.model.inline import Reference
from briefing.model.quantity import Bounds, Qualifier, Quantity
from briefing.model.records import Claim, Figure

_NEAR = 2
"""A number that is at most so many times another may be meant to be it."""

_CLOSE = Decimal("1.15")
_LARGE = 100
_TELLING = 3
"""Two numbers hardly have so many digits in common by chance."""

_MOST = 100_000
"""So many claims are compared with numbers of the prose in one brief; no honest one comes near."""


class Way(Enum):
    """How a number of the prose stands to the records."""

    NUMBER = auto()
    """It is that of a figure, and differs."""
    QUALIFIER = auto()
    """It is that of a claim, and is widened or narrowed otherwise."""
    UNRECORDED = auto()
    """It counts what a figure counts, and may be another number than that."""


class Difference(NamedTuple):
    """A number of the prose that is not what is recorded."""

    way: Way
    numbered: Numbered
    found: Found
    figure: Figure
    claims: tuple[Claim, ...]
    """What it was compared with; one alone, where it is clear which was meant."""


def differences(subject: Subject) -> Iterator[Difference]:
    """Yield all numbers of bottom line and body that differ from the records."""
    if not subject.numbered:
        return
    index = Index(
        (figure for figure in subject.brief.figures if any(claim.quantity for claim in figure.claims)), subject.lang
    )
    left = _MOST
    for numbered, references in _worth_reading(subject, index):
        if left <= 0:
            return
        for found in numbered.quantities:
            inside = next(
                (each for start, end, each in references if start <= found.number[0] and found.number[1] <= end), None
            )
            if inside is not None and inside.target in index.of:
                left -= len(index.of[inside.target].figure.claims)
                difference = _referred(numbered, found, inside.target, index.of[inside.target])
            elif inside is None:
                counting = index.counting(found)
                left -= sum(len(each.figure.claims) for each in counting)
                difference = _counted(subject, numbered, found, counting)
            else:
                difference = None
            if difference:
                yield difference


def _worth_reading(subject: Subject, index: Index) -> Iterator[tuple[Numbered, list[tuple[int, int, Reference]]]]:
    """Yield the sentences that may count what a figure counts, each with its references that have words of their own.

    To read the numbers of a sentence takes longer than to see that none of its words is for anything that is recorded.
    """
    words: dict[int, list[tuple[int, int, Reference]]] = {}
    for numbered in subject.numbered:
        sentence = numbered.sentence
        references: list[tuple[int, int, Reference]] = []
        if sentence.statement.targets:
            # A paragraph is gone over once, however many sentences it has.
            if id(sentence.prose) not in words:
                words[id(sentence.prose)] = own_words(sentence.prose.inlines)
            references = _within(sentence, words[id(sentence.prose)])
        if references or index.may_count(sentence.text):
            yield numbered, references


def _within(sentence: Sentence, words: list[tuple[int, int, Reference]]) -> list[tuple[int, int, Reference]]:
    """Return the references within a sentence that have words of their own, with the extent of these in it.

    `words` are those of its paragraph, in order.
    """
    start = sentence.start
    at = bisect_left(words, start, key=itemgetter(0))
    end = bisect_left(words, start + len(sentence.text), key=itemgetter(0))
    return [(first - start, last - start, each) for first, last, each in words[at:end]]


def _referred(numbered: Numbered, found: Found, target: str, counts: Counts) -> Difference | None:
    """Compare a number in a reference's own words with what it refers to."""
    claims = tuple(claim for claim in counts.figure.claims if claim.id == target) or counts.figure.claims
    if not counts.has(found) and (found.in_words or is_common(found)):
        return None
    way = _judge(numbered, found, claims, counts)
    return Difference(way, numbered, found, counts.figure, claims) if way else None


def _counted(subject: Subject, numbered: Numbered, found: Found, counts: list[Counts]) -> Difference | None:
    """Compare a number with the figures that count the same."""
    text = numbered.sentence.text
    if not counts or is_former(text, found) or is_whole(text, found):
        return None
    ways = _ways(numbered, found, counts)
    for each, way in ways:
        if way is Way.QUALIFIER:
            return Difference(way, numbered, found, each.figure, _equal(found, each.figure.claims, each))
    if not ways or _is_past(subject, without_aside(text, found)):
        return None
    if any(is_of_other_month(subject, text, found, each.figure) for each, _way in ways):
        return None
    meant = _meant(numbered, found, [each for each, _way in ways])
    if meant:
        return Difference(Way.NUMBER, numbered, found, meant.figure, meant.figure.claims)
    figure = ways[0][0].figure
    return None if found.in_words else Difference(Way.UNRECORDED, numbered, found, figure, figure.claims)


def _ways(numbered: Numbered, found: Found, counts: list[Counts]) -> list[tuple[Counts, Way]]:
    """Return the figures that a number may be one of, each with how it differs; none where it agrees with any."""
    sentence = numbered.sentence
    ways: list[tuple[Counts, Way]] = []
    for each in counts:
        way = _judge(numbered, found, each.figure.claims, each)
        if way is None:
            return []
        ways.append((each, way))
    if _is_part(sentence.text, found):
        # A number with the digits of the recorded one in another order is hardly a part of it.
        ways = [
            (each, way)
            for each, way in ways
            if way is Way.NUMBER and _is_transposed(found, each) and _is_meant(sentence, found, each)
        ]
    if is_common(found):
        # So much is counted in people and centimetres that the sentence has to name the figure as well.
        ways = [
            (each, way)
            for each, way in ways
            if each.is_named_in(sentence.text) or _is_surely_meant(sentence, found, each, way)
        ]
    return ways


def _meant(numbered: Numbered, found: Found, counts: list[Counts]) -> Counts | None:
    """Return the one figure that a number is likely one of.

    Of several figures that count the same, only that one is meant that it nearly is; and so it is with one whose number
    the sentence has already, as in `of the 63,000 homes 40,000 homes have power`.
    """
    meant = [each for each in counts if _is_meant(numbered.sentence, found, each)]
    meant = [
        each
        for each in meant
        if (len(counts) == 1 and not _is_stated(numbered, each))
        or any(_is_slip(found.quantity, each.quantity(claim)) for claim in each.figure.claims)
    ]
    return meant[0] if len(meant) == 1 else None


def _is_meant(sentence: Sentence, found: Found, counts: Counts) -> bool:
    """Return whether a number is likely the one of a figure: the sentence cites its source, and the two are near."""
    figure = counts.figure
    if {figure.id, *(claim.id for claim in figure.claims)} & set(sentence.statement.targets):
        # The sentence has its number already, by reference.
        return False
    return _cites(sentence, figure) and any(_is_near(found.quantity, counts.quantity(claim)) for claim in figure.claims)


def _is_stated(numbered: Numbered, counts: Counts) -> bool:
    """Return whether a sentence has the number of a figure that has but one."""
    claims = counts.figure.claims
    return len(claims) == 1 and any(_equal(found, claims, counts) for found in numbered.quantities)


def _is_surely_meant(sentence: Sentence, found: Found, counts: Counts, way: Way | None) -> bool:
    """Return whether a number is that of a figure which the sentence does not name.

    It has to cite the source of the figure, and to be the same number; with people also nearly the same, or the same
    digits in another order.
    """
    if not _cites(sentence, counts.figure):
        return False
    if found.kind is not Kind.COUNT:
        return way is Way.QUALIFIER and len(_digits(found.quantity)) >= _TELLING
    if way is Way.QUALIFIER:
        return is_people(found) or (found.quantity.low or 0) >= _LARGE
    return is_people(found) and any(_is_slip(found.quantity, counts.quantity(claim)) for claim in counts.figure.claims)


def _cites(sentence: Sentence, figure: Figure) -> bool:
    """Return whether a sentence cites one of the sources of a figure."""
    named = {cite.source for claim in figure.claims for cite in claim.sources}
    return not named.isdisjoint(sentence.statement.cited)


def _judge(numbered: Numbered, found: Found, claims: tuple[Claim, ...], counts: Counts) -> Way | None:
    """Return how a number differs from all claims; None where it is one of theirs, or lies within it."""
    equal = _equal(found, claims, counts)
    if equal:
        fits = any(_fits(numbered, found, quantity) for quantity in _quantities(equal, counts))
        return None if fits else Way.QUALIFIER
    stated = found.quantity
    recorded = _quantities(claims, counts)
    if not recorded or any(_agree(stated, quantity) for quantity in recorded):
        return None
    ends = {end for quantity in recorded for end in (quantity.low, quantity.high)}
    if stated.low != stated.high and stated.low in ends and stated.high in ends:
        # The range that two claims span.
        return None
    return Way.NUMBER


def _agree(stated: Quantity, recorded: Quantity) -> bool:
    """Return whether one of two numbers lies within what the other allows.

    That their bounds meet is not enough: `about 1,600` is another number than `about 1,500`.
    """
    for one, other in ((stated, recorded.bounds()), (recorded, stated.bounds())):
        if any(end is not None and Bounds(end, end).meets(other) for end in (one.low, one.high)):
            return True
    return False


def _equal(found: Found, claims: tuple[Claim, ...], counts: Counts) -> tuple[Claim, ...]:
    """Return the claims with just this number, whatever their qualifier."""
    ends = (found.quantity.low, found.quantity.high)
    return tuple(
        claim
        for claim in claims
        if (quantity := counts.quantity(claim)) is not None and (quantity.low, quantity.high) == ends
    )


def _quantities(claims: tuple[Claim, ...], counts: Counts) -> list[Quantity]:
    return [quantity for claim in claims if (quantity := counts.quantity(claim)) is not None]


_ALLOWED = {
    Qualifier.ABOUT: {Qualifier.EXACTLY, Qualifier.JUST_UNDER, Qualifier.JUST_OVER},
    Qualifier.AT_LEAST: {Qualifier.MORE_THAN, Qualifier.JUST_OVER},
    Qualifier.MORE_THAN: {Qualifier.JUST_OVER},
    Qualifier.UP_TO: {Qualifier.LESS_THAN, Qualifier.JUST_UNDER},
    Qualifier.LESS_THAN: {Qualifier.JUST_UNDER},
}
"""What a record may say where the prose has the key: what is recorded is true of it as well, only less closely."""


def _fits(numbered: Numbered, found: Found, recorded: Quantity) -> bool:
    """Return whether a number may be so qualified that is recorded as it is."""
    stated = found.quantity.qualifier
    if stated is recorded.qualifier or recorded.qualifier in _ALLOWED.get(stated, ()):
        return True
    if stated is not Qualifier.EXACTLY:
        return False
    # A sentence may widen its number in another place.
    text = numbered.sentence.text
    return takes_up(text, found) or _elsewhere().search(text) is not None


def _is_near(stated: Quantity, recorded: Quantity | None) -> bool:
    """Return whether a number may be meant to be another: close to it, or off by a power of ten."""
    if recorded is None:
        return False
    for one in (stated.low, stated.high):
        for other in (recorded.low, recorded.high):
            if one and other and one > 0 and other > 0:
                ratio = max(one, other) / min(one, other)
                if ratio <= _NEAR or ratio in {10, 100, 1000}:
                    return True
    return False


def _is_slip(stated: Quantity, recorded: Quantity | None) -> bool:
    """Return whether a number of three digits or more is another one with a slip of the pen."""
    if recorded is None or stated.low is None or recorded.low is None or min(stated.low, recorded.low) < _LARGE:
        return False
    large, small = max(stated.low, recorded.low), min(stated.low, recorded.low)
    return large <= small * _CLOSE or sorted(f"{large:f}") == sorted(f"{small:f}")


def _is_transposed(found: Found, counts: Counts) -> bool:
    """Return whether a number has the digits of a claim in another order."""
    digits = sorted(_digits(found.quantity))
    quantities = _quantities(counts.figure.claims, counts)
    return len(digits) >= _TELLING and any(
        sorted(_digits(quantity)) == digits and _is_near(found.quantity, quantity) for quantity in quantities
    )


def _digits(quantity: Quantity) -> str:
    """Return the digits of a number that tell it from others: `3974` of 39,740."""
    return "" if quantity.low is None else f"{quantity.low:f}".replace(".", "").strip("0")


def _is_part(text: str, found: Found) -> bool:
    """Return whether a number is stated as a share, a difference or a rate."""
    return _part_before().search(text, max(found.start - 40, 0), found.start) is not None or (
        found.kind is Kind.COUNT and _part_after().match(text, found.end) is not None
    )


def _is_past(subject: Subject, text: str) -> bool:
    """Return whether a sentence speaks of another time than the brief."""
    day = subject.brief.as_of or subject.brief.date
    this_year = day.text[:4] if day else ""
    return _past().search(text) is not None or any(year[0] != this_year for year in _year().finditer(text))


def takes_up(text: str, found: Found) -> bool:
    """Return whether a number was named before: `the 11,000`, `diese 300`."""
    return _article().search(text, max(found.start - 12, 0), found.start) is not None


@cache
def _article() -> re.Pattern[str]:
    return re.compile(r"(?i:\b(?:the|these|those|this|all|die|der|den|dem|das|diese[nrs]?|jene[nr]?|alle[nr]?)\s)\Z")


@cache
def _elsewhere() -> re.Pattern[str]:
    return re.compile(
        r"(?i:schätz"
        r"|\b(?:ungefähr|rund|etwa|circa|ca|mindestens|höchstens|über|mehr als|weniger als|bis zu|knapp|gut|fast)\b"
        r"|\b(?:estimat\w*|about|around|roughly|some|approximately|at least|more than|over|up to|less than|fewer than"
        r"|nearly|almost|or so)\b)"
    )


@cache
def _part_before() -> re.Pattern[str]:
    words = (
        r"um|weitere[nrms]?|zusätzlich\w*|davon|darunter|je|jeweils|pro|plus|minus|noch|nochmals|einmal|jede[rns]?|by"
        r"|another|further|additional|including|includes?|of (?:whom|them|these|which)|each|every|per|one in|of the"
        r"|other|andere[nr]?|einschließlich|allein|alone|nur|only|just"
    )
    directly = r"erste[nr]?|nächste[nr]?|letzte[nr]?|first|next|last"
    return re.compile(rf"(?i:\b(?:(?:{words})(?:\s+[^\W\d]+)?|{directly}))[\s$€£(]+\Z")


@cache
def _part_after() -> re.Pattern[str]:
    words = (
        r"mehr|weniger|höher|tiefer|niedriger|zusätzlich|pro|je|am Tag|täglich|stündlich|davon|von ihnen|der|des|dieser"
        r"|more|fewer|less|higher|lower|extra|another|per|an? (?:day|week|month|year|hour)|daily|each"
        r"|of (?:them|the|these|those)|apart|auseinander|older|younger"
        r"|später|later|earlier|früher|ago|lang|long|entfernt|away|zuvor|danach"
    )
    return re.compile(rf"(?:\s+[\w’'-]+){{0,3}}?\s+(?i:{words})\b")


@cache
def _past() -> re.Pattern[str]:
    return re.compile(
        r"(?i:\b(?:gestern|vorgestern|vortag\w*|vorjahr\w*|vorwoche|vormonat|vorher|zuvor|zunächst|anfangs|früher"
        r"|ursprünglich|damals|bisher|bislang|letzte[nrms]?|vergangene[nrms]?|vorige[nrms]?|einst|morgen|geplant\w*|künftig\w*"
        r"|yesterday|previous\w*|earlier|initially|originally|formerly|former|last|past|ago|before|once|then|tomorrow"
        r"|planned|could|would|might|könnte[n]?|würde[n]?|hätte[n]?)\b)"
    )


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"(?<![\w.,])(?:19|20)[0-9]{2}(?![\w.,]\w)")
