"""Two dates that are the ends of one span: `vom 3. bis 5. November`, `between October and December 2024`."""

import re
from collections.abc import Iterator
from functools import cache

from briefing.language.when.values import Phrase, Sense, When, Words

_DASHES = frozenset({"–", "-", "—"})
_BEFORE = 32
"""So far back the words before a date are looked at."""


def joined(found: list[Phrase], text: str, words: Words) -> Iterator[Phrase]:
    """Yield the phrases of a text, two that are the ends of a span as one."""
    at = 0
    while at < len(found):
        one = _with_first_day(found[at], text, words)
        at += 1
        if one.last is None:
            start = _start(one, text, words)
            other = found[at] if at < len(found) else None
            if other is not None and _is_joint(text, one, other, words, after_from=start is not None):
                one = _span(one if start is None else one._replace(start=start), other.when, other.end)
                at += 1
            else:
                one = _with_last_number(one, start, text, words)
        yield one


def _span(one: Phrase, last: When, end: int) -> Phrase:
    """Return a span; what its first date does not say, the last one says for both."""
    first = one.when
    if not first.step and not first.year:
        first = first._replace(year=last.year)
    return Phrase(one.start, end, Sense.SPAN, first, last)


def _with_first_day(phrase: Phrase, text: str, words: Words) -> Phrase:
    """Return `3 to 5 November` for `5 November`."""
    if not phrase.when.day:
        return phrase
    low = max(0, phrase.start - _BEFORE)
    before = _first_day().search(text[low : phrase.start])
    if before is None:
        return phrase
    joint = " ".join(before[2].lower().split())
    is_joint = joint in words.joints or (not joint and phrase.sense in {Sense.UP_TO, Sense.UNTIL})
    if not is_joint or not 1 <= int(before[1]) <= phrase.when.day:
        return phrase
    one = Phrase(low + before.start(1), phrase.end, Sense.SPAN, phrase.when._replace(day=int(before[1])), phrase.when)
    start = _start(one, text, words)
    if start is None and joint in {"and", "und"}:
        # "On 3 and 5 November" are two days.
        return phrase
    return one if start is None else one._replace(start=start)


def _with_last_number(phrase: Phrase, start: int | None, text: str, words: Words) -> Phrase:
    """Return `November 5–7, 2024` for `November 5`, and `2019 to 2023` for `2019`."""
    after = _last_number().match(text, phrase.end)
    when = phrase.when
    if after is None or phrase.sense is not Sense.AT or when.step:
        return phrase
    joint, number = after[1].lower(), int(after[2])
    is_joint = joint in _DASHES or (start is not None and joint in words.joints)
    one = phrase if start is None else phrase._replace(start=start)
    if is_joint and len(after[2]) == 4 and when == When(when.year):  # noqa: PLR2004 - digits of a year
        return _span(one, When(number), after.end(2))
    if is_joint and len(after[2]) <= 2 and when.day and not when.year and when.day < number <= 31:  # noqa: PLR2004 - days
        last = when._replace(day=number, year=int(after[3] or 0))
        return _span(one, last, after.end() if after[3] else after.end(2))
    return phrase


def _start(phrase: Phrase, text: str, words: Words) -> int | None:
    """Return where the word before a phrase stands that begins a span."""
    low = max(0, phrase.start - _BEFORE)
    before = _last_word().search(text[low : phrase.start])
    return None if before is None or before[1].lower() not in words.froms else low + before.start()


def _is_joint(text: str, one: Phrase, other: Phrase, words: Words, *, after_from: bool) -> bool:
    between = " ".join(text[one.end : other.start].lower().split())
    are_years = one.when == When(one.when.year) and other.when == When(other.when.year)
    if after_from or are_years:
        return between in words.joints or (not between and other.sense in {Sense.UP_TO, Sense.UNTIL})
    return one.sense is Sense.AT and other.sense is Sense.AT and between in _DASHES


@cache
def _first_day() -> re.Pattern[str]:
    joint = r"(?:[^\W\d]+(?:\s+[^\W\d]+)?|[–—-])?"
    return re.compile(rf"(?<!\d)(?<!\d[.,:])(\d{{1,2}})(?:\.|st|nd|rd|th)?\s*({joint})\s*$")


@cache
def _last_number() -> re.Pattern[str]:
    return re.compile(r"\s*([–—-]|[^\W\d]+)\s*(\d{4}|\d{1,2})(?!\d)(?:,?\s+(\d{4})(?!\d))?")


@cache
def _last_word() -> re.Pattern[str]:
    return re.compile(r"([^\W\d_]+)(?:\s+(?:the|dem|den|der))?\s+$")
