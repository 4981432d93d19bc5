"""What changed within a line."""

import pytest
from helpers.records import inlines
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.analysis.changes import Kind, WordPiece, words
from briefing.analysis.changes.align import align
from briefing.analysis.changes.meaning import inline_key
from briefing.loading.markdown import read_inline
from briefing.model.inline import Text, plain
from briefing.model.text import SafeText

_SIGNS = {Kind.SAME: "", Kind.NEW: "+", Kind.GONE: "-"}
lines = st.lists(st.sampled_from(["a", "b", "*c d*", "**e**", "[@nis]", "`f g`", "[h i](#x)", "end."])).map(" ".join)


def shown(pieces: tuple[WordPiece, ...]) -> str:
    return "|".join(f"{_SIGNS[each.kind]}{' ' * each.blank}{plain(each.inlines)}" for each in pieces)


def side(pieces: tuple[WordPiece, ...], without: Kind) -> str:
    """Return one of the two lines as its meaning."""
    kept = [each for each in pieces if each.kind is not without]
    parts = [part for each in kept for part in ((Text(SafeText(" ")),) if each.blank else ()) + each.inlines]
    return inline_key(tuple(parts), {})


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("The dogs run.", "The big dogs run.", " The|+ big| dogs run."),
        ("About 11,000 came.", "About 12,000 came.", " About|- 11,000|+ 12,000| came."),
        ("One two", "Three", "- One two|+ Three"),
        ("Same words", "Same  words", " Same words"),
        ("", "New", "+ New"),
        ("Men of war came", "Women in peace came", "- Men of war|+ Women in peace| came"),
        ("red a blue", "green a brown", "- red a blue|+ green a brown"),
    ],
)
def test_words_are_marked(old: str, new: str, expected: str) -> None:
    assert shown(words(inlines(old), inlines(new))) == expected


def test_a_citation_is_a_word_of_its_own() -> None:
    pieces = words(inlines("It rains [@nis]."), inlines("It rains [@hur]."))

    assert [each.kind for each in pieces] == [Kind.SAME, Kind.GONE, Kind.NEW, Kind.SAME]


@settings(deadline=None, max_examples=100)
@given(lines, lines)
def test_both_lines_can_be_read_from_the_pieces(old: str, new: str) -> None:
    before, after = (read_inline(text, sources=frozenset({"nis"})).inlines for text in (old, new))

    pieces = words(before, after)

    assert side(pieces, Kind.GONE) == inline_key(after, {})
    assert side(pieces, Kind.NEW) == inline_key(before, {})


@settings(deadline=None, max_examples=100)
@given(st.lists(st.integers(0, 5), max_size=30), st.lists(st.integers(0, 5), max_size=30))
def test_what_is_aligned_is_the_same_and_in_order(old: list[int], new: list[int]) -> None:
    runs = align(old, new)
    ends = [(run.old_at + run.length, run.new_at + run.length) for run in runs]

    assert all(old[run.old_at : run.old_at + run.length] == new[run.new_at : run.new_at + run.length] for run in runs)
    assert all(end <= (run.old_at, run.new_at) for end, run in zip(ends, runs[1:], strict=False))
    assert all(before[1] <= after.new_at for before, after in zip(ends, runs[1:], strict=False))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a " * 500_000, "a " * 500_001 + "b"),
        ("a " * 40_000, "a " * 40_001 + "b"),
        ("a b " * 20_000, "b b a " * 15_000),
        (" ".join(map(str, range(15_000))), " ".join(map(str, reversed(range(15_000))))),
        (" ".join(str(n % 50) for n in range(30_000)), " ".join(str(n * n % 53) for n in range(30_000))),
    ],
    ids=["a megabyte", "one word", "two words", "backward", "few words"],
)
def test_long_lines_are_compared_in_bounded_time(old: str, new: str) -> None:
    """An exact comparison would not end within the time that a test has."""
    pieces = words((Text(SafeText(old)),), (Text(SafeText(new)),))

    assert {each.kind for each in pieces} >= {Kind.NEW}
