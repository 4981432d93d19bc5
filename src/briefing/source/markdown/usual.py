"""Blocks of the usual kinds, split without markdown-it, whose import takes longer than all that a brief needs else.

Most bodies are paragraphs, headings, plain lists, quotes of a paragraph and tables. A text with anything else is the
parser's; what both read is the same (`tests/source/markdown/test_usual.py`).
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
_QUOTED = "> "
_STOPS = ".)"
"""What stands behind the number of an item."""
_LONGEST_NUMBER = 9


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
    if "]:" in text:
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
    if _marker(line):
        return _list(lines, at, tokens)
    if line[0] == "#":
        return _heading(line, at, tokens)
    if line[0] == ">":
        return _quote(lines, at, tokens)
    if at + 1 < len(lines) and lines[at + 1][:1] == "|" and _is_words(line) and _is_below_header(lines[at + 1]):
        return _table(lines, at, tokens)
    after = _past_words(lines, at)
    if after > at:
        tokens += _paragraph("\n".join(lines[at:after]), at, after)
    return after


def _past_words(lines: list[str], at: int) -> int:
    """Return the first line from one on that may be anything but words."""
    while at < len(lines) and _is_words(lines[at]):
        at += 1
    return at


def _is_words(line: str) -> bool:
    """Return whether a line can be nothing but words, or a row of a table, wherever it stands."""
    first = line[:1]
    if first not in _MARKS:
        return bool(first) and not (first == "|" and _is_below_header(line, whole=False))
    if first in _DIGITS:
        after = line.lstrip(_DIGITS)
        return after[:1] not in {".", ")"} or after[1:2] not in {"", *_BLANK}
    if first == "`":
        return line[:3] != "```"
    # Emphasis, or a number with its sign.
    return first in "*_+-" and (line[1:2].isalnum() or (first == "*" and line[1:2] == "*" and line[2:3].isalnum()))


def _marker(line: str) -> str:
    """Return the marker of an item with its blank, as `- ` or `12. `; empty where the line starts none."""
    number = line[: len(line) - len(line.lstrip(_DIGITS))] if line[0] in _DIGITS else ""
    sign = line[len(number) : len(number) + 1]
    is_marker = sign in _STOPS if 0 < len(number) <= _LONGEST_NUMBER else sign == "-" and not number
    return f"{number}{sign} " if is_marker and line[len(number) + 1 : len(number) + 2] == " " else ""


def _paragraph(text: str, first: int, after: int, level: int = 0) -> list[Token]:
    lines = [first, after]
    opening = _Token("paragraph_open", "p", 1, level, lines)
    words = _Token("inline", "", 0, level + 1, lines)
    closing = _Token("paragraph_close", "p", -1, level)
    words.content = text.strip(TRIMMED)
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


def _quote(lines: list[str], at: int, tokens: list[Token]) -> int:
    """Read a quote of paragraphs; return the line after it as above."""
    whole = [at, at]
    tokens.append(_opening("blockquote_open", "blockquote", 0, whole, ">"))
    after = at
    while after < len(lines) and lines[after][:1] == ">":
        first = after
        while lines[after].startswith(_QUOTED) and _is_words(lines[after][len(_QUOTED) :]):
            after += 1
            if after == len(lines):
                break
        if after > first:
            tokens += _paragraph("\n".join(line[len(_QUOTED) :] for line in lines[first:after]), first, after, 1)
        elif not lines[after][1:].strip(_BLANK):
            after += 1
        else:
            return at
    # Words right after it go on with it; and what ends without words takes the blank line after it.
    is_open = after < len(lines) and lines[after].strip(_BLANK)
    if is_open or not lines[after - 1][1:].strip(_BLANK):
        return at
    whole[1] = after
    tokens.append(_closing("blockquote_close", "blockquote", 0, ">"))
    return after


def _is_below_header(line: str, *, whole: bool = True) -> bool:
    """Return whether a line can stand below the header of a table; if not `whole`, whether it has only its signs."""
    from briefing.source.markdown.rows import MARKS, alignments  # noqa: PLC0415 - few bodies have a table

    return alignments(line) is not None if whole else MARKS.issuperset(line)


def _table(lines: list[str], at: int, tokens: list[Token]) -> int:
    """Read a table, with a header and the line below it; return the line after it as above."""
    from briefing.source.markdown.rows import CELLS, Row, TableRows, alignments, cells_of, fitted  # noqa: PLC0415 - few bodies have one

    start = sum(map(len, lines[:at])) + at
    align, header = alignments(lines[at + 1]), cells_of(lines[at], start)
    after = at + 2
    while after < len(lines) and (lines[after][:1] == "|" or _is_words(lines[after])):
        after += 1
    if not align or header is None or len(header) != len(align) or len(align) > CELLS:
        return at
    if after < len(lines) and lines[after].strip(_BLANK):
        return at
    start += len(lines[at]) + len(lines[at + 1]) + 2
    rows: list[Row] = []
    for line in range(at + 2, min(after, at + 2 + max(1, CELLS // len(align)))):
        rows.append(Row(line, fitted(cells_of(lines[line], start, whole=True) or [], len(align))))
        start += len(lines[line]) + 1
    token = _Token("table", "table", 0, 0, [at, after])
    token.meta = {"rows": TableRows(align, Row(at, tuple(header)), tuple(rows), after - at - 2 - len(rows))}
    tokens.append(token)
    return after


def _list(lines: list[str], at: int, tokens: list[Token]) -> int:
    """Read a list of items, each a paragraph; return the line after it as above."""
    whole = [at, at]
    marker = _marker(lines[at])
    number, sign = marker[:-2], marker[-2]
    name, tag = ("ordered_list", "ol") if number else ("bullet_list", "ul")
    if number and at and lines[at - 1].strip(_BLANK):
        # Whether words before it go on is a matter of its number.
        return at
    opening = _opening(f"{name}_open", tag, 0, whole, sign)
    if number and int(number) != 1:
        opening.attrs = {"start": int(number)}
    tokens.append(opening)
    line = after = at
    own, paragraphs, is_tight = whole, list[Token](), True
    while line < len(lines) and (marker := _marker(lines[line])):
        if line > after:
            is_tight = False
            own[1] = line
        indent = " " * len(marker)
        if marker[-2] != sign or not _is_words(lines[line][len(marker) :]):
            return at
        after = line + 1
        while after < len(lines) and lines[after].startswith(indent) and _is_words(lines[after][len(indent) :]):
            after += 1
        own = [line, after]
        item = _opening("list_item_open", "li", 1, own, sign)
        item.info = marker[:-2]
        tokens.append(item)
        paragraph = _paragraph("\n".join(each[len(indent) :] for each in lines[line:after]), line, after, 2)
        paragraphs += (paragraph[0], paragraph[2])
        tokens += paragraph
        tokens.append(_closing("list_item_close", "li", 1, sign))
        line = after
        while line < len(lines) and not lines[line].strip(_BLANK):
            line += 1
    # Words right after an item go on with it, as does what is indented.
    if line < len(lines) and (lines[line][0] in f"-{_BLANK}{_DIGITS}" or (line == after and _is_words(lines[line]))):
        return at
    for token in paragraphs:
        token.hidden = is_tight
    own[1] = whole[1] = line
    tokens.append(_closing(f"{name}_close", tag, 0, sign))
    return line


def _opening(kind: str, tag: str, level: int, lines: list[int], markup: str) -> Token:
    token = _Token(kind, tag, 1, level, lines)
    token.markup = markup
    return token


def _closing(kind: str, tag: str, level: int, markup: str) -> Token:
    token = _Token(kind, tag, -1, level)
    token.markup = markup
    return token
