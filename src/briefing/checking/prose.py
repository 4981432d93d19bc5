"""The prose of a brief, sentence by sentence, with the way back from its words to their place in the file.

Inlines have lost their marks and their columns. So a word is found again by counting: the words of the text stand in
the file in the same order, once what is no text there has been blanked out (`briefing.checking.written`).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache, partial
from typing import NamedTuple

from briefing.analysis.statements import Statement, flat_statements
from briefing.model.inline import Inlines
from briefing.model.span import Span

_NEAR = 40
"""So many words ahead a word is looked for; no key of a citation or address that is left has more."""


class Prose(NamedTuple):
    """A paragraph of the summary, or a field with prose."""

    inlines: Inlines
    span: Span
    """Its lines in the file, marks and keys of YAML included."""
    field: str
    """`summary` for the body, else the name of the field."""
    item: str = ""
    """The id of the item that the field belongs to; empty for the brief's own."""


class Sentence(NamedTuple):
    """One sentence."""

    text: str
    """Its words, with `MARK` for citations and `WORD` for code and filled references (see `analysis.statements`)."""
    start: int
    """Its offset in the text of its prose."""
    statement: Statement
    """What it cites and refers to; without its nodes."""
    prose: Prose


_sentence = partial(tuple.__new__, Sentence)


def sentences_of(prose: Prose, lang: str) -> Iterator[Sentence]:
    """Yield the sentences of some prose that have words."""
    text, found = flat_statements(prose.inlines, lang)
    begin = 0
    for end, statement in found:
        if statement.has_words:
            yield _sentence((text[begin:end], begin, statement, prose))
        begin = end


def flat_text(prose: Prose, lang: str) -> str:
    """Return the text of some prose, as `Sentence.start` counts in it."""
    return flat_statements(prose.inlines, lang)[0]


class Located:
    """The words of a flat text that were found again in the file."""

    def __init__(self, flat: str, span: Span, lines: list[str], *, yaml: bool = False, notes: bool = True) -> None:
        """Look for all of them, once for all questions.

        `lines` are those of the file, `span` the place of the whole, which may be a value of `yaml`, and have `notes`.
        """
        self._flat = flat
        self._span = span
        from briefing.checking.written import written  # noqa: PLC0415 - for findings alone

        self._there = written(span, lines, yaml=yaml, notes=notes)
        there = [(word[0], word.start()) for word in _word().finditer(self._there.text)]
        self._found = _words_found(flat, there)
        self._starts = [each.start for each in self._found]

    def place(self, start: int, end: int) -> Span:
        """Return where the characters `start` to `end` of the flat text stand; the whole where no word is found."""
        flat, there = self._flat, self._there
        first = bisect_right(self._starts, start) - 1
        if first < 0 or self._found[first].end <= start:
            first += 1
        last = bisect_left(self._starts, end) - 1
        if first > last:
            return self._span
        low_word, high_word = self._found[first], self._found[last]
        low = low_word.there + max(start - low_word.start, 0)
        high = high_word.there + min(end, high_word.end) - high_word.start
        # Signs before the first word and after the last, as a currency or a percent sign, belong to it.
        before, after = flat[start : low_word.start], flat[high_word.end : end]
        if before and there.text.endswith(before, 0, low):
            low -= len(before)
        if after and there.text.startswith(after, high):
            high += len(after)
        return there.span(self._span.path, low, high)


class _Found(NamedTuple):
    """A word of a flat text that was found in the file."""

    start: int
    end: int
    there: int
    """Its offset there."""


def _words_found(flat: str, there: list[tuple[str, int]]) -> list[_Found]:
    """Return the words of a flat text that are `there`, where each is a word with its offset.

    Both are in the same order, but there may be more there, as the key of a source, and some may be written so that
    they cannot be found. So a word that is not the next one is believed only if the word after it follows it, too.
    """
    found: list[_Found] = []
    words = list(_word().finditer(flat))
    at = 0
    for number, word in enumerate(words):
        near = [index for index in range(at, min(at + _NEAR, len(there))) if there[index][0] == word[0]]
        if near and near[0] != at and number + 1 < len(words):
            following = words[number + 1][0]
            close = [index for index in near if following in {each[0] for each in there[index + 1 : index + 4]}]
            if close or any(each[0] == following for each in there[at : at + _NEAR]):
                near = close
        if near:
            at = near[0] + 1
            found.append(_Found(word.start(), word.end(), there[near[0]][1]))
    return found


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_\ue000\ue001]+")
