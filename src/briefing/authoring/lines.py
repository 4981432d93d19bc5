"""The lines of a file as they were ended: what was read with LF alone goes back with its own ends."""

import re

from briefing.authoring.alike import same_runs
from briefing.source.file import SourceFile


def encode(source: SourceFile, text: str) -> bytes:
    """Return the bytes of a text that takes the place of the file's: with its byte order mark and its line ends.

    Where ends are mixed, every line that is still there keeps its own, and a new one gets the one that the file uses
    most.
    """
    old = re.split("\r\n|\r|\n", _original(source)) if source.newline != "\n" or b"\r" in source.data else []
    ends = re.findall("\r\n|\r|\n", _original(source)) if old else []
    if len(set(ends)) > 1:
        text = _mixed(old, ends, text.split("\n"), source.newline)
    elif source.newline != "\n":
        text = text.replace("\n", source.newline)
    return text.encode("utf-8-sig" if source.bom else "utf-8")


def _original(source: SourceFile) -> str:
    return source.data.decode("utf-8-sig" if source.bom else "utf-8")


def _mixed(old: list[str], ends: list[str], new: list[str], usual: str) -> str:
    """Join the new lines, each with the end that the same line had."""
    found = [usual] * (len(new) - 1)
    kept: set[int] = set()
    # The last line has no end, so it is none of these.
    for old_at, new_at, length in same_runs(old[:-1], new[:-1]):
        found[new_at : new_at + length] = ends[old_at : old_at + length]
        kept.update(range(new_at, new_at + length))
    for at in range(1, len(found)):
        if found[at - 1] == "\r" and not new[at] and found[at] == "\n":
            # One beside the other would be read as a single end.
            found[at - 1 if at - 1 not in kept else at] = "\r\n"
    return "".join(line + end for line, end in zip(new, [*found, ""], strict=True))
