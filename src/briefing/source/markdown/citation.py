"""Citations in Pandoc's syntax: `[see @a, pp. 3-5; @b]`, `[-@k]`, and bare `@k` for the sources of the brief.

Beyond Pandoc, a part of a bracketed citation may name several sources (`[@a, @b]`) where they are sources of the brief,
and a part without any adds to the one before it (`[@a, p. 3; 5]`), so that no word is lost. A bare key may be the front
of a compound (`@nis-Bericht`), as German writes it.
"""

import re
from functools import cache
from typing import NamedTuple

from markdown_it.common.utils import normalizeReference
from markdown_it.rules_inline import StateInline

from briefing.source.markdown.token import CITATION_LIMIT
from briefing.source.markdown.unescape import unescape

# A key starts with a letter, digit or `_`. Inside, one mark may stand between two of those, and any number of hyphens,
# since the ids of a brief may have them.
_KEY = r"\w(?:(?:-+|[:.#$%&+?<>~/])?\w)*"
# What stands before must not make it an address of e-mail or of the web.
_FREE = r"(?<![\w./@+%&=#?\\-])"


class CitedSource(NamedTuple):
    """One source within a citation, as the tokens have it."""

    key: str
    prefix: str
    locator: str
    suppress_author: bool
    offset: int
    """Where its `@` stands in the parsed text."""


class CitedSources(NamedTuple):
    """The `meta` of a token of type `citation`, under `citation`."""

    keys: tuple[CitedSource, ...]
    in_text: bool


def bracketed_citation(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # markdown-it's signature
    """Read `[... @key ...]` as a token `citation`; never in the text of a link."""
    # The label of a link is searched in silence: what is in it stays words.
    if silent or state.linkLevel:
        return False
    brackets = _brackets().match(state.src, state.pos, state.posMax)
    if brackets is None or "@" not in brackets[0]:
        return False
    keys = cited(state.src, brackets.start() + 1, brackets.end() - 1, state.env["sources"])
    if not keys:
        return False
    _push(state, brackets.end(), CitedSources(tuple(keys), in_text=False))
    return True


def bare_citation(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # markdown-it's signature
    """Read `@key`, `-@key` and `@key [p. 3]`, where the key is a source of the brief, as a token `citation`."""
    sources: frozenset[str] = state.env["sources"]
    if silent or state.linkLevel or not sources:
        return False
    start = state.pos
    found = _bare().match(state.src, start - 1 if start and state.src[start - 1] == "-" else start, state.posMax)
    if found is None:
        return False
    hyphen = found.start() < start
    if hyphen and not state.pending.endswith("-"):
        return False
    key = found[1]
    while key not in sources:
        key, hyphenated, _ = key.rpartition("-")
        if not hyphenated:
            return False
    end = found.start(1) + len(key)
    keys = [CitedSource(key, "", "", hyphen, start)]
    if end == found.end(1) and (brackets := _locator().match(state.src, end, state.posMax)):
        more = _located(state, keys[0], brackets)
        if more:
            keys, end = more, brackets.end()
    if hyphen:
        state.pending = state.pending[:-1]
    _push(state, end, CitedSources(tuple(keys), in_text=True), start - hyphen)
    return True


def cited(src: str, start: int, end: int, sources: frozenset[str]) -> list[CitedSource]:
    """Return the sources that the text between two offsets of `src` cites, with the words around them."""
    keys: list[CitedSource] = []
    waiting = ""
    for part_start, part_end in _parts(src, start, end):
        marks = [
            mark
            for number, mark in enumerate(_cited_key().finditer(src, part_start, part_end))
            if not number or mark[2] in sources
        ]
        if not marks:
            words = _words(src[part_start:part_end])
            if keys:
                last = keys[-1]
                keys[-1] = last._replace(locator=f"{last.locator}; {words}" if last.locator else words)
            else:
                waiting = f"{waiting}{words}; "
            continue
        before = part_start
        for mark in marks:
            words = _words(src[before : mark.start()])
            if before != part_start:
                words = _shared(keys, words)
            keys.append(CitedSource(mark[2], (waiting + words).rstrip(), "", bool(mark[1]), mark.start(2) - 1))
            waiting, before = "", mark.end()
        keys[-1] = keys[-1]._replace(locator=_words(src[before:part_end]).lstrip(", "))
    return keys


def _shared(keys: list[CitedSource], words: str) -> str:
    """Give words between two sources of one part to the first if a comma leads them, and return what is left."""
    if not words.startswith(","):
        return words
    keys[-1] = keys[-1]._replace(locator=words.strip(", "))
    return ""


def _located(state: StateInline, first: CitedSource, brackets: re.Match[str]) -> list[CitedSource]:
    """Return the sources of `@key [p. 3; @b]`; none where the brackets are something else."""
    src, (start, end) = state.src, brackets.span(1)
    if src[brackets.end() : brackets.end() + 1] in {"(", "[", ":"} or not src[start:end].strip():
        return []
    if normalizeReference(src[start:end]) in state.env["references"]:
        return []
    (_, stop), *rest = _parts(src, start, end)
    if _cited_key().search(src, start, stop):
        return []
    keys = [first._replace(locator=_words(src[start:stop]).lstrip(", "))]
    if rest:
        more = cited(src, rest[0][0], end, state.env["sources"])
        if not more:
            return [first._replace(locator=_words(src[start:end]).lstrip(", "))]
        keys += more
    return keys


def _parts(src: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return start and end of each part between semicolons, save those that end an entity."""
    bounds = [start]
    bounds += [mark.end() for mark in _semicolon().finditer(src, start, end) if mark[0] == ";"]
    return [(first, after - 1) for first, after in zip(bounds, [*bounds[1:], end + 1], strict=True)]


def _words(written: str) -> str:
    return unescape(" ".join(written.split()))


def _push(state: StateInline, end: int, citation: CitedSources, start: int | None = None) -> None:
    token = state.push("citation", "", 0)
    token.meta = {"citation": citation}
    # Its source: the words that it leaves where there can be no citation, as in the name of an image.
    token.content = state.src[state.pos if start is None else start : end]
    state.pos = end


@cache
def _brackets() -> re.Pattern[str]:
    return re.compile(rf"\[(?:[^\[\]\\`]|\\.){{1,{CITATION_LIMIT}}}\](?!\()")


@cache
def _locator() -> re.Pattern[str]:
    return re.compile(rf"[ \n]?\[((?:[^\[\]\\`^]|\\.)(?:[^\[\]\\`]|\\.){{0,{CITATION_LIMIT}}})\]")


@cache
def _semicolon() -> re.Pattern[str]:
    return re.compile(r"&#?\w{1,32};|;")


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(rf"{_FREE}-?@({_KEY})")


@cache
def _cited_key() -> re.Pattern[str]:
    return re.compile(rf"{_FREE}(-?)@({_KEY})")
