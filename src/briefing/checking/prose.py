"""The prose of a brief, sentence by sentence, with the way back from its words to their place in the file.

Inlines have lost their marks and their columns. So a word is found again by counting: words of the text stand in the
file in the same order, and what stands between them there (keys of citations, addresses, code) is blanked out first.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from briefing.analysis.statements import Statement, flat_statements
from briefing.model.inline import Inlines
from briefing.model.span import Span


class Prose(NamedTuple):
    """A paragraph of the summary, or a field with prose."""

    inlines: Inlines
    span: Span
    """Its lines in the file, marks and keys of YAML included."""
    field: str
    """`summary` for the body, else the name of the field."""
    item: str = ""
    """The id of the item that the field belongs to; empty for the brief's own."""


class Sentence(NamedTuple):
    """One sentence."""

    text: str
    """Its words, with `MARK` for citations and `WORD` for code and filled references (see `analysis.statements`)."""
    start: int
    """Its offset in the text of its prose."""
    statement: Statement
    """What it cites and refers to; without its nodes."""
    prose: Prose


def sentences_of(prose: Prose, lang: str) -> Iterator[Sentence]:
    """Yield the sentences of some prose that have words."""
    text, found = flat_statements(prose.inlines, lang)
    begin = 0
    for end, statement in found:
        if statement.has_words:
            yield Sentence(text[begin:end], begin, statement, prose)
        begin = end


def flat_text(prose: Prose, lang: str) -> str:
    """Return the text of some prose, as `Sentence.start` counts in it."""
    return flat_statements(prose.inlines, lang)[0]


def locate(flat: str, start: int, end: int, span: Span, lines: list[str]) -> Span:
    """Return where the characters `start` to `end` of a flat text stand in the file.

    `lines` are those of the file, `span` the place of the whole. Where the words cannot be found again, as YAML can
    write them in many ways, it is the whole, on one line its own part.
    """
    raw, origins = _raw(span, lines)
    masked = _masked().sub(lambda found: _blank(found[0]), raw)
    low = high = -1
    at = 0
    for word in _word().finditer(flat):
        if word.start() >= end:
            break
        found = re.compile(rf"(?<!\w){re.escape(word[0])}(?!\w)").search(masked, at)
        if found is None:
            continue
        at = found.end()
        if word.end() > start:
            if low < 0:
                low = found.start() + max(start - word.start(), 0)
            high = found.end() - max(word.end() - end, 0)
    if low < 0:
        return span
    # Signs before the first word and after the last, as a currency or a percent sign, belong to it.
    first = _word().search(flat, start)
    before = flat[start : first.start()] if first else ""
    if before and raw.endswith(before, 0, low):
        low -= len(before)
    last = max((word.end() for word in _word().finditer(flat, start, end)), default=end)
    after = flat[last:end]
    if after and raw.startswith(after, high):
        high += len(after)
    line, column = _place(origins, raw, low)
    end_line, end_column = _place(origins, raw, high)
    return Span(span.path, line, column, end_line, end_column)


def _raw(span: Span, lines: list[str]) -> tuple[str, tuple[int, int]]:
    """Return the text of a span, with the line and the column that it begins at."""
    found = lines[span.line - 1 : span.end_line]
    if not found:
        return "", (span.line, span.column)
    if span.line == span.end_line:
        return found[0][span.column - 1 : span.end_column - 1], (span.line, span.column)
    found = [found[0][span.column - 1 :], *found[1:]]
    if len(found) == span.end_line - span.line + 1:
        found[-1] = found[-1][: span.end_column - 1]
    return "\n".join(found), (span.line, span.column)


def _place(origin: tuple[int, int], raw: str, at: int) -> tuple[int, int]:
    line, column = origin
    passed = raw.count("\n", 0, at)
    if passed:
        return line + passed, at - raw.rfind("\n", 0, at)
    return line, column + at


def _blank(text: str) -> str:
    return "".join("\n" if char == "\n" else "\x00" for char in text)


@cache
def _masked() -> re.Pattern[str]:
    """Match what stands in the file and not in the flat text: citations, targets of links, code, marks of footnotes."""
    return re.compile(
        r"\[(?:[^\[\]\\]|\\.)*@(?:[^\[\]\\]|\\.)*\]"
        r"|\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"
        r"|`+[^`]*`+|\[\^[^\]\n]*\]|(?<![\w.])-?@[\w:.#$%&+?<>~/-]*\w"
    )


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\ue000\ue001]+")
