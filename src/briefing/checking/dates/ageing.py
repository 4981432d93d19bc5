"""Dates in prose that mean another day as the text ages: `yesterday`, `last week`, `since August` without its year.

Told apart with care: what compares (`than a year ago`), what belongs to the story (`the last week of …`, `the next
year`), what is a figure of speech (`heute`), and what has its date beside it are none of them.
"""

import re
from collections.abc import Iterator
from functools import cache

from briefing.language.when import Phrase, Sense, Unit, phrases

_BESIDE = 40
"""So near to a phrase a full date says what it means."""
_BEFORE = 40
_MANY_YEARS = 10


def ageing(text: str, lang: str) -> Iterator[Phrase]:
    """Yield the phrases of a sentence or a paragraph that age."""
    found = phrases(text, lang)
    for number, phrase in enumerate(found):
        if not (phrase.is_relative or _is_open_since(phrase)):
            continue
        if _is_of_day(phrase):
            settled = any(one.when.day and _is_near(one, phrase) for one in found)
        else:
            # "In 2019 it began. Last year …" is a story; so is a date beside it.
            settled = any(one.is_whole for one in found[:number]) or any(
                one.is_whole and _is_near(one, phrase) for one in found[number:]
            )
        if not settled and not _is_speech(phrase, text):
            yield phrase


def _is_open_since(phrase: Phrase) -> bool:
    """Return whether it is a month since which something lasts, without the year."""
    when = phrase.when
    return phrase.sense is Sense.SINCE and not when.year and not when.step and bool(when.month)


def _is_of_day(phrase: Phrase) -> bool:
    step = phrase.when.step
    return step is not None and step.unit in {Unit.MINUTE, Unit.HOUR, Unit.DAY}


def _is_near(one: Phrase, other: Phrase) -> bool:
    return one is not other and max(one.start - other.end, other.start - one.end) <= _BESIDE


def _is_speech(phrase: Phrase, text: str) -> bool:
    """Return whether the words compare, belong to a story, or are a figure of speech."""
    words = text[phrase.start : phrase.end]
    before = text[max(0, phrase.start - _BEFORE) : phrase.start]
    after = text[phrase.end : phrase.end + _BEFORE]
    step = phrase.when.step
    if step is None:
        return False
    if step.number == 0:
        return step.unit is not Unit.DAY or words.lower().endswith(("heute", "today"))
    if step.unit is Unit.NAMED and _of_month().match(after):
        return True
    if step.unit is Unit.YEAR and step.number <= -_MANY_YEARS:
        return True
    if _compared().search(before) or _of_story().search(before) or _with_article().match(words):
        return True
    return _figurative(before, words, after)


def _figurative(before: str, words: str, after: str) -> bool:
    """Return whether `yesterday` and `tomorrow` stand for the past and the future."""
    if not _ends().fullmatch(words):
        return False
    return bool(_of_ends().search(before) or _and_ends().match(after))


@cache
def _compared() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\b(?:than|compared (?:with|to)|versus|vs\.?|from|relative to|as|same|"
        r"als|gegenüber|verglichen mit|vergleich (?:zu|zum|mit|mit dem)|wie|über dem|unter dem)"
        r"(?: (?:in|im|it was|the|that|those|they were|noch|dem|den|der|von|of))*\s*$"
    )


@cache
def _of_story() -> re.Pattern[str]:
    """Match what stands before `next year` in `the next year`, before `two years ago` in `some two years ago`."""
    return re.compile(
        r"(?i)(?:\b(?:the|his|her|its|their|every|each|some|about|around|roughly|nearly|almost|over|"
        r"seine[mnrs]?|ihre[mnrs]?|jede[mnrs]?)|\b(?:ge)?warn\w*.*)\s+$"
    )


@cache
def _with_article() -> re.Pattern[str]:
    return re.compile(r"(?i)\w+ (?:the|his|her|its|their) (?:last|next|past)\b")


@cache
def _of_month() -> re.Pattern[str]:
    """Match what follows in `the last Friday in May`."""
    return re.compile(r"(?i)\s+(?:im|in|of|des|der|vor)\b")


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(r"(?i)yesterday|tomorrow|gestern|morgen")


@cache
def _of_ends() -> re.Pattern[str]:
    return re.compile(r"(?i)\b(?:of|von|für|today and|heute und|gestern und|yesterday and|for|today or|heute oder)\s+$")


@cache
def _and_ends() -> re.Pattern[str]:
    return re.compile(r"(?i)(?:'s|’s)? (?:men|man|world|news|und (?:heute|morgen)|and (?:today|tomorrow))\b")
