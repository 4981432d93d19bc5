"""Handing a URL to the desktop's browser.

`$BROWSER` is not asked: what stands there is a template of a command line, and often one of a browser in the terminal.
"""

import os
import sys
from collections.abc import Callable, Mapping
from shutil import which

from briefing.tui.programs.desk import desk_of
from briefing.tui.programs.launch import hand_over

_OPENERS = ("xdg-open", "gio", "wslview")


def opener(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> tuple[str, ...] | None:
    """Return the command that opens a URL, without the URL; None where there is no desktop to ask."""
    desk = desk_of(environ, platform)
    if not desk:
        return None
    if desk.mac:
        return ("/usr/bin/open",)
    for name in _OPENERS:
        path = which(name, path=environ.get("PATH"))
        if path:
            return (path, "open") if name == "gio" else (path,)
    return None


def open_url(url: str, command: tuple[str, ...] | None, failed: Callable[[int], None] | None = None) -> bool:
    """Open a URL by `command`; return whether it could be handed over. One that is not safe as it stands is not.

    When the command ends soon with an exit status other than 0, `failed` is called with that, in another thread.
    """
    from briefing.source.urls import safe_url  # noqa: PLC0415 - only for links

    return command is not None and safe_url(url) == url and hand_over([*command, url], failed)
