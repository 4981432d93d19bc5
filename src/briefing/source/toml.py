"""Settings in TOML, with the places of keys and values, which the parser of the standard library does not tell."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from briefing.model.span import Span
from briefing.source.file import SourceFile

_KEY = r"""(?:"(?P<quoted>[^"]*)"|'(?P<literal>[^']*)'|(?P<bare>[A-Za-z0-9_-]+))"""


class Toml(NamedTuple):
    """A file of settings; an empty table where it is no TOML, and then what is wrong with it, and where."""

    table: Mapping[str, Any]
    fault: str = ""
    span: Span | None = None
    """The place of the fault; None where it is not known."""


def parse_toml(file: SourceFile) -> Toml:
    """Read settings. Never raises."""
    import tomllib  # noqa: PLC0415  # few have settings

    try:
        return Toml(tomllib.loads(file.text))
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        reason = str(error)
    at = re.search(r" \(at line (\d+), column (\d+)\)$", reason)
    if at is None:
        return Toml({}, reason)
    line, column = int(at[1]), int(at[2])
    return Toml({}, reason[: at.start()], Span(file.path, line, column, line, column + 1))


def place_of(file: SourceFile, *keys: str, value: bool = False) -> Span:
    """Return where a key stands, or its value; the start of the file where it is written in a way not foreseen.

    `keys` lead from the top to it: `("keys", "find")` is `find = …` below `[keys]`, or `keys.find = …`.
    """
    table: tuple[str, ...] = ()
    for number, line in enumerate(file.text.split("\n"), start=1):
        header = line.lstrip(" \t").startswith("[")
        path, start, end, rest = _path(line)
        full = path if header else (*table, *path)
        if path and full[: len(keys)] == keys and (not header or len(path) >= len(keys)):
            if value and not header:
                text = _value(line[rest:])
                start = rest + len(line[rest:]) - len(line[rest:].lstrip(" \t="))
                end = start + len(text)
            return Span(file.path, number, start + 1, number, end + 1)
        if header:
            table = path
    return Span(file.path, 1, 1, 1, 1)


def _path(line: str) -> tuple[tuple[str, ...], int, int, int]:
    """Return the keys that a line begins with, where the last of them begins and ends, and where the rest begins."""
    found: list[str] = []
    at = len(line) - len(line.lstrip(" \t["))
    start = end = at
    while match := re.compile(_KEY).match(line, at):
        found.append(match["quoted"] or match["literal"] or match["bare"] or "")
        start, end = match.span()
        at = end + len(line[end:]) - len(line[end:].lstrip(" \t"))
        if line[at : at + 1] != ".":
            break
        at += 1 + len(line[at + 1 :]) - len(line[at + 1 :].lstrip(" \t"))
    return (tuple(found), start, end, at) if line[at : at + 1] in {"=", "]"} else ((), 0, 0, 0)


def _value(rest: str) -> str:
    text = rest.lstrip(" \t=")
    quoted = re.match(r"\"[^\"]*\"|'[^']*'|\[[^\]]*\]", text)
    return quoted[0] if quoted else text.partition("#")[0].rstrip()
