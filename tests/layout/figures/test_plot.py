import pytest
from helpers.records import quantity
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.layout.pieces import width_of
from briefing.layout.plot import NARROWEST, WIDEST, Scale, plot, scale_of

WRITTEN = st.builds(
    lambda qualifier, low, more: f"{qualifier} {low}" + (f"..{low + more}" if more else ""),
    st.sampled_from(["", "about", "at least", "more than", "up to", "less than", "just over", "just under"]),
    st.one_of(st.integers(-(10**9), 10**9), st.decimals(-1000, 1000, places=3)),
    st.integers(0, 1000),
).map(str.strip)


def _drawn(written: str, low: str, high: str, width: int = 10) -> str:
    scale = scale_of([quantity(low), quantity(high)])
    assert scale
    return "".join(part.text for part in plot(quantity(written), scale, width))


@pytest.mark.parametrize("width", [NARROWEST, 13, WIDEST])
def test_the_least_is_drawn_left_of_the_greatest(width: int) -> None:
    least, greatest = (_drawn(written, "100", "900", width) for written in ("100", "900"))

    assert len(least.rstrip("·")) < len(greatest.rstrip("·"))


def test_a_scale_starts_at_zero_where_that_costs_at_most_half_of_it() -> None:
    near, far = scale_of([quantity("100"), quantity("900")]), scale_of([quantity("850"), quantity("900")])

    assert near
    assert far
    assert near.low == 0
    assert far.low > 800


@pytest.mark.parametrize("written", ["..", "1e400", "1e-400"])
def test_what_cannot_be_drawn_has_no_scale(written: str) -> None:
    assert scale_of([quantity(written)]) is None


@given(st.lists(WRITTEN, min_size=1, max_size=5), st.integers(1, 40))
@settings(deadline=None, max_examples=100)
def test_every_plot_fills_its_width_and_has_a_mark(written: list[str], width: int) -> None:
    quantities = [quantity(one) for one in written]
    scale = scale_of(quantities)

    assert isinstance(scale, Scale)
    for one in quantities:
        drawn = plot(one, scale, width)
        assert width_of(drawn) == width
        assert any(part.text.strip("·") for part in drawn)
