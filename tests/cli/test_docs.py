"""The reference pages say what the program does."""

import inspect
import json
import os
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import click
import pytest

from briefing.cli import click_words
from briefing.cli.exit_codes import Exit
from briefing.cli.main import briefing
from briefing.cli.names import COMMANDS

DOCS = Path(__file__).parent.parent.parent / "docs"
PAGE = (DOCS / "command-line.md").read_text(encoding="utf-8")
JSON = (DOCS / "json.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## briefing (\w+)\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL))
BLOCKS = dict(re.findall(r"^```(?:json|yaml) (\S+)\n(.*?)^```$", JSON, re.MULTILINE | re.DOTALL))


def options_of(command: click.Command) -> set[str]:
    """Return every spelling of every option of a command."""
    context = click.Context(command, help_option_names=["-h", "--help"])
    options = [each for each in command.get_params(context) if isinstance(each, click.Option)]
    return {name for option in options for name in (*option.opts, *option.secondary_opts)}


def options_in(text: str) -> set[str]:
    """Return every option that the first column of a table of a page names."""
    rows = re.findall(r"^\| (`-.*?) \|", text, re.MULTILINE)
    return {name for row in rows for name in re.findall(r"`(--?[\w-]+)", row)}


def test_every_command_has_its_section_and_every_section_its_command() -> None:
    assert list(SECTIONS) == list(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_section_names_the_options_of_its_command(name: str) -> None:
    command = import_module(f"briefing.cli.commands.{name}").command

    assert options_in(SECTIONS[name]) == options_of(command)


def test_the_options_of_the_program_are_named_first() -> None:
    assert options_in(PAGE.partition("\n## ")[0]) == options_of(briefing)


def test_the_exit_codes_are_all_there() -> None:
    assert [int(code) for code in re.findall(r"^\| (\d+) \|", PAGE, re.MULTILINE)] == [code.value for code in Exit]


def test_every_command_has_a_file_and_every_file_a_command() -> None:
    folder = Path(inspect.getfile(import_module("briefing.cli.commands"))).parent

    assert {path.stem for path in folder.glob("*.py")} - {"__init__", "options"} == set(COMMANDS)


@pytest.mark.parametrize("command", ["show", "list", "check"])
def test_the_examples_of_json_are_what_is_printed(command: str, tmp_path: Path) -> None:
    (tmp_path / "water.yaml").write_text(BLOCKS["water.yaml"], encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "briefing", command, "-f", "json", "water.yaml"],
        cwd=tmp_path,
        env=os.environ,
        capture_output=True,
        check=False,
        timeout=20,
    )

    assert json.loads(done.stdout) == json.loads(BLOCKS[command])


def test_the_words_of_click_are_those_that_click_says() -> None:
    folder = Path(inspect.getfile(click)).parent
    source = "\n".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    words = re.findall(r'"((?:[^"\\]|\\.)*)"', inspect.getsource(click_words).partition("WORDS = (")[2])

    assert words
    assert [word for word in words if f'"{word}"' not in source] == []
