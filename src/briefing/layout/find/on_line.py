"""Hits on one line by itself, as on a drawing whose lines are no running text."""

from briefing.language.folding import Query, fold
from briefing.layout.find.hits import characters
from briefing.layout.line import Line
from briefing.layout.line_tools import cells, line_text


def stretches_on(line: Line, query: Query) -> tuple[tuple[int, int], ...]:
    """Return first cell and the cell after the last of each hit."""
    text = line_text(line)
    found: list[tuple[int, int]] = []
    for span in query.spans(fold(text)):
        first, last = characters(text, *span)
        start = cells(text[:first])
        found.append((start, start + cells(text[first:last])))
    return tuple(found)
