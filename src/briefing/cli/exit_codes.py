"""How a command ends."""

from enum import IntEnum


class Exit(IntEnum):
    """The exit codes of every command."""

    CLEAN = 0
    """It did what was asked."""
    FINDINGS = 1
    """A brief has at least one error, or with `--strict` a warning."""
    CHANGES = 1
    """With `diff`: something changed."""
    USAGE = 2
    """The command was not understood, or a path that was named gives no brief."""
    FAULT = 70
    """A fault of the program itself."""
    INTERRUPTED = 130
    """Ctrl+C."""
