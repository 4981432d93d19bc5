import pytest
from helpers.records import brief
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.layout.header import TLP, header_line
from briefing.layout.line_tools import line_text, line_width
from briefing.layout.setting import Setting
from briefing.model.dates import parse
from briefing.model.text import SafeText
from briefing.model.vocabulary import Marking, Status


def setting(
    title: str = "Hochwasser an der Lenne, Tag 3",
    tlp: Marking = Marking.GREEN,
    status: Status = Status.FINAL,
    section: str = "Übung",
) -> Setting:
    made = brief({"title": title, "lang": "de"})
    return Setting(made._replace(section=SafeText(section), tlp=tlp, status=status, date=parse("2025-03-14")))


def test_a_wide_header_shows_everything() -> None:
    line = header_line(setting(), 100, [SafeText("Briefing")])

    text = line_text(line).replace("\u00a0", " ")
    assert text.startswith("Briefing ▸ Übung ▸ Hochwasser an der Lenne, Tag 3  ")
    assert text.endswith("  TLP:GREEN · endgültig · 14. März 2025")
    assert len(text) == 100


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (72, "Hochwasser an der Lenne, Tag 3       TLP:GREEN · endgültig · 14. März 2025"),
        (60, "Hochwasser an der Lenne, Tag 3     TLP:GREEN · endgültig"),
        (40, "Hochwasser an der Lenne, Ta…   TLP:GREEN"),
        (9, "TLP:GREEN"),
    ],
)
def test_a_narrow_header_keeps_title_and_marking(width: int, expected: str) -> None:
    text = line_text(header_line(setting(), width, [SafeText("Briefing")])).replace("\u00a0", " ")

    assert " ".join(text.split()) == " ".join(expected.split())


@pytest.mark.parametrize("tlp", list(Marking))
def test_the_marking_is_always_whole_and_in_its_role(tlp: Marking) -> None:
    for width in (*range(20, 60), 60, 80, 200):
        line = header_line(setting("A title " * 20, tlp, Status.SUPERSEDED), width, [SafeText("Library")] * 5)
        assert [run.text for run in line if run.role is TLP[tlp]] == [str(tlp)]


@settings(deadline=None, max_examples=60)
@given(st.integers(1, 200), st.text(max_size=60), st.lists(st.sampled_from(["Briefing", "東京", "x" * 40]), max_size=3))
def test_the_header_is_exactly_as_wide_as_asked(width: int, title: str, crumbs: list[str]) -> None:
    safe = "".join(char for char in title if char.isprintable())

    line = header_line(setting(safe), width, [SafeText(crumb) for crumb in crumbs])

    assert line_width(line) <= width
