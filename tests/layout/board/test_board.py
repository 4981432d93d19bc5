from collections.abc import Mapping

import pytest
from helpers.page_text import assert_sound, page_text, setting_of
from helpers.records import brief
from helpers.spec_files import Case, check, read_cases

from briefing.layout.detail import detail_layout, detail_page
from briefing.layout.line import ToItem
from briefing.layout.setting import Setting
from briefing.model.text import SafeText

CASES = [(case, name) for case in read_cases("board") for name in case.blocks if name != "yaml"]
_LINKED = "A contested figure: one axis, what is apart, what backs each value"


@pytest.mark.parametrize(("case", "name"), CASES, ids=[f"{case.name}: {name}" for case, name in CASES])
def test_the_board_shows(case: Case, name: str) -> None:
    item, _, width = name.partition(" at ")
    page = detail_page(setting_of(case.blocks["yaml"]), item, int(width))

    assert_sound(page)
    check(case, name, page_text(page))


def test_every_claim_source_origin_event_and_judgment_is_a_stop() -> None:
    setting = setting_of(next(case for case in read_cases("board") if case.title == _LINKED).blocks["yaml"])
    page = detail_page(setting, "evakuierte", 90)

    targets = {stop.target.id for stop in page.stops if isinstance(stop.target, ToItem)}
    claims = {claim.id for claim in setting.brief.figures[0].claims}
    assert targets == claims | {"kreis", "hilfe", "agentur", "bote", "räumung", "mehr"}
    assert {placed.id for placed in page.placed} == claims | {"evakuierte"}


def test_a_value_that_has_changed_stands_beside_the_one_before() -> None:
    setting = _many(2)
    setting.before = {"f.2": SafeText("≈ 900")}

    assert "≈ 900 → ≈ 1,007 people" in page_text(detail_page(setting, "f", 120)).replace("\u00a0", " ")


def _many(count: int) -> Setting:
    claims: list[Mapping[str, object]] = [
        {"value": f"about {1000 + number * 7}", "sources": f"s{number % 20}", "credibility": "3"}
        for number in range(count)
    ]
    sources = [{"id": f"s{number}", "publisher": f"Paper {number}"} for number in range(20)]
    return Setting(brief({"figures": [{"id": "f", "unit": "people", "claims": claims}], "sources": sources}))


def test_a_board_of_very_many_claims_is_laid_out_as_far_as_it_is_looked_at() -> None:
    growing = detail_layout(_many(2000), "f", 100)
    growing.fill(50)
    first = growing.page

    assert 50 <= len(first.lines) < 60
    assert growing.whole().lines[: len(first.lines)] == first.lines
    assert growing.page == detail_page(_many(2000), "f", 100)


@pytest.mark.parametrize("width", [30, 44, 64, 140])
def test_sixty_claims_are_sixty_rows_on_one_axis(width: int) -> None:
    text = page_text(detail_page(_many(60), "f", width))

    assert text.count("▒") >= 60
    assert text.count("┴─") <= 8
