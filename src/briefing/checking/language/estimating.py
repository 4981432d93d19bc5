"""Whose estimate a sentence is, and what the scales say of a term."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from briefing.checking.prose import Sentence
from briefing.checking.quotations import quotations
from briefing.checking.subject import Subject
from briefing.language.estimates import Estimate, estimates
from briefing.model.records import Judgment
from briefing.model.vocabulary import ICD203, SCALES, LikelihoodTerm

_HALF = len(ICD203) // 2


def likelihood(term: str) -> LikelihoodTerm | None:
    """Return what a scale says of a term."""
    return next((each for scale in SCALES.values() for each in scale if each.term == term), None)


def row_of(term: str) -> int:
    """Return the row of ICD 203 that a term stands in; 0 where it is none of its terms."""
    return next((each.row for each in ICD203 if each.term == term), 0)


def twin_of(term: str) -> str:
    """Return the term of the same band in the other row of ICD 203."""
    at = next(number for number, each in enumerate(ICD203) if each.term == term)
    return ICD203[(at + _HALF) % len(ICD203)].term


def judged_in(subject: Subject, sentence: Sentence) -> list[Judgment]:
    """Return the judgments that a sentence refers to, or that it belongs to."""
    ids = (
        (*sentence.statement.targets, sentence.prose.item)
        if sentence.prose.field == "text"
        else sentence.statement.targets
    )
    return [item for key in ids if isinstance(item := subject.items.get(key), Judgment)]


def is_own(subject: Subject, sentence: Sentence) -> bool:
    """Return whether a sentence says what its authors think, and not what a source that it cites does."""
    return not sentence.statement.cited or bool(judged_in(subject, sentence))


def is_ours(sentence: Sentence) -> bool:
    """Return whether a sentence cites nobody who might say so, or says that it is the authors' own."""
    return not sentence.statement.cited or bool(_assessing().search(sentence.text))


def unquoted(sentence: Sentence, found: Iterable[Estimate]) -> Iterator[Estimate]:
    """Yield the terms that do not stand in quotation marks."""
    quoted = quotations(sentence.text)
    for each in found:
        if not any(low <= each.start < high for low, high in quoted):
            yield each


def own_estimates(subject: Subject, sentence: Sentence) -> list[Estimate]:
    """Return the terms by which a sentence surely estimates for its authors.

    A common word counts in a judgment, in a bottom line without a source, in a sentence that refers to a judgment, and
    after a verb such as "we assess".
    """
    if not is_own(subject, sentence):
        return []
    found = list(unquoted(sentence, estimates(sentence.text, subject.lang)))
    field = sentence.prose.field
    is_estimate = field in {"text", "bottom_line"} or judged_in(subject, sentence) or _assessing().search(sentence.text)
    return found if is_estimate else [each for each in found if each.is_exact]


@cache
def _assessing() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\b(?:we|the authors|our view is that we) (?:assess|judge|estimate|consider)\b|"
        r"\b(?:wir|die autoren) (?:schätzen|halten|bewerten|urteilen)\b|\b(?:halten|schätzen|bewerten) wir\b"
    )
