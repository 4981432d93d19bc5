"""Letting an edition go that is no longer shown: a large one takes 20 ms to free, so it is held until there is time."""

from collections.abc import Iterable, Iterator

from briefing.tui.panes.view import View
from briefing.tui.reading.edition import Edition

_MANY = 1_000
"""Values that are freed at a time: a part of a slice."""


def release(edition: Edition, views: Iterable[View]) -> Iterator[None]:
    """Return steps that free what an edition is made of, and the views' pages; until then all of it is held."""
    brief, pages = edition.brief, edition.pages
    held: list[list[object]] = []
    for view in views:
        held += (list(view.page.lines), list(view.page.stops), list(view.page.passages))
    if brief:
        held += (list(brief.figures), list(brief.sources), list(brief.timeline))
    if pages:
        held.append(list(pages.blocks))
    return _free(held)


def _free(held: list[list[object]]) -> Iterator[None]:
    for each in held:
        while each:
            del each[-_MANY:]
            yield
