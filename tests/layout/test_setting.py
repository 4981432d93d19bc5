import pytest
from helpers.german import GERMAN
from helpers.records import body, brief, inlines

from briefing.layout.line import ToBrief, ToItem
from briefing.layout.setting import Setting
from briefing.model.blocks import Document, Heading, Lines
from briefing.model.brief import Brief
from briefing.model.inline import CitedKey, Reference, Text
from briefing.model.text import SafeText


def _brief() -> Brief:
    return brief(
        {
            "lang": "de",
            "figures": [
                {"id": "troops", "label": "Soldaten", "unit": "Soldaten", "value": "about 11000"},
                {
                    "id": "evacuated",
                    "unit": "Personen",
                    "claims": [{"value": "about 1500"}, {"value": "more than 2400"}],
                },
                {
                    "id": "chosen",
                    "claims": [
                        {"value": "5"},
                        {"value": "9", "rank": "preferred"},
                        {"value": "7", "rank": "deprecated"},
                    ],
                },
                {
                    "id": "apart",
                    "unit": "t",
                    "claims": [{"value": "5", "scope": "hier"}, {"value": "9", "scope": "dort"}, {"text": "viele"}],
                },
                {"id": "agreed", "unit": "t", "claims": [{"value": "5"}, {"value": "4..6"}, {"value": "5"}]},
                {"id": "old", "claims": [{"value": "5", "rank": "deprecated"}]},
                {"id": "empty", "label": "Nichts"},
            ],
            "sources": [
                {"id": "nis", "author": "Südkoreanischer Geheimdienst (NIS)"},
                {"id": "paper", "title": "Schattenallianz: Wie Nordkorea mitmischt"},
                {"id": "talk", "type": "speech", "author": ["Yoon", "Kim"], "publisher": "Präsident"},
                {"id": "bare"},
            ],
            "timeline": [{"id": "landing", "what": "Ankunft von [](#troops)", "when": "2024-10"}],
            "judgments": [
                {"id": "held", "text": "Der Damm hält, [](#more)."},
                {"id": "more", "text": "mehr [](#held)"},
            ],
            "gaps": [{"id": "why", "text": "x" * 1000}],
        }
    )


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("troops", "≈\u00a011.000\u00a0Soldaten"),
        ("troops.1", "≈\u00a011.000\u00a0Soldaten"),
        ("evacuated", "strittig: ≈\u00a01.500 / >\u00a02.400\u00a0Personen"),
        ("evacuated.2", ">\u00a02.400\u00a0Personen"),
        ("chosen", "9 (strittig)"),
        ("apart", "5\u00a0t (hier) / 9\u00a0t (dort) / viele"),
        ("agreed", "5 / 4–6\u00a0t"),
        ("old", "5"),
        ("empty", "Nichts"),
        ("nis", "NIS"),
        ("paper", "Schattenallianz"),
        ("talk", "Yoon und andere"),
        ("bare", "bare"),
        ("landing", "Ankunft von ≈\u00a011.000\u00a0Soldaten (Okt. 2024)"),
        ("held", "Der Damm hält, more."),
        ("why", "x" * 400 + "…"),
    ],
)
def test_a_reference_without_words_takes_those_of_its_target(target: str, words: str) -> None:
    filled = Setting(_brief(), GERMAN).reference(Reference((), target, "", 1))

    assert filled == (words, ToItem(target), True)


def test_a_reference_with_words_of_its_own_keeps_them() -> None:
    assert Setting(_brief()).reference(Reference(inlines("so viele"), "troops", "", 1)).text == "so viele"


def test_a_reference_to_nothing_is_marked_and_leads_nowhere() -> None:
    assert Setting(_brief()).reference(Reference((), "gone", "", 1)) == ("gone", None, False)


def test_a_reference_into_another_brief_leads_there() -> None:
    filled = Setting(_brief()).reference(Reference((), "troops", "../day-2.md", 1))

    assert filled == ("../day-2.md#troops", ToBrief("../day-2.md", "troops"), True)


def test_a_heading_that_is_still_to_come_may_be_referred_to() -> None:
    setting = Setting(brief({}, body("first [@a]", complete=False)))
    reference = Reference((), "what-is-known", "", 1)

    assert setting.reference(reference) == ("what-is-known", ToItem("what-is-known"), True)

    setting.add((Heading(2, (Text(SafeText("What is known")),), "what-is-known", Lines(9, 9)),), complete=True)

    assert setting.reference(reference).text == "What is known"
    assert not setting.reference(Reference((), "gone", "", 1)).known


def test_what_a_growing_body_cites_is_counted_however_early_it_is_asked_for() -> None:
    whole = body("one [@a]", "two [@a]", "three [@b]")
    early, late = (Setting(brief({}, Document(whole.source, whole.blocks[:1], 1, complete=False))) for _ in range(2))

    assert early.rests.count("a") == 1

    for setting in (early, late):
        setting.add(whole.blocks[1:2], complete=False)
        setting.add(whole.blocks[2:], complete=True)

        assert setting.complete
        assert (setting.rests.count("a"), setting.rests.count("b")) == (2, 1)


def test_a_citation_is_the_number_of_its_source() -> None:
    setting = Setting(_brief())
    mark = setting.citation(CitedKey("paper", SafeText("siehe"), SafeText("Abs. 4"), suppress_author=False, line=1))

    assert mark == ("siehe 2, Abs. 4", ToItem("paper"), True, "Schattenallianz")


def test_a_citation_of_an_unknown_source_shows_its_key() -> None:
    mark = Setting(_brief()).citation(CitedKey("gone", SafeText(""), SafeText(""), suppress_author=False, line=1))

    assert mark[:3] == ("gone", None, False)
