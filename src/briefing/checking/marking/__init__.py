"""Rules on who may see it, and where a brief is in its life."""

from collections.abc import Callable, Iterable

from briefing.checking.marking import excessive_marking, unanswered_bottom_line
from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding

CHECKS: dict[str, Callable[[Subject], Iterable[Finding]]] = {
    "excessive-marking": excessive_marking.check,
    "unanswered-bottom-line": unanswered_bottom_line.check,
}
"""Each rule of the group with the function that looks for it."""
