"""The examples of the CommonMark specification: each loads, and what a reader of its page sees is in the blocks."""

import re

import pytest
from helpers.block_words import words_of
from helpers.commonmark import Example, read_examples, visible_text

from briefing.loading.markdown import read_document

WITH_RAW_HTML = frozenset({21, 31, 201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536, 642, 643})
"""Examples of other sections in which HTML passes through: here its tags are words."""

A_FENCE_HERE = 161
"""In this example a fence is part of a block of HTML; where there are none it is code, in the language `c`."""


def _has_raw_html(example: Example) -> bool:
    return example.section in {"HTML blocks", "Raw HTML"} or example.number in WITH_RAW_HTML


def _squeezed(text: str) -> str:
    return "".join(text.split())


EXAMPLES = read_examples()


def test_every_example_of_the_specification_is_there() -> None:
    assert len(EXAMPLES) == 652


@pytest.mark.parametrize(
    "example", [example for example in EXAMPLES if not _has_raw_html(example)], ids=lambda example: example.name
)
def test_the_blocks_have_exactly_the_visible_text_of_the_page(example: Example) -> None:
    read = words_of(read_document(example.markdown).blocks)

    assert _squeezed(read) == _squeezed(visible_text(example.html))


@pytest.mark.parametrize(
    "example", [example for example in EXAMPLES if _has_raw_html(example)], ids=lambda example: example.name
)
def test_where_a_page_has_raw_html_its_words_and_tags_are_both_text(example: Example) -> None:
    read = words_of(read_document(example.markdown).blocks)
    wanted = re.findall(r"[^\W_]+", visible_text(example.html))
    if example.number == A_FENCE_HERE:
        wanted.remove("c")

    assert _in_order(wanted, re.findall(r"[^\W_]+", read))
    assert _in_order(re.findall(r"</?\w+|<[!?]", example.markdown), re.findall(r"</?\w+|<[!?]", read))


def _in_order(wanted: list[str], found: list[str]) -> bool:
    rest = iter(found)
    return all(word in rest for word in wanted)
