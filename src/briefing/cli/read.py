"""What `briefing [PATH…]` does: open the reader. Without a terminal, print instead."""

import os
import sys
from collections.abc import Sequence

from briefing.cli.streams import is_terminal


def has_screen(paths: Sequence[str]) -> bool:
    """Return whether there is a terminal to draw on and a keyboard; standard input may be the brief itself."""
    if os.environ.get("TERM", "dumb") in {"", "dumb"} or not (is_terminal(sys.stdout) and is_terminal(sys.stderr)):
        return False
    return is_terminal(sys.stdin) or "-" in paths


def run(paths: tuple[str, ...], theme: str | None = None, *, mouse: bool = True) -> int:
    """Open the paths in the reader, or print them where there is no screen; return the exit code."""
    if not has_screen(paths):
        return _printed(paths)
    from briefing.tui.open import Options  # noqa: PLC0415 - nothing else pays for Textual
    from briefing.tui.open import run as open_reader  # noqa: PLC0415

    return open_reader(paths, Options(theme, mouse))


def _printed(paths: tuple[str, ...]) -> int:
    """Print briefs as text, folders as their list."""
    from briefing.library.discover import is_folder_brief  # noqa: PLC0415 - only without a screen

    if paths and not any(os.path.isdir(path) and not is_folder_brief(path) for path in paths):  # noqa: PTH112
        from briefing.cli.show import run as show  # noqa: PLC0415

        return show(paths)
    from briefing.cli.list import run as listing  # noqa: PLC0415

    return listing(paths)
