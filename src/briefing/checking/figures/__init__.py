"""Rules on how many."""

from collections.abc import Callable, Iterable

from briefing.checking.figures import (
    contradicting_claims,
    differing_number,
    differing_qualifier,
    excessive_share,
    missing_scope,
    missing_unit,
    settled_contested_figure,
    unexplained_rank,
    unrecorded_number,
)
from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding

CHECKS: dict[str, Callable[[Subject], Iterable[Finding]]] = {
    "contradicting-claims": contradicting_claims.check,
    "excessive-share": excessive_share.check,
    "differing-number": differing_number.check,
    "differing-qualifier": differing_qualifier.check,
    "unrecorded-number": unrecorded_number.check,
    "missing-unit": missing_unit.check,
    "missing-scope": missing_scope.check,
    "unexplained-rank": unexplained_rank.check,
    "settled-contested-figure": settled_contested_figure.check,
}
"""Each rule of the group with the function that looks for it."""
