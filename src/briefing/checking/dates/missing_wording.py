"""Where an event counts from another day, the words of its source are kept beside the date."""

from collections import Counter
from collections.abc import Iterator

from briefing.checking.quotations import quotations
from briefing.checking.subject import Subject
from briefing.checking.words import words_of
from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.language.when import may_count
from briefing.loading.wording import shown
from briefing.model.dates import DateKind, Edtf
from briefing.model.records import Event, Source


def check(subject: Subject) -> Iterator[Finding]:
    """Find events without `wording` whose own words, or those of their only source, count from another day."""
    brief = subject.brief
    if not brief.timeline:
        return
    quoted = {source.id: source for source in brief.sources if source.quote}
    if not quoted and not may_count(subject.front_words, subject.lang):
        return
    rested = Counter(key for event in brief.timeline for key in {cite.source for cite in event.sources})
    for event in brief.timeline:
        if any(date.wording for date in event.dates):
            continue
        phrase = _first(f"{event.what.source} \n{event.detail.source}", subject.lang)
        phrase = phrase or _quoted_phrase(subject, event, quoted, rested)
        if phrase:
            yield finding(
                "missing-wording",
                _("the event `{id}` says {phrase}, but keeps no `wording`").format(id=event.id, phrase=shown(phrase)),
                subject.at(event, "what"),
                help=_("Keep the source's words in `wording`, so that readers can check how the date was worked out."),
            )


def _first(text: str, lang: str) -> str:
    """Return the first words of a text that count from another day; empty where there are none."""
    if not may_count(words_of(text), lang):
        return ""
    from briefing.checking.dates.ageing import ageing  # noqa: PLC0415 - few texts come here

    quoted = quotations(text)
    for phrase in ageing(text, lang):
        if phrase.is_relative and not any(low <= phrase.start < high for low, high in quoted):
            return text[phrase.start : phrase.end]
    return ""


def _quoted_phrase(subject: Subject, event: Event, quoted: dict[str, Source], rested: Counter[str]) -> str:
    """Return the phrase of a quote that the date of an event surely comes from: of its one source, for it alone."""
    if len(event.sources) != 1 or not any(_is_worked_out(date.when) for date in event.dates):
        return ""
    source = quoted.get(event.sources[0].source)
    if source is None:
        return ""
    if rested[source.id] != 1:
        return ""
    return _first(source.quote, source.quote_lang or source.lang or subject.lang)


def _is_worked_out(when: Edtf | None) -> bool:
    """Return whether a date has bounds or doubts that its author must have set."""
    if when is None:
        return False
    return when.approximate or when.uncertain or when.kind is DateKind.ONE_OF or when.start_open or when.end_open
