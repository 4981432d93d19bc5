"""Who prefers one claim to another says why."""

from collections.abc import Iterator

from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.loading.wording import shown
from briefing.model.vocabulary import Rank


def check(subject: Subject) -> Iterator[Finding]:
    """Find claims with a `rank` and no `because`."""
    for _figure, claim in subject.claims:
        if claim.rank is Rank.NORMAL or claim.because:
            continue
        if claim.rank is Rank.PREFERRED:
            message = _("nothing says why {id} is preferred")
        else:
            message = _("nothing says why {id} is deprecated")
        yield finding(
            "unexplained-rank",
            message.format(id=shown(claim.id)),
            subject.at(claim, "rank"),
            help=_("Add `because` with the reason."),
        )
