from collections.abc import Callable

import pytest
from helpers.records import brief
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.layout.figures import figures_layout, figures_page
from briefing.layout.growing import Growing
from briefing.layout.line import Page
from briefing.layout.setting import Setting
from briefing.layout.sources import sources_layout, sources_page

SETTING = Setting(
    brief(
        {
            "figures": [{"id": f"f{n}", "label": f"Figure {n}", "value": str(n), "sources": "a"} for n in range(20)],
            "sources": [{"id": key, "publisher": key.upper(), "derived_from": "a"} for key in "abcdefgh"],
        }
    )
)
LAYOUTS = [(figures_layout, figures_page), (sources_layout, sources_page)]


@pytest.mark.parametrize(("layout", "page"), LAYOUTS)
@given(steps=st.lists(st.integers(0, 70), max_size=4))
@settings(deadline=None, max_examples=30)
def test_a_page_that_grows_never_moves_and_ends_as_the_page_at_once(
    layout: Callable[[Setting, int], Growing], page: Callable[[Setting, int], Page], steps: list[int]
) -> None:
    growing = layout(SETTING, 40)
    before = growing.page
    for lines in sorted(steps):
        growing.fill(lines)
        after = growing.page
        assert growing.complete or len(after.lines) >= lines
        assert _starts_with(after, before)
        before = after

    assert _starts_with(growing.whole(), before)
    assert growing.whole() == page(SETTING, 40)


def test_no_more_is_laid_out_than_is_asked_for() -> None:
    growing = figures_layout(SETTING, 40)

    growing.fill(10)

    assert len(growing.page.lines) < 20
    assert not growing.complete


def _starts_with(page: Page, start: Page) -> bool:
    return all(getattr(page, part)[: len(getattr(start, part))] == getattr(start, part) for part in _PARTS)


_PARTS = ("lines", "placed", "stops", "source_lines")
