"""Where in a brief a finding is seen: the item, field or sentence of it that stands on the screen."""

from collections.abc import Iterator, Mapping

from briefing.analysis.statements import flat_statements
from briefing.checking.prose import Located
from briefing.diagnostics.finding import Finding
from briefing.diagnostics.problem import Problem
from briefing.loading.loaded import Whole
from briefing.model.blocks import Block, Paragraph
from briefing.model.brief import Brief, Item
from briefing.model.span import Span
from briefing.model.walk import walk_blocks

_FIELDS = ("bottom_line", "subtitle", "status", "source_summary")
"""Fields of the brief that stand in the summary's pane."""
_LONGEST = 20_000
"""Characters of a paragraph in which the sentence is looked for: words are found again by going through all of it."""


class Seen:
    """Finds the places of findings in one brief."""

    def __init__(self, whole: Whole) -> None:
        """Take a brief that was loaded with the text of its files."""
        self._brief = whole.loaded.brief
        self._texts = whole.texts
        self._body = whole.body
        self._lines: dict[str, list[str]] = {}
        self._items = list(_spans(self._brief)) if self._brief else []
        self._blocks: list[Block] | None = None
        self._sentences: dict[int, list[Span]] = {}

    def problem(self, finding: Finding) -> Problem:
        """Return a finding with its place."""
        brief, span = self._brief, finding.span
        if brief is None:
            return Problem(finding)
        held = [(size, key) for key, place, size in self._items if _holds(place, span)]
        if held:
            return Problem(finding, item=min(held)[1])
        for name in _FIELDS:
            if name in brief.spans and _holds(brief.spans[name], span):
                return Problem(finding, item=f".{name}")
        if _holds(self._body, span) and brief.summary.blocks:
            return self._in_body(finding, brief)
        return Problem(finding)

    def _in_body(self, finding: Finding, brief: Brief) -> Problem:
        if self._blocks is None:
            self._blocks = list(walk_blocks(brief.summary.blocks))
        line = finding.span.line
        block = next((one for one in reversed(self._blocks) if one.lines.first <= line <= one.lines.last), None)
        if block is None:
            return Problem(finding)
        number = self._sentence(block, finding.span, brief) if isinstance(block, Paragraph) else 0
        return Problem(finding, line=block.lines.first, sentence=number)

    def _sentence(self, block: Paragraph, span: Span, brief: Brief) -> int:
        """Return the number of the last sentence of a paragraph that begins before the end of a span."""
        first, last = block.lines
        starts = self._sentences.get(first)
        if starts is None:
            lines = self.lines(self._body.path)
            end = len(lines[last - 1]) + 1 if last <= len(lines) else 1
            place = Span(self._body.path, first, 1, last, end)
            starts = self._sentences[first] = list(_places(block, place, lines, brief.lang))
        at = (span.line, span.column)
        return max((number for number, one in enumerate(starts) if (one.line, one.column) <= at), default=0)

    def lines(self, path: str) -> list[str]:
        """Return the lines of one of the brief's files."""
        if path not in self._lines:
            self._lines[path] = self._texts.get(path, "").split("\n")
        return self._lines[path]


def _places(block: Paragraph, place: Span, lines: list[str], lang: str) -> Iterator[Span]:
    """Yield the place of each sentence of a paragraph; one without words of its own is where the one before it is."""
    flat, found = flat_statements(block.inlines, lang)
    if len(flat) > _LONGEST or len(found) < 2:  # noqa: PLR2004
        return
    located = Located(flat, place, lines)
    begin, before = 0, place
    for end, statement in found:
        if statement.has_words:
            before = located.place(begin, end)
        yield before
        begin = end


def _spans(brief: Brief) -> Iterator[tuple[str, Span, tuple[int, int]]]:
    """Yield the items of a brief with their places and sizes in lines and columns; claims come within their figures."""
    for key, item in brief.items().items():
        for place in _whole(item):
            yield key, place, (place.end_line - place.line, place.end_column - place.column)


def _whole(item: Item) -> tuple[Span, ...]:
    spans: Mapping[str, Span] = item.spans
    return (spans[""],) if "" in spans else tuple(spans.values())


def _holds(place: Span, span: Span) -> bool:
    start, end = (place.line, place.column), (place.end_line, place.end_column)
    return place.path == span.path and start <= (span.line, span.column) <= end
