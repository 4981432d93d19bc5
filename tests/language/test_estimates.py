import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.language.abbreviations import is_roman, known_abbreviations, stands_for
from briefing.language.estimates import confidences, estimates, hints, vague_words, word_term
from briefing.model.vocabulary import ICD203, SCALES

TERMS = [term.term for scale in SCALES.values() for term in scale]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "It is very likely, and almost certainly so.", ["very likely", "almost certain"]),
        ("en", "It will probably rain.", ["probable"]),
        ("en", "Highly  improbable", ["highly improbable"]),
        ("en", "It is more likely than not, the likely winner says.", []),
        ("en", "It is not very likely, and isn't likely.", []),
        ("en", "A remote village, a probable cause, probably true.", []),
        ("de", "Das ist sehr wahrscheinlich, wahrscheinlich sogar so gut wie sicher.", None),
        ("de", "Höchstwahrscheinlich regnet es.", ["highly probable"]),
        ("de", "Das ist nicht wahrscheinlich, weniger wahrscheinlich als gestern.", []),
        ("de", "Der wahrscheinliche Sieger.", []),
        ("fr", "C'est likely.", []),
    ],
)
def test_terms_are_found_where_they_estimate(lang: str, text: str, expected: list[str] | None) -> None:
    found = [each.term for each in estimates(text, lang)]

    assert found == (["very likely", "likely", "nearly certain"] if expected is None else expected)


@pytest.mark.parametrize("lang", ["de", "en"])
@pytest.mark.parametrize("term", [term.term for term in ICD203])
def test_every_term_of_icd_203_has_words_that_are_found_as_it(lang: str, term: str) -> None:
    said = word_term(term, lang)
    expected = {"remote"} if (lang, term) == ("en", "remote") else {each.term for each in estimates(said, lang)}

    assert expected == {term}


@pytest.mark.parametrize("lang", ["de", "en"])
def test_every_word_of_a_term_has_a_hint(lang: str) -> None:
    said = [word_term(term, lang) for term in TERMS]

    assert [text for text in said if estimates(text, lang) and hints(lang).isdisjoint(text.split())] == []


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("en", "We have high confidence.", True),
        ("en", "A high-confidence fit, a high confidence interval.", False),
        ("de", "Mit hoher Zuversicht.", True),
        ("de", "Mit großem Vertrauen der Kunden.", False),
    ],
)
def test_levels_of_confidence_are_found(lang: str, text: str, found: bool) -> None:  # noqa: FBT001 - a column of the table
    assert bool(confidences(text, lang)) == found


@pytest.mark.parametrize(
    ("short", "name", "expected"),
    [
        ("ISW", "Institute for the Study of War", True),
        ("NIS", "National Intelligence Service", True),
        ("BND", "Bundesnachrichtendienst", True),
        ("THW", "Technisches Hilfswerk", True),
        ("BMF", "Bundesministerium der Finanzen", False),
        ("BKA", "Bundestag", False),
        ("NIS", "national intelligence service", True),
        ("NI", "national intelligence", False),
        ("NI", "National Intelligence", True),
        ("ISW", "Institute of War", False),
        ("AB", "A", False),
    ],
)
def test_an_abbreviation_stands_for_the_words_that_give_its_letters(short: str, name: str, expected: bool) -> None:  # noqa: FBT001 - likewise
    assert stands_for(short, ["Das", *name.split(), "sagt"]) == expected


def test_known_are_capitals_and_roman_numbers_are_told() -> None:
    assert {"EU", "TLP", "SPD"} <= known_abbreviations("de-AT")
    assert "SPD" not in known_abbreviations("en")
    assert [word for word in ("XIV", "MCMXC", "NIS", "IIII") if is_roman(word)] == ["XIV", "MCMXC"]


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=60), st.sampled_from(["de", "en", "fr"]))
def test_any_text_is_read(text: str, lang: str) -> None:
    found = [each[:2] for each in estimates(text, lang)] + [*vague_words(text, lang), *confidences(text, lang)]

    assert all(0 <= start < end <= len(text) for start, end in found)


@pytest.mark.timeout(10)
@pytest.mark.parametrize("part", ["so that ", "if could ", "very ", "mit hoher ", "Aa ", "damit könnte "])
def test_no_text_takes_long(part: str) -> None:
    text = part * (20_000 // len(part))

    for lang in ("de", "en"):
        estimates(text, lang)
        vague_words(text, lang)
        confidences(text, lang)
    stands_for("AAAAAB", text.split())
