"""What somebody probably meant who named something that is not there."""

import os

from briefing.cli.names import COMMANDS
from briefing.diagnostics.nearest import nearest
from briefing.i18n import gettext as _
from briefing.source.file import show_path


def nearest_path(path: str) -> str | None:
    """Return what stands in the folder of a path and has nearly its name; None where nothing does."""
    folder, name = os.path.split(path)
    try:
        # A link that leads nowhere is among them, and is what was typed.
        beside = [each for each in os.listdir(folder or ".") if each != name]  # noqa: PTH208 - the names alone
    except (OSError, ValueError):
        return None
    near = nearest(name, beside)
    return os.path.join(folder, near) if near else None  # noqa: PTH118 - as it was typed


def unknown_word(word: str) -> str:
    """Return the message for a word that is neither command nor path, with the nearest of both."""
    message = _("“{word}” is neither a command nor a path").format(word=show_path(word))
    command = nearest(word, COMMANDS)
    path = nearest_path(word)
    near = [command] if command else []
    near += [show_path(path)] if path else []
    return _("{message}; the nearest: {names}").format(message=message, names=", ".join(near)) if near else message
