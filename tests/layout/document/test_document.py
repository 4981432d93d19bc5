import subprocess
import sys
import textwrap

import pytest
from helpers.plain_links import SOURCES, PlainLinks
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.layout.document import DRAWERS, DocumentLayout, lay_out
from briefing.layout.highlight import code_lines
from briefing.layout.line import Page, ToFootnote, ToItem, line_of
from briefing.layout.line_tools import line_text, line_width
from briefing.loading.markdown import read_document
from briefing.model.blocks import Block, Blocks, CodeBlock, Heading, List, Paragraph, Quote
from briefing.model.inline import Inlines, Link, Text, plain
from briefing.model.text import SafeText

_WORD = st.text(st.sampled_from("abcdeäöüß0123日本語👍é"), min_size=1, max_size=30)
_SENTENCE = st.lists(
    st.one_of(
        _WORD,
        _WORD.map(lambda word: f"**{word}**"),
        st.sampled_from(["[@nis]", "[@hur; @nobody]", "[](#troops)", "`a  b`"]),
    ),
    min_size=1,
    max_size=12,
).map(" ".join)
_CODE = _SENTENCE.map(lambda text: f"```python\n{text}\n```")
_HEADING = st.tuples(st.integers(1, 6), _SENTENCE).map(lambda pair: f"{'#' * pair[0]} x {pair[1]}")
_LEAF = st.one_of(_SENTENCE, _HEADING, _CODE, st.just("---"))
_MARKDOWN = st.recursive(
    _LEAF,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map("\n\n".join),
        inner.map(lambda text: textwrap.indent(text, "> ", lambda _: True)),
        inner.map(lambda text: f"- {textwrap.indent(text, '  ')[2:]}"),
        inner.map(lambda text: f"7. {textwrap.indent(text, '   ')[3:]}"),
    ),
    max_leaves=8,
)


def blocks_of(markdown: str) -> Blocks:
    return read_document(markdown, sources=frozenset(SOURCES)).blocks


def words_of(blocks: Blocks) -> list[str]:
    return [word for block in blocks for word in block_words(block)]


def block_words(block: Block) -> list[str]:
    match block:
        case Paragraph(inlines) | Heading(_, inlines):
            return plain(inlines).split()
        case Quote(blocks):
            return words_of(blocks)
        case List(items=items):
            return [word for item in items for word in words_of(item.blocks)]
        case CodeBlock(code, info):
            return [info, *code.split()]
        case _:
            return []


def shown(page: Page) -> str:
    """Return all that is shown, without blanks and without what the layout draws around the words."""
    text = "".join(line_text(line) for line in page.lines)
    return "".join(sign for sign in text if not sign.isspace() and sign not in "▎│╭↪━─•◦▪·\u00a0")


@settings(max_examples=60, deadline=None)
@given(_MARKDOWN, st.integers(12, 100))
def test_every_word_is_shown_in_order_within_the_width(markdown: str, width: int) -> None:
    blocks = blocks_of(markdown)

    page = lay_out(blocks, width, PlainLinks())

    text, at = shown(page), 0
    for word in words_of(blocks):
        at = text.find(word, at)
        assert at >= 0, word
        at += len(word)
    assert all(line_width(line) <= width for line in page.lines)
    assert not any(line_text(line).endswith(" ") for line in page.lines)
    assert len(page.source_lines) == len(page.lines)
    assert all(0 <= stop.start < stop.end <= line_width(page.lines[stop.line]) for stop in page.stops)


@settings(max_examples=40, deadline=None)
@given(_MARKDOWN, st.data())
def test_a_page_in_pieces_is_the_page_at_once_and_never_moves(markdown: str, data: st.DataObject) -> None:
    blocks = blocks_of(f"{markdown}\n\nEnd[^1].\n\n[^1]: A note.")
    cut = data.draw(st.integers(0, len(blocks)))
    layout = DocumentLayout(PlainLinks(), 40)

    layout.add(blocks[:cut])
    before = layout.page
    layout.add(blocks[cut:])

    assert layout.page == lay_out(blocks, 40, PlainLinks())
    assert layout.page.lines[: len(before.lines)] == before.lines
    assert layout.page.stops[: len(before.stops)] == before.stops


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(_WORD, min_size=3, max_size=3), min_size=2, max_size=5), st.integers(12, 60))
def test_no_cell_of_a_table_is_lost(rows: list[list[str]], width: int) -> None:
    header, *others = [f"| {' | '.join(row)} |" for row in rows]
    page = lay_out(blocks_of("\n".join([header, "|---|--:|:-:|", *others])), width, PlainLinks())

    assert all(line_width(line) <= width for line in page.lines)
    letters = sorted(shown(page).replace(":", ""))
    for row in rows:
        for cell in row:
            for letter in cell:
                assert letters.count(letter) >= cell.count(letter)


def test_every_kind_of_block_has_its_drawer() -> None:
    assert set(DRAWERS) == set(Block.__args__)


def test_targets_on_the_page_are_found() -> None:
    page = lay_out(blocks_of("# Lage\n\nOne[^a]. Two[^a].\n\n[^a]: Note."), 40, PlainLinks())

    assert line_of(page, ToItem("lage")) == 0
    assert line_text(page.lines[line_of(page, ToFootnote(1)) or 0]) == "¹ Note."
    assert line_of(page, ToFootnote(1, back=True)) == 2
    assert line_of(page, ToItem("nowhere")) is None


def test_prose_keeps_to_the_text_column_on_a_wide_page() -> None:
    page = lay_out(blocks_of("word " * 100), 200, PlainLinks())

    assert max(line_width(line) for line in page.lines) <= 88


@pytest.mark.parametrize("width", [1, 2, 3, 5, 8])
def test_a_page_that_is_absurdly_narrow_is_drawn_all_the_same(width: int) -> None:
    page = lay_out(
        blocks_of("# A\n\n- > 1. words 日本\n\n| a | b |\n|---|---|\n| long words | x |\n\n```\ncode\n```\n\n---"),
        width,
        PlainLinks(),
    )

    assert "words" in shown(page)


def test_an_address_that_is_not_safe_never_reaches_a_run() -> None:
    inlines: Inlines = (Link((Text(SafeText("words")),), SafeText("javascript:alert(1)"), SafeText("")),)
    page = lay_out((Paragraph(inlines, blocks_of("x")[0].lines),), 40, PlainLinks())

    assert [run.url for run in page.lines[0]] == [""]


def test_a_thousand_quotes_and_lists_in_each_other_are_drawn() -> None:
    page = lay_out(blocks_of("> - " * 500 + "words"), 60, PlainLinks())

    assert "words" in shown(page)
    assert all(line_width(line) <= 60 for line in page.lines)


@pytest.mark.parametrize("language", ["python", "json", "yaml", "bash", "html", "diff", "nothing", ""])
def test_highlighted_code_is_the_code_to_the_letter(language: str) -> None:
    code = "a = 'x\n  y: [1, 2] # z\n\n<b>&amp;</b> \"q\n-old\n+new\n"

    lines = code_lines(SafeText(code), language)

    assert "".join(f"{line_text(line)}\n" for line in lines) == code


def test_a_page_without_code_imports_no_highlighter() -> None:
    script = (
        "import sys; from briefing.layout.document import lay_out; "
        "assert not {'pygments', 'textual', 'markdown_it', 'yaml', 'dataclasses'} & set(sys.modules), 'too much'"
    )

    subprocess.run([sys.executable, "-c", script], check=True, timeout=30)
