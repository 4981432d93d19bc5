"""Briefs on real events, written as news is: no rule complains of any, and the slips that happen in news are found."""

from pathlib import Path

import pytest
from helpers.news_briefs import BRIEFS, MADE_UP, PATHS, slipped

from briefing.cli.reviewing import Reviewing


def found_in(*paths: Path) -> list[tuple[str, str, str]]:
    """Return what all rules find, those over libraries included, by file."""
    reviewing = Reviewing([str(path) for path in paths], jobs=1, cached=False)
    reviewing.run()
    return [(Path(each.span.path).name, each.rule, each.message) for each in reviewing.findings if not each.ignored]


def test_no_rule_complains_of_a_careful_brief() -> None:
    assert found_in(BRIEFS) == []


def test_ten_are_on_real_events_and_there_is_one_of_each_shape() -> None:
    assert len({path.name for path in PATHS} - MADE_UP) == 10
    assert {path.is_dir() or path.suffix for path in PATHS} == {".md", ".yaml", True}


SLIPS = [
    ("earthquake.en.md", "had 31,974 deaths in Türkiye", "had 31,794 deaths in Türkiye", {"differing-number"}),
    ("earthquake.en.md", "About 47,000 buildings", "At least 47,000 buildings", {"differing-qualifier"}),
    (
        "earthquake.en.md",
        "killed more than 39,000 people, 35,418 of them in Türkiye [@erdogan; @wire].",
        "killed more than 39,000 people, 35,418 of them in Türkiye.",
        {"uncited-number"},
    ),
    ("earthquake.en.md", "wording: on Monday\n", "wording: on Tuesday\n", {"differing-wording"}),
    (
        "earthquake.en.md",
        "sources: afad, credibility: 2}",
        "sources: afad, credibility: 1}",
        {"false-confirmation"},
    ),
    ("earthquake.en.md", "  status: expected\n  sources: un", "  sources: un", {"late-event"}),
    (
        "earthquake.en.md",
        "that day, the last after 212 hours",
        "yesterday, the last after 212 hours",
        {"relative-date"},
    ),
    ("earthquake.en.md", "is the only body there that counts", "TODO", {"unfinished-text"}),
    ("earthquake.en.md", "tlp: TLP:GREEN", "tlp: TLP:WHITE", {"retired-marking"}),
    ("earthquake.en.md", "  accessed: 2023-02-14\n  url:", "  url:", {"missing-access-date"}),
    ("uk-election.en.yaml", "Labour on 410 seats", "Labour on 401 seats", {"differing-number"}),
    ("uk-election.en.yaml", "Turnout was 59.7%", "Turnout was 95.7%", {"differing-number"}),
    ("uk-election.en.yaml", "figures: [seats, share]", "figures: [seats, shares]", {"unknown-item"}),
    (
        "uk-election.en.yaml",
        "It is unlikely that [the Conservatives",
        "It is likely that [the Conservatives",
        {"differing-likelihood"},
    ),
    ("uk-election.en.yaml", "likelihood: almost no chance", "likelihood: remote", {"mixed-likelihood"}),
    ("uk-election.en.yaml", "Electoral Reform Society (ERS)", "The Society", {"unexplained-abbreviation"}),
    # What prices rose by is a difference; and money that the sentence does not name may be any other money.
    ("ezb.de.md", "um 2,6 Prozent, nach 2,4 Prozent", "um 6,2 Prozent, nach 2,4 Prozent", set()),
    ("ezb.de.md", "durchschnittlich 7,5 Mrd. Euro", "durchschnittlich 75 Mrd. Euro", set()),
    ("ezb.de.md", "Bis Ende 2024 folgt mindestens", "Bis Ende 2024 folgt vielleicht", {"vague-likelihood"}),
    ("ezb.de.md", "when: 2024-06-12, wording", "when: 2024-06-13, wording", {"differing-wording"}),
    (
        "ezb.de.md",
        "Alle bis auf\neinen Notenbankchef hätten zugestimmt [@lagarde].",
        "Alle bis auf\neinen hätten gestern zugestimmt [@lagarde].",
        {"relative-date"},
    ),
    (
        "haushalt.de.md",
        "Der Zweite Senat gab 197 Abgeordneten",
        "Der Zweite Senat gab 179 Abgeordneten",
        {"differing-number"},
    ),
    ("haushalt.de.md", "bis zu 200 Milliarden Euro ausgeben", "mehr als 200 Milliarden Euro ausgeben", set()),
    (
        "haushalt.de.md",
        "issued: 2023-11-17\n",
        "issued: 2023-11-27\n",
        {"reversed-dates", "source-after-brief", "differing-wording"},
    ),
    ("haushalt.de.md", "[Zusagen sperren](#sperre)", "[Zusagen sperren](#spere)", {"unknown-target"}),
    (
        "haushalt.de.md",
        "wird am 1. Dezember 2023 nicht verabschiedet.",
        "könnte am 1. Dezember 2023 scheitern.",
        {"vague-likelihood"},
    ),
    (
        "haushalt.de.md",
        "when: 2023-12-01, wording",
        "when: 2023-11-01, wording",
        {"differing-wording", "overdue-event"},
    ),
    ("finale.de/summary.md", "65.600 Zuschauer waren", "56.600 Zuschauer waren", {"differing-number"}),
    ("finale.de/summary.md", "auf höchstens 28,25 Millionen", "auf mehr als 28,25 Millionen", {"differing-qualifier"}),
    (
        "finale.de/summary.md",
        "je drei Toren den Titel des Torschützenkönigs [@uefa]",
        "je 3 Toren den Titel des Torschützenkönigs",
        {"uncited-number"},
    ),
    ("finale.de/brief.yaml", "wording: vor neun Tagen", "wording: am vergangenen Montag", {"differing-wording"}),
    ("finale.de/brief.yaml", "place: Madrid, sources: sid", "place: Madrid", {"unsourced-event"}),
    ("finale.de/brief.yaml", "{id: sid, type", "{id: sid, derived_from: uefa, type", {"false-confirmation"}),
    ("finale.de/summary.md", "gegen Italien [@sid]", "gegen Italien [@sdi]", {"unknown-source"}),
    ("haushalt.de.md", "sources: [urteil, merz]", "sources: urteil", {"single-source"}),
    ("finale.de/brief.yaml", "value: 15, scope: Spanien", "value: 150, scope: Spanien", {"excessive-share"}),
]


@pytest.mark.parametrize(("name", "right", "wrong", "rules"), SLIPS, ids=[f"{each[0]} {each[2]}" for each in SLIPS])
def test_a_slip_of_the_news_is_found(name: str, right: str, wrong: str, rules: set[str], tmp_path: Path) -> None:
    path = slipped(name, right, wrong, tmp_path)

    assert {rule for _file, rule, _message in found_in(path)} == rules


def test_a_figure_that_only_one_of_two_twins_was_corrected_in_is_found(tmp_path: Path) -> None:
    slipped("ezb.de.md", "value: 2.6, scope", "value: 2.5, scope", tmp_path)
    slipped("ecb.en.md", "title: The ECB cuts", "title: The ECB lowers", tmp_path)

    found = {(file, rule) for file, rule, _message in found_in(tmp_path)}

    assert ("ecb.en.md", "differing-twin") in found
