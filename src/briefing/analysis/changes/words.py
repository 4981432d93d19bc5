"""What changed within a line of Markdown, word by word."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import NamedTuple

from briefing.analysis.changes.align import Run, align
from briefing.analysis.changes.meaning import NO_NAMES, Names, inline_key
from briefing.analysis.changes.values import Kind
from briefing.model.inline import (
    Emphasis,
    HardBreak,
    Inline,
    Inlines,
    Link,
    Reference,
    SoftBreak,
    Strikethrough,
    Strong,
    Text,
)
from briefing.model.text import SafeText

_Wrapper = Emphasis | Strong | Strikethrough | Link | Reference
_LONGEST = 200_000
"""Two lines that have more characters together are not compared word by word; nobody reads such a line."""
_SHORTEST = 3
"""An equal word of no more letters between two changes reads better as part of them."""


class WordPiece(NamedTuple):
    """Words that follow one another and share what became of them."""

    kind: Kind
    """`SAME`, `NEW` or `GONE`."""
    inlines: Inlines
    """The words with their markup, from the new line unless they are gone; without a blank at either end."""
    blank: bool
    """Whether a blank stands before them."""


class _Token(NamedTuple):
    """A word, a sign, a citation, or whatever else cannot be taken apart."""

    key: str
    """What it means, with its markup and whether a blank stands before it."""
    leaf: Inline
    around: tuple[_Wrapper, ...]
    """The markup that it stands in, outermost first."""
    blank: bool


def words(old: Inlines, new: Inlines, names: Names = NO_NAMES) -> tuple[WordPiece, ...]:
    """Return the words of two lines: what both have once, what is gone before what came in its place.

    `names` are those of `meaning`. Of lines that are too long for that, the old is gone and the new is new.
    """
    keys = inline_key(old, NO_NAMES), inline_key(new, names)
    if keys[0] != keys[1] and sum(map(len, keys)) > _LONGEST:
        sides = ((Kind.GONE, old), (Kind.NEW, new))
        return tuple(WordPiece(kind, side, blank=True) for kind, side in sides if side)
    before, after = _tokens(old, NO_NAMES), _tokens(new, names)
    runs = align([token.key for token in before], [token.key for token in after])
    found: list[WordPiece] = []
    old_at = new_at = 0
    for run in (*_readable(runs, before, after), Run(len(before), len(after), 0)):
        found += _piece(Kind.GONE, before[old_at : run.old_at])
        found += _piece(Kind.NEW, after[new_at : run.new_at])
        old_at, new_at = run.old_at + run.length, run.new_at + run.length
        found += _piece(Kind.SAME, after[run.new_at : new_at])
    return tuple(found)


def _readable(runs: Sequence[Run], before: Sequence[_Token], after: Sequence[_Token]) -> Iterator[Run]:
    """Yield the runs, without a lone short word that changes surround on both sides."""
    for at, run in enumerate(runs):
        is_inner = 0 < at < len(runs) - 1 or (run.old_at + run.new_at and _ends(run, before, after))
        leaf = after[run.new_at].leaf
        if is_inner and run.length == 1 and isinstance(leaf, Text) and len(leaf.text) <= _SHORTEST:
            continue
        yield run


def _ends(run: Run, before: Sequence[_Token], after: Sequence[_Token]) -> bool:
    """Return whether something follows a run in both lines."""
    return run.old_at + run.length < len(before) and run.new_at + run.length < len(after)


def _piece(kind: Kind, tokens: Sequence[_Token]) -> Iterator[WordPiece]:
    if tokens:
        yield WordPiece(kind, _inlines(tokens), tokens[0].blank)


def _inlines(tokens: Sequence[_Token]) -> Inlines:
    """Return tokens as Markdown again; neighbours in the same markup share it."""
    found: list[Inline] = []
    first = True
    for _, group in groupby(tokens, key=lambda token: tuple(map(id, token.around))):
        members = list(group)
        leaves: list[Inline] = []
        text: list[str] = []
        if members[0].blank and not first:
            found.append(Text(SafeText(" ")))
        for number, token in enumerate(members):
            if token.blank and number:
                text.append(" ")
            if isinstance(token.leaf, Text):
                text.append(token.leaf.text)
                continue
            if text:
                leaves.append(Text(SafeText("".join(text))))
                text = []
            leaves.append(token.leaf)
        if text:
            leaves.append(Text(SafeText("".join(text))))
        inner = tuple(leaves)
        for wrapper in reversed(members[0].around):
            inner = (wrapper._replace(children=inner),)
        found += inner
        first = False
    return tuple(found)


def _tokens(inlines: Inlines, names: Names) -> list[_Token]:
    found: list[_Token] = []
    blank = True
    for leaf, around in _leaves(inlines, ()):
        marks = _marks(around, names)
        if isinstance(leaf, SoftBreak | HardBreak):
            blank = True
            continue
        if not isinstance(leaf, Text):
            found.append(_Token(f"{marks}{' ' * blank}{inline_key((leaf,), names)}", leaf, around, blank))
            blank = False
            continue
        for match in _word().finditer(leaf.text):
            word = match[0]
            if word.isspace():
                blank = True
                continue
            found.append(_Token(f"{marks}{' ' * blank}{word}", Text(SafeText(word)), around, blank))
            blank = False
    return found


def _leaves(inlines: Inlines, around: tuple[_Wrapper, ...]) -> Iterator[tuple[Inline, tuple[_Wrapper, ...]]]:
    for node in inlines:
        if isinstance(node, Emphasis | Strong | Strikethrough | Link | Reference) and node.children:
            yield from _leaves(node.children, (*around, node))
        else:
            yield node, around


def _marks(around: tuple[_Wrapper, ...], names: Names) -> str:
    """Return what the markup around a word means, the words aside."""
    if not around:
        return ""
    return "".join(inline_key((wrapper._replace(children=()),), names) for wrapper in around)


@cache
def _word() -> re.Pattern[str]:
    """Return what finds words with the signs within them, other signs one by one, and blanks."""
    return re.compile(r"\s+|\w+(?:[.,:'’/–-]\w+)*|[^\w\s]")
