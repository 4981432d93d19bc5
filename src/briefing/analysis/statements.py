"""Inline Markdown to sentences, each with what it cites and refers to. Together they hold every node of the text."""

from functools import partial
from typing import NamedTuple, TypeAlias

from briefing.language.sentences import split
from briefing.model.inline import (
    Citation,
    Code,
    Emphasis,
    FootnoteMark,
    HardBreak,
    Image,
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

MARK = "\ufffc"
"""Stands for a citation in brackets or the mark of a footnote, which belong to the sentence before them."""
WORD = "\ue000"
"""Stands for what is one word to a sentence: code, a filled reference, a source that is named in the sentence."""
_IMAGE = "\ue001"

_Mark: TypeAlias = Citation | Reference | FootnoteMark


class Statement(NamedTuple):
    """One sentence of a text."""

    inlines: Inlines
    """Its nodes; emphasis and links that go on in the next sentence are there in both."""
    cited: tuple[str, ...] = ()
    """The ids of the sources that it cites, each once."""
    targets: tuple[str, ...] = ()
    """The ids of this brief that it refers to, each once."""
    notes: tuple[int, ...] = ()
    """The numbers of its footnotes."""
    has_words: bool = True
    """False for marks and signs alone, which state nothing."""


def statements(inlines: Inlines, lang: str) -> tuple[Statement, ...]:
    """Return the sentences of a text in order; `lang` is a BCP 47 tag. Own words of a reference are never parted."""
    found = bare_statements(inlines, lang)
    if len(found) < 2:  # noqa: PLR2004
        return tuple(bare._replace(inlines=inlines) for _, bare in found) or ((Statement(inlines),) if inlines else ())
    parts = _divided(inlines, [end for end, _ in found[:-1]])
    return tuple(bare._replace(inlines=part) for (_, bare), part in zip(found, parts, strict=True))


def bare_statements(inlines: Inlines, lang: str) -> list[tuple[int, Statement]]:
    """Return the same without the nodes, which is enough for counting; with each the offset of its end."""
    return flat_statements(inlines, lang)[1]


def flat_statements(inlines: Inlines, lang: str) -> tuple[str, list[tuple[int, Statement]]]:
    """Return the text that is parted, `MARK` and `WORD` in the place of what is no text, and what `bare_statements` do.

    Own words of a reference or a link are part of the text, their marks are not.
    """
    flat = _Flat()
    flat.add(inlines)
    text = flat.parts[0] if len(flat.parts) == 1 else "".join(flat.parts)
    found: list[tuple[int, Statement]] = []
    marks, whole = flat.marks, flat.whole
    begin = at = around = 0
    for _, end in split(text, lang):
        # They are in order, as no reference holds another.
        while around < len(whole) and whole[around][1] <= end:
            around += 1
        if around < len(whole) and whole[around][0] < end:
            continue
        has_words = text[begin].isalnum() or _has_words(text[begin:end])
        first = at
        while at < len(marks) and marks[at][0] < end:
            at += 1
        bare = _PLAIN if has_words else _WORDLESS
        found.append((end, bare if first == at else _marked(bare, marks[first:at])))
        begin = end
    return text, found


def own_words(inlines: Inlines) -> list[tuple[int, int, Reference]]:
    """Return the references with words of their own, each with the extent of these in `flat_statements`' text."""
    flat = _Flat()
    flat.add(inlines)
    ends = dict(flat.whole)
    return [(start, ends[start], mark) for start, mark in flat.marks if isinstance(mark, Reference) and mark.children]


_PLAIN = Statement(())
_WORDLESS = Statement((), has_words=False)


_statement = partial(tuple.__new__, Statement)
"""From its fields, in a third of the time."""


def _marked(bare: Statement, marks: list[tuple[int, _Mark]]) -> Statement:
    if len(marks) == 1 and type(only := marks[0][1]) is Citation and len(only.keys) == 1:
        return _statement(((), (only.keys[0].key,), (), (), bare.has_words))
    cited: dict[str, None] = {}
    targets: dict[str, None] = {}
    notes: list[int] = []
    for _, mark in marks:
        if type(mark) is Citation:
            for key in mark.keys:
                cited[key.key] = None
        elif type(mark) is FootnoteMark:
            notes.append(mark.number)
        elif type(mark) is Reference and mark.target and not mark.brief:
            targets[mark.target] = None
    return Statement((), tuple(cited), tuple(targets), tuple(notes), bare.has_words)


def _has_words(text: str) -> bool:
    return any(sign.isalnum() or sign == WORD for sign in text)


class _Flat:
    """A text as the splitter reads it, with the marks in it."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.marks: list[tuple[int, _Mark]] = []
        """Each with its offset, in order."""
        self.whole: list[tuple[int, int]] = []
        """Stretches that are not parted."""
        self._size = 0

    def add(self, inlines: Inlines) -> None:
        """Add nodes at the end."""
        # Every paragraph of every brief comes through here: no call is made for the usual nodes.
        say, size = self.parts.append, self._size
        for node in inlines:
            kind = type(node)
            words: str
            if kind is Text:
                words = node.text  # type: ignore[union-attr]
            elif kind is SoftBreak or kind is HardBreak:
                words = " "
            elif kind is Citation or kind is FootnoteMark:
                self.marks.append((size, node))  # type: ignore[arg-type]
                words = WORD if kind is Citation and node.in_text else MARK  # type: ignore[union-attr]
            elif kind is Code:
                words = WORD
            elif kind is Image:
                words = _IMAGE
            else:
                self._size = size
                self._hold(node)  # type: ignore[arg-type]
                size = self._size
                continue
            say(words)
            size += len(words)
        self._size = size

    def _hold(self, node: Emphasis | Strong | Strikethrough | Link | Reference) -> None:
        """Add a node that holds others; a reference without words of its own is a word."""
        start = self._size
        is_mark = type(node) is Reference
        if is_mark:
            self.marks.append((start, node))  # type: ignore[arg-type]
        self.add(node.children)
        if is_mark:
            if self._size == start:
                self.parts.append(WORD)
                self._size += 1
            self.whole.append((start, self._size))


def _divided(inlines: Inlines, cuts: list[int]) -> list[Inlines]:
    """Return the nodes in parts that end at the offsets `cuts`, and the rest."""
    parts: list[list[Inline]] = [[]]
    waiting = iter(cuts)
    cut = next(waiting, None)
    at = 0
    for node in inlines:
        while cut is not None and cut <= at:
            parts.append([])
            cut = next(waiting, None)
        start, at = at, at + _size(node)
        inner: list[int] = []
        while cut is not None and cut < at:
            inner.append(cut - start)
            cut = next(waiting, None)
        pieces = _cut(node, inner) if inner else [node]
        parts[-1].append(pieces[0])
        parts.extend([piece] for piece in pieces[1:])
    while len(parts) <= len(cuts):
        parts.append([])
    return [tuple(part) for part in parts]


def _cut(node: Inline, cuts: list[int]) -> list[Inline]:
    match node:
        case Text(text):
            ends = [*cuts, len(text)]
            return [Text(SafeText(text[start:end])) for start, end in zip([0, *cuts], ends, strict=True)]
        case Emphasis() | Strong() | Strikethrough() | Link():
            return [node._replace(children=part) for part in _divided(node.children, cuts)]
        case _:
            return [node]


def _size(node: Inline) -> int:
    """Return how many characters stand for a node."""
    match node:
        case Text(text):
            return len(text)
        case Emphasis() | Strong() | Strikethrough() | Link():
            return sum(_size(child) for child in node.children)
        case Reference():
            return sum(_size(child) for child in node.children) or 1
        case _:
            return 1
