"""Which function finds what: every rule of `checking`, group by group."""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from briefing.checking import dates, fields, figures, language, marking, references, safety, sourcing
from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding

Check: TypeAlias = Callable[[Subject], Iterable[Finding]]
"""Looks at one brief for one rule. Its findings come in any order, each of that rule alone."""

CHECKS: dict[str, Check] = {
    **fields.CHECKS,
    **references.CHECKS,
    **sourcing.CHECKS,
    **figures.CHECKS,
    **dates.CHECKS,
    **language.CHECKS,
    **marking.CHECKS,
    **safety.CHECKS,
}
"""The rules over one brief, by their id."""
