"""Rules on text that could deceive."""

from collections.abc import Callable, Iterable

from briefing.checking.safety import control_character, look_alike_letters, misleading_link
from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding

CHECKS: dict[str, Callable[[Subject], Iterable[Finding]]] = {
    "control-character": control_character.check,
    "look-alike-letters": look_alike_letters.check,
    "misleading-link": misleading_link.check,
}
"""Each rule of the group with the function that looks for it."""
