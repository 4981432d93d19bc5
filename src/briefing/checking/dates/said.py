"""The words of an event's date, and the day on which they were said."""

from functools import lru_cache
from typing import NamedTuple

from briefing.checking.subject import Subject
from briefing.language.when import Phrase, Window, is_read, phrases
from briefing.model.dates import Edtf
from briefing.model.records import Event, EventDate, Source

_LANGUAGES = ("de", "en")
_LONGEST_YEAR = 9999


class Said(NamedTuple):
    """The dates that the wording of a date names."""

    phrases: tuple[Phrase, ...]
    on: Window | None
    """The days on which it may have been said: those of the sources that report it, else that of the brief.

    Where no phrase counts from another day, nobody asks.
    """
    source: Source | None
    """One of these sources."""


def said(subject: Subject, event: Event, date: EventDate) -> Said:
    """Return what the wording of an event's date names."""
    sources = _sources(subject, event, date)
    found = _phrases(date.wording, subject, sources)
    if not any(phrase.is_relative for phrase in found):
        return Said(found, None, None)
    dated = [source for source in sources if source.issued]
    days = [window_of(source.issued) for source in dated] if dated else [window_of(subject.brief.as_of)]
    known = [day for day in days if day]
    # One that is open may have been said at any time.
    on = (min(low for low, _ in known), max(high for _, high in known)) if known and len(known) == len(days) else None
    return Said(found, on, dated[0] if dated else None)


def _sources(subject: Subject, event: Event, date: EventDate) -> list[Source]:
    """Return the sources of a date, and those in which they were found where they have no date of their own."""
    found: list[Source] = []
    for cite in date.sources or event.sources:
        source = subject.sources.get(cite.source)
        if source is None:
            continue
        found.append(source)
        if source.issued is None:
            from briefing.model.provenance import via_chain  # noqa: PLC0415 - most sources are dated

            found += [subject.sources[key] for key in via_chain(subject.sources, source.id)]
    return found


def _phrases(wording: str, subject: Subject, sources: list[Source]) -> tuple[Phrase, ...]:
    """Return the dates of a wording, read in the language that makes the most of it; the likelier ones come first."""
    tags = [tag for source in sources for tag in (source.quote_lang, source.lang) if tag]
    return _read(wording, _codes((*tags, subject.lang)))


@lru_cache(maxsize=256)
def _codes(tags: tuple[str, ...]) -> tuple[str, ...]:
    """Return the languages to read a wording in, the likelier ones first; the tags of a source are the likeliest."""
    codes = [tag.partition("-")[0].lower() for tag in (*tags, *_LANGUAGES) if is_read(tag)]
    return tuple(dict.fromkeys(codes))


@lru_cache(maxsize=1024)
def _read(wording: str, codes: tuple[str, ...]) -> tuple[Phrase, ...]:
    """Return the reading in the first of the languages in which most of a wording is a date."""
    best: tuple[Phrase, ...] = ()
    most = -1
    for code in codes:
        found = phrases(wording, code)
        size = sum(one.end - one.start for one in found)
        if size > most:
            best, most = found, size
        if size >= len(wording):
            break
    return best


def window_of(edtf: Edtf | None) -> Window | None:
    """Return the first and the last day that a date can mean, doubt included; None where it is open."""
    if edtf is None or edtf.low is None or edtf.high is None:
        return None
    extent = edtf.extent()
    if (
        extent.outer_low is None
        or extent.outer_high is None
        or not 0 < edtf.low.year <= edtf.high.year <= _LONGEST_YEAR
    ):
        return None
    return int(extent.outer_low), int(extent.outer_high)
