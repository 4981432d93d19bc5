"""The prose of a brief, sentence by sentence, with the way back from its words to their place in the file.

Inlines have lost their marks and their columns. So a word is found again by counting: words of the text stand in the
file in the same order, and what stands between them there (keys of citations, addresses, code) is blanked out first.
"""

import re
from bisect import bisect_left, bisect_right
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


class Aligned(NamedTuple):
    """A flat text beside its lines in the file, word for word."""

    flat: str
    span: Span
    """The place of the whole."""
    raw: str
    """What stands there."""
    words: tuple[tuple[int, int, int, int], ...]
    """Of every word that was found again: where it starts and ends in the flat text, and where in the file."""


def align(flat: str, span: Span, lines: list[str]) -> Aligned:
    """Find the words of a flat text again; `lines` are those of the file, `span` is the place of the whole."""
    raw = _raw(span, lines)
    masked = _masked().sub(lambda found: _blank(found[0]), raw)
    words: list[tuple[int, int, int, int]] = []
    at = 0
    for word in _word().finditer(flat):
        start, end = _find(word[0], masked, at)
        if start >= 0:
            words.append((*word.span(), start, end))
            at = end
    return Aligned(flat, span, raw, tuple(words))


def place_of(aligned: Aligned, start: int, end: int) -> Span:
    """Return where the characters `start` to `end` of a flat text stand in the file.

    Where the words cannot be found again, as YAML can write them in many ways, it is the whole, on one line its own
    part.
    """
    flat, span, raw, words = aligned
    first = bisect_right(words, start, key=_end_of)
    last = bisect_left(words, end, key=_start_of)
    if first >= last:
        return span
    low = words[first][2] + max(start - words[first][0], 0)
    high = words[last - 1][3] - max(words[last - 1][1] - end, 0)
    # Signs before the first word and after the last, as a currency or a percent sign, belong to it.
    opening = _word().search(flat, start)
    before = flat[start : opening.start()] if opening else ""
    if before and raw.endswith(before, 0, low):
        low -= len(before)
    closing = max((word.end() for word in _word().finditer(flat, start, end)), default=end)
    after = flat[closing:end]
    if after and raw.startswith(after, high):
        high += len(after)
    line, column = _place(span, raw, low)
    end_line, end_column = _place(span, raw, high)
    return Span(span.path, line, column, end_line, end_column)


def locate(flat: str, start: int, end: int, span: Span, lines: list[str]) -> Span:
    """Return where the characters `start` to `end` of a flat text stand in the file; see `align` and `place_of`."""
    return place_of(align(flat, span, lines), start, end)


_FARTHEST = 20_000
"""So far on a word is looked for, that a text whose words are not there takes no longer than its length."""


def _find(word: str, text: str, at: int) -> tuple[int, int]:
    """Return where a whole word stands next; -1 where it does not."""
    stop = min(at + _FARTHEST, len(text))
    start = text.find(word, at, stop)
    while start >= 0:
        end = start + len(word)
        if not (_is_of_word(text[start - 1 : start]) or _is_of_word(text[end : end + 1])):
            return start, end
        start = text.find(word, start + 1, stop)
    return -1, -1


def _is_of_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _start_of(word: tuple[int, int, int, int]) -> int:
    return word[0]


def _end_of(word: tuple[int, int, int, int]) -> int:
    return word[1]


def _raw(span: Span, lines: list[str]) -> str:
    """Return the text of a span."""
    found = lines[span.line - 1 : span.end_line]
    if not found:
        return ""
    if span.line == span.end_line:
        return found[0][span.column - 1 : span.end_column - 1]
    found = [found[0][span.column - 1 :], *found[1:]]
    if len(found) == span.end_line - span.line + 1:
        found[-1] = found[-1][: span.end_column - 1]
    return "\n".join(found)


def _place(span: Span, raw: str, at: int) -> tuple[int, int]:
    passed = raw.count("\n", 0, at)
    if passed:
        return span.line + passed, at - raw.rfind("\n", 0, at)
    return span.line, span.column + at


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
