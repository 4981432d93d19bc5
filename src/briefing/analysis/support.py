"""What supports a sentence: a source, a judgment, or nothing. `docs/provenance.md` says it for authors."""

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from briefing.analysis.statements import Statement
from briefing.model.blocks import Block, Footnote
from briefing.model.brief import Brief
from briefing.model.inline import Citation, Inline, Reference
from briefing.model.records import Cite, Claim, Event
from briefing.model.walk import walk_inline, walk_inlines


class Support(Enum):
    """What a sentence rests on."""

    CITED = "cited"
    """A source, or an item that names one."""
    JUDGMENT = "judgment"
    """It is a judgment of the authors, or refers to one."""
    UNSUPPORTED = "unsupported"


class Known(NamedTuple):
    """What of a brief can support a sentence."""

    sources: frozenset[str]
    sourced: frozenset[str] = frozenset()
    """The figures, claims and events that name a source of the brief."""
    judgments: frozenset[str] = frozenset()
    notes: frozenset[int] = frozenset()
    """The numbers of the footnotes whose text is supported by a source."""


def known(brief: Brief) -> Known:
    """Return what of a brief can support a sentence, its footnotes left out."""
    base = Known(frozenset(source.id for source in brief.sources))
    sourced: set[str] = set()
    for figure in brief.figures:
        claims = [claim.id for claim in figure.claims if _claims_source(claim, base)]
        sourced.update(claims)
        if claims or _is_cited(walk_inline(figure.label.inlines), base):
            sourced.add(figure.id)
    sourced.update(event.id for event in brief.timeline if _happens_by_source(event, base))
    return base._replace(sourced=frozenset(sourced), judgments=frozenset([judgment.id for judgment in brief.judgments]))


def with_notes(base: Known, blocks: Iterable[Block]) -> Known:
    """Return `base` with the footnotes among `blocks` whose text is supported by a source."""
    found = {
        block.number for block in blocks if isinstance(block, Footnote) and _is_cited(walk_inlines(block.blocks), base)
    }
    return base._replace(notes=base.notes | found) if found else base


def support(statement: Statement, base: Known) -> Support:
    """Return what supports a sentence that stands in the bottom line or in the body.

    One that cites and refers to a judgment is a judgment: what the authors conclude is no finding of a source.
    """
    _, cited, targets, notes, _ = statement
    if targets and not base.judgments.isdisjoint(targets):
        return Support.JUDGMENT
    if cited and not base.sources.isdisjoint(cited):
        return Support.CITED
    if targets and not (base.sourced.isdisjoint(targets) and base.sources.isdisjoint(targets)):
        return Support.CITED
    if notes and not base.notes.isdisjoint(notes):
        return Support.CITED
    return Support.UNSUPPORTED


def _claims_source(claim: Claim, base: Known) -> bool:
    return _listed(claim.sources, base) or _is_cited(walk_inline(claim.text.inlines), base)


def _happens_by_source(event: Event, base: Known) -> bool:
    return (
        _listed(event.sources, base)
        or any(_listed(date.sources, base) for date in event.dates)
        or _is_cited(walk_inline(event.what.inlines), base)
        or _is_cited(walk_inlines(event.detail.blocks), base)
    )


def _listed(cites: Iterable[Cite], base: Known) -> bool:
    sources = base.sources
    for cite in cites:  # noqa: SIM110 - `any` costs twice as much, and this is asked of every record
        if cite.source in sources:
            return True
    return False


def _is_cited(inlines: Iterable[Inline], base: Known) -> bool:
    for node in inlines:
        if isinstance(node, Citation):
            if any(key.key in base.sources for key in node.keys):
                return True
        elif isinstance(node, Reference) and not node.brief and _is_sourced(node.target, base):
            return True
    return False


def _is_sourced(target: str, base: Known) -> bool:
    return target in base.sources or target in base.sourced
