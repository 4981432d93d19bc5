"""A plain interval lasts. What happens once by, on or within a date is written with brackets."""

from collections.abc import Iterator

from briefing.checking.dates.bounds import bounds_of
from briefing.checking.dates.said import Said, said
from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding, Fix
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.language.when import Phrase, Sense, windows
from briefing.loading.wording import as_yaml, shown
from briefing.model.dates import DateKind, Edtf, Precision
from briefing.model.records import EventDate


def check(subject: Subject) -> Iterator[Finding]:
    """Find intervals whose wording says by or on a date, or early, mid or late in a month."""
    for event in subject.brief.timeline:
        for date in event.dates:
            when = date.when
            if when is None or when.kind is not DateKind.INTERVAL or not date.wording or when.end_open:
                continue
            words = said(subject, event, date)
            if len(words.phrases) == 1 and _is_moment(words.phrases[0], when, words):
                yield _lasting(subject, date, when)


def _is_moment(phrase: Phrase, when: Edtf, words: Said) -> bool:
    """Return whether the words surely speak of one moment.

    German `bis` may last, and `on 5 November` may be where something that lasts begins or ends. But bounds that are
    just those of early November come from the words, and these say when, not how long.
    """
    if phrase.sense is Sense.BY:
        return True
    bounds = bounds_of(when)
    if phrase.sense is not Sense.AT or bounds is None or bounds.low is None or bounds.high is None:
        return False
    if phrase.when.part and phrase.when.month:
        meant = windows(phrase.when, words.on if phrase.is_relative else bounds.around)
        return bounds.has_days and (bounds.low[0], bounds.high[1]) in meant
    if not phrase.when.day:
        return False
    meant = windows(phrase.when, bounds.around)
    return when.precision is Precision.DAY and any(bounds.low[0] < day < bounds.high[1] for day, _end in meant)


def _lasting(subject: Subject, date: EventDate, when: Edtf) -> Finding:
    first, last = when.parts[0]
    # Both ends of a set have one precision; where they do not, the end is what the words give.
    start = first.written if first and last and first.precision is last.precision else ""
    text = f"[{start}..{last.written}]" if last else f"[{first.written if first else ''}..]"
    span = date.spans.get("when")
    return finding(
        "lasting-moment",
        _("{when} lasts from one date to the other, but {wording} speaks of one moment").format(
            when=shown(when.text), wording=shown(date.wording)
        ),
        subject.at(date, "when"),
        help=_("Write {text} for what happens once within.").format(text=shown(text)),
        fix=Fix(span, as_yaml(text), _("Write {word}").format(word=shown(text)), safe=False) if span else None,
    )
