"""What the parser makes of a text, piece by piece."""

from collections.abc import Sequence
from typing import Any, Literal, Protocol

CITATION_LIMIT = 2_000
"""A bracketed citation has at most so many characters."""


class Token(Protocol):
    """A start, an end or a whole of something; markdown-it's tokens are such, and so are those of `usual`."""

    type: str
    tag: str
    nesting: Literal[-1, 0, 1]
    """1 at a start, -1 at an end."""
    attrs: dict[str, str | int | float]
    map: list[int] | None
    """The lines that it takes: the first, and the one after the last."""
    level: int
    content: str
    markup: str
    info: str
    meta: dict[Any, Any]
    hidden: bool

    @property
    def children(self) -> "Sequence[Token] | None":
        """What the name of an image is made of."""
