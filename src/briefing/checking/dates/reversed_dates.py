"""Dates of one brief keep their order: issued, then seen; known, then published."""

import re
from collections.abc import Iterator
from functools import cache

from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding, Related
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.loading.wording import shown
from briefing.model.dates import Edtf, Relation, relate
from briefing.model.records import Claim, Figure
from briefing.model.vocabulary import EventStatus

_AHEAD = frozenset({EventStatus.EXPECTED, EventStatus.PLANNED})


def check(subject: Subject) -> Iterator[Finding]:
    """Find dates that cannot both hold."""
    yield from _of_brief(subject)
    yield from _of_sources(subject)
    yield from _of_claims(subject)


def _of_brief(subject: Subject) -> Iterator[Finding]:
    """Find a brief that holds for a day after the one on which it was issued."""
    brief = subject.brief
    if "as_of" in brief.spans and _is_after(brief.as_of, brief.date):
        yield finding(
            "reversed-dates",
            _("the brief holds for {as_of}, after the day of its issue, {date}").format(
                as_of=_text(brief.as_of), date=_text(brief.date)
            ),
            brief.spans["as_of"],
            help=_("`as_of` is the day of the information, `date` the day of issue."),
            related=(Related(subject.at(brief, "date"), _("the day of issue")),),
        )


def _of_sources(subject: Subject) -> Iterator[Finding]:
    """Find sources that were seen before they were issued."""
    for source in subject.brief.sources:
        if _is_after(source.issued, source.accessed):
            yield finding(
                "reversed-dates",
                _("the source `{id}` was seen on {accessed}, before it was issued on {issued}").format(
                    id=source.id, accessed=_text(source.accessed), issued=_text(source.issued)
                ),
                subject.at(source, "accessed"),
                help=_("One of the two dates is wrong, or another edition was seen."),
                related=(Related(subject.at(source, "issued"), _("the day of its issue")),),
            )


def _of_claims(subject: Subject) -> Iterator[Finding]:
    """Find claims on a day after the one that the brief holds for, save for what is planned or expected."""
    brief = subject.brief
    late = [(figure, claim) for figure, claim in subject.claims if _is_after(claim.as_of, brief.as_of)]
    ahead = {key for event in brief.timeline if event.status in _AHEAD for key in event.figures} if late else set()
    for figure, claim in late:
        if figure.id not in ahead and not _is_plan(figure, claim):
            yield finding(
                "reversed-dates",
                _("the claim `{id}` holds for {as_of}, after {day}, the day that the brief holds for").format(
                    id=claim.id, as_of=_text(claim.as_of), day=_text(brief.as_of)
                ),
                subject.at(claim, "as_of"),
                help=_("Mend the date; if the number is a plan or a forecast, say so in `scope` or `note`."),
                related=(Related(subject.at(brief, "as_of", "date"), _("the day that the brief holds for")),),
            )


def _is_after(one: Edtf | None, other: Edtf | None) -> bool:
    """Return whether a date is proven to lie after another."""
    if one is None or other is None or one.low is None or other.high is None or one.low[:3] <= other.high[:3]:
        return False
    return relate(one, other) is Relation.AFTER


def _is_plan(figure: Figure, claim: Claim) -> bool:
    """Return whether the words of a claim say that it counts what is still to come."""
    texts = (figure.label.source, figure.scope, claim.scope, claim.unit, claim.text.source, claim.quote)
    notes = (claim.because.source, claim.common.note.source, figure.common.note.source, figure.measure)
    return bool(_ahead().search(" ".join((*texts, *notes))))


def _text(edtf: Edtf | None) -> str:
    return shown(edtf.text) if edtf else ""


@cache
def _ahead() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\b(?:plan|expect|forecast|project(?:ed|ion)|predict|target|goal|aim|will\b|would\b|by\b|until\b|due\b|"
        r"schedul|intend|future|next\b|capacity|budget|estimat|from\b|to be\b|"
        r"geplant|erwart|prognos|vorhersag|vorauss|ziel|soll|künftig|zukünftig|bis\b|werden\b|wird\b|vorgesehen|"
        r"schätz|ab\b|kapazit|haushalt|nächst|kommend)|plan\b|ziel\b|prognose"
    )
