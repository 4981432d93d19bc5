"""What changed, by the places where it is seen."""

from pathlib import Path

from briefing.analysis.changes import Kind, compare
from briefing.layout.changed import Changed
from briefing.layout.setting import Setting
from briefing.loading.load import load

OLD = """---
briefing: 1
title: Flood
figures:
- label: People moved
  value: 300
- id: level
  label: Level
  claims:
  - {value: 612, claimed_by: Gauge}
  - {value: 640, claimed_by: Police}
timeline:
- {id: rain, what: "Rain, then [](#people-moved) left.", when: 2025-03-10}
---
"""


def changed(folder: Path, *pairs: tuple[str, str]) -> Changed:
    new = OLD
    for before, after in pairs:
        assert before in new
        new = new.replace(before, after)
    briefs = []
    for name, text in (("old", OLD), ("new", new)):
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
        brief = load(folder / f"{name}.md").brief
        assert brief
        briefs.append(brief)
    old, brief = briefs
    return Changed(old, compare(old, brief), Setting(brief))


def words(told: Changed, item: str) -> str:
    page = told.of_item(item, 78)
    return "\n".join("".join(run.text for run in line) for line in page.lines) if page else ""


def test_a_figure_that_has_lost_a_claim_is_marked_and_its_card_says_so(tmp_path: Path) -> None:
    told = changed(tmp_path, ("  - {value: 640, claimed_by: Police}\n", ""))

    assert told.items == {"level": Kind.CHANGED}
    assert (told.there("figures"), told.gone("figures"), told.total) == (0, 1, 1)
    assert "− gone" in words(told, "level")
    assert "Police" in words(told, "level")


def test_on_a_card_a_reference_to_what_has_another_id_now_is_the_same(tmp_path: Path) -> None:
    told = changed(
        tmp_path,
        ("label: People moved", "label: People moved out"),
        ("#people-moved)", "#people-moved-out)"),
        ("Rain,", "Hail,"),
    )

    assert words(told, "rain").count("‹") == 2
    assert "‹−Rain› ‹+Hail›, then 300 left." in words(told, "rain")
