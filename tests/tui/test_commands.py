"""The table of commands: whole, without clashes, and all of it does something."""

import subprocess
import sys
from itertools import combinations

import pytest
from helpers.screen_text import library_of, reader

from briefing.loading.loaded import Loaded
from briefing.tui.commands import COMMANDS, Where, command_for, commands_in
from briefing.tui.keys import shown_key
from briefing.tui.program import Program
from briefing.tui.screens.library import Library
from briefing.tui.stage import MOVES

SCENES = ((Where.SUMMARY, Where.READER), (Where.TIMELINE, Where.READER), (Where.LIBRARY,), (Where.CARD,), (Where.PEEK,))


def test_ids_are_used_once() -> None:
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)


def test_two_commands_share_a_key_only_in_different_places() -> None:
    clashes = [
        (one.id, other.id)
        for one, other in combinations(COMMANDS, 2)
        if set(one.keys) & set(other.keys) and not one.where.isdisjoint(other.where)
    ]

    assert clashes == []


def test_the_special_place_wins_over_the_general_one() -> None:
    left = command_for("left", (Where.TIMELINE, Where.READER))

    assert left is not None
    assert left.id == "pan-left"


def test_a_key_without_a_command_here_has_none() -> None:
    assert command_for("z", (Where.LIBRARY,)) is None
    assert command_for("F13", (Where.READER,)) is None


def test_every_command_of_the_reader_does_something() -> None:
    program: Program = reader(Loaded(None)).program
    known = {*program.stage.scene.actions, *program.stage.actions}
    places = (Where.READER, Where.SUMMARY, Where.FIGURES, Where.SOURCES, Where.TIMELINE, Where.CARD, Where.PEEK)

    assert {command.id for command in commands_in(places)} <= known


def test_every_command_of_the_list_does_something() -> None:
    program: Program = library_of().program
    known = {*program.stage.scene.actions, *program.stage.actions}

    assert isinstance(program.stage.scene, Library)
    assert {command.id for command in commands_in((Where.LIBRARY, Where.PREVIEW))} <= known


def test_nothing_is_done_that_the_table_does_not_know() -> None:
    program: Program = reader(Loaded(None)).program
    known = {command.id for command in COMMANDS}

    assert {*program.stage.scene.actions, *program.stage.actions, *MOVES} <= known


@pytest.mark.parametrize(
    ("key", "shown"), [("ctrl+p", "ctrl+p"), ("question_mark", "?"), ("left", "←"), ("G", "G"), ("alt+left", "alt+←")]
)
def test_keys_are_shown_as_people_write_them(key: str, shown: str) -> None:
    assert shown_key(key) == shown


def test_the_table_is_read_without_textual() -> None:
    """The table of keys in the documentation is made from it by a tool that draws nothing."""
    code = "import sys, briefing.tui.commands; sys.exit('textual' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("places", SCENES)
def test_every_place_says_in_its_footer_how_to_get_help_and_out(places: tuple[Where, ...]) -> None:
    words = {command.id for command in commands_in(places) if command.footer}

    assert {"help", "quit"} <= words
