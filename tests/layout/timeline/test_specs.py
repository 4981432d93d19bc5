"""The suites in `tests/specs/timeline`: a brief as its author writes it, then the lines for a width, and a height.

A block `view` says what is seen, by EDTF: `from` and `to` the window, `today` the present day.
"""

import re

import pytest
import yaml
from helpers.records import brief
from helpers.spec_files import Case, check, read_cases

from briefing.i18n import Translator
from briefing.layout.line_tools import line_text
from briefing.layout.setting import Setting
from briefing.layout.timeline import Window, timeline_page
from briefing.layout.timeline.shape import bounds
from briefing.model.dates import parse

GERMAN = {
    "as of": "Stand",
    "No events.": "Keine Ereignisse.",
    "several dates": "mehrere Daten",
    "dates differ": "Daten widersprechen sich",
    "Without a date": "Ohne Datum",
    "today": "heute",
    "+{n} more": "+{n} weitere",
    "no date": "ohne Datum",
    "confirmed": "bestätigt",
    "expected": "erwartet",
    "planned": "geplant",
    "cancelled": "abgesagt",
    "unattributed in {sources}": "ohne Zuschreibung in {sources}",
}


class Words:
    """The German words that these suites need, so that they do not hang on the catalogue."""

    def gettext(self, message: str, /) -> str:
        return GERMAN.get(message, message)

    def ngettext(self, one: str, many: str, n: int, /) -> str:
        return one if n == 1 else many


def ends(text: str) -> tuple[float, float]:
    """Return the first and last moment of a date."""
    found = bounds(parse(text))
    assert found
    return found


WORDS = {"de": Translator("de", Words()), "en": Translator()}


@pytest.mark.parametrize("case", read_cases("timeline"), ids=lambda case: case.name)
def test_a_timeline_shows_what_its_spec_says(case: Case) -> None:
    made = brief(yaml.load(case.blocks["yaml"], yaml.BaseLoader))
    setting = Setting(made, WORDS[made.lang])
    sizes = [name for name in case.blocks if name.startswith("width")]
    assert sizes

    view = yaml.load(case.blocks.get("view", "{}"), yaml.BaseLoader)
    window = Window(ends(view["from"])[0], ends(view["to"])[1]) if "from" in view else None
    today = sum(ends(view["today"])) / 2 if "today" in view else None
    for name in sizes:
        width, height = re.fullmatch(r"width (\d+)(?: height (\d+))?", name).groups()  # type: ignore[union-attr]
        page = timeline_page(setting, int(width), int(height) if height else None, window, today=today).page
        check(case, name, "".join(f"{line_text(line)}\n" for line in page.lines))
