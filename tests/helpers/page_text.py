"""Pages of lines as text, for suites."""

import yaml
from helpers.german import GERMAN
from helpers.records import brief

from briefing.layout.line import Page
from briefing.layout.line_tools import line_text, line_width
from briefing.layout.setting import Setting


def page_text(page: Page) -> str:
    """Return the page's lines, each with its newline."""
    return "".join(f"{line_text(line)}\n" for line in page.lines)


def setting_of(written: str) -> Setting:
    """Return the setting of a brief written as YAML; a German one speaks the German of the suites."""
    made = brief(yaml.load(written, yaml.BaseLoader))
    return Setting(made, GERMAN if made.lang == "de" else None)


def assert_sound(page: Page) -> None:
    """Check what holds for every page: nothing is too wide, and items and stops lie on it."""
    assert all(line_width(line) <= page.width for line in page.lines), page_text(page)
    for stop in page.stops:
        assert 0 <= stop.start < stop.end <= line_width(page.lines[stop.line])
    assert [stop[:2] for stop in page.stops] == sorted(stop[:2] for stop in page.stops)
    assert [placed.first for placed in page.placed] == sorted(placed.first for placed in page.placed)
    assert all(0 <= placed.first <= placed.last < len(page.lines) for placed in page.placed)
