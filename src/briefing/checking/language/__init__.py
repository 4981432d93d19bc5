"""Rules on the words of estimates and of the bottom line."""

from collections.abc import Callable, Iterable

from briefing.checking.language import (
    differing_likelihood,
    likelihood_with_confidence,
    long_bottom_line,
    mixed_likelihood,
    unexplained_abbreviation,
    vague_likelihood,
)
from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding

CHECKS: dict[str, Callable[[Subject], Iterable[Finding]]] = {
    "mixed-likelihood": mixed_likelihood.check,
    "likelihood-with-confidence": likelihood_with_confidence.check,
    "differing-likelihood": differing_likelihood.check,
    "vague-likelihood": vague_likelihood.check,
    "long-bottom-line": long_bottom_line.check,
    "unexplained-abbreviation": unexplained_abbreviation.check,
}
"""Each rule of the group with the function that looks for it."""
