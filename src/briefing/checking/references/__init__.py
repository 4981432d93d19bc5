"""Rules on what names what."""

from collections.abc import Callable, Iterable

from briefing.checking.references import circular_share, unused_source
from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding

CHECKS: dict[str, Callable[[Subject], Iterable[Finding]]] = {
    "circular-share": circular_share.check,
    "unused-source": unused_source.check,
}
"""Each rule of the group with the function that looks for it."""
