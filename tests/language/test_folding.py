"""What search holds equal: the spec of pairs, and that a place in folded text leads back to the letter it came from."""

import re
from html import unescape
from unicodedata import normalize

import pytest
from helpers.spec_files import Case, read_cases
from hypothesis import given
from hypothesis import strategies as st

from briefing.language.folding import DOTS, Query, fold, sources_of

LETTERS = "aouAOUeEsSäöüÄÖÜßøæéèçńİıŁğ -/–\u0308\u0301“’abc1½ﬁがή東ё👩\u200d"
TEXTS = st.one_of(st.text(LETTERS, max_size=20), st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12))


@pytest.mark.parametrize("case", read_cases("search", "folding.md"), ids=lambda case: case.name)
def test_what_finds_what(case: Case) -> None:
    query = Query(unescape(case.blocks["query"].rstrip("\n")))

    for text in unescape(case.blocks["finds"]).splitlines():
        assert query.spans(fold(text)), text
    for text in unescape(case.blocks.get("finds not", "")).splitlines():
        assert not query.spans(fold(text)), text


@given(TEXTS)
def test_every_folded_character_comes_from_one_of_the_text(text: str) -> None:
    places = sources_of(text)

    assert len(places) == len(fold(text))
    assert places == sorted(places)
    assert all(0 <= place < len(text) for place in places)


@given(TEXTS)
def test_a_part_folds_to_a_part(text: str) -> None:
    places = sources_of(text)
    folded = fold(text)

    for index in range(len(text)):
        own = "".join(folded[at] for at, place in enumerate(places) if place == index)
        assert own in {"", DOTS} or own in fold(text[index])


@given(st.text(LETTERS.replace("が", ""), max_size=20))
def test_what_is_shown_alike_folds_alike(text: str) -> None:
    assert fold(normalize("NFC", text)) == fold(normalize("NFD", text))


@given(st.text("aouestABC -", max_size=12), st.text("aouest ", min_size=1, max_size=3))
def test_plain_letters_are_found_as_a_plain_search_does(text: str, query: str) -> None:
    wanted = re.sub("- +", "-", " ".join(query.split()).lower())
    folded = re.sub("- +", "-", text.lower())

    assert Query(query).count(fold(text)) == (folded.count(wanted) if wanted else 0)


@given(st.text(LETTERS, max_size=30), st.text("aouesäöüß", min_size=1, max_size=3))
def test_as_many_are_counted_as_found(text: str, words: str) -> None:
    query, folded = Query(words), fold(text)

    assert query.count(folded) == len(query.spans(folded))


@given(st.text(LETTERS, min_size=1, max_size=8))
def test_every_text_finds_itself(text: str) -> None:
    query = Query(text)

    assert not query or query.spans(fold(f"x {' '.join(text.split())} y"))


def test_nothing_is_found_by_nothing() -> None:
    assert not Query("  ")
    assert Query(" ").spans("a b") == []
    assert Query("").count("a b") == 0
