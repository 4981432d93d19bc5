"""What changed in a brief since it was kept, worked out where briefs are read."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from briefing.analysis.changes import Changes, compare
from briefing.loading.jobs import Compare
from briefing.loading.kept import LARGEST, load_kept, unpack
from briefing.loading.load import load
from briefing.loading.messages import Since
from briefing.model.blocks import NOTHING, Block
from briefing.model.brief import Brief
from briefing.model.inline import Inline, Reference, RichText
from briefing.model.walk import walk_inline, walk_inlines


def compared(job: Compare) -> Since | None:
    """Return what changed in the brief at a path; None where it, or what was kept of it, cannot be read."""
    try:
        with Path(job.packed).open("rb") as file:
            kept = unpack(file.read(LARGEST + 1))
    except OSError:
        return None
    library = Path(job.library) if job.library else None
    old = load_kept(kept, job.path, library=library).brief if kept else None
    new = load(job.path, library=library).brief
    if old is None or new is None:
        return None
    changes = compare(old, new)
    return Since(_needed(old, changes), changes)


def _needed(old: Brief, changes: Changes) -> Brief:
    """Return what the old words need to be told: sources and judgments, and the items that they refer to."""
    named = {change.old_id for change in changes.items} | {change.figure for change in changes.items}
    named |= {node.target for node in _inlines(changes) if isinstance(node, Reference)}
    return old._replace(
        summary=NOTHING,
        figures=tuple(
            figure for figure in old.figures if figure.id in named or any(claim.id in named for claim in figure.claims)
        ),
        timeline=tuple(event for event in old.timeline if event.id in named),
    )


def _inlines(changes: Changes) -> Iterator[Inline]:
    yield from walk_inlines(_old_blocks(changes))
    for field in (*changes.fields, *(field for change in changes.items for field in change.fields)):
        if isinstance(field.old, RichText):
            yield from walk_inline(field.old.inlines)


def _old_blocks(changes: Changes) -> Iterable[Block]:
    return (change.old for change in changes.blocks if change.old is not None)
