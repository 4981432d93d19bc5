"""News-like briefs with honest numbers of every kind: no rule on numbers complains, and each slip in them is found."""

from pathlib import Path

import pytest
from helpers.news_briefs import PATHS, slipped

from briefing.checking.check import check
from briefing.checking.figures import CHECKS

RULES = {*CHECKS, "uncited-number", "uncited-name"}


def found_in(path: Path) -> list[tuple[str, str]]:
    return [(found.rule, found.message) for found in check(path).loaded.findings if found.rule in RULES]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_a_careful_brief_has_no_false_alarm(path: Path) -> None:
    assert found_in(path) == []


def test_there_are_careful_briefs_in_both_languages() -> None:
    assert {path.name.split(".")[1] for path in PATHS} == {"de", "en"}


SLIPS = [
    ("wildfire.en.md", "counted 2,870 people", "counted 2,780 people", "differing-number"),
    ("wildfire.en.md", "more than 4,000\nhectares", "about 4,000\nhectares", "differing-qualifier"),
    ("wildfire.en.md", "At least 52 homes are", "Exactly 52 homes are", "differing-qualifier"),
    ("wildfire.en.md", "640 firefighters", "460 firefighters", "differing-number"),
    ("wildfire.en.md", "none of them in danger [@hospital]", "none of them in danger", "uncited-number"),
    (
        "wildfire.en.md",
        "Between 2,300 and 2,900 people have left their homes; the\n  county and the relief service count differently",
        "About 2,300 people have left",
        "settled-contested-figure",
    ),
    ("wildfire.en.md", "value: 31, scope", "value: 310, scope", "differing-number"),
    ("wildfire.en.md", "value: 31, scope", "value: at least 3_100, scope", "differing-number"),
    ("wildfire.en.md", "    because: Counted at the doors of the shelters", "    note: Counted", "unexplained-rank"),
    ("wildfire.en.md", "  unit: firefighters\n", "", "missing-unit"),
    ("outage.en.md", "5,078 flights were", "5,780 flights were", "differing-number"),
    ("outage.en.md", "less than 1% of all [@vendor]", "less than 1% of all", "uncited-number"),
    ("outage.en.md", "Up to 40 hospitals", "More than 40 hospitals", "differing-qualifier"),
    ("outage.en.md", "have not reported\n[@health]", "have not reported", "uncited-number"),
    (
        "netz.de.md",
        "bis zu 48.000 Haushalte ohne Strom, etwa",
        "mehr als 48.000 Haushalte ohne Strom, etwa",
        "differing-qualifier",
    ),
    ("netz.de.md", "befreite sie 37", "befreite sie 73", None),
    ("netz.de.md", "214 Einsätze, dreimal", "241 Einsätze, dreimal", "differing-number"),
    ("netz.de.md", "mit 12 bis 15 Millionen", "mit 21 bis 25 Millionen", "differing-number"),
    ("netz.de.md", "Gut 300 Betriebe", "Bis zu 300 Betriebe", "differing-qualifier"),
    ("netz.de.md", "erhält 50 Euro [@netz]", "erhält 50 Euro", "uncited-number"),
    ("wahl.de.md", "11.240 Stimmen Vorsprung", "12.140 Stimmen Vorsprung", "differing-number"),
    ("wahl.de.md", "mehr als 60 Menschen", "rund 60 Menschen", "differing-qualifier"),
    ("wahl.de.md", ", ist strittig: Die", ", sagt die Behörde: Die", None),
    ("wahl.de.md", "Vorsprung, die Beobachter\n  bei [](#vorsprung-obs)", "Vorsprung", None),
    ("wahl.de.md", "ein, dass drei", "ein, dass 3", None),
    ("wahl.de.md", "sources: obs}\n- id: beteiligung", "sources: amt}\n- id: beteiligung", "contradicting-claims"),
]


@pytest.mark.parametrize(("name", "right", "wrong", "rule"), SLIPS, ids=[f"{each[0]} {each[2]}" for each in SLIPS])
def test_a_slip_in_a_careful_brief_is_found(
    name: str, right: str, wrong: str, rule: str | None, tmp_path: Path
) -> None:
    path = slipped(name, right, wrong, tmp_path)

    rules = {found for found, _message in found_in(path)}

    assert rules == ({rule} if rule else set())
