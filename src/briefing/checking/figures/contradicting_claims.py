"""One and the same origin does not say two things: one of the two is a slip, or they are about different things."""

from collections.abc import Iterator

from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding, Related
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.loading.wording import shown
from briefing.model.records import Claim
from briefing.model.vocabulary import Attribution


def check(subject: Subject) -> Iterator[Finding]:
    """Find comparable claims of one origin and one claimant whose bounds do not meet.

    Unnamed people may be several, so claims of theirs are left alone; and what different origins claim is a contest,
    which is honest.
    """
    for figure in subject.brief.figures:
        if len(figure.claims) < 2:  # noqa: PLR2004 - one alone contradicts nothing
            continue
        from briefing.model.comparison import disagreements  # noqa: PLC0415 - most figures have one claim

        told: set[str] = set()
        for first, second in disagreements(figure.claims):
            if second.id in told or not same_origin(subject, first, second):
                continue
            told.add(second.id)
            one, other = (_worded(claim, subject.lang) for claim in (first, second))
            yield finding(
                "contradicting-claims",
                _("one and the same origin says {one} and {other}").format(one=one, other=other),
                subject.at(second, "value", "low", "high"),
                help=_(
                    "Say with `scope` or `as_of` what sets the claims apart, or deprecate the one that is superseded."
                ),
                related=(Related(subject.at(first, "value", "low", "high"), _("the other claim")),),
            )


def same_origin(subject: Subject, first: Claim, second: Claim) -> bool:
    """Return whether the same named source says both, in the end."""
    if Attribution.ANONYMOUS in {first.attribution, second.attribution}:
        return False
    from briefing.model.comparison import fold  # noqa: PLC0415 - as above
    from briefing.model.provenance import origins  # noqa: PLC0415 - as above

    reached = set(origins(subject.origins, first.sources))
    return (
        bool(reached)
        and reached == set(origins(subject.origins, second.sources))
        and fold(first.claimed_by) == fold(second.claimed_by)
    )


def _worded(claim: Claim, lang: str) -> str:
    from briefing.language.numbers import word_quantity  # noqa: PLC0415 - for what is found alone

    return shown(word_quantity(claim.quantity, lang)) if claim.quantity else ""
