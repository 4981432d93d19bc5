"""What a clean process really loads: the run-time twin of the import contracts in pyproject.toml."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BRIEF = ROOT / "briefs" / "tour.en.md"


def loaded_by(code: str) -> set[str]:
    """Run `code` in a clean process and return the names of the modules that it leaves loaded."""
    script = f"{code}\nimport json, sys\nprint('\\n' + json.dumps(sorted(sys.modules)))"
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, env=environment)
    return set(json.loads(done.stdout.splitlines()[-1]))


def command(*arguments: str) -> str:
    """Return code that runs the command line as the installed script does, and goes on."""
    return f"import sys; from briefing.__main__ import main\ntry: main({list(arguments)!r})\nexcept SystemExit: pass"


@pytest.mark.parametrize(
    "arguments", [("check", str(BRIEF)), ("show", str(BRIEF)), ("list", str(BRIEF.parent)), ("themes",), ("--help",)]
)
def test_no_command_without_a_screen_loads_textual(arguments: tuple[str, ...]) -> None:
    assert not {"textual", "rich.console"} & loaded_by(command(*arguments))


def test_the_version_is_answered_before_click_is_loaded() -> None:
    loaded = loaded_by(command("--version"))

    assert not {"click", "yaml", "markdown_it"} & loaded


@pytest.mark.parametrize("room", ["model.brief", "layout.line", "themes.roles", "themes.registry", "layout.summary"])
def test_the_rooms_that_the_reader_starts_with_load_no_parser_and_no_heavy_library(room: str) -> None:
    heavy = {"yaml", "markdown_it", "babel", "pygments", "click", "dataclasses", "textual", "platformdirs"}

    assert not heavy & loaded_by(f"import briefing.{room}")


def test_the_interface_loads_no_parser() -> None:
    """The child process reads; the process that draws does not."""
    assert not {"yaml", "markdown_it", "babel"} & loaded_by("import briefing.tui.app")


def test_the_package_root_loads_nothing() -> None:
    before = loaded_by("")

    assert {name for name in loaded_by("import briefing") - before if name.startswith("briefing")} == {"briefing"}
