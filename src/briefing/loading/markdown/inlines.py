"""The words of a block: inline tokens to inlines."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from briefing.loading.markdown.notes import Notes
from briefing.loading.markdown.passage import Place
from briefing.loading.markdown.simple import SOFT, read_simple
from briefing.model.inline import (
    Citation,
    CitedKey,
    Code,
    Emphasis,
    FootnoteMark,
    HardBreak,
    Image,
    Inline,
    Inlines,
    Link,
    Reference,
    Strikethrough,
    Strong,
    Text,
)
from briefing.model.text import SafeText
from briefing.source.clean import clean, clean_line
from briefing.source.markdown import Definitions, Token, parse_inline

if TYPE_CHECKING:
    from briefing.source.markdown.citation import CitedSources

NESTING = 16
"""Emphasis nests so deep; within it there is nothing left to see of more."""

_HARD = HardBreak()
_MARKS: dict[str, Callable[[Inlines], Inline]] = {
    "em_open": Emphasis,
    "strong_open": Strong,
    "s_open": Strikethrough,
}


class _Open(NamedTuple):
    """A mark that is not closed yet."""

    token: Token
    before: list[Inline]
    note: FootnoteMark | None


def read_words(content: str, definitions: Definitions, notes: Notes, place: Place) -> Inlines:
    """Return the inlines of the text of a block."""
    if not definitions.links:
        simple = read_simple(content, place)
        if simple is not None:
            return simple
    return parse_words(content, definitions, notes, place)


def parse_words(
    content: str,
    definitions: Definitions,
    notes: Notes | None = None,
    place: Place | None = None,
    *,
    field: bool = False,
) -> Inlines:
    """Return the inlines that the parser finds in the text of a block; in a field of a record, if `field` is set."""
    return _InlineReader(notes or Notes(), place).read(parse_inline(content, definitions, field=field))


class _InlineReader:
    def __init__(self, notes: Notes, place: Place | None) -> None:
        self._notes = notes
        self._place = place

    def read(self, tokens: Sequence[Token]) -> Inlines:
        nodes: list[Inline] = []
        words: list[str] = []
        stack: list[_Open] = []
        for token in tokens:
            kind = token.type
            if kind in {"text", "text_special"}:
                words.append(token.content)
                continue
            if words:
                _add_words(nodes, words)
            if token.nesting > 0:
                note = self._notes.reserve() if kind == "footnote_inline_open" else None
                stack.append(_Open(token, nodes, note))
                nodes = []
            elif token.nesting < 0:
                opened = stack.pop()
                nodes = self._closed(opened, nodes, len(stack))
            elif kind == "softbreak":
                if nodes and nodes[-1] is not SOFT:
                    nodes.append(SOFT)
            else:
                nodes.append(self._single(token))
        if words:
            _add_words(nodes, words)
        return tuple(nodes)

    def _single(self, token: Token) -> Inline:
        match token.type:
            case "hardbreak":
                return _HARD
            case "code_inline":
                return Code(_one_line(token.content))
            case "citation":
                return self._citation(token.meta["citation"])
            case "footnote_ref":
                return self._notes.mark(token.meta["label"])
            case "image":
                alt = _one_line(_alternative(token.children or []))
                return Image(alt, clean(str(token.attrs["src"])), clean_line(str(token.attrs.get("title", ""))))
            case _:
                return Text(_one_line(token.content))

    def _closed(self, opened: _Open, nodes: list[Inline], depth: int) -> list[Inline]:
        token, before, note = opened
        made = _MARKS.get(token.type)
        if made is not None:
            if depth < NESTING:
                before.append(made(tuple(nodes)))
            else:
                before += nodes
        elif note is not None:
            before.append(note)
            self._notes.fill(note, tuple(nodes), self._at(token)[0])
        else:
            before += self._link(token, tuple(nodes))
        return before

    def _link(self, token: Token, children: Inlines) -> Inlines:
        url = str(token.attrs["href"])
        if token.info != "auto" and (target := _target(url)):
            return (Reference(children, *target, *self._at(token)),)
        if not url:
            return children
        shown = clean(url)
        return (Link(children or (Text(shown),), shown, clean_line(str(token.attrs.get("title", "")))),)

    def _citation(self, cited: "CitedSources") -> Citation:
        return Citation(
            tuple(
                CitedKey(
                    key.key,
                    clean(key.prefix),
                    clean(key.locator),
                    key.suppress_author,
                    *(self._place(key.offset) if self._place else (0, 0)),
                )
                for key in cited.keys
            ),
            cited.in_text,
        )

    def _at(self, token: Token) -> tuple[int, int]:
        offset = token.meta.get("offset")
        return (0, 0) if offset is None or self._place is None else self._place(offset)


def _target(url: str) -> tuple[SafeText, SafeText] | None:
    """Return id and brief of an address that names an item of a brief: a fragment, a relative path, or both."""
    path, _, fragment = url.partition("#")
    if path:
        if not path.lower().endswith((".md", ".yaml", ".yml")) or path[0] in "/\\" or "?" in path:
            return None
        if ":" in path.split("/", 1)[0]:
            return None
    elif not fragment:
        return None
    if "%" in url:
        from urllib.parse import unquote  # noqa: PLC0415 - few addresses need it

        path, fragment = unquote(path), unquote(fragment)
    return clean(fragment), clean(path)


def _add_words(nodes: list[Inline], words: list[str]) -> None:
    text = _one_line("".join(words) if len(words) > 1 else words[0])
    words.clear()
    if text:
        nodes.append(Text(text))


def _one_line(raw: str) -> SafeText:
    text = clean(raw)
    return SafeText(text.replace("\n", " ")) if "\n" in text else text


def _alternative(tokens: Sequence[Token]) -> str:
    parts: list[str] = []
    for token in tokens:
        if token.type == "image":
            parts.append(_alternative(token.children or []))
        else:
            parts.append(" " if token.type in {"softbreak", "hardbreak"} else token.content)
    return "".join(parts)
