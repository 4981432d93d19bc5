"""Prose within `{…}` and `[…]`, where brackets and commas are syntax too.

An author who writes a record on one line sees its fields: `{value: 300, note: Says [@nis, p. 4] so}` has two. So a line
is parted here where a comma stands before a key, whatever stands between.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.diagnostics.finding import Fix
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.source.clean import clean
from briefing.source.yaml.diagnosis import Diagnosis
from briefing.source.yaml.draft import Draft
from briefing.source.yaml.fault import Fault, Head

_LONGEST = 4000
"""Lines that authors write by hand are shorter, and trying every bracket of a longer one would take long."""
_CLOSING = {"[": "]", "{": "}"}
_NEVER_FIRST = frozenset("@`%*&!|>[]{}\"'")
_SYNTAX = re.compile(r"[\[\]{},]|:(?=\s|$)|(?<=\s)#")
_KEY = re.compile(r"\s*(\"[^\"]*\"|'[^']*'|[A-Za-z_][\w-]*):(?=\s)\s*")
_NEXT_KEY = re.compile(r"\s*,(?=\s*(?:\"[^\"]*\"|'[^']*'|[A-Za-z_][\w-]*):\s)")
_QUOTED = re.compile(r"(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')(?=\s*(?:,|$))")


class _Value(NamedTuple):
    """A value of the line, from `start` up to `end`, with its key; a list's items have the list's."""

    key: str
    start: int
    end: int


def said_by_field(key: str | None, mark: str) -> bool:
    """Return whether the reader of the field names the fault itself: `sources: @nis`, `value: > 13000`."""
    return (key, mark) in {("sources", "@"), ("value", ">")}


def text_in_flow(draft: Draft, fault: Fault) -> Diagnosis | None:
    """`{value: 300, note: Says [@nis] so}`, `[Rain [@dwd], wind]`, `{note: @nis says so, value: 3}`."""
    line = fault.line
    text = draft.lines[line]
    if len(text) > _LONGEST:
        return None
    value = _value_at(text, fault.column)
    if value is None:
        return None
    written = text[value.start : value.end]
    first = written[:1] in _NEVER_FIRST
    syntax = None if first else _SYNTAX.search(written)
    if not written or _QUOTED.fullmatch(written) or not (first or syntax):
        return None
    rule, message, column = _fault(draft, line, value, value.start + (syntax.start() if syntax else 0))
    quoted = draft.restore(written).replace("\\", "\\\\").replace('"', '\\"')
    fix = Fix(draft.span(line, value.start, value.end), f'"{quoted}"', _("Put the text in quotes"))
    advice = _("Put the text in quotes.")
    found = finding(rule, message, draft.span(line, column), help=advice, fix=fix)
    for at in range(value.start, value.end):
        if text[at] in _NEVER_FIRST or _SYNTAX.match(text, at):
            draft.hide(line, at)
    return Diagnosis(None if first and said_by_field(value.key, text[column]) else found, repaired=True)


def _fault(draft: Draft, line: int, value: _Value, column: int) -> tuple[str, str, int]:
    """Return the rule, what is wrong, and where: at the mark in the column, or behind the quotes that it opens."""
    text = draft.lines[line]
    mark = text[column]
    end_of_quote = text.find(mark, column + 1, value.end) if mark in "\"'" else -1
    if end_of_quote > 0:
        rest = text[end_of_quote + 1 : value.end].lstrip()
        word = clean(draft.restore(rest).split(maxsplit=1)[0][:20])
        return "text-after-quote", _("the quotation marks end before “{word}”").format(word=word), value.end - len(rest)
    if column == value.start:
        message = _("a text cannot start with “{mark}” unless it is in quotes").format(mark=mark)
    elif mark == ":":
        message = _("a colon before a blank ends a key, but here it stands within a text")
    else:
        message = _("a text within “{{…}}” or “[…]” cannot hold “{mark}” unless it is in quotes").format(mark=mark)
    return "unquoted-text", message, column


def unclosed_record(draft: Draft, fault: Fault) -> Diagnosis | None:
    """`- {value: 300, sources: nis`, with another record or field below."""
    line, start = fault.from_line, fault.from_column
    text = draft.lines[line]
    end = len(text.rstrip())
    head = Head.of(text)
    inner = text[start + 1 : end]
    if text[start : start + 1] != "{" or head.value_column != start or not _KEY.match(inner) or "}" in inner:
        return None
    below = next((each for each in draft.lines[line + 1 :] if each.strip()), "")
    if below and Head.of(below).indent > head.indent:
        return None
    message = _("no “{closing}” closes the “{mark}” here").format(closing="}", mark="{")
    fix = Fix(draft.span(line, end, end), "}", _("Close it at the end of the line"))
    found = finding(
        "unclosed-bracket", message, draft.span(line, start), help=_("Close it after its last field."), fix=fix
    )
    draft.indent(line, 1, end)
    draft.put(line, end, "}")
    return Diagnosis(found, repaired=True)


def _value_at(text: str, column: int) -> _Value | None:
    """Return the text within `{…}` or `[…]` that the column belongs to, where the line's value is one of these."""
    head, end = Head.of(text), len(text.rstrip())
    line = _Value(head.key or "", head.value_column, end)
    if line.start >= min(column, end):
        return None
    # In the prose of a record any bracket may be open.
    if text[line.start] == "{" and text[end - 1] == "}" and _KEY.match(text, line.start + 1):
        return _within(text, _fields(text, line), column)
    return _within(text, _items(text, line), column) if _closes(text, line.start, end) else None


def _within(text: str, values: Iterator[_Value], column: int) -> _Value | None:
    value = next((each for each in values if each.start <= column < each.end), None)
    if value is None or not _closes(text, value.start, value.end):
        return value
    return _within(text, (_fields if text[value.start] == "{" else _items)(text, value), column)


def _fields(text: str, outer: _Value) -> Iterator[_Value]:
    position, last = outer.start + 1, outer.end - 1
    while key := _KEY.match(text, position, last):
        start = key.end()
        end = _end(text, start, last)
        if end < 0:
            following = _NEXT_KEY.search(text, start, last)
            end = following.start() if following else last
        yield _Value(key[1], start, start + len(text[start:end].rstrip()))
        comma = text.find(",", end, last)
        if comma < 0:
            return
        position = comma + 1


def _items(text: str, outer: _Value) -> Iterator[_Value]:
    start, last = outer.start + 1, outer.end - 1
    depth = 0
    for at in range(start, last + 1):
        depth += (text[at] in _CLOSING) - (text[at] in _CLOSING.values())
        if at == last or (text[at] == "," and not depth):
            blanks = len(text[start:at]) - len(text[start:at].lstrip())
            yield _Value(outer.key, start + blanks, start + len(text[start:at].rstrip()))
            start = at + 1


def _end(text: str, start: int, last: int) -> int:
    """Return where a value ends that is one to YAML too: a quoted text, a list, a mapping; -1 for any other."""
    quoted = _QUOTED.match(text, start, last)
    if quoted:
        return quoted.end()
    for end in range(start + 1, last + 1):
        if text[end - 1] in "]}" and _closes(text, start, end):
            rest = text[end:last].lstrip()
            return end if not rest or rest.startswith(",") else -1
    return -1


def _closes(text: str, start: int, end: int) -> bool:
    """Return whether the bracket at `start` is closed by the last character before `end`."""
    if start >= end or text[start] not in _CLOSING or text[end - 1] != _CLOSING[text[start]]:
        return False
    depth = 0
    for at in range(start, end):
        depth += (text[at] in _CLOSING) - (text[at] in _CLOSING.values())
        if not depth:
            return at == end - 1
    return False
