"""Names made from words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.slug import Slugs, slugify


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Lage am 25. Oktober", "lage-am-25-oktober"),
        ("Größe & Maß", "groesse-mass"),
        ("  ÄÖÜ  ", "aeoeue"),
        ("U\u0308bung", "uebung"),
        ("Café Łódź — São", "cafe-lodz-sao"),
        ("snake_case and kebab-case", "snake_case-and-kebab-case"),
        ("Обзор 1", "обзор-1"),
        ("Краткий обзор", "краткий-обзор"),
        ("𝗔 ǽ", "a-ae"),
        ("北朝鮮 軍", "北朝鮮-軍"),
        ("5 km²", "5-km2"),
        ("!?", ""),
    ],
)
def test_words_become_a_slug(text: str, slug: str) -> None:
    assert slugify(text) == slug


@given(st.text())
def test_a_slug_is_its_own_slug(text: str) -> None:
    assert slugify(slugify(text)) == slugify(text)


def test_repeated_slugs_are_counted_and_never_meet_others() -> None:
    slugs = Slugs()

    assert [slugs.take(text) for text in ("a", "a", "a 2", "a", "", "")] == [
        "a",
        "a-2",
        "a-2-2",
        "a-3",
        "section",
        "section-2",
    ]
