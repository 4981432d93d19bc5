"""Texts of YAML: block scalars taken out of their indentation, and prose made one."""

import re
import unicodedata

from briefing.source.yaml.parts import body_indent

STEP = 2
"""Columns that what belongs to something is indented by."""


def block(raw: str, value: str) -> list[str]:
    """Return the mark of a block scalar, and its lines without their indentation; `value` is what it says."""
    header, *lines = raw.split("\n")
    sign = header.partition("#")[0]
    own = body_indent(lines, value)
    if re.search(r"\d", sign):
        header = re.sub(r"\d", str(STEP), header, count=1)
    if lines and not value.endswith("\n") and not re.search("[-+]", sign):
        # The file ends in the midst of the last line; now it will not.
        header = re.sub(r"[|>]\d?", lambda found: f"{found[0]}-", header, count=1)
    return [header.rstrip(), *(line[own:] if len(line) > own else "" for line in lines)]


def unindented(raw: str) -> list[str]:
    """Return the lines of a text without a mark, or in quotes."""
    first, *lines = raw.split("\n")
    stripped = [
        line.strip(" \t") if number < len(lines) else line.lstrip(" \t") for number, line in enumerate(lines, 1)
    ]
    return [first if not lines else first.rstrip(" \t"), *stripped]


def prose(raw: str, style: str, value: str) -> list[str] | None:
    """Return a text without a mark, or in quotes, as a block scalar: its mark and its lines without indentation.

    Its own lines stay as they are where they can. None where no block scalar would say the same.
    """
    if not _is_plain(value):
        return None
    body = raw[1:-1] if style else raw
    lines = [line.strip(" \t") for line in body.split("\n")]
    if style == "'":
        lines = [line.replace("''", "'") for line in lines]
    elif style == '"':
        lines = [re.sub(r"\\([\"\\])", r"\1", line) for line in lines]
    if _folded(lines) != value:
        if "\n" in value:
            return _literal(value)
        lines = [value]
    return [">-", *lines]


def _literal(value: str) -> list[str] | None:
    body = value.removesuffix("\n")
    if body.endswith("\n"):
        return None
    return ["|" if value.endswith("\n") else "|-", *body.split("\n")]


def _is_plain(value: str) -> bool:
    """Return whether a block scalar can hold a text so that one sees what it says."""
    text = value.removesuffix("\n")
    return bool(text) and text == text.strip(" \t\n") and all(_is_visible(char) for char in text)


def _is_visible(char: str) -> bool:
    return char in "\t\n" or char.isprintable() or unicodedata.category(char) == "Zs"


def _folded(lines: list[str]) -> str | None:
    """Return what lines below `>-` say; None where none stands there, or blank ones around them."""
    if not lines or not lines[0] or not lines[-1]:
        return None
    said, blank = lines[0], 0
    for line in lines[1:]:
        if not line:
            blank += 1
            continue
        said += ("\n" * blank or " ") + line
        blank = 0
    return said
