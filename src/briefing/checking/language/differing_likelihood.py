"""A judgment has one likelihood; text that speaks of it says no other."""

from collections.abc import Iterator
from itertools import chain

from briefing.checking.language.estimating import is_ours, judged_in, likelihood, unquoted
from briefing.checking.prose import Sentence
from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding, Related
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.language.estimates import estimates, hints, word_term
from briefing.loading.wording import shown
from briefing.model.records import Judgment


def check(subject: Subject) -> Iterator[Finding]:
    """Find terms beside a judgment, or in its text, of another band than its likelihood."""
    if not any(judgment.likelihood for judgment in subject.brief.judgments):
        return
    signs = hints(subject.lang)
    if not signs.isdisjoint(subject.front_words):
        for sentence in (*subject.judgments, *subject.bottom_line):
            yield from _differing(subject, sentence)
    said = signs & subject.words
    if said:
        for sentence in chain.from_iterable(subject.sentences_saying(said)):
            if sentence.statement.targets:
                yield from _differing(subject, sentence)


def _differing(subject: Subject, sentence: Sentence) -> Iterator[Finding]:
    judged = judged_in(subject, sentence)
    # A sentence on two judgments may speak of either.
    if len(judged) != 1 or not judged[0].likelihood or not is_ours(sentence):
        return
    judgment = judged[0]
    own = likelihood(judgment.likelihood)
    found = list(unquoted(sentence, estimates(sentence.text, subject.lang)))
    bands = [known for each in found if (known := likelihood(each.term))]
    if own is None or not bands or any(_meet(known.low, known.high, own.low, own.high) for known in bands):
        return
    first = found[0]
    yield finding(
        "differing-likelihood",
        _("{word} is not the likelihood of the judgment `{id}`, {term}").format(
            word=shown(sentence.text[first.start : first.end]),
            id=judgment.id,
            term=shown(word_term(judgment.likelihood, subject.lang)),
        ),
        subject.place(sentence, first.start, first.end),
        help=_("Say it once: in `likelihood`, or with the same term."),
        related=_related(subject, judgment),
    )


def _meet(low: int, high: int, other_low: int, other_high: int) -> bool:
    """Return whether two bands share more than a border."""
    return low < other_high and other_low < high


def _related(subject: Subject, judgment: Judgment) -> tuple[Related, ...]:
    return (Related(subject.at(judgment, "likelihood"), _("the likelihood of the judgment")),)
