"""Spec suites as Markdown files: a heading names a case, its fenced blocks are what goes in and what comes out.

    ## A colon in prose

    ```yaml
    title: Kyiv: the day after
    ```

    ```findings
    brief.yaml:1:12: unquoted-text ...
    ```

The info string of a fence is the name of its block; prose between the blocks is free. A test takes its cases with
`read_cases`, works out the blocks, and hands them to `check`. With `BRIEFING_UPDATE_SPECS=1` in the environment,
`check` writes what came out into the file instead of comparing. A block whose text holds a fence of three backticks is
written with a longer fence.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

SPECS = Path(__file__).parent.parent / "specs"
"""Where the suites stand, one folder an area."""

_FENCE = re.compile(r"^(`{3,})[ \t]*([^\n`]*?)[ \t]*\n(.*?)^\1[ \t]*$", re.MULTILINE | re.DOTALL)


class Case(NamedTuple):
    """One case of a suite."""

    file: Path
    line: int
    title: str
    blocks: dict[str, str]
    """The text of every fenced block by its info string, each with its final newline."""

    @property
    def name(self) -> str:
        """Its name in the test report."""
        return f"{self.file.name}:{self.line} {self.title}"


def read_cases(area: str, pattern: str = "*.md") -> list[Case]:
    """Return the cases of all suites in `tests/specs/AREA`, in the order of files and lines."""
    return [case for file in sorted((SPECS / area).glob(pattern)) for case in _cases(file)]


def check(case: Case, name: str, text: str) -> None:
    """Compare `text` with the block `name` of the case, or write it there when suites are being updated.

    A missing block stands for an empty text.
    """
    if os.environ.get("BRIEFING_UPDATE_SPECS"):
        _update(case, name, text)
        return
    expected = case.blocks.get(name, "")

    assert text == expected, f"{case.file}:{case.line}: {case.title}: block {name!r} differs"


def _cases(file: Path) -> Iterator[Case]:
    text = file.read_text(encoding="utf-8")
    for start, end, title in _sections(text):
        blocks = {fence[2]: fence[3] for fence in _FENCE.finditer(text, start, end)}
        if blocks:
            yield Case(file, text.count("\n", 0, start) + 1, title, blocks)


def _sections(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and title of each `## ` section; a heading within a fence is none."""
    fences = [fence.span() for fence in _FENCE.finditer(text)]
    heads = [
        head
        for head in re.finditer(r"^## +(.+?)[ \t]*$", text, re.MULTILINE)
        if not any(start < head.start() < end for start, end in fences)
    ]
    ends = [head.start() for head in heads[1:]] + [len(text)]
    for head, end in zip(heads, ends, strict=True):
        yield head.start(), end, head[1]


def _update(case: Case, name: str, text: str) -> None:
    """Rewrite one block of a case in its file, found by the title; an empty text takes the block away."""
    whole = case.file.read_text(encoding="utf-8")
    longest = max((len(run) for run in re.findall(r"^`+", text, re.MULTILINE)), default=2)
    marks = "`" * max(3, longest + 1)
    block = f"{marks}{name}\n{text}{marks}" if text else ""
    for start, end, title in _sections(whole):
        if title != case.title:
            continue
        old = next((fence for fence in _FENCE.finditer(whole, start, end) if fence[2] == name), None)
        if old:
            after = whole[old.end() :] if block else whole[old.end() :].lstrip("\n")
            whole = whole[: old.start()] + block + after
        elif block:
            whole = whole[:end].rstrip("\n") + f"\n\n{block}\n\n" + whole[end:]
        break
    case.file.write_text(whole.rstrip("\n") + "\n", encoding="utf-8")
