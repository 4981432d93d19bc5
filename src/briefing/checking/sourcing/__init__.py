"""Rules on who says so."""

from collections.abc import Callable, Iterable

from briefing.checking.sourcing import missing_access_date, uncited_name, uncited_number
from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding

CHECKS: dict[str, Callable[[Subject], Iterable[Finding]]] = {
    "uncited-number": uncited_number.check,
    "uncited-name": uncited_name.check,
    "missing-access-date": missing_access_date.check,
}
"""Each rule of the group with the function that looks for it."""
