"""Odd surroundings: variables, folders and streams that are not as usual. It works, or ends properly, soon."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from helpers.program import Program, run
from helpers.wire import foreign_text, read_wire

BRIEFS = Path(__file__).parent.parent.parent / "briefs"
TOUR = str(BRIEFS / "tour.de.md")
SOON = 10.0
"""Seconds, on a busy machine; by itself it takes a tenth of them."""
ODD: dict[str, dict[str, str | None]] = {
    "locale-c": {"LANG": "C", "LC_ALL": "C", "LANGUAGE": "de", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "locale-odd": {"LANG": "xx_YY.bogus", "LC_ALL": "de_DE.ISO-8859-1@euro", "LANGUAGE": "::../../etc:de"},
    "ascii": {"PYTHONIOENCODING": "ascii:strict", "NO_COLOR": "", "COLUMNS": "0", "LINES": "0"},
    "no-color": {"NO_COLOR": "1", "COLUMNS": "-5", "LINES": "x", "COLORFGBG": "\x1b[31m;x;;99999999999999999999"},
    "no-home": {"HOME": None, "XDG_CONFIG_HOME": None, "XDG_STATE_HOME": None, "TEXTUAL_FPS": "x", "ESCDELAY": "x"},
    "home-file": {"HOME": "/dev/null", "XDG_CONFIG_HOME": None, "XDG_STATE_HOME": None, "TERM": "no-such-terminal"},
    "relative": {"HOME": "here", "XDG_CONFIG_HOME": "../x", "XDG_STATE_HOME": "", "XDG_CACHE_HOME": "~"},
    "nowhere": {"XDG_CONFIG_HOME": "/proc/none", "XDG_STATE_HOME": "/dev/null/x", "TERM": "vt100", "COLORTERM": "no"},
    "columns-huge": {"COLUMNS": "100000", "LINES": "100000"},
}


@pytest.mark.parametrize("environ", ODD.values(), ids=ODD)
def test_the_reader_opens_and_leaves(tmp_path: Path, environ: dict[str, str | None]) -> None:
    with Program(TOUR, environ={"LANGUAGE": "de", **environ}, cwd=tmp_path) as program:
        program.until("Rundgang")
        program.press("2j")
        program.press("t")
        program.press("j\r")
        program.type("\x03")
        assert program.wait(SOON) == 0
        assert program.has_modes_of_before()

    assert read_wire(bytes(program.sent)).foreign == ()
    assert list(tmp_path.rglob("*")) == []


@pytest.mark.parametrize("term", ["dumb", "", None], ids=["dumb", "empty", "unset"])
def test_a_terminal_that_cannot_draw_gets_the_text(term: str | None) -> None:
    with Program(TOUR, environ={"TERM": term}) as program:
        assert program.wait(SOON) == 0
        printed = program.sent.decode().replace("\r\n", "\n")

    assert "Rundgang" in printed
    assert foreign_text(printed) == []


@pytest.fixture(scope="module")
def usual() -> str:
    return run(["show", TOUR], timeout=SOON).stdout.decode()


@pytest.mark.parametrize("environ", ODD.values(), ids=ODD)
def test_commands_print_the_same_text_everywhere(environ: dict[str, str | None], usual: str) -> None:
    odd = run(["show", TOUR], environ, timeout=SOON)

    assert odd.returncode == 0
    assert odd.stdout.decode() == usual
    assert b"Traceback" not in odd.stderr


@pytest.mark.parametrize("stream", ["stdin", "stdout", "stderr"])
@pytest.mark.parametrize("path", [TOUR, str(BRIEFS)], ids=["brief", "list"])
def test_without_one_of_the_three_streams_it_prints_and_ends(tmp_path: Path, stream: str, path: str) -> None:
    target = tmp_path / "stream"
    target.touch()
    with Program("--version") as terminal, target.open("rb+") as file:
        terminal.wait(SOON)
        streams = dict.fromkeys(("stdin", "stdout", "stderr"), terminal.slave) | {stream: file.fileno()}
        done = subprocess.run(
            [sys.executable, "-m", "briefing", path],
            env={**os.environ, "TERM": "xterm-256color"},
            check=False,
            timeout=SOON,
            **streams,  # type: ignore[call-overload]
        )
        terminal.read(0)
        assert done.returncode == 0
        assert b"\x1b" not in bytes(terminal.sent) + target.read_bytes()
        assert "Rundgang" in (bytes(terminal.sent) + target.read_bytes()).decode()
