"""What holds for every page of changes."""

import pytest
from helpers.brief_builder import FIELDS, as_markdown, brief
from helpers.edited_briefs import edited_briefs
from helpers.page_text import assert_sound, page_text
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.analysis.changes import Kind, compare
from briefing.layout.changes import changes_page, changes_pages, short_change
from briefing.layout.line import Face, ToItem
from briefing.layout.setting import Setting
from briefing.model.brief import Brief
from briefing.themes.roles import Role


@settings(deadline=None, max_examples=40)
@given(edited_briefs(), st.integers(1, 120))
def test_a_page_is_sound_and_has_every_item(pair: tuple[Brief, Brief], width: int) -> None:
    old, new = pair
    changes = compare(old, new)

    page = changes_page(changes, Setting(old), Setting(new), width)

    assert_sound(page)
    told = [change for change in changes.items if not change.follows and change.kind is not Kind.GONE]
    assert {change.id for change in told} <= {placed.id for placed in page.placed}
    if width > 60:
        assert {ToItem(change.id) for change in told} <= {stop.target for stop in page.stops}


def changed() -> tuple[Brief, Brief]:
    return brief(), brief(as_markdown(FIELDS.replace("about 1500", "1600").replace("some have", "most have")))


def test_words_are_told_apart_by_face_colour_and_sign() -> None:
    old, new = changed()
    page = changes_page(compare(old, new), Setting(old), Setting(new), 80)
    runs = [run for line in page.lines for run in line]

    assert [run.text for run in runs if run.role is Role.REMOVED and run.face & Face.STRIKE] == ["some"]
    assert [run.text for run in runs if run.role is Role.ADDED and run.face & Face.UNDERLINE] == ["most"]
    assert "‹−some› ‹+most›" in page_text(page)


def test_an_old_value_speaks_the_language_of_the_new_brief() -> None:
    old = brief()
    new = brief(as_markdown(FIELDS.replace("lang: en", "lang: nl").replace("10_000..12_000", "10_000..13_000")))

    text = page_text(changes_page(compare(old, new), Setting(old), Setting(new), 80))

    assert "10.000–12.000\u00a0soldiers → 10.000–13.000\u00a0soldiers" in text


def test_no_change_says_so() -> None:
    old = brief()

    assert page_text(changes_page(compare(old, old), Setting(old), Setting(old), 80)) == "Nothing has changed.\n"


def test_a_page_grows_as_far_as_it_is_looked_at() -> None:
    old = brief()
    new = brief(as_markdown(summary="".join(f"Paragraph {number}.\n\n" for number in range(1000))))
    growing = changes_pages(compare(old, new), Setting(old), Setting(new), 80)

    growing.fill(20)

    assert 20 <= len(growing.page.lines) < 40
    assert len(growing.whole().lines) > 1000


@pytest.mark.parametrize(
    ("written", "instead", "expected"),
    [
        ("about 1500", "1600", "≈\u00a01,500"),
        ("10_000..12_000", "several", "10,000–12,000"),
        ("2024-06-19~", "2024-06-20", "Jun 2024"),
        ("likelihood: likely", "likelihood: very likely", "likely"),
        ("title: HUR", "title: Them", ""),
    ],
)
def test_what_changed_in_short_is_the_old_value(written: str, instead: str, expected: str) -> None:
    fields = FIELDS.replace(f"value: {written}", "text: several") if instead == "several" else FIELDS
    old, new = brief(), brief(as_markdown(fields.replace(written, instead)))

    assert [short_change(Setting(old), change) for change in compare(old, new).items] == [expected]
