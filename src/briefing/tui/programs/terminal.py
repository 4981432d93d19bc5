"""Giving the terminal to another program, and taking it back as it was, however that program ends."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress

from textual.app import App, SuspendNotSupported

_THEIRS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGQUIT") if hasattr(signal, name))
"""Signals that a key sends to all who share the terminal, and that are meant for the program in front."""


def run_in_terminal(app: App[int], argv: Sequence[str], environ: Mapping[str, str]) -> int | None:
    """Run a program in the terminal, and return its exit status; None where it could not be started."""
    try:
        with app.suspend(), _signals_left_to_it(), _modes_kept():
            try:
                return subprocess.call(argv, stdout=_screen(), env=environ)  # noqa: S603 - an absolute path first, no shell
            except (OSError, ValueError):
                return None
    except SuspendNotSupported:
        return None


def _screen() -> int | None:
    """Return the terminal where standard output is not one, for then the program is shown on standard error."""
    return None if os.isatty(1) else 2


@contextmanager
def _signals_left_to_it() -> Iterator[None]:
    """Do nothing at an interrupt. A handler, unlike a signal that is ignored, does not outlive `exec`."""
    before = {number: signal.signal(number, lambda *_: None) for number in _THEIRS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _modes_kept() -> Iterator[None]:
    """Restore line editing, echo and signals, which a program that breaks down leaves as it had them."""
    if os.name != "posix":
        yield
        return
    import termios  # noqa: PLC0415 - there is none elsewhere

    keyboard = sys.__stdin__.fileno() if sys.__stdin__ else 0
    before = None
    with suppress(termios.error):
        before = termios.tcgetattr(keyboard)
    try:
        yield
    finally:
        if before is not None:
            with suppress(termios.error):
                termios.tcsetattr(keyboard, termios.TCSADRAIN, before)
