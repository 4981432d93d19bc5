"""From the layout of a document to its lines: two columns a level, dashes at the column of their key."""

from collections.abc import Iterable
from typing import Protocol

from briefing.authoring.format import flow
from briefing.authoring.format.scalars import STEP, block, prose, unindented
from briefing.authoring.format.tree import Block, Entry, Leaf, Remarks, Tree, Written
from briefing.model.fields import Kind
from briefing.source.yaml.parts import What

WIDTH = 120
"""Columns of the longest line that is not parted."""

_PROSE = frozenset({Kind.TEXT, Kind.TEXTS, Kind.INLINE, Kind.INLINES, Kind.BLOCKS})
_INLINE = frozenset({Kind.INLINE, Kind.INLINES})


class Rewrap(Protocol):
    """Wraps Markdown anew."""

    def __call__(self, lines: list[str], *, folded: bool) -> list[str]:
        """Return the lines of a block scalar wrapped anew; `folded` says that their breaks are blanks."""


def emit(text: str, written: Written, rewrap: Rewrap | None = None) -> str:
    """Return the document in its canonical form. `text` is what it was read from."""
    emitter = _Emitter(text, rewrap)
    above, lines = emitter.root(written.root)
    end = "\n".join(_tidy(written.end, first=emitter.keeps_blanks)).rstrip("\n")
    whole = [*_tidy((*written.start, *above), first=True), *lines]
    return "".join(f"{line}\n" for line in whole) + (f"{end}\n" if end else "")


class _Emitter:
    def __init__(self, text: str, rewrap: Rewrap | None) -> None:
        self.text = text
        self.rewrap = rewrap
        self.keeps_blanks = False
        """Whether the last line belongs to a block scalar to which blank lines below it would belong, too."""
        self.body = 0
        """The column of the body of a block scalar that ends with the last line, else 0."""

    def root(self, tree: Tree) -> tuple[Remarks, list[str]]:
        """Return what goes above the root, and its lines."""
        if isinstance(tree, Leaf):
            opened = self.opened(tree, "")
            if opened is None:
                return (), self.leaf(tree, "", 0)
            tree = opened
        above, lines = self.block(tree, 0)
        return (*([tree.tail.strip()] if tree.tail else []), *above), lines

    def block(self, tree: Block, column: int, *, of_key: bool = False) -> tuple[Remarks, list[str]]:
        """Return what goes above a list or mapping, and its lines with their indentation.

        `of_key` says that it is a list at the column of its key.
        """
        above: Remarks = ()
        lines: list[str] = []
        for number, entry in enumerate(tree.entries):
            head = _tidy(entry.head, first=self.keeps_blanks)
            within, own = self.entry(entry, column)
            within = tuple(each for each in within if each)
            if number:
                lines += _indented((*head, *within), column)
            else:
                above = (*entry.head, *within)
            lines += own
            if entry.below:
                lines += _indented(_tidy(entry.below, first=True), column)
                self.ends()
        if tree.foot:
            # Below a list they stand as what is in its items, lest they be taken for what belongs to the next key.
            aside = of_key and self.body != column + STEP
            lines += _indented(_tidy(tree.foot, first=self.keeps_blanks), column + STEP if aside else column)
            self.ends()
        return above, lines

    def entry(self, entry: Entry, column: int) -> tuple[Remarks, list[str]]:
        """Return what goes above an entry from within it, and its lines."""
        mark = "-" if entry.key is None else f"{self.text[entry.key.start : entry.key.end]}:"
        start = " " * column + mark
        tree = entry.value
        if isinstance(tree, Leaf):
            opened = self.opened(tree, start)
            if opened is None:
                return (), self.leaf(tree, start, column)
            tree = opened
        self.ends()
        of_key = entry.key is not None and not tree.is_mapping
        inside = column if of_key else column + STEP
        above, lines = self.block(tree, inside, of_key=of_key)
        if entry.key is None and not tree.part.anchor:
            return (*([tree.tail.strip()] if tree.tail else []), *above), [f"{start} {lines[0][inside:]}", *lines[1:]]
        anchor = f" &{tree.part.anchor}" if tree.part.anchor else ""
        return (), [f"{start}{anchor}{tree.tail}", *_indented(_tidy(above, first=True), inside), *lines]

    def opened(self, leaf: Leaf, start: str) -> Block | None:
        """Return a list or mapping in brackets without them, None where they stay."""
        part, field = leaf.part, leaf.field
        if not (part.parts and flow.is_known(part, field)) or flow.has_comment(self.text, part):
            return None
        line = flow.one_line(self.text, leaf)
        if line is not None:
            is_record = field is not None and field.kind is Kind.RECORDS
            over_lines = is_record and "\n" in self.text[part.start : part.end]
            if start and not over_lines and len(start) + 1 + len(line) <= WIDTH:
                return None
        return flow.unfolded(leaf)

    def leaf(self, leaf: Leaf, start: str, column: int) -> list[str]:
        """Return the lines of a value behind its key or dash, which stands in `column`."""
        self.ends()
        lines = self.value(leaf, start, column)
        lines[0] = f"{start} {lines[0]}" if start and lines[0] else start + lines[0]
        lines[-1] += leaf.tail
        return lines

    def value(self, leaf: Leaf, start: str, column: int) -> list[str]:
        """Return the lines of a value, all but the first with their indentation."""
        part = leaf.part
        raw = self.text[part.start : part.end]
        if part.what in {What.SCALAR, What.ALIAS}:
            lines = self.as_block(leaf, start)
            if lines:
                return self.marked(lines, leaf, column)
            first, *more = unindented(raw)
            return [first, *_indented(more, column + STEP)]
        line = flow.one_line(self.text, leaf)
        if line is not None and not ("\n" in raw and flow.has_comment(self.text, part)):
            return [line]
        before = self.text[self.text.rfind("\n", 0, part.start) + 1 : part.start]
        return flow.moved(raw, len(before) - len(before.lstrip(" ")), column)

    def as_block(self, leaf: Leaf, start: str) -> list[str] | None:
        """Return the mark and the lines of a text that is a block scalar, or should be one."""
        part = leaf.part
        raw = self.text[part.inner : part.end]
        if part.style in {"|", ">"}:
            return block(raw, part.text)
        # Behind a text that was cut by a `#`, the rest of it must stay.
        if leaf.field is None or leaf.field.kind not in _PROSE or leaf.tail or part.what is What.ALIAS:
            return None
        escaped = " " in part.text and {"'": "''" in raw, '"': "\\" in raw}.get(part.style, False)
        if escaped or "\n" in raw or len(start) + 1 + len(raw) > WIDTH:
            return prose(raw, part.style, part.text)
        return None

    def marked(self, lines: list[str], leaf: Leaf, column: int) -> list[str]:
        """Return a block scalar with its body indented."""
        mark, *body = lines
        sign = mark.partition("#")[0]
        folded = sign.startswith(">")
        kind = leaf.field.kind if leaf.field is not None else None
        # An alias may have the text say something elsewhere, where lines count.
        if self.rewrap is not None and not leaf.part.anchor and (kind is Kind.BLOCKS or (folded and kind in _INLINE)):
            body = self.rewrap(body, folded=folded)
        self.keeps_blanks = "+" in sign
        self.body = column + STEP
        anchor = f"&{leaf.part.anchor} " if leaf.part.anchor else ""
        return [anchor + mark, *_indented(body, column + STEP)]

    def ends(self) -> None:
        """Note that the last line belongs to no block scalar."""
        self.keeps_blanks = False
        self.body = 0


def _tidy(remarks: Remarks, *, first: bool) -> Remarks:
    """Return remarks with one blank line where there are several, and with none at the start if it is the first."""
    found: list[str] = []
    for each in remarks:
        if each or (found[-1] if found else not first):
            found.append(each)
    return tuple(found)


def _indented(lines: Iterable[str], column: int) -> list[str]:
    return [" " * column + line if line else "" for line in lines]
