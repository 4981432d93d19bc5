"""YAML of the usual kind, read line by line without PyYAML, whose import takes longer than all that a brief needs else.

Most front matter is keys in blocks, lists of dashes, and values that each stand on one line. A text with anything else
is the parser's; what both read is the same (`tests/source/test_yaml_usual.py`).
"""

import re
from functools import cache, partial
from typing import NoReturn

from briefing.model.span import Span
from briefing.source.yaml.nodes import Entry, Mapping, Node, Scalar, Sequence

_OPENING = frozenset("(„“”‚‘’«»…~+/.$€£<=")
"""What plain text may start with beside letters and digits, as far as it is usual."""
_WITHIN_LISTS = str.maketrans("", "", "_-. ")
_LONGEST_KEY = 100
_LONGEST = 1_000_000
"""A longer text is the parser's, which knows limits."""
_DEEPEST = 8
# Named tuples from their fields, in a third of the time: a brief has some hundred of each.
_span_of = partial(tuple.__new__, Span)
_scalar = partial(tuple.__new__, Scalar)
_entry = partial(tuple.__new__, Entry)


class _Unusual(Exception):  # noqa: N818  # not an error but a way out
    """The text takes the parser."""


def usual_mapping(text: str, path: str, first_line: int) -> Mapping | None:
    """Return the mapping that a text is in which all is usual and nothing wrong; None where it takes the parser."""
    if " #" in text or len(text) > _LONGEST:
        return None
    lines = text.split("\n")
    # So it has neither tabs nor anything that the parser refuses.
    if not "".join(lines).isprintable():
        return None
    reader = _Reader(lines, path, first_line)
    try:
        return reader.read()
    except _Unusual:
        return None


class _Reader:
    def __init__(self, lines: list[str], path: str, first_line: int) -> None:
        self._lines = lines
        self._path = path
        self._first_line = first_line
        self._at = -1
        self._indent = 0
        """How many blanks stand before the line that is read; -1 behind the last one."""
        self._deep = 0

    def read(self) -> Mapping:
        self._go_on()
        if self._indent != 0:
            _leave()
        root = self._mapping(0)
        if self._indent >= 0:
            _leave()
        return root

    def _go_on(self) -> None:
        """Go to the next line that is not blank."""
        lines = self._lines
        self._at += 1
        while self._at < len(lines):
            line = lines[self._at]
            text = line.lstrip(" ")
            if text:
                self._indent = len(line) - len(text)
                return
            self._at += 1
        self._indent = -1

    def _mapping(self, column: int) -> Mapping:
        """Read the mapping whose first key stands in the line at a column."""
        self._deep += 1
        entries: list[Entry] = []
        names: set[str] = set()
        match = _key().match
        while True:
            line = self._lines[self._at]
            found = match(line, column)
            if found is None or found[1] in names:
                _leave()
            name, text = found.groups()
            names.add(name)
            key = _scalar((name, self._span(*found.span(1)), ""))
            if text is None:
                entries.append(_entry((key, self._value(line, found.end(1) + 1, column))))
            else:
                # Nearly every value is plain, and dealt with in place.
                entries.append(_entry((key, _scalar((text, self._span(*found.span(2)), "")))))
                self._go_on()
            if self._indent != column:
                break
        if self._indent > column or self._deep > _DEEPEST:
            _leave()
        self._deep -= 1
        return Mapping(tuple(entries), entries[0].key.span.to(entries[-1].value.span))

    def _value(self, line: str, after: int, column: int) -> Node:
        """Read the value of a key that stands at a column and ends before `after`."""
        if line[after:].lstrip(" "):
            return self._on_line(line, after)
        self._go_on()
        dash = self._indent >= 0 and self._lines[self._at].startswith("- ", self._indent)
        if dash and self._indent >= column:
            return self._sequence(self._indent)
        if dash or self._indent <= column:
            _leave()
        return self._mapping(self._indent)

    def _sequence(self, column: int) -> Sequence:
        """Read the list whose dashes stand at a column."""
        self._deep += 1
        first = self._span(column, column + 1)
        items: list[Node] = []
        while self._indent == column and self._lines[self._at].startswith("- ", column):
            line = self._lines[self._at]
            start = column + 1
            start += len(line) - start - len(line[start:].lstrip(" "))
            items.append(self._mapping(start) if _key().match(line, start) else self._on_line(line, start))
        if self._indent > column or self._deep > _DEEPEST:
            _leave()
        self._deep -= 1
        return Sequence(tuple(items), first.to(items[-1].span))

    def _on_line(self, line: str, after: int) -> Node:
        """Read a value that takes the rest of its line, and go on behind it."""
        text = line[after:].strip(" ")
        start = line.index(text, after)
        first, span = text[:1], self._span(start, start + len(text))
        node: Node
        if first.isalnum() or first in _OPENING:
            if not text or ": " in text or text[-1] == ":":
                _leave()
            node = _scalar((text, span, ""))
        elif first in {'"', "'"}:
            inner = text[1:-1]
            if len(text) == 1 or text[-1] != first or first in inner or (first == '"' and "\\" in inner):
                _leave()
            node = _scalar((inner, span, first))
        elif first == "[" and text[-1] == "]":
            node = Sequence(tuple(self._items(text, start)), span, True, text)  # noqa: FBT003  # a field's value
        else:
            _leave()
        self._go_on()
        return node

    def _items(self, text: str, start: int) -> list[Node]:
        """Read what stands between brackets and commas."""
        items: list[Node] = []
        at = 1
        for part in text[1:-1].split(","):
            item = part.strip(" ")
            if not item[:1].isalnum() or not item.translate(_WITHIN_LISTS).isalnum():
                _leave()
            begin = start + text.index(item, at)
            items.append(_scalar((item, self._span(begin, begin + len(item)), "")))
            at += len(part) + 1
        return items

    def _span(self, start: int, end: int) -> Span:
        line = self._at + self._first_line
        return _span_of((self._path, line, start + 1, line, end + 1))


@cache
def _key() -> re.Pattern[str]:
    """Match a key, with its value where that is plain and has no colon."""
    opening = rf"(?:[^\W_]|[{re.escape(''.join(_OPENING))}])"
    plain = rf" +({opening}(?:[^:]*[^: ])?) *\Z"
    return re.compile(rf"([A-Za-z][A-Za-z0-9_-]{{0,{_LONGEST_KEY - 2}}}):(?:{plain}|(?![^ ]))")


def _leave() -> NoReturn:
    raise _Unusual
