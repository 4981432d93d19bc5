"""Blocks of the usual kinds, split without markdown-it, whose import takes longer than all that a brief needs else.

Most bodies are paragraphs, headings and lists of bullets. A text with anything else is the parser's; what both read is
the same (`tests/source/markdown/test_usual.py`).
"""

from typing import Any, Literal

from briefing.source.markdown.token import Token

TRIMMED = "\t\n\v\f\r \xa0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u2028\u2029\u202f\u205f\u3000"
"""What CommonMark takes away from the ends of a block."""
_BLANK = " \t"
_DIGITS = "0123456789"
_MARKS = frozenset(f"#`~>*-_+=:{_BLANK}{_DIGITS}")
"""The first characters that can make a line anything but words."""
_DEEPEST = 6
_ITEM = "- "
_WITHIN = "  "
"""What stands before the further lines of an item."""


class _Token:
    __slots__ = ("attrs", "content", "hidden", "info", "level", "map", "markup", "meta", "nesting", "tag", "type")

    children = None

    def __init__(
        self, kind: str, tag: str, nesting: Literal[-1, 0, 1], level: int, lines: list[int] | None = None
    ) -> None:
        self.type = kind
        self.tag = tag
        self.nesting: Literal[-1, 0, 1] = nesting
        self.level = level
        self.map = lines
        self.attrs: dict[str, str | int | float] = {}
        self.meta: dict[Any, Any] = {}
        self.content = self.markup = self.info = ""
        self.hidden = False


def usual_blocks(text: str) -> list[Token] | None:
    """Return the tokens of a text of usual blocks; None where it takes the parser."""
    if "\n" not in text and text[:1].isalpha():
        return _paragraph(text, 0, 1)
    if "]:" in text or "|" in text:
        return None
    lines = text.split("\n")
    if not lines[-1].strip(_BLANK):
        del lines[-1]
    tokens: list[Token] = []
    at = 0
    while at < len(lines):
        if not lines[at].strip(_BLANK):
            at += 1
            continue
        after = _block(lines, at, tokens)
        if after == at:
            return None
        at = after
    return tokens


def _block(lines: list[str], at: int, tokens: list[Token]) -> int:
    """Read the block that starts on a line; return the line after it, its own where it is none of the usual ones."""
    line = lines[at]
    if line.startswith(_ITEM):
        return _list(lines, at, tokens)
    if line[0] == "#":
        return _heading(line, at, tokens)
    after = at
    while after < len(lines) and _is_words(lines[after]):
        after += 1
    if after > at:
        tokens += _paragraph("\n".join(lines[at:after]), at, after)
    return after


def _is_words(line: str) -> bool:
    """Return whether a line can be nothing but words, wherever it stands."""
    first = line[:1]
    if first not in _MARKS:
        return bool(first)
    if first in _DIGITS:
        after = line.lstrip(_DIGITS)
        return after[:1] not in {".", ")"} or after[1:2] not in {"", *_BLANK}
    return first == "*" and line[1:2] == "*" and line[2:3].isalnum()


def _paragraph(text: str, first: int, after: int, level: int = 0, *, hidden: bool = False) -> list[Token]:
    lines = [first, after]
    opening = _Token("paragraph_open", "p", 1, level, lines)
    words = _Token("inline", "", 0, level + 1, lines)
    closing = _Token("paragraph_close", "p", -1, level)
    words.content = text.strip(TRIMMED)
    opening.hidden = closing.hidden = hidden
    return [opening, words, closing]


def _heading(line: str, at: int, tokens: list[Token]) -> int:
    """Read a heading without marks at its end; return the line after it as above."""
    text = line.lstrip("#")
    deep = len(line) - len(text)
    if deep > _DEEPEST or text[:1] != " " or text.rstrip(_BLANK)[-1:] == "#":
        return at
    lines = [at, at + 1]
    opening = _Token("heading_open", f"h{deep}", 1, 0, lines)
    words = _Token("inline", "", 0, 1, lines)
    closing = _Token("heading_close", f"h{deep}", -1, 0)
    words.content = text.strip(TRIMMED)
    opening.markup = closing.markup = "#" * deep
    tokens += (opening, words, closing)
    return at + 1


def _list(lines: list[str], at: int, tokens: list[Token]) -> int:
    """Read a list of bullets, each a paragraph, without blank lines; return the line after it as above."""
    whole = [at, at]
    tokens.append(_opening("bullet_list_open", "ul", 0, whole))
    line = after = at
    own = whole
    while line < len(lines) and lines[line].startswith(_ITEM):
        if not _is_words(lines[line][len(_ITEM) :]):
            return at
        after = line + 1
        while after < len(lines) and lines[after].startswith(_WITHIN) and _is_words(lines[after][len(_WITHIN) :]):
            after += 1
        own = [line, after]
        tokens.append(_opening("list_item_open", "li", 1, own))
        text = "\n".join(each[len(_WITHIN) :] for each in lines[line:after])
        tokens += _paragraph(text, line, after, 2, hidden=True)
        tokens.append(_closing("list_item_close", "li", 1))
        line = after
    while line < len(lines) and not lines[line].strip(_BLANK):
        line += 1
    # Words right after an item go on with it, as does what is indented; an item after a blank line sets all apart.
    if line < len(lines) and (lines[line][0] in "- \t" or (line == after and _is_words(lines[line]))):
        return at
    own[1] = whole[1] = line
    tokens.append(_closing("bullet_list_close", "ul", 0))
    return line


def _opening(kind: str, tag: str, level: int, lines: list[int]) -> Token:
    token = _Token(kind, tag, 1, level, lines)
    token.markup = "-"
    return token


def _closing(kind: str, tag: str, level: int) -> Token:
    token = _Token(kind, tag, -1, level)
    token.markup = "-"
    return token
