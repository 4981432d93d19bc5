"""Differences of files on stdout: with colours on a terminal, exact in a pipe, so that they can be applied."""

import os
from collections.abc import Iterable

from briefing.authoring.difference import difference, painted
from briefing.cli.streams import is_styled, put, put_exact
from briefing.source.file import SourceFile
from briefing.themes.choose import colourless


def put_difference(changed: Iterable[tuple[SourceFile, str]]) -> None:
    """Print how files would change, each with the text that would take its place."""
    lines = [line for source, text in changed for line in difference(source.path, source.text, text)]
    if is_styled():
        put(painted(lines, color=not colourless(os.environ)), styled=True)
    else:
        put_exact("".join(lines).encode())
