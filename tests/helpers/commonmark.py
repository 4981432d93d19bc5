"""The examples of the CommonMark specification in `tests/specs/commonmark/spec.txt`."""

import re
from functools import cache
from html.parser import HTMLParser
from typing import NamedTuple

from helpers.spec_files import SPECS

_PART = re.compile(r"^`{32} example\n(.*?)^\.\n(.*?)^`{32}$|^#{1,6} +([^\n]*)$", re.MULTILINE | re.DOTALL)


class Example(NamedTuple):
    """One example."""

    number: int
    section: str
    markdown: str
    html: str

    @property
    def name(self) -> str:
        """Its name in the test report."""
        return f"{self.number} {self.section}"


@cache
def read_examples() -> tuple[Example, ...]:
    """Return all examples in their order, with tabs as tabs."""
    text = (SPECS / "commonmark" / "spec.txt").read_text(encoding="utf-8").replace("→", "\t")
    found: list[Example] = []
    section = ""
    for part in _PART.finditer(text):
        if part[1] is None:
            section = part[3]
        else:
            found.append(Example(len(found) + 1, section, part[1], part[2]))
    return tuple(found)


def visible_text(html: str) -> str:
    """Return what a reader of the page sees: its text, and the names of its images."""
    reader = _Visible()
    reader.feed(html)
    reader.close()
    return "".join(reader.parts)


class _Visible(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            self.parts.append(dict(attrs).get("alt") or "")
