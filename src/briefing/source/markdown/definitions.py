"""What the words of a text may name: its link definitions, its footnotes and the sources of its brief.

They may stand anywhere after their first use, so a reader that starts with the first page looks for them beforehand,
by `scan`, which is quick and mostly right; what was relied on is noted, to be held against what the parser finds.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

_LABEL_LIMIT = 999
_DEFINITION_LINES = 3
"""A definition takes at most three lines, save for titles and labels of several."""


class Definition(NamedTuple):
    """`[label]: url "title"`."""

    label: str
    """Folded as CommonMark says."""
    url: str
    title: str
    first_line: int
    after_line: int
    """The line after its last; both from 0."""


class Links(dict[str, Any]):
    """Link definitions by label, as markdown-it looks them up; those that were found are noted."""

    def __init__(self, definitions: Iterable[Definition]) -> None:
        super().__init__()
        self.used: set[str] = set()
        for definition in definitions:
            self.setdefault(definition.label, {"href": definition.url, "title": definition.title})

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ANN401  # the signature of dict
        """Return the definition of a label."""
        if key in self:
            self.used.add(key)
            return self[key]
        return default


class Labels(set[str]):
    """Labels of footnotes; those that were asked for and found are noted."""

    def __init__(self, labels: Iterable[str]) -> None:
        super().__init__(labels)
        self.used: set[str] = set()

    def __contains__(self, label: object) -> bool:
        found = super().__contains__(label)
        if found:
            self.used.add(str(label))
        return found


class Definitions:
    """What the words of a text may name."""

    def __init__(
        self, links: Iterable[Definition] = (), footnotes: Iterable[str] = (), sources: frozenset[str] = frozenset()
    ) -> None:
        self.links = Links(links)
        self.footnotes = Labels(footnotes)
        self.sources = sources

    def agree_with(self, true: "Definitions") -> bool:
        """Return whether everything read with these would be read the same with the true ones."""
        return (
            self.links.keys() >= true.links.keys()
            and all(true.links.get(label) == self.links[label] for label in self.links.used)
            and set(self.footnotes) >= set(true.footnotes)
            and self.footnotes.used <= set(true.footnotes)
        )


def scan(text: str, read: Callable[[str], Iterable[Definition]]) -> tuple[list[Definition], list[str]]:
    """Return the link definitions and the labels of footnotes that the lines of `text` seem to hold.

    `read` is the parser: it is shown the few lines of each candidate.
    """
    links: list[Definition] = []
    footnotes: list[str] = []
    if "]:" not in text:
        return links, footnotes
    after_last = -1
    for line_start, bracket, colon in _candidates(text):
        if text[bracket + 1] == "^" and " " not in text[bracket + 2 : colon - 1]:
            footnotes.append(text[bracket + 2 : colon - 1])
            continue
        if not _interrupts(text, line_start, bracket, after_last):
            continue
        marks = text[line_start:bracket]
        lines = text[bracket : _end_of_lines(text, colon)].split("\n")
        found = list(read("\n".join([lines[0], *(line.removeprefix(marks).lstrip(" \t>") for line in lines[1:])])))
        if found:
            links.append(found[0])
            length = found[0].after_line - found[0].first_line
            after_last = bracket + sum(len(line) + 1 for line in lines[:length])
    return links, footnotes


def _candidates(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield start of line, `[` and `:` of everything that looks like a definition outside fenced code."""
    fences = _fenced(text)
    fence = next(fences, None)
    tried = -1
    for end in re.finditer(r"(?<!\\)\]:", text):
        while fence and fence[1] <= end.start():
            fence = next(fences, None)
        if fence and fence[0] <= end.start():
            continue
        bracket = text.rfind("[", max(0, end.start() - _LABEL_LIMIT), end.start())
        if bracket <= tried or bracket + 1 == end.start():
            continue
        tried = bracket
        line_start = text.rfind("\n", 0, bracket) + 1
        if bracket - line_start <= _LABEL_LIMIT and _marks().fullmatch(text, line_start, bracket):
            yield line_start, bracket, end.end() - 1


def _fenced(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of the fenced code blocks that stand in no other block."""
    opening: re.Match[str] | None = None
    for fence in _fences().finditer(text):
        if opening is None:
            if "`" not in fence[2] or fence[1][0] == "~":
                opening = fence
        elif fence[1][0] == opening[1][0] and len(fence[1]) >= len(opening[1]) and not fence[2].strip():
            yield opening.start(), fence.end()
            opening = None
    if opening is not None:
        yield opening.start(), len(text)


def _interrupts(text: str, line_start: int, bracket: int, after_last: int) -> bool:
    """Return whether a definition may start on this line: not within a paragraph."""
    if line_start in {0, after_last}:
        return True
    before = text[text.rfind("\n", 0, line_start - 1) + 1 : line_start - 1].strip(" \t>")
    return not before or before[0] in "#`~" or text[line_start:bracket].strip(" \t>") != ""


def _end_of_lines(text: str, at: int) -> int:
    """Return the end of the lines that a definition may take, at most up to a blank one."""
    end = at
    for _ in range(_DEFINITION_LINES):
        end = text.find("\n", at)
        if end < 0:
            return len(text)
        after = text.find("\n", end + 1)
        if not text[end + 1 : after if after >= 0 else len(text)].strip(" \t>"):
            return end
        at = end + 1
    return end


@cache
def _marks() -> re.Pattern[str]:
    """Match what may stand before a definition on its line: indentation, and the marks of quotes and lists."""
    return re.compile(r"[ \t>*+\-0-9.):~]*")


@cache
def _fences() -> re.Pattern[str]:
    return re.compile(r"^ {0,3}(`{3,}|~{3,})(.*)$", re.MULTILINE)
