"""Two numbers under one label cover two things, and the figure says which."""

from collections.abc import Iterator

from briefing.checking.figures.contradicting_claims import same_origin
from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding, Related
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.loading.wording import shown
from briefing.model.records import Claim
from briefing.model.vocabulary import Attribution


def check(subject: Subject) -> Iterator[Finding]:
    """Find claims that differ, without `scope` and `as_of`, where nothing else says why they do.

    What different origins or people claim explains itself. What one origin alone contradicts is found by
    `contradicting-claims`.
    """
    for figure in subject.brief.figures:
        if len(figure.claims) < 2:  # noqa: PLR2004 - one alone differs from nothing
            continue
        from briefing.model.comparison import disagreements  # noqa: PLC0415 - most figures have one claim

        pair = next(
            (
                (first, second)
                for first, second in disagreements(figure.claims)
                if not _is_told(first)
                and not _is_told(second)
                and not _is_contest(subject, first, second)
                and not same_origin(subject, first, second)
            ),
            None,
        )
        if pair:
            first, second = pair
            yield finding(
                "missing-scope",
                _("nothing says why the claims of {id} differ").format(id=shown(figure.id)),
                subject.at(second, "value", "low", "high"),
                help=_(
                    "Say with `scope` which place, group or moment each covers, with `as_of` when, or who claims it."
                ),
                related=(Related(subject.at(first, "value", "low", "high"), _("the other claim")),),
            )


def _is_told(claim: Claim) -> bool:
    return bool(claim.scope or claim.as_of or claim.part_of or claim.common.note)


def _is_contest(subject: Subject, first: Claim, second: Claim) -> bool:
    """Return whether different people or origins stand behind two claims."""
    from briefing.model.comparison import fold  # noqa: PLC0415 - as above
    from briefing.model.provenance import origins  # noqa: PLC0415 - as above

    if fold(first.claimed_by) != fold(second.claimed_by):
        return True
    if Attribution.ANONYMOUS in {first.attribution, second.attribution}:
        return True
    return not set(origins(subject.origins, first.sources)) & set(origins(subject.origins, second.sources)) and bool(
        first.sources or second.sources
    )
