"""Numbers that a text sets beside the one that it reports: what it was before, and the whole that it is a part of."""

import re
from functools import cache

from briefing.checking.subject import Subject
from briefing.language.quantities import Found
from briefing.language.when import Sense, phrases
from briefing.model.records import Figure

_BEFORE = 40
_AFTER = 60


def is_former(text: str, found: Found) -> bool:
    """Return whether a number is the old one of two, as in `from 365 seats to 121`, `, after 2.4%`, or a mean."""
    before = text[max(found.start - _BEFORE, 0) : found.start]
    if _replaced().search(before):
        return True
    return _from().search(before) is not None and _to().match(text, found.end, found.end + _AFTER) is not None


def is_whole(text: str, found: Found) -> bool:
    """Return whether a number is what another one is a part of, as in `411 of 650 seats`."""
    return _of().search(text, max(found.start - _BEFORE, 0), found.start) is not None


def without_aside(text: str, found: Found) -> str:
    """Return a sentence without the comparison that follows a number: `59.7%, down from 67.3% in 2019`."""
    aside = _aside().search(text, found.end)
    return text[: aside.start()] if aside else text


def is_of_other_month(subject: Subject, text: str, found: Found, figure: Figure) -> bool:
    """Return whether the clause of a number names a month that is neither the brief's nor one of the figure's."""
    spoken = set()
    for phrase in phrases(text, subject.lang):
        between = text[phrase.end : found.start] if phrase.end <= found.start else text[found.end : phrase.start]
        is_month = phrase.when.month and not phrase.when.day and phrase.sense is Sense.AT
        if is_month and not _ends_clause().search(between):
            spoken.add(phrase.when.month)
    return bool(spoken) and spoken.isdisjoint(_own_months(subject, figure))


def _own_months(subject: Subject, figure: Figure) -> set[int]:
    dates = [subject.brief.date, subject.brief.as_of, *(claim.as_of for claim in figure.claims)]
    found = {int(said[1]) for date in dates if date for said in _month().finditer(date.text)}
    scopes = {str(scope) for scope in (figure.scope, *(claim.scope for claim in figure.claims)) if scope}
    return found | {phrase.when.month for scope in scopes for phrase in phrases(scope, subject.lang)}


@cache
def _from() -> re.Pattern[str]:
    return re.compile(r"(?i)\b(?:from|von|vom)\s+[$€£]?\Z")


@cache
def _to() -> re.Pattern[str]:
    """Match what stands after the old number, up to the new one."""
    return re.compile(r"(?i)(?:\s+[^\W\d]+){0,2}\s+(?:to|auf)\s+(?:\w+\s+){0,2}[$€£]?[0-9]")


@cache
def _replaced() -> re.Pattern[str]:
    return re.compile(
        r"(?i)(?:\b(?:mean|average|median|norm|record|schnitt|durchschnitt|mittel|rekord) (?:of|von)"
        r"|\b(?:down|up) from|\binstead of|\brather than|\bstatt|\banstelle von|[,(]\s*(?:after|nach))\s+[$€£]?\Z"
    )


@cache
def _aside() -> re.Pattern[str]:
    return re.compile(
        r"(?i)[,(]\s*(?:(?:down|up) from|compared (?:with|to)|after|nach|gegenüber|verglichen mit"
        r"|(?:from|ab) [0-9]{4})\b"
    )


@cache
def _of() -> re.Pattern[str]:
    return re.compile(r"(?i)[0-9]\s+(?:(?:out\s+)?of|von|der)(?:\s+(?:the|all|den|allen|insgesamt))?\s+\Z")


@cache
def _ends_clause() -> re.Pattern[str]:
    return re.compile(r"[,;:.–—](?:\s|\Z)")


@cache
def _month() -> re.Pattern[str]:
    return re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")
