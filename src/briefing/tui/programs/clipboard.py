"""The clipboard: by a tool of the desktop where there is one, by tmux, else by the terminal itself (OSC 52).

A tool says whether it worked; a terminal does not, and it reaches the desk from the far end of an SSH session.
"""

import sys
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from shutil import which
from typing import NamedTuple

from briefing.tui.programs.desk import desk_of
from briefing.tui.programs.launch import feed

LARGEST_FOR_TERMINAL = 74_994
"""Bytes of text that a terminal is sent: what follows is dropped by those that take 100,000 of Base64."""


class Way(Enum):
    """How a text came to the clipboard."""

    DESKTOP = "desktop"
    TMUX = "tmux"
    TERMINAL = "terminal"


class Tool(NamedTuple):
    """A program that takes a text on its standard input."""

    argv: tuple[str, ...]
    way: Way = Way.DESKTOP
    encoding: str = "utf-8"


def tools(environ: Mapping[str, str], platform: str = sys.platform) -> tuple[Tool, ...]:
    """Return the tools to try, in order: none of a desktop that is not the reader's own."""
    desk = desk_of(environ, platform)
    found: list[Tool] = []
    if desk.mac:
        found.append(Tool(("pbcopy",)))
    if desk.wsl:
        # With a mark of byte order it takes UTF-16; all else it reads in the code page of the console.
        found.append(Tool(("clip.exe",), encoding="utf-16"))
    if desk.wayland:
        found.append(Tool(("wl-copy",)))
    if desk.x11:
        found += [Tool(("xclip", "-selection", "clipboard")), Tool(("xsel", "--clipboard", "--input"))]
    if environ.get("TMUX"):
        # As tmux comes, it takes no OSC 52 from the programs in it, but hands on what is loaded with -w.
        found.append(Tool(("tmux", "load-buffer", "-w", "-"), Way.TMUX))
    return tuple(found)


def copy(
    text: str, to_terminal: Callable[[str], None], environ: Mapping[str, str], platform: str = sys.platform
) -> Way | None:
    """Put a text into the clipboard by the first way that works; return which, None where none does.

    `to_terminal` sends a text to the terminal's clipboard; one that is too large for most terminals is not sent.
    """
    for tool in tools(environ, platform):
        program = which(tool.argv[0], path=environ.get("PATH"))
        if program and _fed(program, tool, text, environ):
            return tool.way
    if len(text.encode()) > LARGEST_FOR_TERMINAL:
        return None
    to_terminal(text)
    return Way.TERMINAL


def _fed(program: str, tool: Tool, text: str, environ: Mapping[str, str]) -> bool:
    argv: Sequence[str] = (program, *tool.argv[1:])
    # What pbcopy takes for the encoding comes from here, and is not set where no shell is.
    environ = {**environ, "LC_ALL": "en_US.UTF-8"} if tool.argv[0] == "pbcopy" else environ
    return feed(argv, text.encode(tool.encoding), environ)
