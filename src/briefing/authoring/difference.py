"""What a file will be against what it is, as a unified diff."""

from collections.abc import Iterable

from briefing.source.clean import clean

_CONTEXT = 3
_COLORS = {"+": "32", "-": "31", "@": "36"}
_NO_END = "\\ No newline at end of file\n"
"""The words of diff and git."""


def difference(path: str, before: str, after: str) -> list[str]:
    """Return the lines of a unified diff between two texts of a file, none where they are the same.

    `path` is the file as it was named. What the file says stands in them as it is, so they are not safe to show.
    """
    if before == after:
        return []
    from difflib import unified_diff  # noqa: PLC0415 - of use here alone

    lines = unified_diff(_lines(before), _lines(after), path, path, n=_CONTEXT)
    return [line if line.endswith("\n") else f"{line}\n{_NO_END}" for line in lines]


def painted(lines: Iterable[str], *, color: bool) -> str:
    """Return a diff that is safe to show, where asked with the terminal's own colours (SGR sequences and no others)."""
    return "".join(_painted(line) if color else clean(line) for line in lines)


def _lines(text: str) -> list[str]:
    """Return the lines with their ends. What else Unicode takes for the end of a line is none in a file."""
    *lines, last = text.split("\n")
    return [f"{line}\n" for line in lines] + ([last] if last else [])


def _painted(line: str) -> str:
    code = "1" if line.startswith(("--- ", "+++ ")) else _COLORS.get(line[0], "")
    first, _end, rest = clean(line).partition("\n")
    return f"\x1b[{code}m{first}\x1b[0m\n{rest}" if code else f"{first}\n{rest}"
