"""Paragraphs and underlined headings are read as markdown-it's own two rules read them."""

from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.rules_block import lheading
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin

from briefing.source.markdown.block import BlockParser

STARTS = st.sampled_from(["", "", "> ", ">", "- ", "  ", "    ", "1. ", "# ", ": ", "~ ", "\t", "> - ", "- > "])
LINES = st.sampled_from(
    ["", "word", "two words ", "---", "===", "=", "- - -", "-- x", "--  ", "| a | b |", "|---|---|", "```", "[x]: y"]
)
TEXTS = st.lists(st.builds("".join, st.lists(STARTS | LINES, max_size=3)), max_size=9).map("\n".join)


def parser(*, own: bool) -> MarkdownIt:
    made = MarkdownIt("js-default", {"html": False})
    made.block = BlockParser()
    if not own:
        made.block.ruler.at("lheading", lheading)
    return made.use(deflist_plugin)


OWN, TWO_RULES = parser(own=True), parser(own=False)


def tokens(made: MarkdownIt, text: str) -> list[tuple[Any, ...]]:
    found: list[Token] = []
    made.block.parse(text, made, {}, found)
    return [(each.type, each.tag, each.map, each.level, each.content, each.markup, each.hidden) for each in found]


@settings(max_examples=500)
@given(TEXTS)
@example("word\nword\n---\nword\n===\n")
@example("word\n: word\n---")
@example("word\n\n: word\n")
@example("> word\n---\n> word\nword\n===")
@example("- word\n\n  word\n  ---\n- word\n===")
@example("word\n    ---\nword")
def test_blocks_are_those_of_two_rules(text: str) -> None:
    assert tokens(OWN, text) == tokens(TWO_RULES, text)
