"""Starting other programs: a list of arguments each, no shell, nothing of theirs on our screen."""

import subprocess
from collections.abc import Callable, Mapping, Sequence
from threading import Thread

SOON = 10.0
"""Seconds within which a program that could not do its work has ended."""


def hand_over(
    argv: Sequence[str], failed: Callable[[int], None] | None = None, environ: Mapping[str, str] | None = None
) -> bool:
    """Start a program of the desktop and go on, in our environment or in `environ`; return whether it could be started.

    It has no terminal: neither our keys nor our screen. When it ends SOON with an exit status other than 0, `failed`
    is called with that, in another thread.
    """
    process = _started(argv, subprocess.DEVNULL, environ)
    if process is None:
        return False

    def wait() -> None:
        try:
            status = process.wait(SOON)
        except subprocess.TimeoutExpired:
            # It does its work; it is waited for all the same, so that it does not stay behind as a zombie.
            process.wait()
        else:
            if status and failed:
                failed(status)

    Thread(target=wait, daemon=True).start()
    return True


def feed(argv: Sequence[str], data: bytes, environ: Mapping[str, str], limit: float = 1.0) -> bool:
    """Give a program `data` on its standard input; return whether it took them and ended well within `limit` seconds.

    One that takes longer is ended. What it leaves running, as the tools of a clipboard do, goes on.
    """
    process = _started(argv, subprocess.PIPE, environ)
    if process is None:
        return False
    try:
        process.communicate(data, timeout=limit)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return False
    return process.returncode == 0


def _started(argv: Sequence[str], stdin: int, environ: Mapping[str, str] | None) -> subprocess.Popen[bytes] | None:
    """Start a program without a terminal; None where it could not be started."""
    try:
        return subprocess.Popen(  # noqa: S603 - an absolute path first, no shell
            argv,
            stdin=stdin,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            env=environ,
        )
    except (OSError, ValueError):
        return None
