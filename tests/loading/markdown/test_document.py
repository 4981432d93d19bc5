"""Whole bodies: places, limits, hostile input."""

import pickle
import re

import pytest
from helpers.block_dump import dump_blocks
from helpers.block_words import words_of

from briefing.loading.markdown import read_document
from briefing.model.blocks import CodeBlock, Heading, List, Paragraph, Quote, Table
from briefing.model.inline import Citation, Emphasis, Inlines, Reference, Strong, Text


def test_lines_and_columns_are_those_of_the_file() -> None:
    read = read_document("# Head\n\nText\n[](#x) @nis\n", first_line=11, indent=2, sources=frozenset({"nis"}))

    assert [block.lines for block in read.blocks] == [(11, 11), (13, 14)]
    assert isinstance(read.blocks[1], Paragraph)
    reference, citation = (node for node in read.blocks[1].inlines if isinstance(node, Reference | Citation))
    assert isinstance(reference, Reference)
    assert isinstance(citation, Citation)
    assert (reference.line, reference.column) == (14, 3)
    assert (citation.keys[0].line, citation.keys[0].column) == (14, 10)


def test_a_body_keeps_its_text_cleaned() -> None:
    read = read_document("a\x1b[31m *b*\n")

    assert read.source == "a␛[31m *b*\n"
    assert read.complete


@pytest.mark.parametrize("text", ["", " \n\t\n"])
def test_a_body_without_words_has_no_blocks(text: str) -> None:
    assert not read_document(text)
    assert read_document(text).blocks == ()


def test_controls_and_overrides_in_code_become_visible() -> None:
    (code,) = read_document("``` x\x1b\na\x1b[31mb\u202ec\n```\n").blocks

    assert isinstance(code, CodeBlock)
    assert (code.code, code.info) == ("a␛[31mb<U+202E>c", "x␛")


@pytest.mark.parametrize("depth", [1, 10, 49, 51, 99, 101, 400, 1000])
@pytest.mark.parametrize("mark", ["> ", "- ", "1. ", "> - ", "[^n]: "])
def test_however_deep_blocks_nest_every_word_is_there(mark: str, depth: int) -> None:
    read = read_document(f"before[^n]\n\n{mark * depth}word{depth}\n\nafter\n")

    words = words_of(read.blocks).split()
    assert words[0].startswith("before")
    assert f"word{depth}" in words
    assert "after" in words


@pytest.mark.parametrize("depth", [1, 15, 40, 400])
def test_however_deep_lists_are_indented_every_word_is_there(depth: int) -> None:
    text = "".join(f"{'  ' * level}- word{level}\n" for level in range(depth))

    words = words_of(read_document(text + "\nafter\n").blocks).split()

    assert [word for word in words if word.startswith("word")] == [f"word{level}" for level in range(depth)]
    assert words[-1] == "after"


def test_emphasis_stops_nesting_before_it_can_harm() -> None:
    text = "*a **b " * 500 + "** c*" * 500
    (paragraph,) = read_document(text).blocks
    assert isinstance(paragraph, Paragraph)

    assert _depth(paragraph.inlines) <= 20
    assert re.findall("[abc]", words_of((paragraph,))) == ["a", "b"] * 500 + ["c"] * 500


def _depth(inlines: Inlines) -> int:
    return max((1 + _depth(node.children) for node in inlines if isinstance(node, Emphasis | Strong)), default=0)


def test_the_deepest_document_travels_between_processes() -> None:
    blocks = read_document("> " * 100 + "*a **b " * 50 + "** c*" * 50 + "\n\n" + "- " * 100 + "x\n").blocks

    assert dump_blocks(pickle.loads(pickle.dumps(blocks))) == dump_blocks(blocks)


def test_a_table_is_cut_at_its_limit_and_says_so() -> None:
    (table,) = read_document("| a | b |\n|---|---|\n" + "| 1 | 2 |\n" * 6_000).blocks

    assert isinstance(table, Table)
    assert (len(table.rows), table.hidden_rows) == (5_000, 1_000)
    assert table.lines == (1, 6_002)


def test_short_rows_cannot_ask_for_any_number_of_cells() -> None:
    columns = 2_000
    (table,) = read_document("|a" * columns + "|\n" + "|-" * columns + "|\n" + "|x\n" * 3_000).blocks

    assert isinstance(table, Table)
    assert (len(table.rows), table.hidden_rows) == (5, 2_995)
    assert all(len(row) == columns for row in table.rows)


def test_a_table_of_too_many_columns_stays_text() -> None:
    blocks = read_document("|a" * 20_000 + "|\n" + "|-" * 20_000 + "|\n").blocks

    assert [type(block) for block in blocks] == [Paragraph]


def test_blank_lines_at_its_end_belong_to_no_block() -> None:
    first, second, *_ = read_document("- a\n\n\n\n> b\n\n\nc\n").blocks

    assert isinstance(first, List)
    assert isinstance(second, Quote)
    assert (first.lines, first.items[0].lines, second.lines) == ((1, 1), (1, 1), (5, 5))


def test_slugs_of_many_equal_headings_are_all_different() -> None:
    blocks = read_document("# a\n" * 3_000).blocks

    assert len({block.slug for block in blocks if isinstance(block, Heading)}) == 3_000


def test_text_within_a_paragraph_never_holds_the_end_of_a_line() -> None:
    (paragraph,) = read_document("a&#10;b *c&NewLine;d* `e\nf`\n").blocks
    assert isinstance(paragraph, Paragraph)

    assert [node.text for node in paragraph.inlines if isinstance(node, Text)] == ["a b ", " "]
    assert "\n" not in words_of((paragraph,))


FLOODS = {
    "brackets": "[" * 60_000,
    "brackets with an end": "[" * 60_000 + "]",
    "nested brackets": "[" * 30_000 + "]" * 30_000,
    "links without an end": "[a](" * 15_000,
    "images without an end": "![" * 30_000 + "]",
    "notes without an end": "^[" * 30_000 + "]",
    "nested notes": "^[" * 20_000 + "]" * 20_000,
    "emphasis that opens": "*a **a " * 8_000,
    "emphasis that crosses": "a**b*c* " * 7_000,
    "runs of backticks": "".join("e" + "`" * count for count in range(300)),
    "backticks": "`a " * 20_000,
    "entities": "&" * 60_000,
    "backslashes": "\\" * 60_000,
    "angle brackets": "<a " * 20_000,
    "comments": "<!-- " * 12_000,
    "citations without an end": "[@nis;" * 10_000,
    "a citation of thousands": "[" + "@nis; " * 10_000 + "]",
    "bare citations": "@nis [" * 10_000,
    "a compound key": "@" + "a-" * 30_000,
    "references": "[](#a)" * 10_000,
    "definitions": "".join(f"[a{number}]: /u\n" for number in range(5_000)),
    "definitions on one line": "[a]: " * 12_000,
    "colons of definitions": "[" + "a]:" * 20_000,
    "titles without an end": '[a]: b "c\n' * 6_000,
    "uses of a definition": "[a][b] " * 8_000 + "\n\n[b]: /x\n",
    "notes within notes": "[^a]: " * 10_000,
    "notes": "".join(f"[^{number}]: x\n\n" for number in range(4_000)),
    "marks and notes": "".join(f"x[^{n}] " for n in range(4_000))
    + "\n\n"
    + "".join(f"[^{n}]: y\n\n" for n in range(4_000)),
    "quotes": ">" * 100 + "a\n" + (">" * 100 + "a\n") * 500,
    "rules or lists": "* " * 30_000,
    "items": "- a\n" * 15_000,
    "indented items": "".join(" " * count + "- a\n" for count in range(300)),
    "an underline at last": "a\n" * 20_000 + "===",
    "bars": "|" * 60_000,
    "tables": "a|b\n-|-\n" * 7_000,
    "definition lists": "a\n: b\n\n" * 8_000,
    "definitions of one term": "a\n" + ": b\n" * 12_000,
    "blank lines in a list": "- a\n" + "\n" * 60_000,
    "accents": "a" + "\u0301" * 60_000,
    "brackets of links": "[a](" + "(" * 50_000,
}


@pytest.mark.parametrize("flood", FLOODS.values(), ids=FLOODS)
@pytest.mark.timeout(20)
def test_no_flood_of_marks_takes_long(flood: str) -> None:
    """The time limit allows for slow machines; what is quadratic takes minutes."""
    assert read_document(flood, sources=frozenset({"nis", "a"})).blocks or "]:" in flood
