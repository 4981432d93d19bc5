"""Open a file in the author's editor, and wait for it where it takes the terminal."""

import os
import subprocess

from briefing.cli.exit_codes import Exit
from briefing.cli.streams import say
from briefing.i18n import gettext as _
from briefing.tui.programs.editors import NoEditorError, edit_command
from briefing.tui.programs.launch import hand_over


def edit(path: str, line: int = 1, column: int = 1) -> Exit:
    """Open it at a place, lines and columns counted from 1; what keeps it from being opened is said."""
    try:
        command = edit_command(path, line, column, os.environ)
    except NoEditorError as error:
        say(f"briefing: {error}")
        return Exit.USAGE
    if not command.in_terminal:
        started = hand_over(command.argv)
    else:
        try:
            subprocess.run(command.argv, check=False)  # noqa: S603 - an absolute path first, no shell
            started = True
        except OSError:
            started = False
    if not started:
        say(_("briefing: {name} could not be started").format(name=command.name))
    return Exit.CLEAN if started else Exit.USAGE
