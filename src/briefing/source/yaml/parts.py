"""What stands where in YAML text: its values with the offsets of their first and last characters.

`parse_yaml` says what they mean; this is for those who write the text anew.
"""

import re
from enum import Enum, auto
from typing import Any, NamedTuple

from briefing.source.yaml.draft import Draft
from briefing.source.yaml.events import events_of

_TABS = re.compile(r"[ \t]*\t[ \t]*$")


class What(Enum):
    """The kinds of parts."""

    SCALAR = auto()
    ALIAS = auto()
    MAPPING = auto()
    SEQUENCE = auto()


class Part(NamedTuple):
    """A value or a key."""

    what: What
    start: int
    """Where it begins, with its anchor."""
    inner: int
    """Where it begins behind its anchor."""
    end: int
    """Behind its last character: of a block scalar behind its last line, of a list or mapping behind its last value."""
    text: str = ""
    """What a scalar says; the name of an alias."""
    style: str = ""
    """Of a scalar `'`, `"`, `|` or `>`; of a flow list or mapping its first sign; else empty."""
    anchor: str = ""
    parts: "tuple[Part, ...]" = ()
    """The values of a list; of a mapping keys and values in turn."""

    @property
    def absent(self) -> bool:
        """Whether nothing was written where a value may stand."""
        return self.what is What.SCALAR and self.start == self.end


class Partless(Exception):  # noqa: N818  # the text is, and no error of the program
    """The text is no YAML without faults and tags."""

    def __init__(self, at: int) -> None:
        super().__init__(at)
        self.at = at
        """The offset of what cannot be read."""


def parts_of(text: str) -> Part | None:
    """Return the root of the first document, None where there is none.

    Raises:
        Partless: the text is no YAML without faults and tags.
    """
    draft = Draft(text, "", 1)
    draft.hide_unreadable()
    try:
        return _parts(text, draft)
    except Partless:
        # A tab at the end of a line is a fault to the parsers alone.
        draft.lines = [_TABS.sub(lambda tabs: " " * len(tabs[0]), line) for line in draft.lines]
        return _parts(text, draft)


def _parts(text: str, draft: Draft) -> Part | None:
    import yaml  # noqa: PLC0415  # as in `events`

    reader = _Reader(text, draft)
    try:
        return reader.read()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise Partless(mark.index if mark else 0) from error
    except (ValueError, OverflowError, IndexError) as error:  # PyYAML's own parser lets them through
        raise Partless(0) from error


class _Reader:
    def __init__(self, text: str, draft: Draft) -> None:
        self.text = text
        self.draft = draft
        self.stack: list[tuple[Any, int, list[Part]]] = []

    def read(self) -> Part | None:
        next_event = events_of(self.draft.text)
        while (event := next_event()) is not None:
            part = self._part(event)
            if part is None:
                continue
            if not self.stack:
                return None if part.absent else part
            self.stack[-1][2].append(part)
        return None

    def _part(self, event: Any) -> Part | None:  # noqa: ANN401  # PyYAML's events have no common type
        """Return the part that ends with an event, None where none does."""
        kind = type(event).__name__
        if getattr(event, "tag", None):
            raise Partless(event.start_mark.index)
        start = event.start_mark.index
        if kind == "ScalarEvent":
            return self._scalar(event)
        if kind == "AliasEvent":
            return Part(What.ALIAS, start, start, event.end_mark.index, event.anchor)
        if kind in {"MappingStartEvent", "SequenceStartEvent"}:
            self.stack.append((event, self._behind_anchor(event, start), []))
        elif kind in {"MappingEndEvent", "SequenceEndEvent"}:
            opening, inner, parts = self.stack.pop()
            what = What.MAPPING if kind == "MappingEndEvent" else What.SEQUENCE
            flow = opening.flow_style is True
            # The single pair of `[a: b]` has no marks of its own, and ends where its value does.
            style = self.text[inner] if flow and self.text[inner] in "[{" else "," if flow else ""
            end = event.end_mark.index if style in {"[", "{"} else parts[-1].end
            return Part(
                what, opening.start_mark.index, inner, end, style=style, anchor=opening.anchor or "", parts=tuple(parts)
            )
        return None

    def _scalar(self, event: Any) -> Part:  # noqa: ANN401
        start, end = event.start_mark.index, event.end_mark.index
        style = event.style or ""
        if not (event.value or style or event.anchor):
            start = end = self._absent(start)
        inner = self._behind_anchor(event, start)
        if style in {"|", ">"}:
            end = _end_of_block(self.text, inner, end, self.draft.restore(event.value))
        elif event.anchor and not (event.value or style):
            inner = end = start + 1 + len(event.anchor)
        return Part(What.SCALAR, start, inner, end, self.draft.restore(event.value), style, event.anchor or "")

    def _behind_anchor(self, event: Any, start: int) -> int:  # noqa: ANN401
        if not event.anchor:
            return start
        blanks = re.compile(r"(?:\s|(?<=\s)#[^\n]*)*").match(self.text, start + 1 + len(event.anchor))
        return blanks.end() if blanks else start

    def _absent(self, at: int) -> int:
        """Return where an absent value stands: behind the colon or dash before it."""
        if not self.stack:
            return at
        opening, _inner, parts = self.stack[-1]
        if type(opening).__name__ == "MappingStartEvent" and len(parts) % 2:
            colon = re.compile(r"\s*:").match(self.text, parts[-1].end)
            return colon.end() if colon else parts[-1].end
        return at


def body_indent(lines: list[str], value: str) -> int:
    """Return how many columns of the lines of a block scalar are not part of what it says."""
    first = next((line for line in lines if line.strip()), "")
    own = next((line for line in value.split("\n") if line.strip()), "")
    return max(len(first) - len(first.lstrip(" ")) - (len(own) - len(own.lstrip(" "))), 0)


def _end_of_block(text: str, start: int, end: int, value: str) -> int:
    """Return where the last line of a block scalar ends that belongs to it; `end` is where the parser went on."""
    header, _newline, body = text[start:end].partition("\n")
    lines = body.removesuffix("\n").split("\n") if body else []
    if "+" not in header.partition("#")[0]:
        most = body_indent(lines, value)
        while lines and not lines[-1].strip(" ") and len(lines[-1]) <= most:
            lines.pop()
    if not lines:
        return start + len(header.rstrip())
    return start + len(header) + 1 + len("\n".join(lines))
