"""What is wrong at the place where a parser gave up."""

from typing import NamedTuple

from briefing.diagnostics.finding import Finding


class Diagnosis(NamedTuple):
    """A cause, and whether the draft is mended."""

    finding: Finding | None
    """None where one parser stumbles over what the format allows."""
    repaired: bool = False
    """Whether reading can be tried again."""
    whole: bool = True
    """False where the repair leaves something out."""
