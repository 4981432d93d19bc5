"""Rules on who says so."""

from collections.abc import Callable, Iterable

from briefing.checking.sourcing import missing_access_date
from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding

CHECKS: dict[str, Callable[[Subject], Iterable[Finding]]] = {
    "missing-access-date": missing_access_date.check,
}
"""Each rule of the group with the function that looks for it."""
