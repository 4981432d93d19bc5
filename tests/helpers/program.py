"""The whole program in a pseudo-terminal of its own: what it sends, how it ends, what it leaves running."""

import contextlib
import fcntl
import os
import pty
import select
import signal
import subprocess
import sys
import termios
import time
import uuid
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Self

_TAKE_TERMINAL = "import fcntl, os, sys, termios; fcntl.ioctl(2, termios.TIOCSCTTY, 0); "
_RUN = "from briefing.__main__ import main; main()"
_FOREGROUND = b"\x1b]11;rgb:0000/0000/0000\x1b\\\x1b[?62c"
_MARK = "BRIEFING_TEST_RUN"
_PATIENCE = 20.0


class Program:
    """`briefing ARGUMENTS`, with a terminal whose other end is ours."""

    def __init__(  # noqa: PLR0913 - each is a way in which a start may differ
        self,
        *arguments: str,
        size: tuple[int, int] = (80, 24),
        environ: Mapping[str, str | None] | None = None,
        stdin: bytes | None = None,
        keyboard: int | None = None,
        cwd: Path | None = None,
        before: str = "",
        answers: bool = True,
    ) -> None:
        """Start it at a size in columns and rows; a variable that is None is taken out of the environment.

        `stdin` are bytes for a pipe in place of the keyboard, `keyboard` is another descriptor in its place, and
        `before` is Python to be run in it first. Without `answers` the terminal does not say what it is.
        """
        self.master, self.slave = pty.openpty()
        self.size = size
        self._answers = answers
        termios.tcsetwinsize(self.slave, size[::-1])
        self.modes = termios.tcgetattr(self.slave)
        self.sent = bytearray()
        """All that it has sent."""
        self._mark = uuid.uuid4().hex
        environment: dict[str, str | None] = {
            **os.environ,
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "LC_ALL": "C.UTF-8",
            "LANGUAGE": "en",
            "NO_COLOR": None,
            "DISPLAY": None,
            "WAYLAND_DISPLAY": None,
            **(environ or {}),
            _MARK: self._mark,
        }
        self.process = subprocess.Popen(
            [sys.executable, "-c", _TAKE_TERMINAL + before + _RUN, *arguments],
            stdin=subprocess.PIPE if stdin is not None else self.slave if keyboard is None else keyboard,
            stdout=self.slave,
            stderr=self.slave,
            env={name: value for name, value in environment.items() if value is not None},
            cwd=cwd,
            start_new_session=True,
        )
        if stdin is not None and self.process.stdin:
            with contextlib.suppress(BrokenPipeError):
                self.process.stdin.write(stdin)
            self.process.stdin.close()

    # What it sends

    def read(self, timeout: float) -> bool:
        """Read what comes within `timeout` seconds, and answer as a terminal does; return whether anything came."""
        if not select.select([self.master], [], [], timeout)[0]:
            return False
        try:
            data = os.read(self.master, 1 << 16)
        except OSError:
            return False
        self.sent += data
        if self._answers and b"\x1b[c" in data:
            os.write(self.master, _FOREGROUND)
        return bool(data)

    def until(self, words: str, since: int = 0) -> None:
        """Read until these words have come after the first `since` bytes; fail if they do not."""
        end = time.monotonic() + _PATIENCE
        while words.encode() not in self.sent[since:]:
            self.read(0.05)
            assert time.monotonic() < end, f"never shown: {words}\n{self.sent[-2000:].decode(errors='replace')}"
            assert self.process.poll() is None or self.read(0.1), self.sent[-4000:].decode(errors="replace")

    def settle(self) -> None:
        """Read until it has taken all keys, sleeps, and sends nothing more."""
        end = time.monotonic() + _PATIENCE
        quiet = 0
        while quiet < 2 and self.process.poll() is None:
            assert time.monotonic() < end, "it never came to rest"
            came = self.read(0.004)
            quiet = 0 if came or self._unread() or not self._sleeps() else quiet + 1

    def press(self, keys: bytes | str) -> bytes:
        """Type keys, wait until it is at rest again, and return what it sent."""
        since = len(self.sent)
        self.type(keys)
        self.settle()
        return bytes(self.sent[since:])

    def type(self, keys: bytes | str) -> None:
        """Type keys, reading meanwhile whatever comes, so that neither side waits for the other."""
        rest = keys.encode() if isinstance(keys, str) else keys
        os.set_blocking(self.master, False)
        end = time.monotonic() + _PATIENCE
        while rest:
            assert time.monotonic() < end, "it reads no keys"
            with contextlib.suppress(BlockingIOError):
                rest = rest[os.write(self.master, rest) :]
            self.read(0.0 if rest else 0.001)
        os.set_blocking(self.master, True)

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size; it is told as by a real one."""
        self.size = (columns, rows)
        termios.tcsetwinsize(self.slave, (rows, columns))
        with contextlib.suppress(ProcessLookupError):
            self.process.send_signal(signal.SIGWINCH)

    def _unread(self) -> int:
        answer = fcntl.ioctl(self.slave, termios.FIONREAD, bytes(4))
        return int.from_bytes(answer, sys.byteorder)

    def _sleeps(self) -> bool:
        try:
            state = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
        except OSError:
            return True
        return state in "SZX"

    # How it ends

    def wait(self, patience: float = _PATIENCE) -> int:
        """Wait for the end, reading what still comes; return the exit status."""
        end = time.monotonic() + patience
        while self.process.poll() is None:
            self.read(0.02)
            assert time.monotonic() < end, f"it does not end\n{self.sent[-2000:].decode(errors='replace')}"
        while self.read(0.0):
            pass
        return self.process.returncode

    def has_modes_of_before(self) -> bool:
        """Whether line editing, echo and signals of the terminal are as they were."""
        return termios.tcgetattr(self.slave) == self.modes

    def left_running(self, patience: float = 3.0) -> list[str]:
        """Return the command lines of processes that it started and that still run after some seconds."""
        end = time.monotonic() + patience
        while (found := list(self._own_processes())) and time.monotonic() < end:
            time.sleep(0.01)
        return found

    def _own_processes(self) -> Iterator[str]:
        mark = f"{_MARK}={self._mark}".encode()
        for folder in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                if folder.name != str(self.process.pid) and mark in (folder / "environ").read_bytes():
                    yield (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")

    def close_terminal(self) -> None:
        """Close the terminal's window."""
        os.close(self.master)
        self.master = -1

    def close(self) -> None:
        """End what still runs."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        for descriptor in (self.master, self.slave):
            if descriptor >= 0:
                os.close(descriptor)
        self.master = self.slave = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def run(
    arguments: Sequence[str], environ: Mapping[str, str | None] | None = None, **given: object
) -> subprocess.CompletedProcess[bytes]:
    """Run `briefing ARGUMENTS` without a terminal; standard input is empty unless it is given."""
    environment: dict[str, str | None] = {**os.environ, "LANGUAGE": "en", **(environ or {})}
    settings: dict[str, object] = {"stdin": subprocess.DEVNULL, "capture_output": True, "timeout": 30, **given}
    if "input" in given:
        del settings["stdin"]
    return subprocess.run(  # type: ignore[call-overload,no-any-return]
        [sys.executable, "-m", "briefing", *arguments],
        env={name: value for name, value in environment.items() if value is not None},
        check=False,
        **settings,
    )
