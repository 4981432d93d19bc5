"""What counts as the same brief: everything but places."""

from typing import NamedTuple

import pytest

from briefing.authoring.format.same import is_same
from briefing.loading.load import load_source
from briefing.model.brief import Brief
from briefing.source.file import read_stream


class Pair(NamedTuple):
    """A brief, and the same or another."""

    before: str
    after: str


BASE = """briefing: 1
title: Dogs
tags: [a, b]
extra: {x: 1}
figures:
- {id: f, label: Dogs, value: 3, odd: kept}
timeline:
- {id: e, what: They bark, when: 2024-10-18}
summary: |
  # Head

  One line
  and another [](#f) [@s, p. 3].

      code
"""


def brief(text: str) -> Brief:
    found = load_source(read_stream(text.encode(), shown_as="brief.yaml")).brief
    assert found is not None
    return found


@pytest.mark.parametrize(
    "change",
    [
        ("briefing: 1", "\n\n# comment\nbriefing: 1"),
        ("title: Dogs\ntags: [a, b]", "tags: [a, b]\ntitle:   'Dogs'"),
        ("summary: |\n", "summary: |\n\n\n"),
        ("      code\n", "      code\n\n\n"),
    ],
)
def test_places_make_no_difference(change: tuple[str, str]) -> None:
    assert BASE.replace(*change) != BASE
    assert is_same(brief(BASE), brief(BASE.replace(*change)))


@pytest.mark.parametrize("wrapped", [False, True])
@pytest.mark.parametrize(
    "change",
    [
        ("title: Dogs", "title: Cats"),
        ("[a, b]", "[b, a]"),
        ("x: 1", "x: 1.0"),
        ("x: 1", "y: 1"),
        ("value: 3", "value: about 3"),
        ("odd: kept", "odd: lost"),
        ("2024-10-18", "2024-10"),
        ("      code", "       code"),
        ("One line", "One  **line**"),
        ("[](#f)", "[](#g)"),
        ("p. 3", "p. 4"),
        ("# Head", "## Head"),
    ],
)
def test_words_and_values_do(change: tuple[str, str], *, wrapped: bool) -> None:
    assert BASE.replace(*change) != BASE
    assert not is_same(brief(BASE), brief(BASE.replace(*change)), wrapped=wrapped)


def test_the_break_of_a_line_is_a_blank_where_lines_are_wrapped() -> None:
    other = BASE.replace("One line\n  and another", "One\n  line and another")

    assert not is_same(brief(BASE), brief(other))
    assert is_same(brief(BASE), brief(other), wrapped=True)
    assert not is_same(brief(BASE), brief(BASE.replace("line\n  and", "line  \n  and")), wrapped=True)
