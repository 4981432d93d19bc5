"""A source from before the day that its claim speaks of: it cannot have known."""

import re
from collections.abc import Iterator
from functools import cache

from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.model.dates import Edtf, Relation
from briefing.model.records import Claim, Figure, Source

_RULING = frozenset({"bill", "legal_case", "legislation", "regulation", "standard", "treaty"})
"""Types that say what is to hold from a day on."""
_KEPT = frozenset(
    {"dataset", "entry", "entry-dictionary", "entry-encyclopedia", "map", "periodical", "software", "webpage"}
)
"""Types that are changed after they were issued."""


def check(subject: Subject) -> Iterator[Finding]:
    """Find claims whose sources were all issued before the day of `as_of`, proven by the bounds of both.

    Left alone is what a source may well say ahead: days after the brief itself, which readers see are to come, what
    holds from a day on without an end, rules, and what is said to be planned or forecast.
    """
    for figure, claim in subject.claims:
        as_of = claim.as_of
        if as_of is None or not claim.sources or as_of.end_open or as_of.end_unknown:
            continue
        if _is_to_come(subject, as_of):
            continue
        sources = [subject.sources.get(cite.source) for cite in claim.sources]
        if all(source is not None and _is_before(source, as_of) for source in sources) and not _is_ahead(figure, claim):
            yield _report(subject, claim)


def _is_to_come(subject: Subject, as_of: Edtf) -> bool:
    from briefing.model.dates.order import related  # noqa: PLC0415 - most claims have no day of their own

    known = subject.brief.date
    return known is None or related(as_of, known) is Relation.AFTER


def _is_before(source: Source, as_of: Edtf) -> bool:
    if source.issued is None or source.type in _RULING:
        return False
    from briefing.model.dates.order import related  # noqa: PLC0415 - as above

    if related(source.issued, as_of) is not Relation.BEFORE:
        return False
    # A page that is kept up to date is as new as the day on which it was seen.
    seen = source.accessed
    return not (source.type in _KEPT and (seen is None or related(seen, as_of) is not Relation.BEFORE))


def _is_ahead(figure: Figure, claim: Claim) -> bool:
    words = (figure.label.source, claim.scope, claim.text.source, claim.common.note.source, claim.quote)
    return any(_ahead().search(text) for text in words)


def _report(subject: Subject, claim: Claim) -> Finding:
    several = len(claim.sources) > 1
    message = (
        _("the sources of `{id}` were issued before the day that it speaks of")
        if several
        else _("the source of `{id}` was issued before the day that it speaks of")
    )
    return finding(
        "source-before-claim",
        message.format(id=claim.id),
        subject.at(claim, "as_of"),
        help=_("Put in `as_of` the day that the source speaks of, or say in `scope` that this is a forecast."),
    )


@cache
def _ahead() -> re.Pattern[str]:
    """Match what says that a number lies ahead, in German and English."""
    return re.compile(
        r"\b(?:plan|forecast|project|expect|target|budget|schedul|estimat|outlook|predict|will\b|to be\b|due\b|goal"
        r"|geplant|prognos|erwart|vorauss|vorhersag|vorhergesag|soll|ziel|haushalts|hochrechn|schätz|künftig|wird\b|werden\b)",
        re.IGNORECASE,
    )
