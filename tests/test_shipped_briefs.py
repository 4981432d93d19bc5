"""Every brief that is shipped loads without a finding, and says what it should."""

from decimal import Decimal
from pathlib import Path

import pytest

from briefing.loading.load import load
from briefing.model.comparison import contested

BRIEFS = Path(__file__).parent.parent / "briefs"
PATHS = sorted(
    path.parent if path.name == "brief.yaml" else path
    for path in BRIEFS.rglob("*")
    if path.suffix in {".md", ".yaml"} and path.name != "summary.md"
)


def name(path: Path) -> str:
    """Return the path below the library, as the id of a case."""
    return str(path.relative_to(BRIEFS))


@pytest.mark.parametrize("path", PATHS, ids=name)
def test_it_loads_without_a_finding(path: Path) -> None:
    loaded = load(path, library=BRIEFS)

    assert [f"{f.span.path}:{f.span.line}: {f.rule} {f.message}" for f in loaded.findings] == []
    assert loaded.brief is not None
    assert loaded.brief.summary.complete


def test_there_is_a_brief_of_each_shape() -> None:
    assert {path.suffix for path in PATHS} == {".md", ".yaml", ""}


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_article_keeps_its_numbers_apart_and_says_what_is_unattributed(language: str) -> None:
    brief = load(BRIEFS / "world" / f"north-korea-russia.{language}.md", library=BRIEFS).brief
    assert brief is not None
    figures = {figure.id: figure for figure in brief.figures}
    lows = [claim.quantity.low for claim in figures["soldaten"].claims if claim.quantity]

    assert lows == [Decimal(1500), Decimal(12000), Decimal(11000)]
    assert not contested(figures["soldaten"])
    assert {figures[which].claims[0].attribution.value for which in ("container", "geschosse")} == {"none"}
    assert {source.via for source in brief.sources if source.id != "artikel"} == {"artikel"}


def test_the_exercise_is_marked_as_made_up_and_its_figure_is_contested_on_the_third_day() -> None:
    days = [load(path, library=BRIEFS).brief for path in PATHS if path.parent.name == "exercise"]

    assert len(days) >= 4
    assert all(day is not None and "erfunden" in day.bottom_line.source for day in days)
    assert [any(contested(figure) for figure in day.figures) for day in days if day] == [False, False, True, False]
