"""Where a parser gave up, and what the lines around it look like."""

import re
from typing import Any, NamedTuple

from briefing.diagnostics.finding import Fix
from briefing.i18n import gettext as _
from briefing.model.span import Span
from briefing.source.clean import clean
from briefing.source.yaml.draft import Draft

_HEAD = re.compile(
    r"(?P<indent> *)(?P<dashes>(?:- +)*)"
    r"(?:(?P<key>\"[^\"\n]*\"|'[^'\n]*'|[^\s#:\[\]{},\"'|>@`%&*!-][^\n]*?):(?=\s|$))?[ \t]*"
)


class Fault(NamedTuple):
    """Where a parser gave up. Lines and columns count from 0 in the draft."""

    line: int
    column: int
    from_line: int
    """Where that which it could not finish started: a quote, a bracket, a key; else the place itself."""
    from_column: int
    problem: str
    """The parser's words, in English, those of what it was doing before them."""
    last: Any
    """The last event before it."""

    @classmethod
    def of(cls, draft: Draft, error: Exception, last: Any) -> "Fault":  # noqa: ANN401  # an event of PyYAML's
        """Return the fault that a parser's exception tells of."""
        problem = str(getattr(error, "problem", None) or error)
        context = str(getattr(error, "context", None) or "")
        mark = getattr(error, "problem_mark", None) or getattr(last, "end_mark", None)
        line, column = draft.inside(mark.line + draft.begin, mark.column) if mark else (draft.begin, 0)
        start = getattr(error, "context_mark", None)
        from_line, from_column = draft.inside(start.line + draft.begin, start.column) if start else (line, column)
        return cls(line, column, from_line, from_column, f"{context}: {problem}", last)


class Head(NamedTuple):
    """What stands before the value on a line."""

    indent: int
    """Blanks at its start."""
    key_column: int
    """Where the key starts, after the dashes of list items."""
    key: str | None
    value_column: int
    """Where the value starts."""

    @classmethod
    def of(cls, line: str) -> "Head":
        """Return the head of a line."""
        match = _HEAD.match(line)
        if match is None:  # the pattern matches even nothing
            return cls(0, 0, None, 0)
        indent, key = len(match["indent"]), match["key"]
        return cls(indent, indent + len(match["dashes"]), key and key.rstrip(), match.end())


def folded(draft: Draft, line: int) -> Fix | None:
    """Return the fix that writes the value of a line below `>-`, or None where the value has several lines."""
    text = draft.lines[line]
    head = Head.of(text)
    value = draft.restore(text[head.value_column :].rstrip())
    if not value or (head.key is None and not head.key_column):
        return None
    for after in draft.lines[line + 1 :]:
        if after.strip():
            if len(after) - len(after.lstrip()) > head.indent:
                return None
            break
    margin = " " * (head.key_column + 2 if head.key is not None else head.key_column)
    span = draft.span(line, head.value_column, len(text.rstrip()))
    return Fix(span, f">-\n{margin}{value}", _("Write the text below “>-”"))


def found_at(draft: Draft, line: int, column: int) -> str:
    """Return the word at a place as it may stand in a message."""
    text = draft.restore(draft.lines[line][column:]) if line < len(draft.lines) else ""
    word = text.split(maxsplit=1)[0] if text.strip() else ""
    return clean(word if len(word) <= 20 else f"{word[:20]}…")  # noqa: PLR2004  # as much as a message can carry


def line_span(draft: Draft, line: int) -> Span:
    """Return the place of what can be seen on a line."""
    text = draft.lines[line]
    return draft.span(line, len(text) - len(text.lstrip()), len(text.rstrip()))
