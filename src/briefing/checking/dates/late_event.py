"""What a brief reports as having happened lies on or before the day that it holds for."""

from collections.abc import Iterator

from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding, Related
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.loading.wording import shown
from briefing.model.dates import Edtf, Relation, relate
from briefing.model.records import Event
from briefing.model.vocabulary import EventStatus

_PAST = frozenset({EventStatus.REPORTED, EventStatus.CONFIRMED})


def check(subject: Subject) -> Iterator[Finding]:
    """Find events that are reported or confirmed and lie, by all of their dates, after the day of the brief."""
    as_of = subject.brief.as_of
    if as_of is None or as_of.high is None:
        return
    for event in subject.brief.timeline:
        dates = event.dates
        if event.status in _PAST and dates and all(_is_after(date.when, as_of) for date in dates):
            yield _late(subject, event, as_of)


def _is_after(when: Edtf | None, as_of: Edtf) -> bool:
    if when is None or when.low is None or as_of.high is None or when.low[:3] <= as_of.high[:3]:
        return False
    return relate(when, as_of) is Relation.AFTER


def _late(subject: Subject, event: Event, as_of: Edtf) -> Finding:
    brief, when = subject.brief, event.dates[0].when
    return finding(
        "late-event",
        _("the event `{id}` of {when} lies after {day}, the day that the brief holds for").format(
            id=event.id, when=shown(when.text if when else ""), day=shown(as_of.text)
        ),
        subject.at(event.dates[0], "when"),
        help=_("Give it `status: expected` or `planned` if it is still to come, or mend the date."),
        related=(Related(subject.at(brief, "as_of", "date"), _("the day that the brief holds for")),),
    )
