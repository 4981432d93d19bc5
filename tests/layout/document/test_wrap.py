from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing.layout.line import Line, ToFootnote, ToItem
from briefing.layout.line_tools import cells, is_narrow, line_text, line_width
from briefing.layout.pieces import Piece
from briefing.layout.wrap import wrap, wrap_text
from briefing.model.text import SafeText
from briefing.themes.roles import Role


def texts(lines: Sequence[Line]) -> list[str]:
    return [line_text(line) for line in lines]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 8, ["one two", "three"]),
        ("  one   two", 20, ["one   two"]),
        ("a hard\nbreak here", 20, ["a hard", "break here"]),
        ("1\u00a0500 men", 5, ["1\u00a0500", "men"]),
        ("belegt zu 92 %", 12, ["belegt zu", "92 %"]),
        ("Er kam – sagte er – spät.", 17, ["Er kam – sagte", "er – spät."]),
        ("nordkoreanisch-russisch", 16, ["nordkoreanisch-", "russisch"]),
        ("from 10–12 men", 8, ["from", "10–12", "men"]),
        ("see https://a.org/b-c now", 20, ["see", "https://a.org/b-c", "now"]),
        ("https://example.org/long/path/of/it", 20, ["https://example.org/", "long/path/of/it"]),
        ("abcdefghijklmnop", 10, ["abcdefghij", "klmnop"]),
        ("", 10, []),
        ("   ", 10, []),
    ],
)
def test_words_are_wrapped_where_a_typesetter_would(text: str, width: int, expected: list[str]) -> None:
    assert texts(wrap_text(text, width)) == expected


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("日本語の文章です", 6, ["日本語", "の文章", "です"]),
        ("日本語。文章", 6, ["日本", "語。文", "章"]),
        ("日本「文章」", 6, ["日本", "「文", "章」"]),
        ("👩\u200d👩\u200d👧👩\u200d👩\u200d👧", 2, ["👩\u200d👩\u200d👧", "👩\u200d👩\u200d👧"]),
        ("🇩🇪🇺🇦", 2, ["🇩🇪", "🇺🇦"]),
        ("e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301"]),
        ("한국어 문장", 8, ["한국어", "문장"]),
        ("Ja 👍! Gut", 5, ["Ja", "👍!", "Gut"]),
    ],
)
def test_other_scripts_and_emoji_are_wrapped_by_cells(text: str, width: int, expected: list[str]) -> None:
    assert texts(wrap_text(text, width)) == expected


def test_a_citation_mark_stays_with_the_word_before_it() -> None:
    first, second = ToItem("a"), ToItem("b")
    pieces = [
        Piece(SafeText("It holds, they say")),
        Piece(SafeText(" ")),
        Piece(SafeText("[1]"), Role.PROVENANCE, target=first, held=True),
        Piece(SafeText(" ")),
        Piece(SafeText("[2]"), Role.PROVENANCE, target=second, held=True),
    ]

    lines, marked = wrap(pieces, 20)

    assert texts(lines) == ["It holds, they", "say [1] [2]"]
    assert [tuple(mark) for mark in marked] == [(1, 4, 7, first), (1, 8, 11, second)]


def test_a_stop_in_two_styles_is_one_and_a_wrapped_one_has_one_a_line() -> None:
    target = ToItem("a")
    pieces = [
        Piece(SafeText("see ")),
        Piece(SafeText("the "), Role.LINK, target=target),
        Piece(SafeText("whole"), Role.CODE, target=target),
        Piece(SafeText(" page"), Role.LINK, target=target),
    ]

    marked = wrap(pieces, 14).marked

    assert [tuple(mark) for mark in marked] == [(0, 4, 13, target), (1, 0, 4, target)]


def test_joiners_before_a_wide_character_hide_none_of_its_width() -> None:
    lines = wrap([Piece(SafeText("a。")), Piece(SafeText("\u200d\u200d。"), Role.LINK)], 4).lines

    assert [line_width(line) for line in lines] == [3, 2]


def test_prefixes_stand_before_the_first_and_the_other_lines() -> None:
    first = (Piece(SafeText("• ")),)[0]
    lines = wrap([Piece(SafeText("one two three"))], 9, wrap_text("1.", 9)[0], wrap_text("–", 9)[0]).lines

    assert first.text == "• "
    assert texts(lines) == ["1.one two", "–three"]


def test_many_marks_in_one_paragraph_take_time_in_proportion() -> None:
    pieces = [
        Piece(SafeText("word ")),
        Piece(SafeText("[1]"), target=ToItem("a"), held=True),
        Piece(SafeText(" ")),
    ] * 20_000

    lines = wrap(pieces, 80).lines

    assert len(lines) > 1_000


_CHARACTERS = st.sampled_from(
    [*"abc -–/%.,()“„ \u00a0äß", "日", "本", "。", "「", "한", "👍", "👩", "\u200d", "\ufe0f", "\u0301", "🇩", "🏽"]
)
_WORDS = st.text(_CHARACTERS, max_size=60)


def test_a_joiner_between_two_pieces_makes_no_character_of_them() -> None:
    pieces = [Piece(SafeText("\u200d")), Piece(SafeText("a"), target=ToItem("a"))]

    lines, marked = wrap(pieces, 4)

    assert marked[0].end <= line_width(lines[0])


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(_WORDS, st.booleans()), max_size=6), st.integers(4, 30))
def test_no_line_is_too_wide_and_no_character_is_lost(parts: list[tuple[str, bool]], width: int) -> None:
    pieces = [
        Piece(SafeText(text), Role.LINK if index % 2 else Role.TEXT, target=ToFootnote(index), held=held)
        for index, (text, held) in enumerate(parts)
    ]

    lines, marked = wrap(pieces, width)

    written = "".join(text for text, _ in parts)
    assert "".join(texts(lines)).replace(" ", "") == written.replace(" ", "")
    assert all(line_width(line) <= width for line in lines)
    assert all(0 <= mark.start <= mark.end <= line_width(lines[mark.line]) for mark in marked)
    assert not any(line_text(line).endswith(" ") for line in lines)


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=20))
def test_widths_agree_with_those_of_the_terminal(text: str) -> None:
    assert cells(text) == cell_len(text)
    assert not is_narrow(text) or cell_len(text) == len(text)
