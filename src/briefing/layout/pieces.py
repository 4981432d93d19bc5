"""Words in one style, before they are put on lines."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias

from briefing.layout.line import Face, Target
from briefing.layout.line_tools import cells
from briefing.model.text import SafeText
from briefing.themes.roles import Role


class Piece(NamedTuple):
    """Words in one style that may lead somewhere; a line feed in them is a break that the author asked for."""

    text: SafeText
    role: Role = Role.TEXT
    face: Face = Face.PLAIN
    target: Target | None = None
    """Where they lead. Pieces that share one and the same object are one stop, two equal objects are two."""
    held: bool = False
    """Whether they stay on the line of the word before them, as a citation mark does."""


Pieces: TypeAlias = tuple[Piece, ...]


def piece(words: str, role: Role = Role.TEXT, face: Face = Face.PLAIN, target: Target | None = None) -> Piece:
    """Return a piece of words that are known to be safe: the program's own, or composed of safe text."""
    return Piece(SafeText(words), role, face, target)


BETWEEN = piece("\u00a0· ", Role.MUTED)
"""What stands between two parts of a record; lines end after it."""


def joined(groups: Iterable[Sequence[Piece]], between: Piece) -> Pieces:
    """Return the non-empty groups as one run of pieces, with `between` between two."""
    found: list[Piece] = []
    for group in groups:
        if group:
            if found:
                found.append(between)
            found.extend(group)
    return tuple(found)


def width_of(pieces: Iterable[Piece]) -> int:
    """Return how many cells the pieces take on one line."""
    return sum([cells(part.text) for part in pieces])
