"""What lies under a cell, what a hint stands for, and where a scroll mark goes: without a screen."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.layout.line import Line, Run
from briefing.model.text import SafeText
from briefing.themes.roles import Role
from briefing.tui.arrange import Rect
from briefing.tui.commands import COMMANDS
from briefing.tui.keys import key_name, shown_key
from briefing.tui.panes.backdrop import Decor, Framed, Title
from briefing.tui.panes.scroll_mark import mark, offset_for
from briefing.tui.panes.under import OnBar, OnCrumbs, OnEdge, OnFooter, OnText, OnTitle, under
from briefing.tui.reading.field import Field
from briefing.tui.screens.footer import hint_at, hints_line

HEADER: Line = (Run(SafeText(" ")), Run(SafeText("List ▸ "), Role.MUTED), Run(SafeText("A title"), Role.TITLE))
FOOTER: Line = (Run(SafeText(" q"), Role.KEY),)
LEFT = Framed(Rect(0, 2, 20, 7), (Title("1 One", active=True),))
TABS = (Title("2 Two", active=False), Title("3 Three", active=False, shown=False))
RIGHT = Framed(Rect(20, 2, 30, 7), TABS, "note")
DECOR = Decor(50, 10, HEADER, FOOTER, (LEFT, RIGHT), (), (Run(SafeText("wrong"), Role.ERROR),))


@pytest.mark.parametrize(
    ("cell", "place"),
    [
        ((1, 0), OnCrumbs()),
        ((8, 0), None),
        ((30, 1), OnBar()),
        ((0, 2), OnTitle(0, 0)),
        ((19, 2), OnTitle(0, 0)),
        ((22, 2), OnTitle(1, 0)),
        ((32, 2), OnTitle(1, 1)),
        ((45, 2), OnTitle(1, 0)),
        ((1, 3), OnText(0, 0, -1)),
        ((2, 3), OnText(0, 0, 0)),
        ((18, 7), OnText(0, 4, 16)),
        ((21, 4), OnText(1, 1, -1)),
        ((0, 4), None),
        ((19, 4), OnEdge(0, 1)),
        ((19, 8), None),
        ((5, 8), None),
        ((12, 9), OnFooter(12)),
    ],
)
def test_each_cell_belongs_to_what_is_drawn_there(cell: tuple[int, int], place: object) -> None:
    assert under(DECOR, *cell) == place


def test_a_header_without_a_way_leads_nowhere() -> None:
    alone = (Run(SafeText(" ")), Run(SafeText("A title"), Role.TITLE))

    assert under(DECOR._replace(header=alone), 0, 0) is None


def test_a_word_belongs_to_the_key_before_it() -> None:
    line = hints_line((("← →", "link"), ("q", "quit")), 80)
    words = "".join(run.text for run in line)
    found = {word: hint_at(line, words.index(word)) for word in ("←", "→", "link", "q", "uit")}

    assert found == {"←": "←", "→": "→", "link": "→", "q": "q", "uit": "q"}
    assert hint_at(line, 60) is None


def test_neither_words_nor_a_line_in_the_making_are_hints() -> None:
    assert hint_at((Run(SafeText(" Said."), Role.STRONG),), 2) is None
    for text in ("", "words"):
        assert {hint_at(Field(text).line(40, " /"), cell) for cell in range(2, 40)} == {None}


def test_every_key_is_known_by_what_is_shown_of_it() -> None:
    for command in COMMANDS:
        assert [key_name(shown_key(key)) for key in command.keys] == list(command.keys)


@settings(deadline=None, max_examples=100)
@given(st.integers(1, 60), st.integers(1, 3000), st.data())
def test_a_mark_goes_to_where_it_was_pulled(rows: int, more: int, data: st.DataObject) -> None:
    total = rows + more
    here = mark(0, rows, total)
    assert here is not None
    first = data.draw(st.integers(0, rows - here[1]))
    offset = offset_for(first, rows, total)

    assert 0 <= offset <= more
    if more >= rows - here[1]:
        assert mark(offset, rows, total) == (first, here[1])
    assert offset_for(-5, rows, total) == 0
    assert offset_for(rows + 5, rows, total) == (more if rows > here[1] else 0)


def test_where_all_is_shown_there_is_no_mark() -> None:
    assert mark(0, 10, 10) is None
    assert offset_for(3, 10, 10) == 0
