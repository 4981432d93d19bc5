"""Reading piece by piece gives what reading at once gives."""

import pytest
from helpers.block_dump import dump_blocks
from helpers.commonmark import read_examples
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.loading.markdown import DocumentReader, Piece, read_document
from briefing.model.blocks import Blocks

SOURCES = frozenset({"nis", "a"})

FRAGMENTS = (
    "\n",
    "\n\n",
    "# ",
    "> ",
    "- ",
    "1. ",
    "  ",
    "    ",
    "\t",
    "a",
    "b c",
    "*",
    "**",
    "`",
    "```\n",
    "~~~",
    "[",
    "]",
    "(",
    ")",
    "[a]",
    "[a]: /u",
    "[^a]",
    "[^a]: ",
    "^[",
    "@nis",
    "[@nis, p]",
    "\n: ",
    "---",
    "===",
    "\\",
    "<",
    "&amp;",
    '"t"',
    "![",
    "  \n",
    "[ ] ",
    '[A]: <v> "w"\n',
    "|",
    "|-|",
    "a|b\n-|-\n",
)
EXAMPLES = [each.markdown for each in read_examples()]


def read_in_pieces(text: str, budget: int) -> tuple[Blocks, int]:
    """Return all blocks, and how often the reader started again."""
    reader = DocumentReader(text, sources=SOURCES)
    blocks: Blocks = ()
    restarts = 0
    while True:
        piece = reader.read_more(budget)
        if piece.restart:
            blocks, restarts = (), restarts + 1
        blocks += piece.blocks
        if piece.done:
            return blocks, restarts


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=60).map("".join), st.sampled_from([1, 5, 20, 60]))
@example("a\n: b\n\na\n: b\n\nc\n", 5)
@example("[a]\n\n```\n[a]: /u\n```\n\n[a]\n", 1)
@settings(max_examples=100)
def test_pieces_of_generated_markdown_add_up_to_the_document(text: str, budget: int) -> None:
    blocks, restarts = read_in_pieces(text, budget)

    assert dump_blocks(blocks) == dump_blocks(read_document(text, sources=SOURCES).blocks)
    assert restarts <= 1


@given(
    st.lists(st.sampled_from(EXAMPLES), min_size=1, max_size=8),
    st.sampled_from(["", "\n", "\n\n"]),
    st.sampled_from([1, 20, 80]),
)
@settings(max_examples=100)
def test_pieces_of_joined_examples_add_up_to_the_document(parts: list[str], between: str, budget: int) -> None:
    text = between.join(parts)

    blocks, _restarts = read_in_pieces(text, budget)

    assert dump_blocks(blocks) == dump_blocks(read_document(text, sources=SOURCES).blocks)


def test_the_first_piece_is_short_and_knows_what_is_defined_at_the_end() -> None:
    text = "See [nis] and this[^n].\n\n" + "Words of a paragraph.\n\n" * 5_000 + "[nis]: https://x.org\n\n[^n]: Note.\n"
    reader = DocumentReader(text)

    first = reader.read_more(1_000)

    assert dump_blocks(first.blocks[:1]) == dump_blocks(read_document(text).blocks[:1])
    assert 10 < len(first.blocks) < 60
    assert not first.done


def test_a_definition_that_only_looked_like_one_makes_the_reader_start_again() -> None:
    text = "[a]\n\n" + "Text.\n\n" * 20 + "    [a]: /code\n"

    blocks, restarts = read_in_pieces("> x\n\n" + text.replace("    [a]", "- x\n\n      ```\n      [a]"), 30)

    assert restarts == 1
    assert dump_blocks(blocks[1:2]).endswith("'[a]'\n")


@pytest.mark.parametrize("text", ["", "\n\n", "a"])
def test_a_reader_that_is_done_stays_done(text: str) -> None:
    reader = DocumentReader(text)
    reader.read_more()

    assert reader.read_more() == Piece((), done=True)


def test_a_block_longer_than_the_budget_comes_whole() -> None:
    text = "- item\n" * 500 + "\nAfter.\n"

    blocks, _restarts = read_in_pieces(text, 10)

    assert len(blocks) == 2
