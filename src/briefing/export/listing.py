"""A list of briefs as text and as JSON."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.diagnostics.finding import Severity
from briefing.i18n import ngettext
from briefing.layout.line_tools import cells, truncate_text
from briefing.library.listing import Row
from briefing.source.file import show_path

VERSION = 1
"""Rises when a key changes its meaning or goes; new keys may come without."""

_GAP = "  "
_WIDEST_TITLE = 60
"""Cells up to which titles and sections are padded, so that paths stand under one another."""
_LEAST_TITLE = 40
"""Cells that titles have beside a path; with less the path stands beneath."""
_WIDEST_SECTION = 16


class _Widths(NamedTuple):
    """How wide the columns of a list are, in cells."""

    date: int
    section: int
    title: int
    cut: bool
    """Whether what is wider is cut."""
    path_beneath: bool
    """Whether the path has a line of its own."""


def as_text(rows: Sequence[Row], width: int | None = None) -> str:
    """Return the briefs as lines: date, section, title, and path; behind the title what is not as usual.

    What cannot be read says so in place of its title. For a terminal of `width` columns titles are cut with a sign, and
    paths stand on lines of their own where there is no room beside the title; without a width everything is whole.
    """
    widths = _widths(rows, width)
    return "".join(_lines(row, widths) for row in rows)


def _widths(rows: Sequence[Row], width: int | None) -> _Widths:
    date = max((len(_date(row)) for row in rows), default=0)
    section = min(max((cells(row.section) for row in rows), default=0), _WIDEST_TITLE)
    title = min(max((cells("".join(_title(row))) for row in rows), default=0), _WIDEST_TITLE)
    if width is None:
        return _Widths(date, section, title, cut=False, path_beneath=False)
    section = min(section, _WIDEST_SECTION)
    room = width - sum(column + len(_GAP) for column in (date, section) if column)
    beside = room - len(_GAP) - max((cells(show_path(row.path)) for row in rows), default=0)
    beneath = beside < min(title, _LEAST_TITLE)
    return _Widths(date, section, max(1, room if beneath else min(title, beside)), cut=True, path_beneath=beneath)


def _lines(row: Row, widths: _Widths) -> str:
    title, marks = _title(row)
    section, path = str(row.section), show_path(row.path)
    if widths.cut:
        section = truncate_text(section, widths.section)
        title = truncate_text(title, max(1, widths.title - cells(marks)))
    columns = [(_date(row), widths.date), (section, widths.section), (title + marks, widths.title)]
    line = _GAP.join(words + " " * (size - cells(words)) for words, size in columns if size)
    if not widths.path_beneath:
        return f"{line}{_GAP}{path}\n"
    indent = " " * (widths.date + len(_GAP)) if widths.date else _GAP
    return f"{line.rstrip()}\n{indent}{path}\n"


def _date(row: Row) -> str:
    return row.date.text if row.date else ""


def _title(row: Row) -> tuple[str, str]:
    """Return what stands for the title, and the marks behind it."""
    error = next((finding for finding in row.findings if finding.severity is Severity.ERROR), None)
    title = row.title if row.readable else f"! {error.message}" if error else "!"
    marks = [row.tlp.value] if row.readable and row.tlp.value != "TLP:CLEAR" else []
    marks += [row.status.value] if row.status.value != "final" else []
    if row.readable and row.errors:
        marks.append(ngettext("{n} error", "{n} errors", row.errors).format(n=row.errors))
    return title, f" ({', '.join(marks)})" if marks else ""


def as_json(rows: Sequence[Row]) -> str:
    """Return `{"version": 1, "briefs": [...]}` with a final newline, keys named as the format names them."""
    import json  # noqa: PLC0415 - needed for this form alone

    briefs = [
        {
            "path": row.path,
            "id": row.id,
            "title": row.title,
            "date": row.date.text if row.date else None,
            "section": row.section,
            "series": row.series,
            "lang": row.lang,
            "status": row.status.value,
            "tlp": row.tlp.value,
            "readable": row.readable,
            "errors": row.errors,
            "warnings": sum(finding.severity is Severity.WARNING for finding in row.findings),
        }
        for row in rows
    ]
    return json.dumps({"version": VERSION, "briefs": briefs}, indent=2) + "\n"
