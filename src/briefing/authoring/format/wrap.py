"""Markdown wrapped anew: one sentence a line."""

import re

from briefing.language.sentences import split
from briefing.loading.markdown import read_document
from briefing.model.blocks import Blocks, List, Paragraph

_MARKER = re.compile(r"(?:[-+*]|\d{1,9}[.)])[ \t]+")
_STARTS = re.compile(r"[-+*>#|:=~`<\s]|\d{1,9}[.)](?:\s|\Z)|\[\^?[^\]]*\]:|_{3}")
"""How a line may begin that Markdown could take for more than words."""
_HARD = re.compile(r"(?: {2,}|\\)$")


def wrap_document(text: str, lang: str) -> str:
    """Return block Markdown with each sentence of its paragraphs on a line of its own; quotes and tables stay."""
    lines = text.split("\n")
    found: dict[int, tuple[int, list[str]]] = {}
    for first, last, depth in _paragraphs(read_document(text).blocks, 0):
        prefix = _prefix(lines[first - 1], depth)
        if prefix is not None:
            found[first] = (last, _wrapped(lines[first - 1 : last], prefix, lang))
    wrapped: list[str] = []
    number = 1
    while number <= len(lines):
        last, own = found.get(number, (number, [lines[number - 1]]))
        wrapped += own
        number = last + 1
    return "\n".join(wrapped)


def wrap_folded(lines: list[str], lang: str) -> list[str]:
    """Return the lines of a text below `>-` with each sentence on one of its own."""
    if any(line.startswith((" ", "\t")) or not line for line in lines):
        return lines
    return _sentences(" ".join(lines), lang)


def _paragraphs(blocks: Blocks, depth: int) -> list[tuple[int, int, int]]:
    """Return first and last line of every paragraph, and within how many lists it stands."""
    found: list[tuple[int, int, int]] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found.append((*block.lines, depth))
        elif isinstance(block, List):
            for item in block.items:
                found += _paragraphs(item.blocks, depth + 1)
    return found


def _prefix(line: str, depth: int) -> str | None:
    """Return what stands before the words of a paragraph on its first line, None where that is not clear."""
    at = len(line) - len(line.lstrip(" "))
    for _level in range(depth):
        marker = _MARKER.match(line, at)
        if not marker:
            break
        at = marker.end()
    return None if "\t" in line[:at] or line.startswith("<", at) else line[:at]


def _wrapped(lines: list[str], prefix: str, lang: str) -> list[str]:
    texts = [
        lines[0][len(prefix) :],
        *(
            line.strip(" \t") if n < len(lines) - 1 and not _HARD.search(line) else line.lstrip(" \t")
            for n, line in enumerate(lines[1:], 1)
        ),
    ]
    runs: list[list[str]] = [[]]
    for text in texts:
        runs[-1].append(text)
        if _HARD.search(text):
            runs.append([])
    found = [sentence for run in runs if run for sentence in _sentences(" ".join(run), lang)]
    return [prefix + found[0], *(" " * len(prefix) + sentence for sentence in found[1:])]


def _sentences(text: str, lang: str) -> list[str]:
    """Return the sentences of a text, two of them together where a blank between them is not all that parts them."""
    found: list[str] = []
    whole = False
    for start, end in split(text, lang):
        sentence = text[start:end]
        if found and (not whole or _STARTS.match(sentence)):
            found[-1] += sentence
        else:
            found.append(sentence)
        whole = sentence.endswith(" ") and not sentence.endswith("  ")
    return [each.removesuffix(" ") if number < len(found) else each for number, each in enumerate(found, 1)]
