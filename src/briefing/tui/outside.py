"""What reaches beyond the program: the browser, the clipboard, the author's editor. All that becomes of it is said."""

import os
from typing import TYPE_CHECKING

from briefing.i18n import gettext as _
from briefing.i18n import ngettext

if TYPE_CHECKING:
    from briefing.tui.program import Program
    from briefing.tui.programs.clipboard import Way
    from briefing.tui.programs.editors import Edit

_PIPE = "-"
"""The path of a brief that came through standard input."""


class Outside:
    """Starts other programs for the reader and for the list."""

    def __init__(self, program: "Program") -> None:
        self._program = program

    def open_url(self, url: str) -> None:
        """Hand a URL to the desktop's browser; without one it goes to the clipboard."""
        from briefing.tui.programs.browser import open_url, opener  # noqa: PLC0415 - only for links

        def failed(_status: int) -> None:
            self._say_later(_("The browser did not open the address."))

        if open_url(url, opener(), failed):
            self._program.say(_("Opened in the browser."))
        elif self._copy(url) is None:
            self._program.say(_("There is no browser here, and the address is too long to be copied."))
        else:
            self._program.say(_("There is no browser here: the address was copied."))

    def copy(self, what: str, text: str) -> None:
        """Put a text into the clipboard; `what` says which it is, in clean words."""
        from briefing.tui.programs.clipboard import Way  # noqa: PLC0415 - only to copy

        way = self._copy(text)
        if way is None:
            self._program.say(_("Too long for the clipboard of a terminal; nothing was copied."))
            return
        where = {
            Way.DESKTOP: _("clipboard"),
            Way.TMUX: _("clipboard of tmux"),
            Way.TERMINAL: _("clipboard of the terminal"),
        }[way]
        count = ngettext("{n} character", "{n} characters", len(text)).format(n=len(text))
        self._program.say(_("Copied: {what}, {count} ({where})").format(what=what, count=count, where=where))

    def edit(self, path: str, line: int = 1, column: int = 1) -> bool:
        """Open a file in the author's editor; return whether that has ended, and the file may be another now."""
        from briefing.tui.programs.editors import NoEditorError, edit_command  # noqa: PLC0415 - only to edit

        if path == _PIPE:
            self._program.say(_("This brief came through a pipe: there is no file to edit."))
            return False
        try:
            edit = edit_command(path, line, column, os.environ)
        except NoEditorError as error:
            self._program.say(_clean(str(error)))
            return False
        return self._edit_here(edit) if edit.in_terminal else self._edit_beside(edit)

    @property
    def _environ(self) -> dict[str, str]:
        """What an editor finds in its environment: as it was before this program took from it what Textual reads."""
        environ = {name: value for name, value in os.environ.items() if name != "ESCDELAY"}
        return {**environ, "NO_COLOR": "1"} if self._program.begin.colourless else environ

    def _edit_here(self, edit: "Edit") -> bool:
        from briefing.tui.programs.terminal import run_in_terminal  # noqa: PLC0415 - only to edit

        status = run_in_terminal(self._program.app, edit.argv, self._environ)
        if status is None:
            self._program.say(_not_started(edit))
        elif status:
            self._program.say(_ended(edit, status))
        return status is not None

    def _edit_beside(self, edit: "Edit") -> bool:
        from briefing.tui.programs.launch import hand_over  # noqa: PLC0415 - only to edit

        if hand_over(edit.argv, lambda status: self._say_later(_ended(edit, status)), self._environ):
            self._program.say(_("Opened in {name}.").format(name=_clean(edit.name)))
        else:
            self._program.say(_not_started(edit))
        return False

    def _copy(self, text: str) -> "Way | None":
        from briefing.tui.programs.clipboard import copy  # noqa: PLC0415 - only to copy

        return copy(text, self._program.app.copy_to_clipboard, os.environ)

    def _say_later(self, message: str) -> None:
        """Say something out of another thread, when it is known at last."""

        def say() -> None:
            self._program.say(message)
            self._program.stage.redraw()

        self._program.app.call_from_thread(say)


def _not_started(edit: "Edit") -> str:
    return _("The editor {name} could not be started.").format(name=_clean(edit.name))


def _ended(edit: "Edit", status: int) -> str:
    name = _clean(edit.name)
    if status < 0:
        return _("The editor {name} was ended by signal {n}.").format(name=name, n=-status)
    return _("The editor {name} ended with exit status {n}.").format(name=name, n=status)


def _clean(text: str) -> str:
    """Return what a variable of the environment says, made harmless."""
    from briefing.source.clean import clean_line  # noqa: PLC0415 - only to edit

    return clean_line(text)
