"""What a file will be against what it is, as a unified diff."""

from collections.abc import Iterable, Iterator

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
    lines = [f"--- {path}\n", f"+++ {path}\n", *_hunks(_lines(before), _lines(after))]
    return [line if line.endswith("\n") else f"{line}\n{_NO_END}" for line in lines]


def _hunks(old: list[str], new: list[str]) -> Iterator[str]:
    """Yield the lines of the hunks. `difflib` alone would take the square of the lines to find those that stay."""
    from briefing.authoring.alike import Alike  # noqa: PLC0415 - of use here alone

    for group in Alike(old, new).get_grouped_opcodes(_CONTEXT):
        first, last = group[0], group[-1]
        yield f"@@ -{_extent(first[1], last[2])} +{_extent(first[3], last[4])} @@\n"
        for tag, start, end, there, then in group:
            if tag == "equal":
                yield from (f" {line}" for line in old[start:end])
                continue
            yield from (f"-{line}" for line in old[start:end])
            yield from (f"+{line}" for line in new[there:then])


def _extent(start: int, end: int) -> str:
    """Return lines as a hunk names them: the first, and how many; of none the one before."""
    size = end - start
    return f"{start + 1}" if size == 1 else f"{start + 1 if size else start},{size}"


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
