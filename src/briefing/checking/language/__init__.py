"""Rules on the words of estimates and of the bottom line."""

from collections.abc import Callable, Iterable

from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding

CHECKS: dict[str, Callable[[Subject], Iterable[Finding]]] = {}
"""Each rule of the group with the function that looks for it."""
