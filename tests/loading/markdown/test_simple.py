"""What is read without the parser is what the parser reads."""

import pytest
from helpers.block_dump import dump_inlines
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.loading.markdown.inlines import parse_words
from briefing.loading.markdown.passage import Place
from briefing.loading.markdown.simple import read_simple
from briefing.source.markdown import CITATION_LIMIT, Definitions

SOURCES = frozenset({"a", "b-2", "nis"})
WHOLE = [
    "[@a]",
    "[@a; @b-2]",
    "[@a;@b-2, p. 3; @nis ¶ 4]",
    "[@nis,  p.\u00a03,]",
    "[@x_y]",
    "[@-a]",
    "[@a-]",
    "[@a.b]",
    "[-@a]",
    "[see @a]",
    "[@a, @b-2]",
    "[@a; 5]",
    "[@a, &amp; x]",
    "[](#troops)",
    "[](#troops.1)",
    "[own words](#id)",
    "[ ](#id)",
    "[\u200b](#id)",
    "[@a](#id)",
    "[](#a%20b)",
    "[](#ü)",
    "[](x.md#id)",
    "[x]",
    "**strong**",
    "**two words**",
    "**a**",
    "**\u3164**",
    "**(a)**",
    "**11.000**",
    "*em*",
    "***both***",
    "https://example.org/a_b",
    "a@b.org",
    "@nis",
    "AT&T",
    "&amp;",
]
PARTS = [
    "Wort",
    "Größe",
    "x",
    "4",
    "\u200b",
    "\u00a0",
    "\u2028",
    "\x1b",
    "|",
    "#",
    "(",
    ")",
    ".",
    ",",
    ";",
    ":",
    "-",
    "\t",
]
MARKS = ["[", "]", "@", "*", "**", "!", "^", "_", "\\", "`", "<", "~", "(#", "@a"]
BLANKS = [" ", " ", " ", "  ", "\n", "\n", " \n", "  \n", "\n  ", "\n\n"]

USUAL = st.lists(st.sampled_from(WHOLE[:4] + WHOLE[13:17] + WHOLE[23:26] + PARTS + BLANKS)).map("".join)
ANY = st.lists(st.sampled_from(WHOLE + PARTS + MARKS + BLANKS)).map("".join)
FROM_CHARACTERS = st.text(st.sampled_from("ab1 .,;:-!^()[]@#*_\n"), max_size=24)


def place(offset: int) -> tuple[int, int]:
    return 1, offset


def agrees(content: str, at: Place | None = place) -> bool:
    """Return whether the text was read without the parser; then it is held against what the parser makes of it."""
    content = content.strip()
    simple = read_simple(content, at)
    if simple is None:
        return False
    parsed = parse_words(content, Definitions(sources=SOURCES), place=at)
    assert simple == parsed
    # Values of different classes may be equal; a dump names the classes.
    assert dump_inlines(simple) == dump_inlines(parsed)
    return True


@settings(max_examples=600)
@given(USUAL | ANY | FROM_CHARACTERS)
@example("Wort [@a][](#x)[@b-2].")
@example("![@a] ^[@a] !**x** **x**!")
@example("**a**b **c** d**e**")
@example("**a** ** b** **c **")
@example("[@a](x) [@a][@b-2] [@a]:")
@example("x ]  [@a] ] y")
@example("[](#x)[](#y) [a](#b)c")
def test_what_is_read_without_the_parser_is_what_the_parser_reads(content: str) -> None:
    agrees(content)
    agrees(content, None)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "Words alone, (11,000) + 4 % #1 | {x} ]",
        "Der Tunnel öffnet, die Brücke hält [@s0].\nDie Straße hält [](#f0) [@s0; @s1, S. 4].",
        "Two **strong words**, and [own words](#id) \n  here.",
    ],
)
def test_what_authors_mostly_write_takes_no_parser(content: str) -> None:
    assert agrees(content)


@pytest.mark.parametrize(
    "content",
    [
        "@nis says",
        "*em*",
        "`code`",
        "a\\*b",
        "AT&amp;T",
        "<https://example.org>",
        "[words](https://example.org)",
        "a^[note]",
        "a  \nb",
        f"[@a, {'x' * CITATION_LIMIT}]",
    ],
)
def test_all_else_is_left_to_the_parser(content: str) -> None:
    assert not agrees(content)
