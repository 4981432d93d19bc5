"""The text form is what reaches a reader without a screen: nothing of a brief may be missing in it."""

import re
from pathlib import Path

import pytest
from helpers.authored import authored_words
from helpers.written_briefs import loaded, written_briefs
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.export.text import render_brief
from briefing.loading.load import load

BRIEFS = Path(__file__).parent.parent.parent / "briefs"
PATHS = sorted(
    path.parent if path.name == "brief.yaml" else path
    for path in BRIEFS.rglob("*")
    if path.suffix in {".md", ".yaml"} and path.name != "summary.md"
)
DRAWN = re.compile("[\u2500-\u259f\x00-\x09\x0b-\x1f\x7f-\x9f]")
"""Boxes and blocks, and what controls a terminal."""


@given(written_briefs(), st.sampled_from([40, 80, 1000]))
@settings(max_examples=60)
def test_every_word_of_any_brief_is_there(written: tuple[str, list[str]], width: int) -> None:
    text, words = written
    brief = loaded(text).brief
    assert brief is not None
    shown = render_brief(brief, width)
    there = set(re.findall(r"\w+", shown))

    assert [word for word in words if word not in there] == [], f"{text}\n{shown}"
    assert not DRAWN.search(shown)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: str(path.relative_to(BRIEFS)))
def test_every_word_of_a_shipped_brief_is_there(path: Path) -> None:
    brief = load(path, library=BRIEFS).brief
    assert brief is not None
    shown = render_brief(brief)
    there = set(re.findall(r"\w+", shown.casefold()))

    assert [word for word in authored_words(brief) if word not in there] == []
    assert not DRAWN.search(shown)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: str(path.relative_to(BRIEFS)))
def test_the_marking_stands_first_and_last(path: Path) -> None:
    brief = load(path, library=BRIEFS).brief
    assert brief is not None
    lines = render_brief(brief).splitlines()

    assert (lines[0], lines[-1]) == (brief.tlp, brief.tlp)
