"""Text outlives its day: what is said as `yesterday` or `since August` needs its date."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

from briefing.checking.dates.ageing import ageing
from briefing.checking.dates.said import window_of
from briefing.checking.prose import Sentence, flat_text
from briefing.checking.quotations import quotations
from briefing.checking.subject import Subject
from briefing.checking.words import in_either_case, words_of
from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.language.when import Phrase, counting_words, month_words, windows
from briefing.loading.wording import shown
from briefing.model.blocks import Quote
from briefing.model.dates import Precision, parse
from briefing.model.inline import Reference, plain
from briefing.model.records import Event
from briefing.model.walk import walk_blocks, walk_inline

_SINCE = in_either_case("seit since")


def check(subject: Subject) -> Iterator[Finding]:
    """Find phrases in title, bottom line and body that mean another day as the text ages."""
    brief = subject.brief
    words = _ageing_words(subject.front_words, f"{brief.title.source} {brief.bottom_line.source}", subject.lang)
    if words:
        yield from _in(subject, words, (*subject.title, *subject.bottom_line))
    words = _ageing_words(subject.words, subject.body_text, subject.lang)
    if words:
        yield from _in(subject, words, chain.from_iterable(subject.sentences_saying(words)))


def _ageing_words(words: frozenset[str], text: str, lang: str) -> frozenset[str]:
    """Return the words of a text of which each date in it that ages has one; none where there is no such date."""
    found = counting_words(words, lang)
    since = _SINCE & words
    if since and _open_since().search(text):
        is_month = not month_words(lang).isdisjoint(words) or _day_and_month().search(text)
        return found | since if is_month else found
    return found


def _in(subject: Subject, words: frozenset[str], sentences: Iterable[Sentence]) -> Iterator[Finding]:
    """Find such phrases in some sentences; each that has one has one of the words."""
    quoted_lines: frozenset[int] | None = None
    paragraph: tuple[Sentence, str, list[Phrase], list[tuple[int, int]]] | None = None
    for sentence in sentences:
        text = sentence.text
        if not any(word in text for word in words) or not _ageing_words(words_of(text), text, subject.lang):
            continue
        if paragraph is None or paragraph[0].prose is not sentence.prose:
            flat = flat_text(sentence.prose, subject.lang)
            paragraph = sentence, flat, list(ageing(flat, subject.lang)), quotations(flat)
        start, end = sentence.start, sentence.start + len(text)
        for phrase in paragraph[2]:
            said = paragraph[1][phrase.start : phrase.end]
            if not start <= phrase.start < end or any(low <= phrase.start < high for low, high in paragraph[3]):
                continue
            if quoted_lines is None:
                quoted_lines = _quoted_lines(subject)
            is_quoted = sentence.prose.field == "summary" and sentence.prose.span.line in quoted_lines
            if not is_quoted and not _is_dated(subject, sentence, phrase, said):
                yield _ages(subject, sentence, phrase, said)


def _ages(subject: Subject, sentence: Sentence, phrase: Phrase, said: str) -> Finding:
    date = _resolved(subject, phrase)
    at = phrase.start - sentence.start
    return finding(
        "relative-date",
        _("{phrase} means another day as the text ages").format(phrase=shown(said)),
        subject.place(sentence, at, at + len(said)),
        help=_("Write the date: counted from the day of this brief it is {date}.").format(date=date)
        if date
        else _("Write the date, with its year."),
    )


def _quoted_lines(subject: Subject) -> frozenset[int]:
    """Return the lines of the body that are block quotes."""
    quotes = [block.lines for block in walk_blocks(subject.brief.summary.blocks) if isinstance(block, Quote)]
    return frozenset(line for lines in quotes for line in range(lines.first, lines.last + 1))


def _is_dated(subject: Subject, sentence: Sentence, phrase: Phrase, said: str) -> bool:
    """Return whether a sentence refers to an event of that date, or the words lead to another brief."""
    events = [item for key in sentence.statement.targets if isinstance(item := subject.items.get(key), Event)]
    if any(_is_when(subject, event, phrase) for event in events):
        return True
    references = (node for node in walk_inline(sentence.prose.inlines) if isinstance(node, Reference))
    return any(node.brief and said in plain(node.children) for node in references)


def _is_when(subject: Subject, event: Event, phrase: Phrase) -> bool:
    """Return whether an event may have been at a phrase's date; in doubt it may."""
    days = [day for each in (subject.brief.as_of, subject.brief.date) if (day := window_of(each))]
    said = (min(low for low, _high in days), max(high for _low, high in days)) if days else None
    meant = windows(phrase.when, said)
    whens = [date.when.extent() for date in event.dates if date.when]
    return (
        not meant
        or not whens
        or any(
            (when.outer_low is None or when.outer_low <= high + 1)
            and (when.outer_high is None or when.outer_high >= low - 1)
            for low, high in meant
            for when in whens
        )
    )


def _resolved(subject: Subject, phrase: Phrase) -> str:
    """Return the date in words, where the day of the brief is also that of its information; empty elsewhere."""
    brief = subject.brief
    day = brief.date
    if day is None or brief.as_of is None or brief.as_of.text != day.text or day.precision is not Precision.DAY:
        return ""
    from briefing.checking.dates.counted import counted_from  # noqa: PLC0415 - for findings alone
    from briefing.language.dates import word_date  # noqa: PLC0415 - as above

    text = counted_from(day.low, phrase.when) if day.low else ""
    return word_date(parse(text), subject.lang) if text else ""


@cache
def _open_since() -> re.Pattern[str]:
    """Match what something lasts since, where that is not just a year."""
    return re.compile(r"[Ss](?:ince|eit)\b(?!\s+[0-9]{4}(?![0-9]))")


@cache
def _day_and_month() -> re.Pattern[str]:
    """Match a day and month in digits, as in `seit 5. 11.`."""
    return re.compile(r"[0-9]\.\s*[0-9]")
