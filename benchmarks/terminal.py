"""A program in a pseudo-terminal that answers as a modern terminal does, with a clock beside it."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import tempfile
import termios
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Self

ANSWERS = {
    b"\x1b[c": b"\x1b[?62;22c",
    b"\x1b[?2026$p": b"\x1b[?2026;2$y",
    b"\x1b]11;?\x1b\\": b"\x1b]11;rgb:1c1c/1c1c/1c1c\x1b\\",
    b"\x1b]11;?\x07": b"\x1b]11;rgb:1c1c/1c1c/1c1c\x07",
}
"""What a program may ask, and what it hears: a terminal with synchronised output and a dark background."""

FRAME_END = b"\x1b[?2026l"
SEQUENCES = re.compile(rb"\x1b\[[0-9;:?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)")
QUIET = 0.06
"""Seconds without output after which a program has settled."""


class Terminal:
    """A program running in a pty of 120 columns and 40 rows; times are in seconds from its start."""

    def __init__(self, command: Sequence[str], *, columns: int = 120, rows: int = 40, cwd: Path | None = None) -> None:
        self._state = tempfile.TemporaryDirectory()
        environment = {
            **os.environ,
            # Where a brief was left is remembered, and what it said: each run is to be the first.
            "XDG_STATE_HOME": self._state.name,
            "XDG_CONFIG_HOME": self._state.name,
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "LC_ALL": "C.UTF-8",
            "PYTHONDONTWRITEBYTECODE": "",
        }
        for name in ("NO_COLOR", "TEXTUAL_ANIMATIONS", "BRIEFING_THEME"):
            environment.pop(name, None)
        self.output = bytearray()
        self._answered = 0
        self._started = time.perf_counter()
        self.pid, self._fd = pty.fork()
        if not self.pid:
            if cwd:
                os.chdir(cwd)
            os.execvpe(command[0], list(command), environment)
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        try:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        except (ProcessLookupError, ChildProcessError):
            pass
        os.close(self._fd)
        self._state.cleanup()

    @property
    def keyboard(self) -> int:
        """The descriptor that keys are written to."""
        return self._fd

    def read(self, seconds: float) -> bool:
        """Take what comes within `seconds`; return whether anything did."""
        ready, _, _ = select.select([self._fd], [], [], max(0.0, seconds))
        if not ready:
            return False
        try:
            data = os.read(self._fd, 1 << 16)
        except OSError:
            return False
        self.output += data
        for question, answer in ANSWERS.items():
            for _ in range(self.output.count(question, max(0, self._answered - len(question) + 1))):
                os.write(self._fd, answer)
        self._answered = len(self.output)
        return bool(data)

    def wait_for(self, text: str, limit: float = 90.0) -> float:
        """Return the time at which `text` stood on the screen, styles apart. Raises TimeoutError."""
        wanted = text.encode()
        end = time.perf_counter() + limit
        seen = 0
        while time.perf_counter() < end:
            if self.read(end - time.perf_counter()):
                now = time.perf_counter() - self._started
                if wanted in SEQUENCES.sub(b"", bytes(self.output[max(0, seen - 4096) :])):
                    return now
                seen = len(self.output)
        raise TimeoutError(f"{text!r} did not appear; last: {bytes(self.output[-2000:])!r}")

    def settle(self, quiet: float = QUIET) -> None:
        """Wait until nothing has come for `quiet` seconds."""
        while self.read(quiet):
            pass

    def key(self, keys: bytes) -> tuple[float, int, int]:
        """Press a key; return seconds to the first whole frame, and the bytes and frames until it settles."""
        start = len(self.output)
        pressed = time.perf_counter()
        os.write(self._fd, keys)
        painted = 0.0
        while not painted:
            if not self.read(2.0):
                raise TimeoutError(f"nothing was painted after {keys!r}")
            if FRAME_END in self.output[start:]:
                painted = time.perf_counter() - pressed
        self.settle()
        made = self.output[start:]
        return painted, len(made), made.count(FRAME_END)

    def leave(self, keys: bytes) -> float:
        """Press the key that leaves; return seconds until the process has ended."""
        pressed = time.perf_counter()
        os.write(self._fd, keys)
        while not os.waitpid(self.pid, os.WNOHANG)[0]:
            if time.perf_counter() - pressed > 20:
                raise TimeoutError(f"it did not leave on {keys!r}")
            self.read(0.0005)
        return time.perf_counter() - pressed

    def peak_memory(self) -> float:
        """Return the most memory that the process itself has held, in MiB."""
        status = Path(f"/proc/{self.pid}/status").read_text(encoding="ascii")
        return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024  # type: ignore[index] # the line is always there
