"""The words that an author wrote, as a loaded brief has them."""

import re
from collections.abc import Iterator, Mapping
from enum import Enum

from briefing.model.blocks import CodeBlock, Document, Lines
from briefing.model.brief import Brief
from briefing.model.dates import Edtf
from briefing.model.inline import Citation, Reference, RichText, plain
from briefing.model.quantity import Quantity
from briefing.model.records import Cite
from briefing.model.span import Span
from briefing.model.walk import walk_blocks, walk_inline, walk_inlines

_NAMES = frozenset(
    {
        "path",
        "id",
        "spans",
        "type",
        "via",
        "derived_from",
        "part_of",
        "figures",
        "events",
        "likelihood",
        "likelihood_scale",
    }
)
"""Fields of codes and ids: what is shown is what they stand for."""


def authored_words(brief: Brief) -> list[str]:
    """Return every word of every text of the brief, case folded, in order; markup and codes are none."""
    return [word for text in _texts(brief) for word in re.findall(r"\w+", text.casefold())]


def _texts(value: object) -> Iterator[str]:  # noqa: C901, PLR0912 - a table of cases
    match value:
        case None | Enum() | Span() | Lines() | Edtf() | Quantity() | int():
            pass
        case str():
            yield value
        case RichText():
            yield from _texts(value.inlines)
        case Document():
            for node in walk_inlines(value.blocks):
                yield from _leaf(node)
            yield from (block.code for block in walk_blocks(value.blocks) if isinstance(block, CodeBlock))
        case Cite():
            yield value.locator
        case Mapping():
            for key, inner in value.items():
                yield key
                yield from _texts(inner)
        case tuple() if hasattr(value, "_fields"):
            for name in value._fields:
                inner = getattr(value, name)
                # In a brief and in an event these names are records and ids; only the former are tuples of tuples.
                is_code = name in _NAMES and not (isinstance(inner, tuple) and inner and isinstance(inner[0], tuple))
                if not is_code:
                    yield from _texts(inner)
        case tuple():
            for inner in value:
                if hasattr(inner, "children") or isinstance(inner, Citation | Reference):
                    for node in walk_inline((inner,)):
                        yield from _leaf(node)
                else:
                    yield from _texts(inner)


def _leaf(node: object) -> Iterator[str]:
    match node:
        case Citation():
            yield from (word for key in node.keys for word in (key.prefix, key.locator))
        case Reference():
            yield plain(node.children)
        case tuple() if hasattr(node, "_fields"):
            yield from (part for part in node if isinstance(part, str))
