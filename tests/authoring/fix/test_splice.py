"""Edits in texts: what gets along, what comes out, and where places are afterwards."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.authoring.fix.splice import Splice, Touched, apart, spliced
from briefing.diagnostics.finding import Edit, Fix
from briefing.model.span import Span


def edit(line: int, column: int, end_line: int, end_column: int, text: str = "") -> Edit:
    """Return an edit of the file `a`."""
    return Edit(Span("a", line, column, end_line, end_column), text)


def in_file(path: str, edit: Edit) -> Edit:
    """Return the same edit of another file."""
    return edit._replace(span=edit.span._replace(path=path))


def fix(*edits: Edit) -> Fix:
    """Return a fix of these edits."""
    return Fix(edits[0].span, edits[0].replacement, "Do it", edits[1:])


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    """Return a text and edits of it, which may meet."""
    text = draw(st.text("ab\n", max_size=30))
    edits = []
    for _ in range(draw(st.integers(0, 6))):
        start, end = sorted(draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
        edits.append(edit(*place(text, start), *place(text, end), draw(st.text("XY\n", max_size=4))))
    return text, edits


def place(text: str, offset: int) -> tuple[int, int]:
    """Return line and column of an offset."""
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def test_edits_are_put_into_their_files() -> None:
    texts = {"a": "one\ntwo\n", "b": "three"}

    made = spliced(texts, [edit(2, 1, 2, 4, "2"), edit(1, 1, 1, 1, "0\n"), in_file("b", edit(1, 6, 1, 6, "!"))])

    assert made == {"a": "0\none\n2\n", "b": "three!"}


@pytest.mark.parametrize(
    "wrong",
    [
        edit(3, 1, 3, 1),
        edit(1, 5, 1, 5),
        edit(0, 1, 1, 1),
        edit(1, 0, 1, 1),
        edit(1, 3, 1, 2),
        in_file("c", edit(1, 1, 1, 1)),
    ],
    ids=repr,
)
def test_an_edit_outside_of_its_file_is_refused(wrong: Edit) -> None:
    with pytest.raises(ValueError, match=r"place|file|overlap"):
        spliced({"a": "one\ntwo"}, [wrong])


def test_edits_that_overlap_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap"):
        spliced({"a": "one"}, [edit(1, 1, 1, 3, "x"), edit(1, 2, 1, 4, "y")])


def test_of_fixes_that_meet_the_first_by_position_is_chosen() -> None:
    late, early, apart_ = fix(edit(1, 3, 1, 5)), fix(edit(1, 1, 1, 3)), fix(edit(1, 6, 1, 7))

    assert apart([late, early, apart_]) == [1, 2]


def test_a_fix_of_two_edits_is_taken_whole_or_not_at_all() -> None:
    both = fix(edit(1, 1, 1, 2), edit(3, 1, 3, 2))
    between, elsewhere = fix(edit(2, 1, 2, 2)), fix(in_file("b", edit(3, 1, 3, 3)))

    assert apart([fix(edit(3, 1, 3, 3)), both, between, elsewhere]) == [1, 2, 3]


def test_a_fix_whose_own_edits_meet_is_never_chosen() -> None:
    assert apart([fix(edit(1, 1, 1, 2), edit(1, 2, 1, 3))]) == []


@given(edited())
def test_what_is_chosen_can_be_applied_and_taken_back(given_: tuple[str, list[Edit]]) -> None:
    text, edits = given_
    chosen = [edits[at] for at in apart([fix(each) for each in edits])]

    splice = Splice(text, chosen)

    assert splice.reversed("a").text == text


@given(edited())
def test_a_place_that_no_edit_touches_keeps_its_character(given_: tuple[str, list[Edit]]) -> None:
    text, edits = given_
    chosen = [edits[at] for at in apart([fix(each) for each in edits])]
    splice, touched = Splice(text, chosen), Touched(chosen)

    for offset, character in enumerate(text):
        here = place(text, offset)
        if touched(Span("a", *here, *here)):
            continue
        first, last = splice.moved(here)
        line, column = first
        new = f"{splice.text}\n".split("\n")[line - 1] + "\n"
        assert first == last
        assert new[column - 1] == character


@given(edited())
def test_what_is_touched_is_what_an_edit_meets(given_: tuple[str, list[Edit]]) -> None:
    text, edits = given_
    chosen = [edits[at] for at in apart([fix(each) for each in edits])]
    touched = Touched(chosen)

    for start in range(len(text) + 1):
        for end in range(start, len(text) + 1):
            span = Span("a", *place(text, start), *place(text, end))
            met = any(each.span[1:3] <= span[3:] and span[1:3] <= each.span[3:] for each in chosen)
            assert touched(span) == met
