from helpers.page_text import assert_sound, page_text, setting_of
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.layout.detail import detail_page
from briefing.layout.line import ToItem, field_id
from briefing.layout.reliance import reliance_page, with_reliance

WRITTEN = """
bottom_line: Eight came [@police]. Or not.
sources:
- {id: police, publisher: Police}
- {id: host, publisher: Host, via: police}
- {id: wire, publisher: Wire, derived_from: police}
figures:
- id: people
  label: People
  claims:
  - {id: by-police, value: about 8, sources: [police, wire]}
  - {id: by-host, value: 9, sources: host}
- {id: stalls, label: Stalls, value: 7, sources: wire}
judgments:
- {id: view, text: They will come again., figures: people}
"""


def test_the_page_says_what_falls_and_what_remains() -> None:
    page = reliance_page(setting_of(WRITTEN), "police", 70)
    shown = page_text(page).replace("\u00a0", " ")

    assert (
        shown
        == """\
[1] Police
2 items fall without it · 2 are weakened · 1 sentence names it

What falls without it 2
  Claim People: ≈ 8 [1, 3]
  Key figure Stalls: 7

What is weakened without it 2
  Key figure People: contested: ≈ 8 / 9 · still rests on [2] Host
  Judgment They will come again. · still rests on [2] Host

Passed on by 1
  [3] Wire

Known through it
  [2] Host
  They may be found elsewhere, so they are not counted.

Sentences of the summary 1
  Eight came [1]. · falls
"""
    )


def test_every_item_and_sentence_is_a_stop() -> None:
    targets = [stop.target for stop in reliance_page(setting_of(WRITTEN), "police", 70).stops]

    for key in ("police", "by-police", "stalls", "people", "view", "wire", "host", field_id("bottom_line")):
        assert ToItem(key) in targets


def test_a_source_without_anything_says_so() -> None:
    setting = setting_of("sources: [{id: alone, publisher: Alone}]")

    assert "Nothing rests on it." in page_text(reliance_page(setting, "alone", 60))


def test_the_card_of_a_source_says_how_much_falls_without_it() -> None:
    setting = setting_of(WRITTEN)
    card = detail_page(setting, "wire", 40)

    shown = page_text(with_reliance(setting, "wire", card))

    assert shown.startswith(page_text(card))
    assert shown.replace("\u00a0", " ").endswith("\n\n1 item falls without it · 2 are weakened\n")
    assert_sound(with_reliance(setting, "wire", card))


def test_a_sentence_is_shown_with_the_values_that_stand_in_it() -> None:
    body = "summary: |\n  Eight came, or [](#stalls), as the [report](#police) says.\n\n  Nothing names it here.\n"
    shown = page_text(reliance_page(setting_of(WRITTEN + body), "police", 70))

    assert "  Eight came, or 7, as the report says. · falls" in shown.replace("\u00a0", " ")
    assert "Nothing" not in shown


@settings(deadline=None, max_examples=40)
@given(st.integers(1, 100), st.sampled_from(["police", "host", "wire", "gone"]))
def test_the_page_keeps_to_its_width(width: int, key: str) -> None:
    assert_sound(reliance_page(setting_of(WRITTEN), key, width))
