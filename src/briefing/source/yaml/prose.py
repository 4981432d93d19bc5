"""Prose that YAML takes for syntax: colons, leading marks, quotes and brackets."""

import re

from briefing.diagnostics.finding import Fix
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.source.yaml.diagnosis import Diagnosis
from briefing.source.yaml.draft import Draft
from briefing.source.yaml.fault import Fault, Head, folded, found_at
from briefing.source.yaml.flow import said_by_field

_LEADING = frozenset("@`%*&!|>[]{},-?#\"'")
_OPENING = {"[": "]", "{": "}"}


def colon(draft: Draft, fault: Fault) -> Diagnosis | None:
    """`title: Kyiv: the day after`."""
    line, column = fault.line, fault.column
    text = draft.lines[line]
    if text[column : column + 1] != ":":
        return None
    value = Head.of(text).value_column
    fix = folded(draft, line) if value <= column else None
    draft.hide_syntax(line, value if value <= column and text[value] in "\"'" else column)
    return Diagnosis(
        finding(
            "unquoted-text",
            _("a colon before a blank ends a key, but here it stands within a text"),
            draft.span(line, column),
            help=_("Put the text in quotes, or write it below “>-”."),
            fix=fix,
        ),
        repaired=True,
    )


def leading(draft: Draft, fault: Fault) -> Diagnosis | None:
    """`title: @nis reports`, `value: > 13000`, `title: [EU] Commission`."""
    line, column = fault.from_line, fault.from_column
    head = Head.of(draft.lines[line])
    if draft.lines[line].startswith("[@", head.value_column) and column == head.value_column + 1:
        column -= 1  # `bottom_line: [@nis] reports`: the parser takes the bracket, and stumbles over the mark in it
    mark = draft.lines[line][column : column + 1]
    if mark not in _LEADING or not mark:
        return None
    if mark in "|>":
        advice = _("Put the text in quotes; if it is to start below, nothing may follow “{mark}” on its line.")
    else:
        advice = _("Put the text in quotes, or write it below “>-”.")
    message = _("a text cannot start with “{mark}” unless it is in quotes").format(mark=mark)
    leads = head.value_column == column
    fix = folded(draft, line) if leads else None
    found = finding("unquoted-text", message, draft.span(line, column), help=advice.format(mark=mark), fix=fix)
    draft.hide_syntax(line, column)
    return Diagnosis(None if leads and said_by_field(head.key, mark) else found, repaired=True)


def escape(draft: Draft, fault: Fault) -> Diagnosis | None:
    r"""`path: "C:\dir"`."""
    text = draft.lines[fault.line]
    column = text.rfind("\\", 0, fault.column + 1)
    if column < 0:
        return None
    place = draft.span(fault.line, column, min(column + 2, len(text)))
    draft.hide(fault.line, column)
    return Diagnosis(
        finding(
            "invalid-escape",
            _("“{escape}” stands for no character").format(escape="\\" + found_at(draft, fault.line, column + 1)[:1]),
            place,
            help=_("Write two backslashes, or put the text in single quotes."),
            fix=Fix(draft.span(fault.line, column), "\\\\", _("Write two backslashes")),
        ),
        repaired=True,
    )


def unclosed_quote(draft: Draft, fault: Fault) -> Diagnosis | None:
    """`title: "Kyiv`, and no other quotation mark up to the end."""
    mark = draft.lines[fault.from_line][fault.from_column : fault.from_column + 1]
    if mark not in {'"', "'"}:
        return None
    return _unclosed(draft, fault.from_line, fault.from_column)


def _unclosed(draft: Draft, line: int, column: int) -> Diagnosis:
    text = draft.lines[line]
    mark, end = text[column], len(text.rstrip())
    fix = None
    if Head.of(text).value_column == column and mark not in text[column + 1 :] and not text[:end].endswith("\\"):
        fix = Fix(draft.span(line, end, end), mark, _("Close it at the end of the line"), safe=False)
    found = finding(
        "unclosed-quote",
        _("no second {mark} closes the text that starts here").format(mark=mark),
        draft.span(line, column),
        help=_("Close it at the end of the text; one that belongs to the text needs others around it, or “>-”."),
        fix=fix,
    )
    draft.hide_syntax(line, column)
    return Diagnosis(found, repaired=True)


def bracket(draft: Draft, fault: Fault) -> Diagnosis | None:
    """`title: [EU Commission`, `{value: 11000, scope: in Kursk: all}`."""
    line, column = fault.from_line, fault.from_column
    mark = draft.lines[line][column : column + 1]
    if mark not in _OPENING or not mark:
        return None
    if fault.line == line and draft.lines[line][fault.column : fault.column + 1] == ":":
        draft.hide(line, fault.column)
        found = finding(
            "unquoted-text",
            _("a colon before a blank ends a key, but here it stands within a text"),
            draft.span(line, fault.column),
            help=_("Put the text in quotes."),
        )
        return Diagnosis(found, repaired=True)
    message = _("no “{closing}” closes the “{mark}” here").format(closing=_OPENING[mark], mark=mark)
    advice = _("Close it, or put the text in quotes if the mark belongs to it.")
    found = finding("unclosed-bracket", message, draft.span(line, column), help=advice)
    draft.hide_syntax(line, column)
    return Diagnosis(found, repaired=True)


def after_value(draft: Draft, fault: Fault) -> Diagnosis | None:
    """`title: "Kyiv" today`, `title: [EU] Commission`, `title: *word in stars`, or a text that ` #` cuts short."""
    if fault.last is None:
        return None
    line, column = fault.line, fault.column
    start, end = fault.last.start_mark, fault.last.end_mark
    start_line, end_line = start.line + draft.begin, end.line + draft.begin
    text = draft.lines[line]
    style = getattr(fault.last, "style", None)
    if style in {'"', "'"} and end_line == line and end.column <= column:
        if start_line < line:
            return _unclosed(draft, start_line, start.column)
        return _after_quote(draft, line, start.column, column)
    value = Head.of(text).value_column
    if end_line == line and value < column and text[value] in "[{*&!" and draft.begin + start.line == line:
        return leading(draft, fault._replace(from_line=line, from_column=value))
    above = draft.lines[end_line] if end_line < len(draft.lines) else ""
    comment = re.compile(r"\s+#").match(above, end.column)
    text_before: str = getattr(fault.last, "value", "")
    if not style and text_before and end_line < line and comment:
        place = draft.span(end_line, comment.end() - 1)
        draft.hide(end_line, comment.end() - 1)
        message = _("a # after a blank starts a comment, but the text goes on below")
        advice = _("Put the text in quotes, or write it below “>-”.")
        return Diagnosis(finding("unquoted-text", message, place, help=advice), repaired=True)
    return None


def lone_colon(draft: Draft, fault: Fault) -> Diagnosis | None:
    """`: text` without a key before it."""
    if draft.lines[fault.line][fault.column : fault.column + 1] != ":":
        return None
    message = _("no key stands before this colon")
    return Diagnosis(finding("missing-key", message, draft.span(fault.line, fault.column)))


def _after_quote(draft: Draft, line: int, start: int, column: int) -> Diagnosis:
    text = draft.lines[line]
    mark = text[start]
    value = text[start:].rstrip()
    fix = folded(draft, line)
    # With an apostrophe within single quotes, the author meant the outer ones.
    within_word = text[column - 2 : column - 1].isalnum() and text[column].isalnum()
    apostrophe = mark == "'" and within_word and value.endswith("'") and not {'"', "\\"} & set(value)
    if apostrophe:
        written = draft.restore(value)
        place = draft.span(line, start, start + len(value))
        fix = Fix(place, f'"{written[1:-1]}"', _("Put the text in double quotes"))
    found = finding(
        "text-after-quote",
        _("the quotation marks end before “{word}”").format(word=found_at(draft, line, column)),
        draft.span(line, column, len(text.rstrip())),
        help=_("Put the whole text in quotes of the other kind, or write it below “>-”."),
        fix=fix,
    )
    if apostrophe:
        draft.put(line, start, '"')
        draft.put(line, start + len(value) - 1, '"')
    else:
        draft.hide_syntax(line, start)
    return Diagnosis(found, repaired=True)
