"""What is still to come when a brief speaks has not passed by then."""

from collections.abc import Iterator

from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding, Related
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.loading.wording import shown
from briefing.model.dates import Edtf, Relation, relate
from briefing.model.vocabulary import EventStatus

_AHEAD = frozenset({EventStatus.EXPECTED, EventStatus.PLANNED})


def check(subject: Subject) -> Iterator[Finding]:
    """Find events that are expected or planned and lie, by all of their dates, before the day of the brief."""
    brief = subject.brief
    as_of = brief.as_of
    if as_of is None or as_of.low is None:
        return
    for event in brief.timeline:
        dates = event.dates
        if event.status not in _AHEAD or not dates or not all(_is_before(date.when, as_of) for date in dates):
            continue
        yield finding(
            "overdue-event",
            _("the event `{id}` is still {status}, but its time had passed by {day}").format(
                id=event.id, status=shown(event.status), day=shown(as_of.text)
            ),
            subject.at(dates[-1], "when"),
            help=_("Say what became of it: `status: reported`, `confirmed` or `cancelled`, or its new date."),
            related=(Related(subject.at(brief, "as_of", "date"), _("the day that the brief holds for")),),
        )


def _is_before(when: Edtf | None, as_of: Edtf) -> bool:
    if when is None or when.high is None or as_of.low is None or when.high[:3] >= as_of.low[:3]:
        return False
    return relate(when, as_of) is Relation.BEFORE
