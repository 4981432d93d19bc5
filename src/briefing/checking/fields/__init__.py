"""Rules on how an item is written down."""

from collections.abc import Callable, Iterable

from briefing.checking.fields import unfinished_text, unwritten_id
from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding

CHECKS: dict[str, Callable[[Subject], Iterable[Finding]]] = {
    "unfinished-text": unfinished_text.check,
    "unwritten-id": unwritten_id.check,
}
"""Each rule of the group with the function that looks for it."""
