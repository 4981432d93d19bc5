"""A line of a file as it is shown under a finding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.source.clean import is_clean
from briefing.source.excerpt import WIDEST, cells, excerpt


@pytest.mark.parametrize(
    ("line", "column", "end", "marked"),
    [
        ("title: x", 8, 9, "x"),
        ("日本 und Öl", 4, 7, "und"),
        ("\ttitle: x", 2, 7, "title"),
        ("a\x1b[31mb\u202ec", 9, 10, "c"),
        ("title:", 7, 7, ""),
        ("x" * 200 + " here " + "y" * 200, 202, 206, "here"),
        ("word " * 60 + "end.", 301, 304, "end"),
    ],
)
def test_the_mark_stands_under_the_words(line: str, column: int, end: int, marked: str) -> None:
    shown = excerpt(line, column, end)
    columns = [char for char in shown.text for _ in range(cells(char))]

    assert "".join(columns[shown.start : shown.start + len(marked)]) == marked
    assert shown.width == max(len(marked), 1)


@given(st.text(max_size=300), st.integers(1, 310), st.integers(0, 20))
def test_any_line_is_shown_safely_and_within_its_room(line: str, column: int, size: int) -> None:
    line = line.replace("\n", " ")
    shown = excerpt(line, column, column + size)

    assert "\n" not in shown.text
    assert is_clean(shown.text)
    assert cells(shown.text) <= WIDEST
    assert shown.start >= 0
    assert shown.width >= 1


def test_of_a_line_of_a_megabyte_only_what_stands_around_is_looked_at() -> None:
    line = "a b " * 250_000
    shown = {excerpt(line, column, column + 3) for column in range(4001, 900_001, 400)}

    assert shown == {excerpt(line[:8000], 4001, 4004)}
