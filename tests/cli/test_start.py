"""What is loaded before the reader opens, and when it does not open at all."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pty = pytest.importorskip("pty")

BRIEF = Path(__file__).parent.parent.parent / "briefs" / "tour.en.md"

_WATCHED = """
import os, sys
def watch(event, names):
    if event == "import" and names[0] == "briefing.tui.open":
        with open({report!r}, "w") as file:
            file.write("\\n".join(sys.modules))
        os._exit(0)
sys.addaudithook(watch)
from briefing.__main__ import main
main({arguments!r})
"""
"""Runs the command line up to where it turns to the reader, and reports what is loaded then."""


def in_a_terminal(code: str, **environment: str) -> bytes:
    """Run code in a pseudo-terminal to its end; return what it wrote."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", code],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm-256color", **environment},
    )
    os.close(theirs)
    said = b""
    try:
        while piece := os.read(ours, 65536):
            said += piece
    except OSError:  # Linux says so when the other end is closed
        pass
    finally:
        os.close(ours)
        process.wait(timeout=20)
    return said


@pytest.mark.parametrize("arguments", [[str(BRIEF)], [str(BRIEF.parent)], [], ["read", str(BRIEF)], ["--lang", "en"]])
def test_a_terminal_gets_the_reader_before_click_or_a_parser_is_loaded(arguments: list[str], tmp_path: Path) -> None:
    report = tmp_path / "loaded"

    said = in_a_terminal(_WATCHED.format(report=str(report), arguments=arguments))

    assert report.exists(), said
    heavy = {"click", "yaml", "markdown_it", "babel", "textual", "platformdirs", "dataclasses", "json"}
    assert not heavy & set(report.read_text(encoding="utf-8").split())


def test_a_theme_is_an_option_of_the_reader(tmp_path: Path) -> None:
    report = tmp_path / "loaded"

    in_a_terminal(_WATCHED.format(report=str(report), arguments=["--theme", "paper", str(BRIEF)]))

    assert report.exists()


def test_a_dumb_terminal_gets_the_text() -> None:
    said = in_a_terminal(f"from briefing.__main__ import main; main({[str(BRIEF)]!r})", TERM="dumb")

    assert said.startswith(b"TLP:CLEAR")
    assert b"\x1b" not in said


def test_a_list_on_a_terminal_is_no_wider_than_it() -> None:
    said = in_a_terminal(f"from briefing.__main__ import main; main(['list', {str(BRIEF.parent / 'world')!r}])")

    assert b"\x1b" not in said
    assert any(line.startswith(b"2024-10-18") for line in said.splitlines())
    assert all(line.startswith(b" ") or len(line.decode()) <= 80 for line in said.splitlines())
