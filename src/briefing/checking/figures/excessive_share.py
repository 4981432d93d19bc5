"""A part is not larger than its whole."""

from collections.abc import Iterator

from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding, Related
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.loading.wording import shown
from briefing.model.quantity import Bounds
from briefing.model.records import Claim


def check(subject: Subject) -> Iterator[Finding]:
    """Find claims whose least is greater than the greatest of the claim that they are `part_of`, in the same unit."""
    for _figure, claim in subject.claims:
        whole = subject.items.get(claim.part_of) if claim.part_of else None
        if not isinstance(whole, Claim) or whole.quantity is None or claim.quantity is None:
            continue
        from briefing.language.numbers import word_quantity  # noqa: PLC0415 - few claims are a part
        from briefing.model.comparison import fold  # noqa: PLC0415 - as above

        if fold(claim.unit) != fold(whole.unit) or not _exceeds(claim.quantity.bounds(), whole.quantity.bounds()):
            continue
        share, total = (shown(word_quantity(each, subject.lang)) for each in (claim.quantity, whole.quantity))
        yield finding(
            "excessive-share",
            _("{share} is more than the whole, {total}").format(share=share, total=total),
            subject.at(claim, "value", "low", "part_of"),
            related=(Related(subject.at(whole, "value", "high", "low"), _("the whole")),),
        )


def _exceeds(share: Bounds, whole: Bounds) -> bool:
    if share.low is None or whole.high is None:
        return False
    if share.low == whole.high:
        return not (share.low_included and whole.high_included)
    return share.low > whole.high
