r"""The text of a place in a file as its reader sees it, each character with the place where it is written.

YAML and Markdown write one character in many ways: `\u00fc` in double quotes, `''` in single ones, `&uuml;`. Here
they are written out, and what no reader sees (keys of citations, addresses, code, footnotes) is blanked out.
"""

import re
from bisect import bisect_left
from functools import cache

from briefing.model.span import Span

_ESCAPES = dict(zip('0abtnvfre "/\\N_LP\t\n', '\0\a\b\t\n\v\f\r\x1b "/\\\x85\xa0\u2028\u2029\t ', strict=True))
"""What YAML's escapes in double quotes stand for, those of numbers apart."""
_BLANK = "\x00"


class Written:
    """A stretch of a file, as it is seen."""

    def __init__(self, raw: str, line: int, column: int) -> None:
        """Take the stretch as it stands in the file, and where it begins."""
        self.text = raw
        self._places: range | list[int] = range(len(raw) + 1)
        """For each character of the text, and for its end, the offset in the stretch."""
        self._first = (line, column)
        self._breaks = [found.start() for found in re.finditer("\n", raw)]

    def span(self, path: str, start: int, end: int) -> Span:
        """Return the characters `start` to `end` of the text as a place in the file."""
        return Span(path, *self._place(self._places[start]), *self._place(self._places[end]))

    def replace(self, parts: list[tuple[int, int, str]]) -> None:
        """Put other characters in the place of parts of the text."""
        if not parts:
            return
        words: list[str] = []
        places: list[int] = []
        at = 0
        for start, end, characters in parts:
            words += [self.text[at:start], characters]
            places += self._places[at:start]
            places += [self._places[start]] * len(characters)
            at = end
        words.append(self.text[at:])
        places += self._places[at:]
        self.text, self._places = "".join(words), places

    def blank(self, pattern: re.Pattern[str]) -> None:
        """Blank out what a pattern matches."""
        self.text = pattern.sub(lambda found: _BLANK * len(found[0]), self.text)

    def _place(self, at: int) -> tuple[int, int]:
        line, column = self._first
        passed = bisect_left(self._breaks, at)
        return (line + passed, at - self._breaks[passed - 1]) if passed else (line, column + at)


def written(span: Span, lines: list[str], *, yaml: bool, notes: bool) -> Written:
    """Return what stands at a place; `lines` are those of its file.

    In a value of `yaml` quotes are YAML's, and with `notes` there may be footnotes.
    """
    raw = _raw(span, lines)
    result = Written(raw, span.line, span.column)
    quote = raw[:1] if yaml and len(raw) > 1 and raw[0] == raw[-1] else ""
    if quote == '"' and "\\" in raw:
        result.replace([(*found.span(), _escaped(found[0])) for found in _double().finditer(raw)])
    elif quote == "'":
        result.replace([(*found.span(), "'") for found in re.compile("''").finditer(raw, 1, len(raw) - 1)])
    if "&" in result.text:
        import html  # noqa: PLC0415 - its table of entities is large

        result.replace([(*found.span(), html.unescape(found[0])) for found in _entity().finditer(result.text)])
    result.blank(_masked(notes=notes))
    return result


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


def _escaped(escape: str) -> str:
    kind, number = escape[1:2], escape[2:]
    if kind in {"x", "u", "U"} and number:
        code = int(number, 16)
        return chr(code) if code <= 0x10FFFF else escape  # noqa: PLR2004 - the last character there is
    return _ESCAPES.get(kind, escape)


@cache
def _double() -> re.Pattern[str]:
    return re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\n[ \t]*|.)", re.DOTALL)


@cache
def _entity() -> re.Pattern[str]:
    return re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


@cache
def _masked(*, notes: bool) -> re.Pattern[str]:
    """Match what stands in the file and is no text: citations, targets of links, code; `notes` and their marks.

    The key of a source that stands in a sentence without brackets is left: without the sources nobody can tell it.
    """
    inner = r"(?:[^\[\]\\]|\\.)"
    return re.compile(
        rf"\[(?:[^\[\]\\@]|\\.)*@{inner}*\](?!\()"
        r"|\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"
        r"|(?<!`)(`+)(?!`)(?s:.+?)(?<!`)\1(?!`)"
        + (rf"|\[\^[^\]\n]*\]|\^\[(?:{inner}|\[{inner}*\])*\]" if notes else "")
    )
