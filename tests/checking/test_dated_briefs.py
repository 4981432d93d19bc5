"""News-like briefs with honest dates and estimates: no rule on dates and language complains, and each slip is found."""

from pathlib import Path

import pytest
from helpers.news_briefs import PATHS, slipped

from briefing.checking.check import check
from briefing.checking.dates import CHECKS as DATES
from briefing.checking.language import CHECKS as LANGUAGE

RULES = {*DATES, *LANGUAGE, "invalid-date"}


def found_in(path: Path) -> list[tuple[str, str]]:
    return [(found.rule, found.message) for found in check(path).loaded.findings if found.rule in RULES]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_a_careful_brief_has_no_false_alarm(path: Path) -> None:
    assert found_in(path) == []


SLIPS = [
    ("sturmflut.de.md", "when: 2023-10-18\n", "when: 2023-10-19\n", "differing-wording"),
    ("sturmflut.de.md", '"[..2023-11-10]"', '"[..2023-11-30]"', "differing-wording"),
    (
        "sturmflut.de.md",
        "accessed: 2023-10-22\n  url: https://example.org/wasserstand",
        "accessed: 2023-10-12",
        "reversed-dates",
    ),
    ("sturmflut.de.md", "as_of: 2023-10-20\n", "as_of: 2023-12-20\n", "reversed-dates"),
    ("sturmflut.de.md", "„Gestern noch stand", "Gestern noch stand", "relative-date"),
    ("sturmflut.de.md", "> Seit gestern Abend", "Seit gestern Abend", "relative-date"),
    ("sturmflut.de.md", "Technische Hilfswerk (THW)", "THW", "unexplained-abbreviation"),
    (
        "sturmflut.de.md",
        "[](#zweite) Das",
        "Dass [keine zweite folgt](#zweite), ist wahrscheinlich. Das",
        "differing-likelihood",
    ),
    ("sturmflut.de.md", "likelihood: almost certain", "likelihood: nearly certain", "mixed-likelihood"),
    ("sturmflut.de.md", "sind größer als bei", "könnten größer sein als bei", "vague-likelihood"),
    ("koalition.de.md", "wording: gestern", "wording: vor drei Tagen", "differing-wording"),
    ("koalition.de.md", '"[..2025-03-31]"', "../2025-03-31", "lasting-moment"),
    ("koalition.de.md", "when: 2024-11-01\n", "when: 2024-11-07\n", "differing-wording"),
    ("koalition.de.md", "seit Mitte Oktober 2024", "seit Mitte Oktober", "relative-date"),
    ("koalition.de.md", "BSW (Bündnis Sahra Wagenknecht)", "BSW", "unexplained-abbreviation"),
    ("koalition.de.md", "status: planned\n  sources: amt\n- id: wahl", "sources: amt\n- id: wahl", "late-event"),
    ("koalition.de.md", "Die Koalition hielt", "Bis gestern hielt die Koalition, und sie hielt", "relative-date"),
    ("koalition.de.md", "Wahrscheinlich bleibt", "Sehr wahrscheinlich bleibt", "differing-likelihood"),
    ("koalition.de.md", "am Ende\n  [@amt].", "am Ende\n  [@amt]. Lindner widerspricht.", "long-bottom-line"),
    ("bridge.en.md", "when: 1977-03", "when: 1977-08", "differing-wording"),
    ("bridge.en.md", "wording: on Tuesday evening", "wording: on Monday evening", "differing-wording"),
    ("bridge.en.md", '"[2024-04-10..2024-04-24]"', '"[2024-03-10..2024-03-24]"', "overdue-event"),
    ("bridge.en.md", "as_of: 2024-03-27\nlang", "as_of: 2024-03-29\nlang", "reversed-dates"),
    ("bridge.en.md", "The collapse was", "The collapse may have been", "vague-likelihood"),
    ("bridge.en.md", "It is almost certain that", "We say with high confidence and as likely that", None),
    ("bridge.en.md", "It is almost certain that", "It is unlikely that", "differing-likelihood"),
    ("bridge.en.md", "Federal Bureau of\nInvestigation (FBI)", "ATF", "unexplained-abbreviation"),
    ("bridge.en.md", "divers went down the next day", "divers went down yesterday", "relative-date"),
    ("ariane.en.md", "when: 2023-07-05\n", "when: 2022-07-05\n", "differing-wording"),
    ("ariane.en.md", "wording: on Tuesday\n", "wording: on Wednesday\n", "differing-wording"),
    ("ariane.en.md", '"[..2024-12-31]"', "2024-07-09/2024-12-31", "lasting-moment"),
    ("ariane.en.md", "CNES, the French space agency, expects", "CNES expects", None),
    ("ariane.en.md", "unit (APU) [stopped]", "unit [stopped]", None),
    ("ariane.en.md", "roughly even chance", "roughly even odds", "mixed-likelihood"),
    ("ariane.en.md", "The last year of\nAriane 5", "Last year Ariane 5", None),
    (
        "ariane.en.md",
        "It is likely, then, that [the flight slips](#delay)",
        "With high confidence it is likely that [the flight slips](#delay)",
        "likelihood-with-confidence",
    ),
]


@pytest.mark.parametrize(("name", "right", "wrong", "rule"), SLIPS, ids=[f"{each[0]} {each[2]}" for each in SLIPS])
def test_a_slip_in_a_careful_brief_is_found(
    name: str, right: str, wrong: str, rule: str | None, tmp_path: Path
) -> None:
    path = slipped(name, right, wrong, tmp_path)

    assert {found for found, _message in found_in(path)} == ({rule} if rule else set())
