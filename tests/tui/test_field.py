"""The one line that is typed: editing keys, pasted text, wide and joined characters, and what is shown of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.layout.line_tools import line_text, line_width
from briefing.source.clean import is_clean
from briefing.tui.reading.field import CURSOR, LONGEST, Field

KEYS = ["left", "right", "ctrl+left", "ctrl+right", "home", "end", "backspace", "delete", "ctrl+w", "ctrl+u", "ctrl+k"]


def typed(words: str) -> Field:
    field = Field()
    for character in words:
        field.press(character, character)
    return field


def shown(field: Field, width: int = 40, prompt: str = "/") -> str:
    return str(line_text(field.line(width, prompt)))


def test_what_is_typed_stands_behind_the_prompt_with_the_cursor() -> None:
    assert shown(typed("grüße an 東京")) == f"/grüße an 東京{CURSOR}"


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (["left", "x"], "one twx|o"),
        (["home", "x"], "x|one two"),
        (["home", "delete"], "|ne two"),
        (["backspace"], "one tw|"),
        (["ctrl+w"], "one |"),
        (["ctrl+w", "ctrl+w"], "|"),
        (["ctrl+left", "ctrl+u"], "|two"),
        (["home", "ctrl+right", "ctrl+k"], "one|"),
        (["ctrl+a", "right", "ctrl+e"], "one two|"),
        (["home", "left", "backspace"], "|one two"),
        (["right", "delete"], "one two|"),
    ],
)
def test_keys_edit_as_in_a_shell(keys: list[str], expected: str) -> None:
    field = typed("one two")

    for key in keys:
        assert field.press(key, key if len(key) == 1 else None)

    assert f"{field.text[: field.cursor]}|{field.text[field.cursor :]}" == expected


def test_a_letter_with_its_accents_is_one_step_and_goes_at_once() -> None:
    field = typed("ae\u0301👩\u200d🚒")

    field.press("left", None)
    assert field.cursor == 3
    field.press("backspace", None)
    assert field.text == "a👩\u200d🚒"


@pytest.mark.parametrize("key", ["enter", "escape", "up", "down", "tab", "ctrl+c", "ctrl+q", "f1"])
def test_a_key_that_edits_nothing_is_left_to_others(key: str) -> None:
    assert not typed("abc").press(key, None)


def test_a_letter_with_ctrl_or_alt_is_not_typed() -> None:
    assert not Field().press("alt+x", "x")


def test_pasted_text_comes_at_the_cursor_on_one_line_and_clean() -> None:
    field = typed("ab")
    field.press("left", None)

    assert field.press("paste", "1\r\n2\n3\x1b[31m\u202e")

    assert field.text == "a1 2 3␛[31m<U+202E>b"
    assert field.text[field.cursor :] == "b"


def test_a_huge_paste_is_taken_as_far_as_there_is_room() -> None:
    field = Field()
    field.insert("x" * (LONGEST * 3))

    assert len(field.text) == LONGEST
    assert not field.insert("y")


def test_of_a_long_line_what_is_around_the_cursor_is_shown() -> None:
    field = Field("the end of a long line of words")

    assert shown(field, 16) == f"/…line of words{CURSOR}"
    field.press("home", None)
    assert shown(field, 16).startswith(f"/{CURSOR}the")
    assert shown(field, 16).endswith("…")


@given(st.lists(st.one_of(st.sampled_from(KEYS), st.text(max_size=3)), max_size=30), st.integers(3, 40))
def test_whatever_is_typed_the_line_fits_and_is_clean(steps: list[str], width: int) -> None:
    field = Field()
    for step in steps:
        if not (step in KEYS and field.press(step, None)):
            field.insert(step)

        assert is_clean(field.text)
        assert 0 <= field.cursor <= len(field.text)
        assert line_width(field.line(width, "/")) <= width
