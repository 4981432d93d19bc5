"""The parser, markdown-it set up for briefs, made once."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token as ParserToken
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote.index import footnote_def

from briefing.source.markdown.block import BlockParser
from briefing.source.markdown.definitions import Definition, Definitions
from briefing.source.markdown.inline import InlineParser
from briefing.source.markdown.token import Token

NESTING = 100
"""Blocks and inline marks nest so deep; beyond it their marks are words."""


def blocks_of(text: str) -> tuple[list[Token], list[Definition]]:
    """Return the block tokens of a text, and the link definitions in it in their order."""
    parser = _parser()
    env: dict[str, Any] = {}
    tokens: list[ParserToken] = []
    parser.block.parse(text, parser, env, tokens)
    found = [
        Definition(label, ref["href"], ref["title"], *ref["map"]) for label, ref in env.get("references", {}).items()
    ]
    found += [Definition(ref["label"], ref["href"], ref["title"], *ref["map"]) for ref in env.get("duplicate_refs", ())]
    return [*tokens], sorted(found, key=lambda definition: definition.first_line)


def words_of(text: str, definitions: Definitions, *, field: bool) -> Sequence[Token]:
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
