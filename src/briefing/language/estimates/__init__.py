"""Words of likelihood in prose, German and English: the terms of ICD 203 and PHIA, and what says `could`.

`estimates(text, lang)` finds the terms. One of a single common word (`likely`, `wahrscheinlich`) counts only as it
stands in an estimate: not in `more likely than`, `the likely winner`, `probably true`. `vague_words` finds what leaves
a likelihood open, `confidences` the levels of confidence.
"""

from briefing.language.estimates.read import (
    Estimate,
    confidence_hints,
    confidences,
    estimates,
    hints,
    vague_hints,
    vague_words,
    word_term,
)

__all__ = [
    "Estimate",
    "confidence_hints",
    "confidences",
    "estimates",
    "hints",
    "vague_hints",
    "vague_words",
    "word_term",
]
