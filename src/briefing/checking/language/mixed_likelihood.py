"""One brief estimates in one row of ICD 203: readers must not wonder whether `probable` is more than `likely`."""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
from typing import NamedTuple

from briefing.checking.language.estimating import own_estimates, row_of, twin_of
from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding, Fix, Related
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.language.estimates import hints, word_term
from briefing.loading.wording import as_yaml, shown
from briefing.model.span import Span


class _Use(NamedTuple):
    term: str
    words: str
    place: Callable[[], Span]
    """Asked for where rows are mixed alone."""
    is_field: bool


def check(subject: Subject) -> Iterator[Finding]:
    """Find terms of the row that most of the brief, its judgments first, does not use."""
    if subject.brief.likelihood_scale != "icd203":
        return
    uses = [*_fields(subject), *_prose(subject)]
    rows = {row_of(use.term) for use in uses}
    if len(rows) < 2:  # noqa: PLR2004 - both rows
        return
    counted = Counter(row_of(use.term) for use in uses if use.is_field) or Counter(row_of(use.term) for use in uses)
    most = max(counted.values())
    kept = next(use for use in uses if counted[row_of(use.term)] == most)
    for use in uses:
        if row_of(use.term) != row_of(kept.term):
            yield _mixed(subject, use, kept)


def _fields(subject: Subject) -> Iterator[_Use]:
    for judgment in subject.brief.judgments:
        if judgment.likelihood and row_of(judgment.likelihood) and "likelihood" in judgment.spans:
            place = partial(subject.at, judgment, "likelihood")
            yield _Use(judgment.likelihood, judgment.likelihood, place, is_field=True)


def _prose(subject: Subject) -> Iterator[_Use]:
    signs = hints(subject.lang)
    sentences = [] if signs.isdisjoint(subject.front_words) else [*subject.judgments, *subject.bottom_line]
    said = signs & subject.words
    if said:
        sentences += chain.from_iterable(subject.sentences_saying(said))
    for sentence in sentences:
        for each in own_estimates(subject, sentence):
            if row_of(each.term):
                words = sentence.text[each.start : each.end]
                place = partial(subject.place, sentence, each.start, each.end)
                yield _Use(each.term, words, place, is_field=False)


def _mixed(subject: Subject, use: _Use, kept: _Use) -> Finding:
    twin = twin_of(use.term)
    said = twin if use.is_field else word_term(twin, subject.lang)
    span = use.place()
    fix = Fix(span, as_yaml(twin), _("Write {word}").format(word=shown(twin)), safe=False) if use.is_field else None
    return finding(
        "mixed-likelihood",
        _("{word} stands in the other row of ICD 203 than {kept}").format(
            word=shown(use.words), kept=shown(kept.words)
        ),
        span,
        help=_("A brief keeps to one row; there it is {word}.").format(word=shown(said)),
        fix=fix,
        related=(Related(kept.place(), _("a term of the row that this brief uses")),),
    )
