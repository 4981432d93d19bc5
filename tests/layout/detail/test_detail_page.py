import pytest
from helpers.page_text import assert_sound, page_text, setting_of
from helpers.spec_files import Case, check, read_cases

from briefing.layout.detail import detail_page

CASES = [(case, name) for case in read_cases("detail") for name in case.blocks if name != "yaml"]


@pytest.mark.parametrize(("case", "name"), CASES, ids=[f"{case.name}: {name}" for case, name in CASES])
def test_the_card_shows(case: Case, name: str) -> None:
    item, _, width = name.partition(" at ")
    page = detail_page(setting_of(case.blocks["yaml"]), item, int(width))

    assert_sound(page)
    check(case, name, page_text(page))
