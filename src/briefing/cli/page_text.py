"""A page of simple Markdown for a terminal: headings, paragraphs, lists and blocks of code, lightly styled."""

import re
import textwrap
from collections.abc import Iterator

_BOLD, _CODE, _END = "\x1b[1m", "\x1b[36m", "\x1b[0m"


def set_page(text: str, width: int, *, plain: bool = False) -> str:
    """Return a page wrapped to `width` columns, with sequences for faces and colours unless `plain`."""
    return "\n".join(_set(part, width, plain=plain) for part in _parts(text)).rstrip("\n") + "\n"


def _parts(text: str) -> Iterator[str]:
    """Yield headings, blocks of code, and paragraphs or lists."""
    for found in re.finditer(r"(?ms)^```.*?^```$|^#.*?$|^(?!```|#|\n).+?(?=\n\n|\n```|\n#|\Z)", text):
        if found[0].strip():
            yield found[0].strip("\n")


def _set(part: str, width: int, *, plain: bool) -> str:
    if part.startswith("```"):
        return "".join(f"    {line}".rstrip() + "\n" for line in part.split("\n")[1:-1])
    if part.startswith("#"):
        words = part.lstrip("# ")
        # A space apart from what stands before it, none from what follows.
        return (words if plain else f"{_BOLD}{words}{_END}") + ("\n" if part.startswith("# ") else "")
    lines = [line for item in _items(part) for line in _wrapped(item, width)]
    text = "\n".join(lines) + "\n"
    return text if plain else re.sub(r"`([^`]+)`", rf"{_CODE}\1{_END}", text)


def _items(part: str) -> list[str]:
    """Return the items of a list, or the paragraph itself."""
    return re.split(r"\n(?=- )", part) if part.startswith("- ") else [part]


def _wrapped(item: str, width: int) -> list[str]:
    words = " ".join(item.split("\n"))
    indent = "  " if item.startswith("- ") else ""
    return textwrap.wrap(
        words, max(width, 20), subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
