"""The terminal, for real: what goes in, and how it is given back."""

import os
import pty
import select
import signal
import subprocess
import sys
import termios
from collections.abc import Iterator
from pathlib import Path

import pytest

FLOOD = Path(__file__).parent / "briefs" / "flood.md"
OWN_TERMINAL = "import fcntl, sys, termios; fcntl.ioctl(2, termios.TIOCSCTTY, 0)\n"
CRASH = """
from briefing.tui.stage import Stage
def fail(self, key, character=None):
    word = 'hid' + 'den'
    raise ValueError('oops')
Stage.press = fail
"""
RUN = "from briefing.tui.open import run; sys.exit(run(sys.argv[1:]))"
NO_MOUSE = "from briefing.cli.read import run; sys.exit(run(tuple(sys.argv[1:]), mouse=False))"
PAIRS = (
    (b"\x1b[?1049h", b"\x1b[?1049l"),
    (b"\x1b[?25l", b"\x1b[?25h"),
    (b"\x1b[?1000h", b"\x1b[?1000l"),
    (b"\x1b[?1002h", b"\x1b[?1002l"),
)
"""What is switched on, and what switches it off: the other screen, no cursor, the mouse."""
GARBAGE = {
    "ff": b"\xff",
    "half": b"\xc3",
    "x10-mouse": b"\x1b[M\xff\xff\xff",
    "long-csi": b"\x1b[" + b"1;" * 5000 + b"m",
    "long-osc": b"\x1b]52;c;" + b"A" * 9000,
    "controls": b"\x00\x9b\x90",
}


class Session:
    """A program in a terminal of its own."""

    def __init__(self, *arguments: str, code: str = RUN, stdin: bytes | None = None, **environ: str) -> None:
        self.master, self.slave = pty.openpty()
        termios.tcsetwinsize(self.slave, (24, 80))
        self.before = termios.tcgetattr(self.slave)
        self.seen = b""
        environment = {
            **os.environ,
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "LC_ALL": "C.UTF-8",
            "PYTHON_COLORS": "0",
        }
        environment.update(environ)
        self.process = subprocess.Popen(
            [sys.executable, "-c", OWN_TERMINAL + code, *arguments],
            stdin=self.slave if stdin is None else subprocess.PIPE,
            stdout=self.slave,
            stderr=self.slave,
            env=environment,
            start_new_session=True,
        )
        if stdin is not None and self.process.stdin:
            self.process.stdin.write(stdin)
            self.process.stdin.close()

    def read(self, timeout: float) -> bool:
        """Read what comes within `timeout` seconds, and answer as a terminal does."""
        if not select.select([self.master], [], [], timeout)[0]:
            return False
        data = os.read(self.master, 65536)
        self.seen += data
        if b"\x1b[c" in data:
            os.write(self.master, b"\x1b]11;rgb:0000/0000/0000\x1b\\\x1b[?62c")
        return True

    def until(self, text: str) -> None:
        """Read until a text has come."""
        while text.encode() not in self.seen:
            assert self.read(20), self.seen[-2000:].decode(errors="replace")

    def type(self, keys: bytes) -> None:
        """Type keys; what was seen before is forgotten."""
        self.seen = b""
        os.write(self.master, keys)

    def wait(self) -> int:
        """Wait for the end, reading what still comes; return the exit status."""
        while self.process.poll() is None:
            self.read(0.05)
        while self.read(0.05):
            pass
        return self.process.returncode

    def is_restored(self) -> bool:
        """Whether the terminal is as it was: modes, main screen, cursor, mouse."""
        left = all(self.seen.rfind(off) > self.seen.rfind(on) for on, off in PAIRS)
        return left and termios.tcgetattr(self.slave)[:4] == self.before[:4]

    def close(self) -> None:
        """End what still runs."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self.master)
        os.close(self.slave)


@pytest.fixture
def sessions() -> Iterator[list[Session]]:
    found: list[Session] = []
    yield found
    for session in found:
        session.close()


@pytest.fixture
def session(sessions: list[Session]) -> Session:
    sessions.append(Session(str(FLOOD)))
    sessions[0].until("quit")
    return sessions[0]


def test_q_leaves_with_zero_and_gives_the_terminal_back(session: Session) -> None:
    session.type(b"q")

    assert session.wait() == 0
    assert session.seen.endswith(b"\x1b[?1004l")
    assert termios.tcgetattr(session.slave)[:4] == session.before[:4]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT])
def test_a_signal_that_ends_it_gives_the_terminal_back_first(session: Session, number: signal.Signals) -> None:
    session.process.send_signal(number)

    assert session.wait() == -number
    assert session.is_restored()


@pytest.mark.parametrize("garbage", GARBAGE.values(), ids=GARBAGE)
def test_garbage_on_the_way_in_is_survived(session: Session, garbage: bytes) -> None:
    session.type(garbage)
    for _ in range(120):
        # What follows at once may still belong to a sequence that the garbage began.
        os.write(session.master, b"?")
        while session.read(0.2):
            pass
        if b"Help" in session.seen:
            break
    assert b"Help" in session.seen
    session.type(b"\x03")

    assert session.wait() == 0


def test_a_lone_escape_closes_what_lies_above(session: Session) -> None:
    session.type(b"?")
    session.until("Help")
    session.type(b"\x1b")
    session.until("zoom")
    session.type(b"q")

    assert session.wait() == 0


def test_a_brief_from_a_pipe_is_read_and_the_keyboard_still_works(sessions: list[Session]) -> None:
    sessions.append(Session("-", stdin=FLOOD.read_bytes()))
    session = sessions[0]
    session.until("Flood")
    session.until("quit")
    session.type(b"q")

    assert session.wait() == 0


def test_a_fault_of_the_program_gives_the_terminal_back_and_shows_no_local_variable(sessions: list[Session]) -> None:
    sessions.append(Session(str(FLOOD), code=CRASH + RUN))
    session = sessions[0]
    session.until("quit")
    session.seen = session.seen[session.seen.rfind(b"\x1b[?1049h") :]
    os.write(session.master, b"j")

    assert session.wait() == 1
    assert session.is_restored()
    assert b"ValueError: oops" in session.seen
    assert b"hidden" not in session.seen


def test_it_is_told_of_presses_and_of_no_move_without_one(session: Session) -> None:
    assert b"\x1b[?1000h\x1b[?1002h\x1b[?1006h" in session.seen
    assert b"?1003h" not in session.seen

    session.type(b"\x1b[<0;60;2M\x1b[<0;60;2m")
    session.until("\u258c")
    session.type(b"q")
    assert session.wait() == 0


def test_the_mouse_can_be_left_to_the_terminal(sessions: list[Session]) -> None:
    sessions.append(Session(str(FLOOD), code=NO_MOUSE))
    sessions[0].until("quit")

    assert not [mode for mode in (b"?1000h", b"?1002h", b"?1003h", b"?1006h") if mode in sessions[0].seen]


def test_no_color_sends_no_colour(sessions: list[Session]) -> None:
    sessions.append(Session(str(FLOOD), NO_COLOR="1"))
    session = sessions[0]
    session.until("quit")

    assert b"38;2;" not in session.seen
    assert b"48;2;" not in session.seen


def test_keys_typed_before_it_is_ready_are_not_lost(sessions: list[Session]) -> None:
    sessions.append(Session(str(FLOOD)))
    os.write(sessions[0].master, b"?")
    sessions[0].until("Help")
