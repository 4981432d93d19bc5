"""Wraps styled words to a width in terminal cells: by words, without hyphens, never through a character.

Breaks are allowed at blanks, after a hyphen, dash or slash between letters, and beside ideographs and emoji (with the
usual rules on which marks may not start or end a line). A longer word is cut where it must be. A citation mark stays
with the word before it, a dash at the end of its line, a per cent sign with its number.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.cells import split_graphemes

from briefing.layout.line import Face, Line, Run, Target, ToUrl
from briefing.layout.line_tools import cells, is_narrow, line_width
from briefing.layout.links import address
from briefing.layout.pieces import Piece
from briefing.model.text import SafeText
from briefing.themes.roles import Role


class Marked(NamedTuple):
    """Where a stop came to lie: one a line."""

    line: int
    """The index of its line among the wrapped ones."""
    start: int
    end: int
    target: Target


class Wrapped(NamedTuple):
    """Wrapped lines, with the stops on them."""

    lines: Sequence[Line]
    marked: Sequence[Marked] = ()


_NO_START = frozenset(
    "!%),.:;?]}»”’…‥、。〃々〉》」』】〕〗〙〛ゝゞーヽヾ・！％），．：；？］｝～"
    "ァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎ"
)
_NO_END = frozenset("([{«“‘〈《「『【〔〖〘〚（［｛＄￥￡")
_INNER = "-/–—‐"
"""Signs after which a word may be broken, between letters."""
_FORCED = "/?&=-_.,;:–—"
"""Signs after which a word that is longer than a line is best cut."""
_LONGEST_PART = 80
"""How far back the start of a word is looked for."""
_JOINED = ((" – ", "\u00a0– "), (" — ", "\u00a0— "), (" %", "\u00a0%"))
_NBSP = "\u00a0"


def wrap(pieces: Sequence[Piece], width: int, first: Line = (), rest: Line = ()) -> Wrapped:
    """Return the pieces as lines of at most `width` cells, the first behind `first`, the others behind `rest`.

    Where a prefix leaves less than one cell, lines are as narrow as one character. Nothing but blanks is no line.
    """
    if not pieces:
        return Wrapped([], [])
    text = pieces[0].text if len(pieces) == 1 else "".join([piece.text for piece in pieces])
    narrow = is_narrow(text)
    before = line_width(first) if first else 0
    if narrow and 0 < len(text) <= width - before and not (text[0] == " " or text[-1] == " " or "\n" in text):
        return _one_line(pieces, first, before)
    held = _held(pieces)
    joined = _with_joints(text, held)
    rooms = (width - before, width - line_width(rest) if rest else width)
    graphemes = None if narrow else _graphemes(pieces)
    spans: list[tuple[int, int]] = []
    start = 0
    while True:
        end = text.find("\n", start)
        stretch = (start, len(text) if end < 0 else end)
        room = rooms[1] if spans else rooms[0]
        if graphemes is None:
            _break_narrow(text, joined, stretch, (room, rooms[1]), spans)
        else:
            _break_wide(text, joined, graphemes, frozenset(held), stretch, (room, rooms[1]), spans)
        if end < 0:
            break
        start = end + 1
    return _cut(pieces, text, spans, first, rest)


def wrap_runs(runs: Iterable[Run], width: int, first: Line = (), rest: Line = ()) -> list[Line]:
    """Return the runs as lines of at most `width` cells, the first behind `first`, the others behind `rest`."""
    pieces = [Piece(run.text, run.role, run.face, ToUrl(SafeText(run.url)) if run.url else None) for run in runs]
    return list(wrap(pieces, width, first, rest).lines)


def wrap_text(text: str, width: int, role: Role = Role.TEXT, face: Face = Face.PLAIN) -> list[Line]:
    """Return clean text, or words of the program's own, as lines of at most `width` cells in one style."""
    return list(wrap([Piece(SafeText(text), role, face)], width).lines)


def _one_line(pieces: Sequence[Piece], first: Line, at: int) -> Wrapped:
    """Return pieces that fit on one line, on which every character takes one cell; `first` is `at` cells wide."""
    line = list(first)
    marked: list[Marked] = []
    for words, role, face, target, _held in pieces:
        if not words:
            continue
        url = ""
        if target is not None:
            url = address(target)
            marked.append(Marked(0, at, at + len(words), target))
        at += len(words)
        last = line[-1] if line else None
        if last and last.role is role and last.face == face and last.url == url:
            line[-1] = Run(SafeText(last.text + words), role, face, url)
        else:
            line.append(Run(words, role, face, url))
    return Wrapped((tuple(line),), _merged(marked) if len(marked) > 1 else marked)


def _held(pieces: Sequence[Piece]) -> list[int]:
    """Return the offsets before which no line may end."""
    held: list[int] = []
    offset = 0
    before: Piece | None = None
    for piece in pieces:
        # The parts of one mark may be parted from each other, but not its start from the word.
        if piece.held and before and offset and not (before.held and before.text[-1:] != " "):
            held.append(offset)
        offset += len(piece.text)
        before = piece
    return held


def _with_joints(text: str, held: list[int]) -> str:
    """Return `text` with those blanks made fast at which no line may end; as long as `text`."""
    for loose, fast in _JOINED:
        if loose in text:
            text = text.replace(loose, fast)
    if not held:
        return text
    parts: list[str] = []
    done = 0
    for offset in held:
        if text[offset - 1] == " ":
            parts += text[done : offset - 1], _NBSP
            done = offset
    return "".join([*parts, text[done:]])


def _break_narrow(
    text: str, joined: str, stretch: tuple[int, int], rooms: tuple[int, int], spans: list[tuple[int, int]]
) -> None:
    """Break a stretch in which every character takes one cell: offsets are cells."""
    start, end = stretch
    room = max(rooms[0], 1)
    while start < end:
        if joined[start] == " ":
            start += 1
            continue
        limit = start + room
        if limit >= end:
            spans.append((start, start + len(text[start:end].rstrip(" "))))
            return
        cut = joined.rfind(" ", start, limit + 1)
        inner = _inner_break(joined, max(cut + 1, start), limit)
        if inner > 0:
            cut = inner
        elif cut < 0:
            cut = _forced_break(text, start, limit)
        spans.append((start, start + len(text[start:cut].rstrip(" "))))
        start = cut
        room = max(rooms[1], 1)


def _inner_break(text: str, start: int, limit: int) -> int:
    """Return the last offset up to `limit` at which the word from `start` may be broken; -1 where there is none."""
    head = text[start:limit]
    best = -1
    for sign in _INNER:
        if sign not in head:
            continue
        at = head.rfind(sign)
        while at > best:
            after = text[start + at + 1 : start + at + 3]
            if at > 1 and head[at - 2 : at].isalpha() and len(after) > 1 and after.isalpha():
                best = at
                break
            at = head.rfind(sign, 0, at)
    if best < 0 or "://" in head or "@" in head:
        return -1
    return start + best + 1


def _forced_break(text: str, start: int, limit: int) -> int:
    """Return the offset at which a word that is longer than its line is cut: after a sign in the line's second half."""
    blank = text.rfind(" ", start, limit + 1)
    if blank > start:
        return blank
    middle = (start + limit) // 2
    after = max(text.rfind(sign, middle, limit) for sign in _FORCED) + 1
    return after if after > middle else limit


def _graphemes(pieces: Sequence[Piece]) -> list[tuple[int, int, int]]:
    """Return start, end and width of every character as a reader sees it; pieces are measured apart, as drawn."""
    spans: list[tuple[int, int, int]] = []
    offset = 0
    for piece in pieces:
        text = piece.text
        if is_narrow(text):
            spans += [(at, at + 1, 1) for at in range(offset, offset + len(text))]
        else:
            half_flag = False
            for start, end, wide in split_graphemes(text)[0]:
                # Behind a leading joiner the two measures of Rich differ: the greater one is what may be drawn.
                size = wide or cells(text[start:end])
                is_flag = "\U0001f1e6" <= text[start] <= "\U0001f1ff"
                if (is_flag and half_flag) or (not size and spans):
                    before = spans[-1]
                    spans[-1] = (before[0], offset + end, before[2] + size)
                    half_flag = False
                else:
                    spans.append((offset + start, offset + end, size))
                    half_flag = is_flag
        offset += len(text)
    return spans


def _break_wide(  # noqa: PLR0913, PLR0917 - the state of one loop
    text: str,
    joined: str,
    graphemes: list[tuple[int, int, int]],
    held: frozenset[int],
    stretch: tuple[int, int],
    rooms: tuple[int, int],
    spans: list[tuple[int, int]],
) -> None:
    """Break a stretch in which characters take no, one or two cells."""
    room = rooms[0]
    first = bisect_left(graphemes, (stretch[0],))
    last = bisect_left(graphemes, (stretch[1],))
    while first < last:
        start, end, _ = graphemes[first]
        if text[start:end] == " ":
            first += 1
            continue
        first = _line_end(text, joined, graphemes, held, range(first, last), max(room, 1))
        end = graphemes[first][0] if first < last else stretch[1]
        spans.append((start, start + len(text[start:end].rstrip(" "))))
        room = rooms[1]


def _line_end(  # noqa: PLR0913, PLR0917 - the state of one loop
    text: str, joined: str, graphemes: list[tuple[int, int, int]], held: frozenset[int], indexes: range, room: int
) -> int:
    """Return which of the indexes starts the next line, their end where there is none; the first starts this line."""
    first = indexes.start
    used = 0
    best = -1
    relaxed = -1
    for index in indexes:
        start, end, size = graphemes[index]
        here = joined[start]
        if joined[start:end] == " ":
            best = index
            used += size
            continue
        if text[start] == " ":
            relaxed = index
        elif index > first and start not in held:
            before = joined[graphemes[index - 1][0]]
            if _may_part(before, here) or _after_sign(joined, start):
                best = index
        if used + size > room and index > first:
            return best if best > first else relaxed if relaxed > first else index
        used += size
    return indexes.stop


def _may_part(before: str, here: str) -> bool:
    """Return whether a line may end between two neighbours because one is an ideograph or emoji."""
    if not (is_ideograph(before) or is_ideograph(here)):
        return False
    return here not in _NO_START and before not in _NO_END and _NBSP not in (before, here)


def is_ideograph(character: str) -> bool:
    """Return whether lines may be broken beside the character; Hangul is written with blanks and is left whole."""
    return character >= "\u2e80" and not "\uac00" <= character <= "\ud7a3" and character not in "\ufffd\u3000"


def _after_sign(text: str, start: int) -> bool:
    if text[start - 1] not in _INNER:
        return False
    earliest = max(start - _LONGEST_PART, 0)
    word = text.rfind(" ", earliest, start)
    return _inner_break(text, word + 1 if word >= 0 else earliest, start) == start


def _cut(pieces: Sequence[Piece], text: str, spans: list[tuple[int, int]], first: Line, rest: Line) -> Wrapped:
    """Cut the pieces at the offsets of the lines."""
    lines: list[Line] = []
    marked: list[Marked] = []
    at = 0
    piece = pieces[0]
    target = piece.target
    url = address(target) if target else ""
    offset = 0
    piece_end = len(piece.text)
    for start, end in spans:
        line = list(rest if lines else first)
        begin = start
        while begin < end:
            while piece_end <= begin and at + 1 < len(pieces):
                offset = piece_end
                at += 1
                piece = pieces[at]
                target = piece.target
                url = address(target) if target else ""
                piece_end = offset + len(piece.text)
            stop = min(end, piece_end)
            words = SafeText(text[begin:stop])
            if target is not None:
                cell = line_width(line)
                marked.append(Marked(len(lines), cell, cell + cells(words), target))
            last = line[-1] if line else None
            alike = last and last.role is piece.role and last.face == piece.face and last.url == url
            if last and alike and _adds_up(last.text, words):
                line[-1] = Run(SafeText(last.text + words), last.role, last.face, last.url)
            else:
                line.append(Run(words, piece.role, piece.face, url))
            begin = stop
        lines.append(tuple(line))
    return Wrapped(lines, _merged(marked) if len(marked) > 1 else marked)


def _adds_up(one: str, other: str) -> bool:
    """Return whether two texts are as wide together as apart: a joiner between them makes them one character."""
    return (is_narrow(one) and is_narrow(other)) or cells(one + other) == cells(one) + cells(other)


def _merged(marked: list[Marked]) -> list[Marked]:
    """Return the marks with neighbours of one stop on one line made one, as where a link has words in two styles."""
    merged: list[Marked] = []
    for mark in marked:
        last = merged[-1] if merged else None
        if last and last.target is mark.target and last.line == mark.line and last.end == mark.start:
            merged[-1] = last._replace(end=mark.end)
        else:
            merged.append(mark)
    return merged
