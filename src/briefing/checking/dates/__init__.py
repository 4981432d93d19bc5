"""Rules on when."""

from collections.abc import Callable, Iterable

from briefing.checking.dates import (
    differing_wording,
    lasting_moment,
    late_event,
    missing_wording,
    overdue_event,
    relative_date,
    reversed_dates,
)
from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding

CHECKS: dict[str, Callable[[Subject], Iterable[Finding]]] = {
    "late-event": late_event.check,
    "overdue-event": overdue_event.check,
    "reversed-dates": reversed_dates.check,
    "missing-wording": missing_wording.check,
    "relative-date": relative_date.check,
    "differing-wording": differing_wording.check,
    "lasting-moment": lasting_moment.check,
}
"""Each rule of the group with the function that looks for it."""
