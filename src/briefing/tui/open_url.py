"""Handing a URL to the desktop's browser: no shell, nothing of its output on our screen, none in the terminal."""

import os
import subprocess
import sys
from collections.abc import Mapping
from shutil import which

_OPENERS = ("xdg-open", "gio", "wslview")
_started: list[subprocess.Popen[bytes]] = []
"""What still runs; it is asked after when the next one starts, so that none stays behind as a zombie."""


def opener(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> tuple[str, ...] | None:
    """Return the command that opens a URL, without the URL; None where there is no desktop to ask."""
    if platform == "darwin":
        return ("/usr/bin/open",)
    if not (environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY") or environ.get("WSL_DISTRO_NAME")):
        return None
    for name in _OPENERS:
        path = which(name, path=environ.get("PATH"))
        if path:
            return (path, "open") if name == "gio" else (path,)
    return None


def open_url(url: str, command: tuple[str, ...] | None) -> bool:
    """Open a URL by `command`; return whether it could be handed over. One that is not safe as it stands is not."""
    from briefing.source.urls import safe_url  # noqa: PLC0415 - only for links

    if command is None or safe_url(url) != url:
        return False
    _started[:] = [process for process in _started if process.poll() is None]
    try:
        process = subprocess.Popen(  # noqa: S603 - an absolute path and one argument that is a safe address
            [*command, url],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            close_fds=True,
        )
    except OSError:
        return False
    _started.append(process)
    return True
