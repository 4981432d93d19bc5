"""Rules on who says so."""

from collections.abc import Callable, Iterable

from briefing.checking.sourcing import (
    false_confirmation,
    missing_access_date,
    missing_descriptor,
    single_source,
    source_after_brief,
    source_before_claim,
    uncited_name,
    uncited_number,
    unsourced_event,
    unsourced_figure,
    unsourced_judgment,
)
from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding

CHECKS: dict[str, Callable[[Subject], Iterable[Finding]]] = {
    "unsourced-figure": unsourced_figure.check,
    "unsourced-event": unsourced_event.check,
    "unsourced-judgment": unsourced_judgment.check,
    "uncited-number": uncited_number.check,
    "uncited-name": uncited_name.check,
    "single-source": single_source.check,
    "false-confirmation": false_confirmation.check,
    "missing-access-date": missing_access_date.check,
    "source-before-claim": source_before_claim.check,
    "source-after-brief": source_after_brief.check,
    "missing-descriptor": missing_descriptor.check,
}
"""Each rule of the group with the function that looks for it."""
