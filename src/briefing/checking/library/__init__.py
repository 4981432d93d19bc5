"""Rules over a library: what a brief says of others, and of files beside it."""

from collections.abc import Callable, Iterable

from briefing.checking.library import (
    broken_link,
    differing_twin,
    duplicate_brief_id,
    missing_attachment,
    unknown_brief,
)
from briefing.checking.shelf import Place, Shelf
from briefing.diagnostics.finding import Finding

CHECKS: dict[str, Callable[[Place, Shelf], Iterable[Finding]]] = {
    "broken-link": broken_link.check,
    "unknown-brief": unknown_brief.check,
    "duplicate-brief-id": duplicate_brief_id.check,
    "missing-attachment": missing_attachment.check,
    "differing-twin": differing_twin.check,
}
"""Each rule over a library with the function that looks at one brief of it."""
