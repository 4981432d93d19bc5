"""The two steps of reading: text to blocks, and the text of a block to its words.

The parser is imported only where there is something to read that is not usual.
"""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.source.markdown.definitions import Definition, Definitions
from briefing.source.markdown.token import Token
from briefing.source.markdown.usual import usual_blocks


class Parsed(NamedTuple):
    """Text split into blocks."""

    tokens: list[Token]
    """Block tokens; those of type `inline` hold the text of a block, not yet its words."""
    definitions: list[Definition]
    """The link definitions in it, in their order."""


def parse(text: str) -> Parsed:
    """Split text into blocks, with line feeds as the ends of its lines."""
    tokens = usual_blocks(text)
    if tokens is not None:
        return Parsed(tokens, [])
    from briefing.source.markdown.parser import blocks_of  # noqa: PLC0415 - it costs a quarter of checking a brief

    return Parsed(*blocks_of(text))


def parse_inline(text: str, definitions: Definitions, *, field: bool = False) -> Sequence[Token]:
    """Return the tokens of the words of a block; of a field of a record, if `field` is set."""
    from briefing.source.markdown.parser import words_of  # noqa: PLC0415 - as above

    return words_of(text, definitions, field=field)
