"""Whether the terminal is dark: it is asked for its background (OSC 11), then `COLORFGBG` counts, then it is dark.

The question is followed by one that every terminal answers (DA1). Its answer ends the waiting: a terminal that does not
know OSC 11 costs no more than the way there and back. Keys typed meanwhile are handed back, not lost.
"""

import os
from collections.abc import Mapping
from typing import NamedTuple

_QUESTION = b"\x1b]11;?\x1b\\\x1b[c"
_MUTE = frozenset({"", "dumb", "linux", "unknown"})
"""Values of `TERM` whose terminals answer nothing, or show the question."""
_LIGHT = 0.4
"""The perceived lightness from which a background counts as light, of 1."""
_ANSI_LIGHT = frozenset({"7", "9", "10", "11", "12", "13", "14", "15"})
"""Background numbers in `COLORFGBG` that are light, as Vim counts them."""
_MOST = 4096
"""Bytes of an answer, typed keys included; no more are read."""


class Answer(NamedTuple):
    """What the terminal said."""

    dark: bool | None
    """None where it did not say."""
    typed: bytes = b""
    """What else came in meanwhile: keys of the reader, for the caller to treat as input."""


def is_dark(answer: Answer, environ: Mapping[str, str]) -> bool:
    """Return whether the terminal is dark, by its answer, else by `COLORFGBG`, else yes."""
    if answer.dark is not None:
        return answer.dark
    ground = environ.get("COLORFGBG", "").rpartition(";")[2]
    return ground not in _ANSI_LIGHT


def ask(environ: Mapping[str, str], *, tty: str = "/dev/tty", timeout: float = 0.15) -> Answer:
    """Ask the terminal for its background; wait `timeout` seconds at most. Without a terminal it knows nothing.

    It is to be called before anything else reads the terminal, from its foreground process group.
    """
    if environ.get("TERM", "") in _MUTE:
        return Answer(None)
    try:
        import termios  # noqa: PLC0415  # not on Windows
    except ImportError:
        return Answer(None)
    try:
        handle = os.open(tty, os.O_RDWR | os.O_NOCTTY | os.O_CLOEXEC)
    except OSError:
        return Answer(None)
    try:
        if os.tcgetpgrp(handle) != os.getpgrp():
            return Answer(None)
        return _converse(handle, timeout)
    except (OSError, termios.error):
        return Answer(None)
    finally:
        os.close(handle)


def _converse(handle: int, timeout: float) -> Answer:
    import signal  # noqa: PLC0415
    import termios  # noqa: PLC0415

    # Whoever ends or stops the program now must wait until the terminal is as it was.
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGTSTP))
    before = termios.tcgetattr(handle)
    quiet = termios.tcgetattr(handle)
    quiet[0] &= ~(termios.ICRNL | termios.INLCR | termios.IGNCR | termios.IXON)
    quiet[3] &= ~(termios.ICANON | termios.ECHO)
    quiet[6][termios.VMIN] = 0
    quiet[6][termios.VTIME] = 0
    try:
        # TCSANOW keeps what has been typed so far.
        termios.tcsetattr(handle, termios.TCSANOW, quiet)
        os.write(handle, _QUESTION)
        return _listen(handle, timeout)
    finally:
        termios.tcsetattr(handle, termios.TCSANOW, before)
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)


def _listen(handle: int, timeout: float) -> Answer:
    """Read until the answer to the second question, or until time is up."""
    import select  # noqa: PLC0415

    from briefing.clock import monotonic  # noqa: PLC0415

    came = b""
    end = monotonic() + timeout
    while len(came) < _MOST:
        left = end - monotonic()
        if left <= 0 or not select.select([handle], [], [], left)[0]:
            break
        data = os.read(handle, _MOST)
        if not data:
            break
        came += data
        rest, fenced = _cut(came, b"\x1b[?", b"c", b"0123456789;")
        if fenced is not None:
            return _judge(rest)
    return _judge(came)


def _judge(came: bytes) -> Answer:
    """Take the colour out of what came; what remains was typed."""
    for terminator in (b"\x1b\\", b"\x07"):
        rest, body = _cut(came, b"\x1b]11;", terminator, b"rgba:/0123456789abcdefABCDEF#")
        if body is not None:
            return Answer(_dark(body.decode("ascii")), rest)
    return Answer(None, came)


def _cut(came: bytes, start: bytes, end: bytes, allowed: bytes) -> tuple[bytes, bytes | None]:
    """Return the bytes without the first `start … end` between which only allowed bytes stand, and those between."""
    at = came.find(start)
    while at >= 0:
        after = at + len(start)
        stop = came.find(end, after)
        if stop < 0:
            break
        body = came[after:stop]
        if all(byte in allowed for byte in body):
            return came[:at] + came[stop + len(end) :], body
        at = came.find(start, after)
    return came, None


def _dark(color: str) -> bool | None:
    """Return whether `rgb:R/G/B` (1 to 4 hex digits each) or `#RRGGBB` is dark; None where it is neither."""
    if color.startswith("#"):
        size = (len(color) - 1) // 3
        parts = [color[1 + size * index : 1 + size * (index + 1)] for index in range(3)] if size else []
    else:
        parts = color.partition(":")[2].split("/")[:3]
    try:
        red, green, blue = (int(part, 16) / float(16 ** len(part) - 1) for part in parts)
    except (ValueError, ZeroDivisionError):
        return None
    return (0.299 * red + 0.587 * green + 0.114 * blue) < _LIGHT
