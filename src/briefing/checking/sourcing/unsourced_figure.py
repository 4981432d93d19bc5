"""A claim without a source: nobody can check the number."""

from collections.abc import Iterator

from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.model.inline import Citation, RichText
from briefing.model.records import Claim, Figure
from briefing.model.walk import walk_inline


def check(subject: Subject) -> Iterator[Finding]:
    """Find claims with a number or words that name no source: not in `sources`, and in none of their words.

    Whom the source names does not matter: what has `attribution: none` is still printed somewhere. What refers to
    another item has the sources of that.
    """
    for figure, claim in subject.claims:
        if claim.sources or not (claim.quantity or claim.text) or not subject.complete:
            continue
        from briefing.analysis.reliance import rests_on  # noqa: PLC0415 - most claims name a source
        from briefing.checking.sourcing.missing import is_meant  # noqa: PLC0415 - as above

        if rests_on(claim) or _cites(figure, claim) or is_meant("sources", claim, figure):
            continue
        alone = len(figure.claims) == 1
        yield finding(
            "unsourced-figure",
            (_("the figure `{id}` names no source") if alone else _("the claim `{id}` names no source")).format(
                id=figure.id if alone else claim.id
            ),
            subject.at(claim, "value", "text", "low", "high"),
            help=_("Write in `sources` who reports it; the one who claims it is `claimed_by`.")
            if claim.claimed_by
            else _("Write in `sources` who reports it."),
        )


def _cites(figure: Figure, claim: Claim) -> bool:
    texts: tuple[RichText, ...] = (figure.label, figure.common.note, claim.because, claim.common.note)
    return any(isinstance(node, Citation) for text in texts for node in walk_inline(text.inlines))
