"""However the program ends, and whenever: the terminal is as it was, and nothing of it runs on."""

import os
import random
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from helpers.program import Program

BRIEFS = Path(__file__).parent.parent.parent / "briefs"
TOUR = str(BRIEFS / "tour.en.md")
SWITCHES = (
    (b"\x1b[?1049h", b"\x1b[?1049l"),
    (b"\x1b[?25l", b"\x1b[?25h"),
    (b"\x1b[?1000h", b"\x1b[?1000l"),
    (b"\x1b[?1002h", b"\x1b[?1002l"),
    (b"\x1b[?1006h", b"\x1b[?1006l"),
    (b"\x1b[?1004h", b"\x1b[?1004l"),
    (b"\x1b[?2004h", b"\x1b[?2004l"),
    (b"\x1b[?7l", b"\x1b[?7h"),
    (b"\x1b[>25u", b"\x1b[<u"),
)
"""What takes the terminal, and what gives it back: screen, cursor, mouse, focus, paste, line wrap, keyboard."""
ENDING = (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT)
FAULT = """
from briefing.tui.stage import Stage
def fail(*_):
    raise ValueError("oops")
Stage.redraw = fail
"""
LATEST = 0.3
"""Seconds after its start in which a signal comes at the latest."""


def switched_on(program: Program) -> list[bytes]:
    """Return what was switched on in the terminal and not off again."""
    return [on for on, off in SWITCHES if program.sent.rfind(off) < program.sent.rfind(on)]


def assert_gone(program: Program) -> None:
    assert switched_on(program) == []
    assert program.has_modes_of_before()
    assert program.left_running() == []


@pytest.mark.parametrize("target", [TOUR, str(BRIEFS)], ids=["brief", "list"])
@pytest.mark.parametrize(
    ("end", "code"),
    [
        (lambda program: program.type("q"), 0),
        (lambda program: program.type("\x03"), 0),
        (lambda program: program.type("\x11"), 0),
        *((lambda program, number=number: program.process.send_signal(number), -number) for number in ENDING),
    ],
    ids=["q", "ctrl+c", "ctrl+q", *(number.name for number in ENDING)],
)
def test_every_way_out_gives_the_terminal_back(target: str, end: Callable[[Program], None], code: int) -> None:
    with Program(target) as program:
        program.until("quit")
        end(program)

        assert program.wait() == code
        assert_gone(program)


@pytest.mark.parametrize("target", [TOUR, str(BRIEFS)], ids=["brief", "list"])
def test_a_terminal_that_is_closed_ends_it_and_all_it_started(target: str) -> None:
    with Program(target) as program:
        program.until("quit")
        program.settle()
        program.close_terminal()

        assert program.process.wait(timeout=5) in {-signal.SIGHUP, 128 + signal.SIGHUP}
        assert program.left_running() == []


def test_a_fault_of_the_program_gives_the_terminal_back_and_ends_with_70() -> None:
    with Program(TOUR, before=FAULT) as program:
        program.until("quit")
        program.type("j")

        assert program.wait() == 70
        assert_gone(program)
        assert b"ValueError: oops" in program.sent


def test_it_ends_while_a_brief_is_still_being_read(tmp_path: Path) -> None:
    path = tmp_path / "long.md"
    text = "Words and *words* [@s] and `words`.\n\n" * 100_000
    path.write_text(f"---\nbriefing: 1\ntitle: Long\ndate: 2024-10-18\n---\n{text}")
    with Program(str(path)) as program:
        program.until("quit")
        program.type("q")

        assert program.wait() == 0
        assert_gone(program)


def test_a_pipe_that_never_ends_does_not_keep_it() -> None:
    reading, writing = os.pipe()
    with Program("-", keyboard=reading) as program:
        os.close(reading)
        program.until("quit")
        program.type("\x03")

        assert program.wait() == 0
        assert switched_on(program) == []
        os.close(writing)
        assert_gone(program)


@pytest.mark.parametrize("number", ENDING, ids=lambda number: number.name)
def test_a_signal_at_any_moment_of_the_start_leaves_the_terminal_as_it_was(number: signal.Signals) -> None:
    moments = random.Random(number)
    for _ in range(8):
        delay = moments.uniform(0, LATEST)
        with Program(TOUR) as program:
            end = time.monotonic() + delay
            while (left := end - time.monotonic()) > 0:
                program.read(left)
            begun = bool(program.sent)
            program.process.send_signal(number)
            # Python itself answers an interrupt of its own start, before a line of ours has run, with 1.
            early = {1} if number is signal.SIGINT and not begun else set()

            assert program.wait(5) in {-number, 128 + number} | early, delay
            assert_gone(program)


@pytest.mark.parametrize("number", ENDING, ids=lambda number: number.name)
def test_a_signal_while_the_terminal_is_asked_leaves_it_as_it_was(number: signal.Signals) -> None:
    with Program(TOUR, answers=False) as program:
        program.until("\x1b[c")
        program.process.send_signal(number)

        assert program.wait() in {-number, 128 + number}
        assert_gone(program)


@pytest.mark.parametrize("number", [signal.SIGTSTP, signal.SIGSTOP], ids=lambda number: number.name)
def test_stopped_and_continued_it_draws_again_and_still_takes_keys(number: signal.Signals) -> None:
    with Program(TOUR) as program:
        program.type("?")
        program.until("Help")
        program.press("q")
        program.process.send_signal(number)
        os.waitid(os.P_PID, program.process.pid, os.WSTOPPED)
        program.read(0.2)
        if number == signal.SIGTSTP:
            assert switched_on(program) == []
            assert program.has_modes_of_before()

        since = len(program.sent)
        program.process.send_signal(signal.SIGCONT)
        program.until("quit", since)
        program.settle()
        assert b"Help" not in program.sent[since:]
        program.type("?")
        program.until("Help", since)
        program.type("\x03")

        assert program.wait() == 0
        assert_gone(program)
