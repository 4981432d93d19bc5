"""The parser, made once, and its two steps: text to blocks, and the text of a block to its words."""

from functools import cache
from typing import Any, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.common.utils import mdTrim
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote.index import footnote_def

from briefing.source.markdown.block import BlockParser
from briefing.source.markdown.definitions import Definition, Definitions
from briefing.source.markdown.inline import InlineParser

__all__ = ["NESTING", "Parsed", "Token", "parse", "parse_inline"]

NESTING = 100
"""Blocks and inline marks nest so deep; beyond it their marks are words."""


class Parsed(NamedTuple):
    """Text split into blocks."""

    tokens: list[Token]
    """Block tokens; those of type `inline` hold the text of a block, not yet its words."""
    definitions: list[Definition]
    """The link definitions in it, in their order."""


def parse(text: str) -> Parsed:
    """Split text into blocks, with line feeds as the ends of its lines."""
    if "\n" not in text and text[:1].isalpha():
        return _one_line(text)
    parser = _parser()
    env: dict[str, Any] = {}
    tokens: list[Token] = []
    parser.block.parse(text, parser, env, tokens)
    found = [
        Definition(label, ref["href"], ref["title"], *ref["map"]) for label, ref in env.get("references", {}).items()
    ]
    found += [Definition(ref["label"], ref["href"], ref["title"], *ref["map"]) for ref in env.get("duplicate_refs", ())]
    return Parsed(tokens, sorted(found, key=lambda definition: definition.first_line))


def _one_line(text: str) -> Parsed:
    """Return the paragraph that a line is which starts with a letter, as many fields are."""
    opening, words, closing = Token("paragraph_open", "p", 1), Token("inline", "", 0), Token("paragraph_close", "p", -1)
    opening.map = words.map = [0, 1]
    words.level = 1
    words.content = mdTrim(text)
    return Parsed([opening, words, closing], [])


def parse_inline(text: str, definitions: Definitions, *, field: bool = False) -> list[Token]:
    """Return the tokens of the words of a block; of a field of a record, if `field` is set."""
    parser = _parser()
    env = {
        "references": definitions.links,
        "footnotes": definitions.footnotes,
        "sources": definitions.sources,
        "field": field,
    }
    return parser.inline.parse(text, parser, env, [])


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("js-default", {"maxNesting": NESTING, "html": False, "linkify": False, "typographer": False})
    parser.inline = InlineParser()
    parser.block = BlockParser()
    parser.block.ruler.before("reference", "footnote_def", footnote_def, {"alt": ["paragraph", "reference"]})
    parser.use(deflist_plugin)
    return parser
