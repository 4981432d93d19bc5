import pytest
from helpers.spec_files import SPECS
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.language.sentences import split

FOLDER = SPECS / "sentences"


def _cases(name: str) -> list[tuple[str, str, str]]:
    """Return the cases of a suite: where each stands, its language, and its text with the bars."""
    cases = []
    lang = name
    for number, line in enumerate((FOLDER / f"{name}.md").read_text(encoding="utf-8").split("\n"), start=1):
        if line.startswith("## ") and name == "other":
            lang = line.removeprefix("## ")
        if line.startswith("- "):
            cases.append((f"{name}.md:{number}", lang, line.removeprefix("- ")))
    return cases


CASES = [case for name in ("de", "en", "other") for case in _cases(name)]


@pytest.mark.parametrize(("place", "lang", "written"), CASES, ids=[f"{place} {text[:40]}" for place, _, text in CASES])
def test_sentences_end_where_the_suite_says(place: str, lang: str, written: str) -> None:
    text = written.replace("‖", "")

    assert "‖".join(text[start:end] for start, end in split(text, lang)) == written, place


def test_the_suites_are_large() -> None:
    assert all(len(_cases(name)) > 100 for name in ("de", "en"))


@pytest.mark.parametrize("lang", ["de-AT", "DE", "en-GB", "", "tlh"])
def test_any_tag_is_a_language(lang: str) -> None:
    assert split("Ja. Nein.", lang) == ((0, 4), (4, 9))


def test_no_text_has_no_sentence() -> None:
    assert split("", "de") == ()


def test_an_empty_line_ends_a_sentence() -> None:
    text = "Without a full stop\n \nand in small letters. \n\nthe end"

    assert [text[start:end] for start, end in split(text, "en")] == [
        "Without a full stop\n \n",
        "and in small letters. \n\n",
        "the end",
    ]


PARTS = st.sampled_from(
    [
        "Dr",
        "z. B.",
        ". ",
        ".",
        "…",
        "?!",
        "(",
        ")",
        "“",
        "»",
        " ",
        "\n",
        "\u00a0",
        "[1]",
        "\ufffc",
        "3.",
        "Wort",
        "I",
        "usw.",
        "。",
        "」",
        "a.m. ",
        "\U0001f600",
    ]
)


@settings(deadline=None, max_examples=100)
@given(st.one_of(st.lists(PARTS, max_size=40).map("".join), st.text(max_size=60)), st.sampled_from(["de", "en", "fr"]))
def test_sentences_cover_any_text_wholly_and_in_order(text: str, lang: str) -> None:
    extents = split(text, lang)

    assert "".join(text[start:end] for start, end in extents) == text
    assert all(start < end for start, end in extents)
    assert [start for start, _ in extents[1:]] == [end for _, end in extents[:-1]]


@pytest.mark.timeout(15)
@pytest.mark.parametrize(
    "part",
    [".", ". ", "z. B. ", ".)", "(A?) ", "[@.", ". [^", "\n", ". \n", "1. ", '."', "Dr. A", "… ", "?“ Dr. ", "A?) "],
)
def test_no_text_takes_more_than_its_length(part: str) -> None:
    text = part * (200_000 // len(part))

    assert sum(end - start for start, end in split(text, "de")) == len(text)
