"""Citations, references and footnotes in Markdown: whether what they name exists, and where exactly they stand."""

import re
from collections.abc import Iterable

from briefing.diagnostics.finding import Fix
from briefing.i18n import gettext as _
from briefing.i18n import ngettext
from briefing.loading.reading import Pointer, Reading
from briefing.loading.wording import a_kind, is_slip, is_slip_of_name, shown
from briefing.model.blocks import Block, Heading, Table
from briefing.model.inline import Citation, Inline, Link, Reference, SoftBreak, Text
from briefing.model.span import Span
from briefing.model.walk import own_inlines, walk_blocks, walk_inline
from briefing.source.clean import clean_line

_SEARCHED = 200
"""So many lines of a text are searched for what it names."""


def note_inlines(inlines: Iterable[Inline], within: Span, reading: Reading) -> None:
    """Note citations of sources that the brief does not have, and keep references for later."""
    for node in inlines:
        kind = type(node)
        if kind is Text:
            if "[^" in node.text:  # type: ignore[union-attr]
                _note_footnotes(node.text, within, reading)  # type: ignore[union-attr]
        elif kind is Citation:
            _note_cited(node, within, reading)  # type: ignore[arg-type]
        elif kind is not SoftBreak:
            _note(node, within, reading)
            for inner in walk_inline(getattr(node, "children", ())):
                _note(inner, within, reading)


def note_blocks(blocks: Iterable[Block], within: Span, reading: Reading) -> None:
    """Do the same for blocks, and learn their headings."""
    for block in walk_blocks(blocks):
        if isinstance(block, Heading):
            reading.headings.add(block.slug)
        elif isinstance(block, Table) and block.hidden_rows:
            _report_cut(block, within, reading)
        for run in own_inlines(block):
            note_inlines(run, within, reading)


def check_pointers(reading: Reading) -> None:
    """Note references that lead to nothing, now that everything has been read."""
    known = reading.kinds.keys() | reading.headings
    for target, line, column, within in reading.pointers:
        if target in known:
            continue
        near = reading.likely(target, known)
        span = _locate(f"#{target}", line, column, within, reading)
        found = span.end_column - span.column == len(target) + 1
        reading.report(
            "unknown-target",
            _("nothing here is called {id}").format(id=shown(target)),
            span,
            help=_("Did you mean `{id}`?").format(id=near)
            if near
            else _("A reference names the id of an item of this brief, or a heading's."),
            fix=Fix(
                span, f"#{near}", _("Write {word}").format(word=shown(f"#{near}")), safe=is_slip_of_name(target, near)
            )
            if near and found and is_slip(target, near)
            else None,
        )
    reading.pointers.clear()


def _note_cited(node: Citation, within: Span, reading: Reading) -> None:
    for cited in node.keys:
        if cited.key not in reading.sources:
            span = _locate(f"@{cited.key}", cited.line, cited.column, within, reading)
            report_unknown_source(cited.key, span, reading, mark="@")


def _note(node: Inline, within: Span, reading: Reading) -> None:
    if isinstance(node, Reference):
        if node.target and not node.brief:
            reading.pointers.append(Pointer(node.target, node.line, node.column, within))
    elif isinstance(node, Citation):
        _note_cited(node, within, reading)
    elif isinstance(node, Link):
        if node.url in reading.kinds:
            _report_missing_mark(node.url, within, reading)
    elif isinstance(node, Text) and "[^" in node.text:
        _note_footnotes(node.text, within, reading)


def _note_footnotes(text: str, within: Span, reading: Reading) -> None:
    for mark in re.findall(r"\[\^[^\[\]\s]+\]", text):
        _report_footnote(mark, within, reading)


def _report_missing_mark(id_: str, within: Span, reading: Reading) -> None:
    """Note a link such as `[](troops)`, whose address is the id of an item."""
    found = _locate(f"]({id_})", 0, 0, within, reading)
    span = found._replace(column=found.column + 2, end_column=found.end_column - 1) if found != within else found
    reading.report(
        "unknown-target",
        _("{id} is the address of a file here, and the id of an item").format(id=shown(id_)),
        span,
        help=_("A reference to an item starts with `#`."),
        fix=Fix(span, f"#{id_}", _("Write {word}").format(word=shown(f"#{id_}"))) if found != within else None,
    )


def _report_footnote(mark: str, within: Span, reading: Reading) -> None:
    span = _locate(mark, 0, 0, within, reading)
    before = "".join(reading.lines(span.path)[span.line - 1 : span.line])[: span.column - 1]
    if before.endswith("\\"):
        return
    reading.report(
        "unknown-footnote",
        _("there is no footnote {label}").format(label=shown(mark[2:-1])),
        span,
        help=_("Write it on a line of its own, as `{mark}: Its words.`").format(mark=clean_line(mark[:40])),
    )


def _report_cut(table: Table, within: Span, reading: Reading) -> None:
    line = table.lines.first
    end = len(reading.lines(within.path)[line - 1]) + 1 if within.line <= line <= within.end_line else 0
    reading.report(
        "oversized-table",
        ngettext("{n} row of the table is not shown", "{n} rows of the table are not shown", table.hidden_rows).format(
            n=table.hidden_rows
        ),
        Span(within.path, line, 1, line, end) if end else within,
        help=_("A table shows 10,000 cells; part it, or put it in a file beside the brief."),
    )


def report_unknown_source(key: str, span: Span, reading: Reading, *, mark: str = "", rest: str = "") -> None:
    """Note that the brief has no source `key`; `mark` and `rest` are what stands around it within the span."""
    kind = reading.kinds.get(key)
    if kind is not None and kind != "source":
        _report_no_source(key, kind, span, reading, cited=bool(mark))
        return
    near = reading.likely(key, reading.sources)
    located = span.line == span.end_line and span.end_column - span.column == len(mark) + len(key) + len(rest)
    reading.report(
        "unknown-source",
        _("there is no source {id}").format(id=shown(key)),
        span,
        help=_("Did you mean `{id}`?").format(id=near) if near else _("Add it to `sources`."),
        fix=Fix(
            span._replace(end_column=span.column + len(mark) + len(key)),
            f"{mark}{near}",
            _("Write {word}").format(word=shown(f"{mark}{near}")),
            safe=is_slip_of_name(key, near),
        )
        if near and located and is_slip(key, near)
        else None,
    )


def _report_no_source(key: str, kind: str, span: Span, reading: Reading, *, cited: bool) -> None:
    """Note that what is named as a source is an item of another kind."""
    reading.report(
        "wrong-target",
        _("{id} is {kind}, not {expected}").format(id=shown(key), kind=a_kind(kind), expected=a_kind("source")),
        span,
        help=_("Refer to it by `{reference}`; a citation names a source.").format(reference=f"[](#{key})")
        if cited
        else _("It takes the id of {expected} of this brief.").format(expected=a_kind("source")),
    )


def _locate(needle: str, line: int, column: int, within: Span, reading: Reading) -> Span:
    """Return where `needle` stands: at its place, else on its line, else in the text around it, else that text's place.

    YAML may have folded or escaped a text, so its lines are not always those of the file.
    """
    lines = reading.lines(within.path)
    last = min(within.end_line, len(lines))
    own = [line] if within.line <= line <= last else []
    for number in (*own, *range(within.line, min(last, within.line + _SEARCHED) + 1)):
        first = within.column if number == within.line else 1
        if number == line:
            first = max(first, column)
        start = lines[number - 1].find(needle, first - 1)
        if start >= 0:
            return Span(within.path, number, start + 1, number, start + 1 + len(needle))
    if own:
        return Span(within.path, line, 1, line, len(lines[line - 1]) + 1)
    return within
