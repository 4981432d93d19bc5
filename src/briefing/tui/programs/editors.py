"""Which editor the author wants, and how it is told the place: by its name, for every editor has a way of its own."""

import os
import re
import shlex
import sys
from collections.abc import Mapping
from shutil import which
from typing import NamedTuple

from briefing.i18n import gettext as _


class NoEditorError(Exception):
    """There is no editor to start; the text says why, for the reader."""


class Edit(NamedTuple):
    """An editor with all that it is told."""

    argv: tuple[str, ...]
    """The program's absolute path first."""
    name: str
    """What the reader called it."""
    in_terminal: bool
    """Whether it takes the terminal; else it has a window of its own."""


_PATH = ("{path}",)
_PLUS_LINE = ("+{line}", "{path}")
_PLUS_COLON = ("+{line}:{column}", "{path}")
_PLUS_COMMA = ("+{line},{column}", "{path}")
_COLONS = ("{path}:{line}:{column}",)
_LONG = ("--line", "{line}", "--column", "{column}", "{path}")
# A modeline is read before any `-c`: only `--cmd` comes before it, and before the author's own settings.
_VIM = ("--cmd", "set nomodeline", "+normal! {line}G0{steps}", "{path}")
_GOTO = ("--goto", *_COLONS)

_IN_TERMINAL: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("vim", "nvim", "vimx", "rvim"), _VIM),
    **dict.fromkeys(
        ("vi", "nvi", "view", "vim.tiny", "elvis", "vis", "ex", "pico", "mcedit", "mg", "zile"), _PLUS_LINE
    ),
    **dict.fromkeys(("joe", "jmacs", "jpico", "jstar", "rjoe"), _PLUS_LINE),
    **dict.fromkeys(("emacs", "emacsclient", "kak", "micro"), _PLUS_COLON),
    **dict.fromkeys(("nano", "rnano", "ne", "dte"), _PLUS_COMMA),
    **dict.fromkeys(("hx", "helix"), _COLONS),
    "jed": ("{path}", "-g", "{line}"),
    "ed": _PATH,
}
_IN_A_WINDOW: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("gvim", "mvim", "gview"), _VIM),
    **dict.fromkeys(
        ("code", "code-insiders", "code-oss", "codium", "vscodium", "cursor", "windsurf", "positron"), _GOTO
    ),
    **dict.fromkeys(("zed", "zeditor", "subl", "sublime_text", "atom", "pulsar", "lapce"), _COLONS),
    **dict.fromkeys(("gedit", "gnome-text-editor"), _PLUS_COLON),
    **dict.fromkeys(("pluma", "bbedit"), _PLUS_LINE),
    **dict.fromkeys(("kate", "kwrite", "geany", "mousepad", "cot"), _LONG),
    **dict.fromkeys(("idea", "pycharm", "webstorm", "phpstorm", "rubymine", "clion", "goland", "rider"), _LONG),
    "mate": ("--line", "{line}:{column}", "{path}"),
    **dict.fromkeys(("open", "xdg-open", "xed", "featherpad", "leafpad", "notepad", "notepad++"), _PATH),
}
_GENERIC = frozenset({"vi", "view", "ex", "editor"})
"""Names that say what a program is for; where such a one is a link, it leads to the name of the program itself."""
_FIRST_FOUND = ("editor", "vi", "nano", "vim", "nvim", "micro", "hx", "emacs")


def edit_command(path: str, line: int, column: int, environ: Mapping[str, str], platform: str = sys.platform) -> Edit:
    """Return the command that opens a file at a place, lines and columns counted from 1.

    `$VISUAL` counts, else `$EDITOR`, else the first of some common editors that is there. Raises NoEditorError.
    """
    words, variable = _wanted(environ, platform)
    program = which(words[0], path=environ.get("PATH"))
    if program is None:
        raise NoEditorError(
            _("The editor {name} was not found (${variable}).").format(name=words[0], variable=variable)
        )
    kind = _kind(program)
    template = _IN_A_WINDOW.get(kind) or _IN_TERMINAL.get(kind, _PATH)
    place = {
        "path": os.path.abspath(path),  # noqa: PTH100 - a path that need not be UTF-8, and links are the author's
        "line": str(line),
        "column": str(column),
        "steps": f"{column - 1}l" if column > 1 else "",
    }
    argv = (os.path.abspath(program), *words[1:], *(part.format_map(place) for part in template))  # noqa: PTH100
    return Edit(argv, os.path.basename(words[0]), _takes_terminal(kind, words[1:]))  # noqa: PTH119


def _wanted(environ: Mapping[str, str], platform: str) -> tuple[list[str], str]:
    """Return the words of the first variable that has any, with its name; else the first editor that is there."""
    for variable in ("VISUAL", "EDITOR"):
        value = environ.get(variable, "")
        try:
            words = shlex.split(value)
        except ValueError as error:
            said = _("${variable} has a quotation mark without its other one: {value}")
            raise NoEditorError(said.format(variable=variable, value=value)) from error
        if words and words[0]:
            return words, variable
    for name in _FIRST_FOUND if platform != "win32" else ("notepad",):
        if which(name, path=environ.get("PATH")):
            return [name], ""
    raise NoEditorError(_("No editor was found. Name yours in $VISUAL or $EDITOR."))


def _kind(program: str) -> str:
    """Return the name that the tables know a program by; one that they do not know is looked for behind its link."""
    own = _known(program)
    if own and own not in _GENERIC:
        return own
    return _known(os.path.realpath(program)) or own


def _known(program: str) -> str:
    """Return a program's name in the tables: whole, or without a version or ending; else nothing."""
    name = os.path.basename(program).lower().removesuffix(".exe")  # noqa: PTH119
    letters = re.match("[a-z]*", name)
    for one in (name, letters[0] if letters else ""):
        if one in _IN_TERMINAL or one in _IN_A_WINDOW:
            return one
    return ""


def _takes_terminal(kind: str, arguments: list[str]) -> bool:
    """Return whether an editor takes the terminal. One that is not known may, so it is given it."""
    if kind == "emacsclient":
        asks_for_it = {"-t", "-nw", "--tty"}.intersection(arguments)
        return bool(asks_for_it) or not {"-n", "--no-wait"}.intersection(arguments)
    return kind not in _IN_A_WINDOW
