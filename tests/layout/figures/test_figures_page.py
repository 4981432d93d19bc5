import pytest
from helpers.page_text import assert_sound, page_text, setting_of
from helpers.spec_files import Case, check, read_cases

from briefing.layout.figures import figures_page

CASES = [(case, name) for case in read_cases("figures") for name in case.blocks if name.isdecimal()]


@pytest.mark.parametrize(("case", "width"), CASES, ids=[f"{case.name} at {width}" for case, width in CASES])
def test_the_pane_shows(case: Case, width: str) -> None:
    page = figures_page(setting_of(case.blocks["yaml"]), int(width))

    assert_sound(page)
    check(case, width, page_text(page))
