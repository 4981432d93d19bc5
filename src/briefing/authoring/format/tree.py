"""YAML as its author laid it out: values with the comments and blank lines that belong to them.

A comment at the end of a line belongs to the value there. One on a line of its own belongs to the entry below it,
unless it is indented as what stands above, or stands directly below an entry with a blank line after it.
"""

import re
from typing import NamedTuple, TypeAlias

from briefing.model.fields import Field
from briefing.source.yaml.parts import Part, What

Remarks: TypeAlias = tuple[str, ...]
"""Comments on lines of their own, without indentation; an empty one is a blank line."""


class Leaf(NamedTuple):
    """A value on its own: a text, an alias, or a list or mapping in brackets."""

    part: Part
    tail: str = ""
    """The comment behind it, with the blanks before it."""
    field: Field | None = None
    """The field of the format whose value it is, or one of whose values."""


class Entry(NamedTuple):
    """One key with its value, or one item of a list."""

    head: Remarks
    """What stands above it."""
    key: Part | None
    """None for an item of a list."""
    value: "Tree"
    below: Remarks = ()
    """What stands below it and belongs to it."""


class Block(NamedTuple):
    """A list of dashes, or a mapping of one key a line."""

    part: Part
    """Its place and its anchor; its values are `entries`."""
    entries: tuple[Entry, ...]
    tail: str = ""
    """The comment on the line above the first entry, behind the key."""
    foot: Remarks = ()
    """What stands below the last entry, indented as it is."""

    @property
    def is_mapping(self) -> bool:
        """Whether it has keys."""
        return self.part.what is What.MAPPING


Tree: TypeAlias = Leaf | Block


class Written(NamedTuple):
    """A document."""

    start: Remarks
    """Lines that stay at its start: directives, the line `---`, comments of the whole file."""
    root: Tree
    end: Remarks
    """Lines behind the last entry, the line `...` and what follows it included."""


class Odd(Exception):  # noqa: N818  # the text is, and no error of the program
    """Something that no canonical form is known for."""

    def __init__(self, at: int) -> None:
        super().__init__(at)
        self.at = at
        """Its offset in the text."""


class _Remark(NamedTuple):
    text: str
    column: int


_BLANK = _Remark("", -1)
_GAP = re.compile(r"[ \t]+|\n|#[^\n]*")
_MODELINE = re.compile(r"#\s*(?:yaml-language-server:|-\*-|vim?:)")


def read_tree(text: str, root: Part) -> Written:
    """Read the layout of a document whose root is known.

    Raises:
        Odd: a key is written with `?`, or is no text, or the whole has an anchor.
    """
    if root.anchor:
        raise Odd(root.start)
    reader = _Reader(text)
    start = reader.start(root)
    tree = reader.tree(root, 0, "")
    return Written(start, tree, reader.end())


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.waiting: list[_Remark] = []
        """Remarks that are read and belong to nothing yet."""

    def start(self, root: Part) -> Remarks:
        """Read up to the root, and return what stays at the start of the file."""
        fixed: list[str] = []
        marker = re.search(r"^---(?=\s)[ \t]*(?:#[^\n]*)?\n?", self.text[: root.start], re.MULTILINE)
        if marker:
            fixed = [line.rstrip() for line in self.text[: marker.end()].split("\n") if line.strip()]
            self.at = marker.end()
        self._gap(fresh=True)
        texts = [each.text for each in self.waiting]
        own = next((number for number in range(len(texts), 0, -1) if _MODELINE.match(texts[number - 1])), 0)
        # A comment of the file has a blank line below it.
        own = next((number for number in range(len(texts), own, -1) if not texts[number - 1]), own)
        fixed += texts[:own]
        del self.waiting[:own]
        return tuple(fixed)

    def end(self) -> Remarks:
        """Return what is left behind the root."""
        found = [each.text for each in self.waiting]
        rest = self.text[self.at :]
        if rest.strip():
            if not re.match(r"\.\.\.(?=\s|\Z)", rest):
                raise Odd(self.at)
            found += [line.strip() for line in rest.split("\n")]
        return tuple(found)

    def tree(self, part: Part, column: int, tail: str) -> Tree:
        """Read a value that starts here; `column` is that of its key or dash, `tail` the comment on the line above."""
        if part.style or part.what in {What.SCALAR, What.ALIAS}:
            self.at = part.end
            return Leaf(part, self._gap())
        if part.anchor:
            self.at = part.start + 1 + len(part.anchor)
            tail = self._gap()
        return self._mapping(part, tail) if part.what is What.MAPPING else self._sequence(part, column, tail)

    def _mapping(self, part: Part, tail: str) -> Block:
        entries: list[Entry] = []
        keys, values = part.parts[::2], part.parts[1::2]
        column = self._column(keys[0].start)
        for key, value in zip(keys, values, strict=True):
            head = self._take()
            if self.at != key.start or key.what is not What.SCALAR or key.style in {"|", ">"}:
                raise Odd(self.at)
            self.at = self._behind(key.end, ":")
            found, tree = self._value(value, column, dash=False)
            below = self._below(column, last=value is values[-1])
            entries.append(Entry((*head, *found), key, tree, below))
        return Block(part, tuple(entries), tail, self._feet(column))

    def _sequence(self, part: Part, column: int, tail: str) -> Block:
        entries: list[Entry] = []
        own = self._column(part.inner)
        for item in part.parts:
            head = self._take()
            self.at = self._behind(self.at, "-")
            found, tree = self._value(item, own, dash=True)
            last = item is part.parts[-1]
            # What stands below the last dash at the column of the key may belong to the key, which asks then.
            below = () if last and own <= column else self._below(own, last=last)
            entries.append(Entry((*head, *found), None, tree, below))
        return Block(part, tuple(entries), tail, self._feet(own if own > column else own + 1))

    def _value(self, part: Part, column: int, *, dash: bool) -> tuple[Remarks, Tree]:
        """Read what follows a colon or dash, and return what goes above its entry with it."""
        tail = self._gap()
        if part.absent:
            return (), Leaf(part, tail)
        found: list[str] = []
        is_leaf = bool(part.style) or part.what in {What.SCALAR, What.ALIAS}
        if tail and (is_leaf or part.anchor or dash):
            found.append(tail.strip())
            tail = ""
        if is_leaf or part.anchor:
            found += [each for each in self._take() if each]
        return tuple(found), self.tree(part, column, tail)

    def _gap(self, *, fresh: bool = False) -> str:
        """Pass over blanks and comments; return the comment on the line where it begins, with its blanks.

        `fresh` says that it begins at the start of a line. What stands on lines of its own is kept in `waiting`.
        """
        tail = blanks = ""
        first, empty = not fresh, fresh
        while found := _GAP.match(self.text, self.at):
            text = found[0]
            if text == "\n":
                if empty:
                    self.waiting.append(_BLANK)
                first, empty, blanks = False, True, ""
            elif text.startswith("#"):
                empty = False
                if first:
                    tail = (blanks if "\t" not in blanks else "  ") + text.rstrip()
                else:
                    self.waiting.append(_Remark(text.rstrip(), self._column(found.start())))
            else:
                blanks = text
            self.at = found.end()
        return tail

    def _take(self) -> Remarks:
        """Return all remarks that wait."""
        taken = tuple(each.text for each in self.waiting)
        self.waiting.clear()
        return taken

    def _below(self, column: int, *, last: bool) -> Remarks:
        """Take comments that stand directly below, with a blank line after them or nothing at all."""
        run = next((at for at, each in enumerate(self.waiting) if not each.text), len(self.waiting))
        ended = run < len(self.waiting) or (last and self.at >= len(self.text))
        if not ended or not all(each.column >= column for each in self.waiting[:run]):
            return ()
        return self._first(run)

    def _feet(self, least: int) -> Remarks:
        """Take the remarks up to the last one before the first that is indented less."""
        count = 0
        for number, each in enumerate(self.waiting, start=1):
            if each.text and each.column < least:
                break
            count = number if each.text else count
        return self._first(count)

    def _first(self, count: int) -> Remarks:
        taken = tuple(each.text for each in self.waiting[:count])
        del self.waiting[:count]
        return taken

    def _behind(self, at: int, mark: str) -> int:
        found = re.compile(rf"[ \t]*{mark}").match(self.text, at)
        if not found:
            raise Odd(at)
        return found.end()

    def _column(self, at: int) -> int:
        return at - (self.text.rfind("\n", 0, at) + 1)
