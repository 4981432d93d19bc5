"""`briefing check --watch` on a terminal, in front of real files that are saved as editors save them."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.program import Program
from helpers.terminal import Terminal

BRIEF = (
    "---\nbriefing: 1\ntitle: Water\ndate: {date}\nbottom_line: The pipe burst.\n---\n\nWater ran down the street.\n"
)
GOOD = BRIEF.format(date="2026-11-20")
BAD = BRIEF.format(date="2026-13-20")
CLEAN = "1 brief checked: nothing found"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with one brief that has nothing wrong."""
    (tmp_path / "water.md").write_text(GOOD, encoding="utf-8")
    return tmp_path


@pytest.fixture
def watching(folder: Path) -> Iterator[Program]:
    """Start it in the folder, and wait until it has said what is there."""
    with Program("check", "--watch", size=(100, 30), cwd=folder) as program:
        program.until(CLEAN)
        yield program


def shown(program: Program) -> str:
    """Return what stands on the screen."""
    terminal = Terminal(*program.size)
    terminal.feed(program.sent.decode())
    return "\n".join(terminal.rows())


def replace(path: Path, text: str) -> None:
    """Save as most editors do: another file takes the place of the old one."""
    beside = path.with_name(".water.swp")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


def test_a_save_is_checked_and_what_was_told_before_is_taken_away(watching: Program, folder: Path) -> None:
    replace(folder / "water.md", BAD)
    watching.until("1 brief checked: 1 error")
    assert "water.md:4:7: invalid-date `2026-13-20` is no date" in shown(watching)
    assert CLEAN not in shown(watching)

    since = len(watching.sent)
    (folder / "water.md").write_text(GOOD, encoding="utf-8")
    watching.until(CLEAN, since)
    assert "invalid-date" not in shown(watching)


def test_a_brief_that_comes_and_one_that_goes_are_told(watching: Program, folder: Path) -> None:
    (folder / "later").mkdir()
    (folder / "later" / "more.md").write_text(BAD, encoding="utf-8")
    watching.until("2 briefs checked: 1 error")

    (folder / "later" / "more.md").unlink()
    watching.until(CLEAN, len(watching.sent))


def test_settings_of_the_library_are_followed(watching: Program, folder: Path) -> None:
    (folder / "briefing.toml").write_text('[rules]\nno-such-rule = "off"\n', encoding="utf-8")
    watching.until("there is no rule `no-such-rule`")

    (folder / "briefing.toml").unlink()
    watching.until(CLEAN, len(watching.sent))


def test_a_save_that_changes_no_finding_tells_nothing(watching: Program, folder: Path) -> None:
    since = len(watching.sent)
    replace(folder / "water.md", GOOD.replace("street", "road"))
    replace(folder / "water.md", BAD)
    watching.until("1 brief checked: 1 error")

    assert watching.sent[since:].count(b"checked:") == 1


def test_an_interrupt_ends_it(watching: Program) -> None:
    watching.settle()
    watching.type("\x03")

    assert watching.wait() == 130
    assert b"Traceback" not in watching.sent
    assert watching.has_modes_of_before()


def test_it_ends_with_its_terminal(watching: Program) -> None:
    watching.close_terminal()

    assert watching.process.wait(20) in {0, -signal.SIGHUP}


def test_it_ends_when_nobody_reads_any_more(folder: Path) -> None:
    pipe = folder / ".pipe"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with Program(
        "check", "--watch", cwd=folder, before=f"os.dup2(os.open({str(pipe)!r}, os.O_WRONLY), 1); "
    ) as program:
        program.until(CLEAN)
        os.close(reading)

        assert program.wait() == 0


def test_without_an_output_it_checks_once(folder: Path) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", '"$0" -m briefing check --watch >&-', sys.executable],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=False,
        timeout=20,
    )

    assert (done.returncode, done.stderr.decode().strip()) == (0, CLEAN)


def test_standard_input_cannot_be_watched(folder: Path) -> None:
    with Program("check", "--watch", "-", cwd=folder) as program:
        assert program.wait() == 2
        assert b"standard input cannot be watched" in program.sent
