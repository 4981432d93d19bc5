"""The words of a block that holds the usual marks alone, read without the parser.

Most of what authors write is words, ends of lines, citations in brackets, references to items and strong words. Text
with anything else is the parser's; what both read is the same (`tests/loading/markdown/test_simple.py`).
"""

import re
from collections.abc import Callable
from functools import cache, partial

from briefing.loading.markdown.passage import Place, nowhere
from briefing.model.inline import Citation, CitedKey, Inline, Inlines, Reference, SoftBreak, Strong, Text
from briefing.model.text import SafeText
from briefing.source.clean import clean, is_western
from briefing.source.markdown import CITATION_LIMIT

SOFT = SoftBreak()
_NOTHING = SafeText("")
# Named tuples from their fields, in a third of the time: a brief has hundreds of them.
_text = partial(tuple.__new__, Text)
_citation = partial(tuple.__new__, Citation)
_cited = partial(tuple.__new__, CitedKey)

_SPECIAL = r"\\`*_~\[<&@"
"""What can mark anything; a `]` without its `[` cannot, and ends of lines are marks of their own."""
_BREAK = 6
"""The group of the end of a line in the pattern for marks."""


def is_plain(content: str) -> bool:
    """Return whether a text is words on one line, in which nothing is marked."""
    return _any().search(content) is None


def read_simple(content: str, place: Place | None) -> Inlines | None:
    """Return the inlines of a block's text in which no link and no footnote is defined; None where that takes a parser.

    `place` tells where its offsets stand in the file.
    """
    if "  \n" in content:
        return None
    special = _special().search
    # Where the whole is clean at a glance, its parts need no look.
    safe = SafeText if is_western(content) else clean
    nodes: list[Inline] = []
    add = nodes.append
    at = 0
    for mark in _mark().finditer(content):
        start, end = mark.span()
        words = content[at:start]
        if end - start > CITATION_LIMIT or special(words):
            return None
        at = end
        kind = mark.lastindex
        if kind == _BREAK:
            words = words.removesuffix(" ")
        if words and (text := safe(words)):
            add(_text((text,)))
        if kind != _BREAK:
            add(_marked(mark, place or nowhere, safe))
        elif nodes and nodes[-1] is not SOFT:
            add(SOFT)
    words = content[at:]
    if special(words):
        return None
    if words and (text := safe(words)):
        add(_text((text,)))
    return tuple(nodes)


def _marked(mark: re.Match[str], place: Place, safe: Callable[[str], SafeText]) -> Inline:
    match mark.lastindex:
        case 1:
            # One source without a locator, as most citations are.
            key = _cited((mark[1], _NOTHING, _NOTHING, False, *place(mark.start(1) - 1)))
            return _citation(((key,), False))
        case 2:
            start, end = mark.span(2)
            keys = [
                _cited((one[1], _NOTHING, safe(_locator(one[2])), False, *place(one.start())))
                for one in _one().finditer(mark.string, start, end)
            ]
            return _citation((tuple(keys), False))
        case 4:
            words = safe(mark[3])
            return Reference((Text(words),) if words else (), mark[4], "", *place(mark.start()))
        case _:
            words = safe(mark[5])
            return Strong((Text(words),) if words else ())


def _locator(written: str) -> str:
    return " ".join(written.split()).lstrip(", ") if written else written


_KEY = r"\w+(?:-+\w+)*"
_ONE = rf"@{_KEY}(?:[ ,][^{_SPECIAL}\];\n]*)?"
"""A source with its locator, of which `_one` tells the parts."""


@cache
def _special() -> re.Pattern[str]:
    return re.compile(f"[{_SPECIAL}]")


@cache
def _any() -> re.Pattern[str]:
    return re.compile(f"[{_SPECIAL}\n]")


@cache
def _one() -> re.Pattern[str]:
    return re.compile(r"@(\w[\w-]*)([^;]*)")


@cache
def _mark() -> re.Pattern[str]:
    # Every branch starts with the character that it is found by: the search then passes over all others at once.
    # Words are strong that touch blanks and marks outside, letters and digits inside: nothing else can be meant.
    inner = rf"[^{_SPECIAL}\]\n]"
    return re.compile(
        rf"\[(?<![!^]\[)(?:@({_KEY})\](?!\()|({_ONE}(?:; ?{_ONE})*)\](?!\()|({inner}*)\]\(\#([A-Za-z0-9_.-]+)\))"
        rf"|\*(?<![^ \n(]\*)\*([^\W_](?:{inner}*[^\W_])?)\*\*(?![^ \n.,;:?)])"
        r"|(\n[ \t]*)"
    )
