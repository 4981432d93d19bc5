"""What is split without the parser is what the parser splits."""

from itertools import product

import pytest
from helpers.commonmark import read_examples
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it.common.utils import MD_TRIM_CHARS

from briefing.source.markdown import Token
from briefing.source.markdown.parser import blocks_of
from briefing.source.markdown.usual import TRIMMED, usual_blocks

WORDS = [
    "Words",
    "[](#e4) opens",
    "**Strong** words",
    "“We walked”",
    "(in brackets)",
    "1 of 2",
    "2.5 m",
    "3",
    "ä",
    "\x0b",
]
USUAL = [
    "> quoted",
    "> twice",
    "a | b",
    "|---|---|",
    "| c | d |",
    "1. first",
    "2. second",
    "# Heading",
    "## Two [@a]",
    "- item",
    "- [ ] task",
    "  goes on",
    "",
    "",
    "  ",
    *WORDS,
]
MARKS = [
    "#",
    "#\u00a0x",
    "# x #",
    "#x",
    "-",
    "- ",
    "-\t",
    "---",
    "- - x",
    "- # x",
    "* x",
    "+ x",
    "1. x",
    "2) x",
    "12.",
    "_",
    "**",
]
OTHER = [
    "===",
    "> x",
    "```",
    "~~~",
    ": x",
    "~ x",
    "[a]: b",
    "[^a]: b",
    "-|-",
    "|-|",
    "| a | b | c",
    "a \\| b | c",
    "  | a",
    "7) x",
    "10. x",
    "   goes on",
    ">",
    "> ",
    "`code` x",
    "``code`` x",
    "_emphasis_ x",
    "*emphasis* x",
    "+5 x",
    "-5 x",
    "-5|x",
    "__x",
    "*x",
    ">x",
    "> - x",
    "> > x",
    "0123456789. x",
    "    code",
    " x",
    "\tx",
    "-  two",
    "***",
]
LINES = st.lists(st.sampled_from(USUAL + MARKS + OTHER), max_size=7).map("\n".join)
FEW = st.lists(st.sampled_from(USUAL), max_size=9).map("\n".join)
CHARACTERS = st.text(st.sampled_from("ab1 .,:-#*_>[]~`=+|\t\n\n\u00a0\u3000\x1c"), max_size=16)


def shown(token: Token) -> tuple[object, ...]:
    assert not token.children
    return (
        *(token.type, token.tag, token.nesting, token.level, token.map, token.content, token.markup, token.info),
        *(token.attrs, token.meta, token.hidden),
    )


def agrees(text: str) -> bool:
    """Return whether the text was split without the parser; then it is held against what the parser makes of it."""
    tokens = usual_blocks(text)
    if tokens is None:
        return False
    parsed, definitions = blocks_of(text)
    assert [shown(token) for token in tokens] == [shown(token) for token in parsed]
    assert not definitions
    return True


@settings(max_examples=800)
@given(FEW | LINES | CHARACTERS)
@example("- a\n\n\n# b")
@example("- a\n  b\n- c\n")
@example("a  \nb \n- c\n \n")
@example("a\n  ")
@example("")
def test_what_is_split_without_the_parser_is_what_the_parser_splits(text: str) -> None:
    agrees(text)


@pytest.mark.parametrize("first", USUAL + MARKS + OTHER)
def test_so_are_all_short_texts(first: str) -> None:
    for more in product(USUAL[:16] + MARKS + OTHER, repeat=2):
        agrees("\n".join((first, *more)))


def test_so_are_the_examples_of_commonmark() -> None:
    split = [each.markdown for each in read_examples() if agrees(each.markdown)]

    assert split


def test_what_is_taken_away_at_the_ends_is_what_the_parser_takes_away() -> None:
    assert sorted(TRIMMED) == sorted(MD_TRIM_CHARS)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Words: any | at all",
        "> x\n>\n> y\n\n`x` y\n\na|b\n|-|-|\nc|d|e\n\n3. x\n4. y\n   goes on\n",
        "# Heading\n\nWords [@s0].\n**Strong** ones [](#f0).\n\n- One\n- two\n  goes on\n\nSince 2018 and\n3.5 m.\n",
    ],
)
def test_what_authors_mostly_write_takes_no_parser(text: str) -> None:
    assert agrees(text)


@pytest.mark.parametrize(
    "text",
    [
        "> x\ny",
        "x\n2. y",
        "* x",
        "- x\n\n  y",
        "- x\n  - y",
        "a\n===",
        "a\n\n    b",
        "```\na\n```",
        "[a]: b",
        "a|b\n-|-",
        "> - x",
        "a\n: b",
    ],
)
def test_all_else_is_left_to_the_parser(text: str) -> None:
    assert not agrees(text)
