"""A reader's own keys and settings."""

import string
from pathlib import Path

import pytest
from helpers.screen_text import opened, reader_of
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.keys import _character_to_key

from briefing.themes.registry import load_theme
from briefing.tui.app import BriefingApp
from briefing.tui.commands import COMMANDS, Where, command_for, key_of
from briefing.tui.config import Config, read_config
from briefing.tui.keymap import ALWAYS, remap
from briefing.tui.keys import key_name, shown_key
from briefing.tui.program import Begin

TOUR = Path(__file__).parents[2] / "briefs" / "tour.en.md"
READER = (Where.SUMMARY, Where.READER)


def config(folder: Path, text: str) -> Config:
    (folder / "config.toml").write_text(text, encoding="utf-8")
    return read_config(folder)


def faults(found: Config) -> list[str]:
    return [
        f"{each.span.line}:{each.span.column} {each.message}{f' | {each.help}' if each.help else ''}"
        for each in found.findings
    ]


@pytest.mark.parametrize("character", [*string.printable[:95], "ä", "ß", "§", "€"])
def test_a_character_has_the_name_that_the_terminal_gives_it(character: str) -> None:
    expected = "space" if character == " " else _character_to_key(character)

    assert key_name("space" if character == " " else character) == expected


@pytest.mark.parametrize("key", sorted({key for command in COMMANDS for key in command.keys}))
def test_every_key_that_is_shown_can_be_written(key: str) -> None:
    assert key_name(shown_key(key)) == key


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Ctrl+F", "ctrl+f"),
        ("shift+g", "G"),
        ("ctrl+shift+G", "ctrl+shift+g"),
        ("alt + left", "alt+left"),
        ("Page Down", "pagedown"),
        ("F5", "f5"),
        ("ctrl++", "ctrl+plus"),
        ("+", "plus"),
        ("shift+ctrl+x", "ctrl+shift+x"),
        ("", None),
        ("ctrl+", None),
        ("hyper key", None),
        ("gg", None),
        ("ctrl+ctrl+a", None),
        ("\x1b", None),
    ],
)
def test_keys_are_read_as_people_write_them(written: str, name: str | None) -> None:
    assert key_name(written) == name


@given(st.text(max_size=12))
def test_any_text_is_a_key_or_none(text: str) -> None:
    name = key_name(text)

    assert name is None or name.isprintable()


def test_there_need_not_be_any_settings(tmp_path: Path) -> None:
    assert read_config(tmp_path) == Config()


def test_a_command_has_the_keys_that_it_is_given_and_no_others(tmp_path: Path) -> None:
    found = config(tmp_path, 'theme = "tagblatt"\nmouse = false\n[keys]\nfind = ["ctrl+f", "F3"]\nhints = "/"\n')

    assert faults(found) == []
    assert (found.theme, found.mouse) == ("tagblatt", False)
    assert key_of("find", found.table) == "ctrl+f"
    assert command_for("f3", READER, found.table) == next(each for each in found.table if each.id == "find")
    hints = command_for("slash", READER, found.table)
    assert hints is not None
    assert hints.id == "hints"
    assert key_of("page-down", found.table) == "page down"
    assert command_for("f", READER, found.table) is None


def test_a_key_that_is_taken_elsewhere_goes_to_whom_it_was_given(tmp_path: Path) -> None:
    found = config(tmp_path, '[keys]\nfind = "f"\n')

    given_to = command_for("f", READER, found.table)
    assert given_to is not None
    assert given_to.id == "find"
    assert key_of("hints", found.table) == ""
    assert faults(found) == []


def test_the_way_out_stays(tmp_path: Path) -> None:
    found = config(tmp_path, '[keys]\nleave = []\nquit = "ctrl+q"\n')

    out = command_for("ctrl+q", READER, found.table)
    assert out is not None
    assert out.id == "leave"
    assert faults(found) == [
        "3:8 the key `ctrl+q` is already that of `leave` | Both apply in the same place. Give one of them another key."
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('[keys]\nfnd = "x"\n', ["2:1 there is no setting `fnd` | Did you mean `find`?"]),
        ('[keys]\nfind = "gg"\n', ["2:8 `gg` is no key | Write it as “ctrl+f”, “F5”, “page up”, “?” or “G”."]),
        ("keys.find = 5\n", ["1:13 `5` is no key | Write it as “ctrl+f”, “F5”, “page up”, “?” or “G”."]),
        (
            '[keys]\nfind = "x"\nhints = "x"\n',
            [
                (
                    "2:8 the key `x` is already that of `hints` | "
                    "Both apply in the same place. Give one of them another key."
                )
            ],
        ),
        ("mouse = 1\n", ["1:9 `1` is neither true nor false | Write true or false."]),
        ("theme = 1\n", ["1:9 `1` is no name of a theme | Write it in quotes, as 'nachtblatt'."]),
        ("keys = 1\n", ["1:8 `1` is no table of keys | Write [keys], and below it a line for each command."]),
        ('teme = "x"\n', ["1:1 there is no setting `teme` | Did you mean `theme`?"]),
        ('[keys\nfind = "x"\n', ["1:6 the settings are no TOML: Expected ']' at the end of a table declaration"]),
    ],
)
def test_what_is_wrong_is_said_where_it_stands(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert faults(config(tmp_path, text)) == expected


IDS = st.sampled_from([command.id for command in COMMANDS])
KEYS = st.sampled_from(sorted({key for command in COMMANDS for key in command.keys}))


@settings(deadline=None, max_examples=100)
@given(st.dictionaries(IDS, st.lists(KEYS, max_size=3).map(tuple), max_size=8))
def test_whatever_is_asked_for_no_place_has_two_commands_for_a_key(own: dict[str, tuple[str, ...]]) -> None:
    table = remap(own).table
    for place in Where:
        for key in {key for command in table for key in command.keys}:
            here = [each.id for each in table if key in each.keys and (place in each.where)]
            assert len(here) <= 1, (place, key, here)
    assert all(key in command.keys for command in table for key in ALWAYS.get(command.id, ()))


def app(found: Config) -> BriefingApp:
    begin = reader_of(TOUR).program.begin
    return BriefingApp(
        Begin(
            load_theme("nachtblatt").theme,
            path=begin.path,
            loading=begin.loading,
            table=found.table,
            faults=found.findings,
        )
    )


async def test_footer_help_and_keys_follow_the_settings(tmp_path: Path) -> None:
    async with opened(app(config(tmp_path, '[keys]\nhelp = "F2"\nhints = "x"\n'))) as screen:
        assert "f2 help" in screen.rows()[-1]
        assert "x jump" in screen.rows()[-1]
        assert "Type the letters" in (await screen.press("x"))[-1]
        await screen.press("escape")
        assert "Show letters" in "\n".join(await screen.press("f2"))


async def test_wrong_settings_are_shown_at_the_start_and_go_with_a_key(tmp_path: Path) -> None:
    async with opened(app(config(tmp_path, '[keys]\nfnd = "x"\n'))) as screen:
        assert "Did you mean `find`?" in screen.text()
        assert "Did you mean" not in "\n".join(await screen.press("escape"))
