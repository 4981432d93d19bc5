import pytest
from helpers.page_text import assert_sound, page_text, setting_of
from helpers.spec_files import Case, check, read_cases

from briefing.layout.detail import detail_page
from briefing.layout.setting import Setting
from briefing.loading.load import load_source
from briefing.model.text import SafeText
from briefing.source.file import SourceFile

UNSAFE = """
sources:
- {id: a, publisher: "Paper", url: "javascript:alert(1)"}
- {id: b, publisher: "Paper", url: "https://example.org/a"}
"""
DATED = """
briefing: 1
timeline:
- {id: ready, what: Ready, dates: [{when: 2024-11, mood: grim}]}
"""
CASES = [(case, name) for case in read_cases("detail") for name in case.blocks if name != "yaml"]


@pytest.mark.parametrize(("case", "name"), CASES, ids=[f"{case.name}: {name}" for case, name in CASES])
def test_the_card_shows(case: Case, name: str) -> None:
    item, _, width = name.partition(" at ")
    page = detail_page(setting_of(case.blocks["yaml"]), item, int(width))

    assert_sound(page)
    check(case, name, page_text(page))


@pytest.mark.parametrize(("source", "urls"), [("a", {""}), ("b", {"", "https://example.org/a"})])
def test_an_address_reaches_the_terminal_only_where_it_is_safe(source: str, urls: set[str]) -> None:
    page = detail_page(setting_of(UNSAFE), source, 60)

    assert {run.url for line in page.lines for run in line} == urls


def test_a_card_of_an_item_without_extras_says_nothing_of_them() -> None:
    brief = load_source(SourceFile(SafeText("brief.yaml"), DATED)).brief
    assert brief is not None

    assert "Extra" not in page_text(detail_page(Setting(brief), "ready", 60))


def test_what_the_format_does_not_know_of_a_date_is_shown() -> None:
    brief = load_source(SourceFile(SafeText("brief.yaml"), DATED)).brief
    assert brief is not None

    assert "mood: grim" in page_text(detail_page(Setting(brief), "ready", 60))
