"""Where in its files stands what is under the cursor."""

import os
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from briefing.diagnostics.finding import Finding
from briefing.layout.line import field_id
from briefing.loading.folder import SUMMARY, files_of
from briefing.model.blocks import Block, Heading, Paragraph
from briefing.model.brief import Brief
from briefing.model.span import Span
from briefing.model.text import SafeText
from briefing.model.walk import walk_blocks
from briefing.tui.arrange import Pane
from briefing.tui.panes.view import View
from briefing.tui.reading.sentence import lines_before
from briefing.tui.screens.lists import finding_at

if TYPE_CHECKING:
    from briefing.tui.reading.reader import Reader

_FIELDS = {field_id(name): name for name in ("status", "subtitle", "bottom_line", "source_summary")}


class Place(NamedTuple):
    """A place in a file, to be opened; lines and columns count from 1."""

    path: str
    line: int = 1
    column: int = 1


def place_of(reader: "Reader") -> Place:
    """Return the place of the finding or item under the cursor, else of the line of the summary, else of the brief."""
    brief, above = reader.brief, reader.host.stage.above
    if above and above.finding:
        return place_of_finding(reader.path, above.finding)
    if brief is None:
        return place_of_finding(reader.path, finding_at(reader.view, reader.findings))
    span = next(filter(None, (_span_of(reader, brief, key) for key in keys_here(reader))), None)
    if span is None and reader.active is Pane.SUMMARY:
        line = _source_line(reader.view)
        if line:
            line += lines_before(reader.pages.setting, reader.view) if reader.pages else 0
            return Place(_summary_file(reader.path, brief), line)
    return _at(reader.path, span or brief.spans.get(""))


def keys_here(reader: "Reader") -> Iterator[str]:
    """Yield the ids of what is under the cursor, the nearest first: of a card its entry, then what it is about.

    A label of the summary, as that of the bottom line, stands for what comes right below it.
    """
    above = reader.host.stage.above
    has_cursor = above is not None and (above.takes_keys or bool(above.item))
    view = above.view if above and has_cursor else reader.view
    if view.current:
        yield view.current.id
    if above and has_cursor:
        yield above.item
    elif reader.active is Pane.SUMMARY and not view.current and view.line < len(view.page.lines):
        below = bisect_left(view.page.placed, view.line, key=lambda one: one.first)
        labelled = view.page.placed[below : below + 1] if view.page.lines[view.line] else ()
        yield from (one.id for one in labelled if one.first == view.line + 1)


def place_of_finding(path: str, finding: Finding | None) -> Place:
    """Return the place of what is wrong with the brief at `path`, else where that begins."""
    return _at(path, finding.span if finding else None)


def _span_of(reader: "Reader", brief: Brief, key: str) -> Span | None:
    """Return the place of an item or field of the brief; None where there is none of that id."""
    item = reader.pages.setting.items.get(key) if reader.pages else None
    if item:
        return item.spans.get("") or next(iter(item.spans.values()), None)
    return brief.spans.get(_FIELDS[key]) if key in _FIELDS else None


def block_at(reader: "Reader") -> Block | None:
    """Return the block of the summary under the cursor, the innermost with words; None where there is none."""
    line = _source_line(reader.view)
    blocks = walk_blocks(reader.pages.blocks) if reader.pages and line else ()
    held = [block for block in blocks if block.lines.first == line]
    return next(
        (block for block in reversed(held) if isinstance(block, Paragraph | Heading)), held[0] if held else None
    )


def _source_line(view: View) -> int:
    """Return the source line of the block under the cursor, or of the last one before it; 0 where there is none."""
    lines = view.page.source_lines[: view.line + 1]
    return next((line for line in reversed(lines) if line), 0)


def _summary_file(path: str, brief: Brief) -> str:
    """Return the file that the summary stands in: of a folder, the one with the fields may have it."""
    in_fields = "summary" in brief.spans and SafeText("summary") not in brief.unknown
    whole = brief.spans.get("")
    return _file(path, whole.path if in_fields and whole else SUMMARY)


def _at(path: str, span: Span | None) -> Place:
    return Place(_file(path, span.path), span.line, span.column) if span else Place(_file(path))


def _file(path: str, shown: str = "") -> str:
    """Return the file of the brief at `path` that is meant by the name that it is shown with, else its first."""
    files = files_of(path)
    name = os.path.basename(shown)  # noqa: PTH119 - as above
    there = [file for file in files if os.path.exists(file)]  # noqa: PTH110 - any text may be a path
    return next((file for file in files if os.path.basename(file) == name), (there or files)[0])  # noqa: PTH119
