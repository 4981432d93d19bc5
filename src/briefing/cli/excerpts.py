"""Findings with the lines that they speak of, as a terminal or a pipe gets them."""

import os
import sys
from collections.abc import Mapping

from briefing.cli.streams import is_terminal, kept_standard_input
from briefing.diagnostics.finding import Finding
from briefing.diagnostics.render.full import render_full
from briefing.loading.shapes import STANDARD_INPUT
from briefing.model.span import Span
from briefing.source.excerpt import Excerpt, excerpt
from briefing.source.file import Unreadable, read_file, read_stream


def full(findings: list[Finding], color: str) -> tuple[str, bool]:
    """Return findings in their full form, and whether there are colours in it."""
    colored = is_colored(color)
    return render_full(findings, Files().excerpt, color=colored), colored


def is_colored(color: str, environ: Mapping[str, str] = os.environ) -> bool:
    """Return whether to use colours: as asked, else as the environment says, else on a terminal."""
    if color != "auto":
        return color == "always"
    if environ.get("FORCE_COLOR") or environ.get("CLICOLOR_FORCE", "0") != "0":
        return True
    if environ.get("NO_COLOR") or environ.get("TERM") == "dumb":
        return False
    return is_terminal(sys.stdout)


class Files:
    """The lines of files by their shown paths, each read once."""

    def __init__(self) -> None:
        self._lines: dict[str, list[str]] = {}

    def excerpt(self, span: Span) -> Excerpt | None:
        """Return the first line of a span; None for a whole file, and where it cannot be read."""
        if span[1:] == (1, 1, 1, 1):
            return None
        lines = self._of(span.path)
        if span.line > len(lines):
            return None
        line = lines[span.line - 1]
        end = span.end_column if span.end_line == span.line else len(line) + 1
        return excerpt(line, span.column, end)

    def _of(self, path: str) -> list[str]:
        if path not in self._lines:
            try:
                file = read_stream(kept_standard_input()) if path == STANDARD_INPUT else read_file(path)
                self._lines[path] = file.text.split("\n")
            except Unreadable:
                self._lines[path] = []
        return self._lines[path]
