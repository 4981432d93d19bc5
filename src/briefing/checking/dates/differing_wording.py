"""The bounds of a date are those that the words of its source give."""

import re
from collections.abc import Iterator
from functools import cache

from briefing.checking.dates.bounds import Bounds, bounds_of, fits
from briefing.checking.dates.said import said
from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding, Fix, Related
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.language.when import Phrase, Sense, Window, windows
from briefing.loading.wording import as_yaml, shown
from briefing.model.dates import DateKind, parse
from briefing.model.records import Event, EventDate

_SEVERAL = 3
"""So many readings a message names at most."""


def check(subject: Subject) -> Iterator[Finding]:
    """Find dates that no phrase of their wording fits."""
    for event in subject.brief.timeline:
        for date in event.dates:
            if date.when is not None and date.wording:
                yield from _differing(subject, event, date)


def _differing(subject: Subject, event: Event, date: EventDate) -> Iterator[Finding]:
    bounds = bounds_of(date.when) if date.when else None
    if bounds is None or date.when is None:
        return
    words = said(subject, event, date)
    read: list[tuple[Phrase, tuple[Window, ...], tuple[Window, ...]]] = []
    for phrase in words.phrases:
        on = words.on if phrase.is_relative else bounds.around
        meant = windows(phrase.when, on)
        last = windows(phrase.last, on) if phrase.last else ()
        if not (meant and (last or phrase.last is None)) or fits(phrase, bounds, meant, last):
            # What cannot be worked out may fit, and one date that fits is enough.
            return
        read.append((phrase, meant if phrase.is_relative else _nearest(meant, bounds), last))
    if not read or _shifted().search(date.wording):
        return
    phrase, meant, last = read[0]
    related: tuple[Related, ...] = ()
    if phrase.is_relative and words.source is not None:
        place = subject.at(words.source, "issued")
        related = (Related(place, _("the day on which the source says so")),)
    yield finding(
        "differing-wording",
        _("{when} does not fit the words {wording}").format(when=shown(date.when.text), wording=shown(date.wording)),
        subject.at(date, "when"),
        help=_help(subject, phrase, meant, last),
        fix=_fix(date, phrase, meant),
        related=related,
    )


def _help(subject: Subject, phrase: Phrase, meant: tuple[Window, ...], last: tuple[Window, ...]) -> str:
    if phrase.when.weekday and not phrase.when.month and not phrase.when.step:
        return _("That day is no such weekday.")
    if last:
        end = min((window[1] for window in last), key=lambda day: abs(day - meant[0][1]))
        meant = ((meant[0][0], max(end, meant[0][1])),)
    from briefing.language.dates import word_date  # noqa: PLC0415 - for findings alone

    days = [word_date(parse(_edtf(window)), subject.lang) for window in meant[:_SEVERAL]]
    return _("The words give {days}.").format(days=_(" or ").join(days))


def _nearest(meant: tuple[Window, ...], bounds: Bounds) -> tuple[Window, ...]:
    """Return the reading next to the bounds: a month without its year is that of the year that is written."""
    return (min(meant, key=lambda window: abs(window[0] - bounds.around[0]) + abs(window[1] - bounds.around[1])),)


def _fix(date: EventDate, phrase: Phrase, meant: tuple[Window, ...]) -> Fix | None:
    """Return the bounds of the words in place of those that are written, where the words give just one."""
    if len(meant) != 1 or date.when is None or date.when.kind is not DateKind.ONE_OF or "when" not in date.spans:
        return None
    low, high = (_day(number) for number in meant[0])
    if phrase.sense in {Sense.BY, Sense.UP_TO} and date.when.start_open:
        text = f"[..{high}]"
    elif phrase.sense is Sense.AT and not date.when.start_open and not date.when.end_open:
        text = high if low == high else f"[{low}..{high}]"
    else:
        return None
    return Fix(date.spans["when"], as_yaml(text), _("Write {word}").format(word=shown(text)), safe=False)


def _edtf(window: Window) -> str:
    low, high = (_day(number) for number in window)
    after = _day(window[1] + 1)
    if low[5:] == "01-01" and high[5:] == "12-31" and low[:4] == high[:4]:
        return low[:4]
    if low[:7] == high[:7] and low.endswith("-01") and after.endswith("-01"):
        return low[:7]
    return low if low == high else f"{low}/{high}"


def _day(number: int) -> str:
    from datetime import date  # noqa: PLC0415 - for what is found alone

    return str(date.fromordinal(min(max(number, 1), date.max.toordinal())))


@cache
def _shifted() -> re.Pattern[str]:
    """Match words that count from a date within the wording, as in `a week after 3 October`."""
    return re.compile(
        r"(?i)\b(?:later|earlier (?!this)|afterwards|thereafter|following|then|"
        r"(?:day|week|month|year)s? (?:after|before)|"
        r"später|danach|darauf|zuvor|davor|früher|folgend\w*|(?:tag|woche|monat|jahr)e?n? (?:nach|vor))\b"
    )
