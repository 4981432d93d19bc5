"""The lock at the way out."""

from hypothesis import given
from hypothesis import strategies as st
from rich.segment import ControlType, Segment
from rich.style import Style
from textual.color import Color

from briefing.tui.safety import ControlFilter, without_controls

BLACK = Color(0, 0, 0)


@given(st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp", "Co", "Cn"])))
def test_ordinary_text_passes_as_it_is(text: str) -> None:
    assert without_controls(text) == text


@given(st.text())
def test_nothing_that_controls_a_terminal_is_left(text: str) -> None:
    assert not [
        c for c in without_controls(text) if ord(c) < 0x20 or 0x7F <= ord(c) < 0xA0 or c in "\u202e\u2066\u2028"
    ]


def test_joiners_within_an_emoji_stay() -> None:
    assert without_controls("👩\u200d🔬") == "👩\u200d🔬"


def test_a_segment_and_the_address_of_its_link_are_cleaned() -> None:
    [segment] = ControlFilter().apply([Segment("a\x1b[2Jb", Style(link="https://a.example/\x1b\\x"))], BLACK)

    assert segment.text == "a[2Jb"
    assert segment.style is not None
    assert segment.style.link == "https://a.example/\\x"


def test_segments_that_move_the_cursor_are_left_alone() -> None:
    move = Segment("\x1b[1;1H", None, [(ControlType.CURSOR_MOVE_TO, 1, 1)])

    assert ControlFilter().apply([move], BLACK) == [move]
