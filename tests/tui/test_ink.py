"""From roles to what the terminal is sent."""

import pytest
from helpers.terminal import Terminal
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from briefing.layout.line import Face, Run
from briefing.model.text import SafeText
from briefing.themes.registry import load_theme
from briefing.themes.roles import Role, Surface
from briefing.tui.ink import Ink, Look, cut

INK = Ink(load_theme("nachtblatt").theme)
CONSOLE = Console(color_system="truecolor", force_terminal=True)
WORDS = st.text(st.sampled_from("ab ü漢🙂é"), max_size=12).map(SafeText)
LINES = st.lists(st.builds(Run, WORDS, st.sampled_from(Role), st.sampled_from([Face.PLAIN, Face.BOLD])), max_size=5)


def words(text: str, role: Role = Role.TEXT, url: str = "") -> Run:
    return Run(SafeText(text), role, Face.PLAIN, url)


def test_a_row_is_filled_to_its_width() -> None:
    assert INK.row(Look((words("漢字"),)), 8).text == "漢字    "


def test_a_line_that_is_too_wide_is_cut_at_the_edge() -> None:
    assert INK.row(Look((words("abcdef"),)), 4).text == "abcd"
    assert INK.row(Look((words("ab漢字"),)), 5).cell_length == 5


def test_equal_neighbours_and_blanks_are_sent_as_one() -> None:
    row = INK.row(Look((words("one "), words("two")), gutter=words(" ")), 20)

    assert row.render(CONSOLE).count("\x1b[") == 2


def test_only_what_changes_is_sent() -> None:
    row = INK.row(Look((words("a"), words("b", Role.MUTED), words("c"))), 3)
    sent = row.render(CONSOLE)

    assert sent.count("48;2;") == 1
    assert sent.endswith("\x1b[0m")


def test_a_link_is_opened_and_closed() -> None:
    sent = INK.row(Look((words("here", Role.LINK, "https://a.example/b"),)), 8).render(CONSOLE)

    assert "\x1b]8;id=" in sent
    assert ";https://a.example/b\x1b\\here\x1b]8;;\x1b\\" in sent


def test_no_control_character_gets_through_a_run_or_its_address() -> None:
    sent = INK.row(Look((words("a\x1b]0;x\x07\x9b", url="https://a.example/\x1b\\x"),)), 8).render(CONSOLE)

    assert "\x07" not in sent
    assert "\x9b" not in sent
    assert "]0;x" in sent
    assert sent.count("\x1b\\") == 2


def test_marked_cells_lie_on_the_surface_of_a_stop() -> None:
    terminal = Terminal(10, 1)
    terminal.feed(INK.row(Look((words("abcdef"),), Surface.CURSOR, marked=((2, 4, Surface.STOP),)), 10).render(CONSOLE))

    grounds = {surface: INK.theme.surfaces[surface].lstrip("#") for surface in Surface}
    expected = [grounds[Surface.CURSOR], grounds[Surface.STOP], grounds[Surface.STOP], grounds[Surface.CURSOR]]
    assert [terminal.ground(0, x) for x in (1, 2, 3, 4)] == expected


def test_without_colour_no_colour_is_sent() -> None:
    plain = Ink(load_theme("nachtblatt").theme, colourless=True)
    sent = plain.row(Look((words("a", Role.CONTESTED), words("b", Role.PROVENANCE)), Surface.CURSOR), 8).render(CONSOLE)

    assert "38;" not in sent
    assert "48;" not in sent


@pytest.mark.parametrize("theme", ["terminal", "monochrome"])
def test_themes_that_name_the_terminals_own_colours_are_drawn_with_them(theme: str) -> None:
    sent = Ink(load_theme(theme).theme).row(Look((words("a", Role.LINK),)), 4).render(CONSOLE)

    assert "a" in sent


@settings(deadline=None, max_examples=60)
@given(LINES, st.integers(0, 12), st.integers(0, 12))
def test_cutting_a_line_loses_nothing(line: list[Run], start: int, length: int) -> None:
    before, inside, after = cut(tuple(line), start, start + length)

    assert "".join(run.text for run in (*before, *inside, *after)) == "".join(run.text for run in line)
    assert cell_len("".join(run.text for run in before)) <= start + 1


@settings(deadline=None, max_examples=60)
@given(LINES, st.integers(1, 30))
def test_a_row_on_a_terminal_is_the_row_as_text(line: list[Run], width: int) -> None:
    row = INK.row(Look(tuple(line)), width)

    assert row.cell_length == width
    terminal = Terminal(width, 1)
    terminal.feed(row.render(CONSOLE))
    assert terminal.rows()[0] == row.text.rstrip()
