"""What a clean process really loads: the run-time twin of the import contracts in pyproject.toml."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BRIEF = ROOT / "briefs" / "tour.en.md"


def loaded_by(code: str) -> set[str]:
    """Run `code` in a clean process and return the names of the modules that it leaves loaded."""
    script = f"{code}\nimport sys\nprint('\\n' + ' '.join(sorted(sys.modules)))"
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, env=environment)
    return set(done.stdout.splitlines()[-1].split())


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


USUAL = """---
briefing: 1
title: The village at the edge of the valley holds
date: 2025-02-12
lang: en
bottom_line: The county closes, and about 2,800 households depend on it [@s0; @s1].
figures:
- id: f0
  label: Households in the north
  unit: households
  value: about 2800
  sources: s0
sources:
- id: s0
  type: report
  publisher: Harbour Authority North
  issued: 2025-02-12
  reliability: B
  url: https://example.org/1
  accessed: 2025-02-12
- id: s1
  type: report
  publisher: County Statistics Office
  issued: 2025-02-12
timeline:
- id: e0
  when: 2024-05
  wording: in May 2024
  what: The factory along the river holds
  sources: s1
judgments:
- id: j0
  text: The station holds through the winter.
  likelihood: likely
  confidence: moderate
  sources: [s0, s1]
source_summary: Two authorities with numbers of their own carry the brief.
---

The Civil Protection Agency (CPA) keeps the tunnel **under watch** [@s1].
Since 2018 the factory has cost 34.9 million euros [@s0].

## South of the station

- It is likely that [the station holds through the winter](#j0).
- “We walked to the council,” a witness said [@s1].
"""
"""A brief as most are written, in which nothing is found."""


def test_checking_one_usual_brief_loads_little(tmp_path: Path) -> None:
    """Importing is what takes the time there: each module a quarter of a millisecond, some of these ten."""
    brief = tmp_path / "usual.md"
    brief.write_text(USUAL, encoding="utf-8")

    loaded = loaded_by(command("check", str(brief)))

    assert not {"json", "html", "pathlib", "urllib.parse", "hashlib", "inspect", "dataclasses", "logging"} & loaded
    assert not {"selectors", "signal", "gettext", "click", "yaml", "markdown_it", "mdurl", "babel"} & loaded
    rare = {
        *("briefing.source.markdown.parser", "briefing.source.yaml.build", "briefing.library.checked.cache"),
        *("briefing.diagnostics.rules", "briefing.checking.ignore", "briefing.checking.basis"),
        *("briefing.model.comparison", "briefing.analysis.reliance", "briefing.language.dates"),
        *("briefing.loading.messages", "briefing.loading.settings_file", "briefing.cli.excerpts"),
    }
    assert not rare & loaded
    assert sum(name.startswith("briefing.") for name in loaded) < 240  # a new rule is one more
