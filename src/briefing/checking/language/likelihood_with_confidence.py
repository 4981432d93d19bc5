"""A likelihood speaks of the event, confidence of the basis; in one sentence nobody can tell them apart (ICD 203)."""

from collections.abc import Iterator
from itertools import chain

from briefing.checking.language.estimating import is_own, unquoted
from briefing.checking.prose import Sentence
from briefing.checking.quotations import quotations
from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.language.estimates import confidence_hints, confidences, estimates
from briefing.loading.wording import shown


def check(subject: Subject) -> Iterator[Finding]:
    """Find sentences of the authors with both."""
    signs = confidence_hints(subject.lang)
    if not signs.isdisjoint(subject.front_words):
        for sentence in (*subject.judgments, *subject.bottom_line):
            yield from _both(subject, sentence)
    said = signs & subject.words
    if said:
        for sentence in chain.from_iterable(subject.sentences_saying(said)):
            yield from _both(subject, sentence)


def _both(subject: Subject, sentence: Sentence) -> Iterator[Finding]:
    found = confidences(sentence.text, subject.lang)
    if not found or not is_own(subject, sentence):
        return
    start, end = found[0]
    terms = list(unquoted(sentence, estimates(sentence.text, subject.lang)))
    if not terms or any(low <= start < high for low, high in quotations(sentence.text)):
        return
    yield finding(
        "likelihood-with-confidence",
        _("{confidence} stands in one sentence with {term}").format(
            confidence=shown(sentence.text[start:end]), term=shown(sentence.text[terms[0].start : terms[0].end])
        ),
        subject.place(sentence, start, end),
        help=_("Say how likely it is, and how good the basis is in a sentence of its own or in `confidence`."),
    )
