"""Text to sentences: every candidate for an end is looked at once, with a bounded look at what is around it."""

import re
from functools import cache

from briefing.language.sentences.rules import Rules, rules_for
from briefing.language.sentences.stops import ends_at_stop, word_at

_ENDS = ".!?…‽؟۔।॥։"
_WIDE = "。！？｡"
"""Ends after which no blank is needed."""
_CLOSING = "\"'”’“‘»«›‹)\\]}"
_OPENING = "\"'“”„‚‘’»«›‹([{–—-¿¡*•"
"""A mark of quotation opens in one language and closes in another: what follows a blank opens."""
_BLANKS = " \t\n\u00a0\u202f"
_MARK = r"(?:\ufffc|[¹²³]|[⁰⁴-⁹]|\[\^?\d[\d,;–\u00a0 -]{0,30}\]|\[\^[\w-]{1,30}\]|\[@[^\[\]\n]{1,120}\])"
"""A citation or the mark of a footnote."""
_BRACKETED = 1000
"""So far back the start of a bracket is looked for."""
_MOST_OPENING = 4
"""So many signs may stand before the first word of a sentence."""
_SPEAKER = 80
"""Characters in which a speaker and the verb stand."""


def split(text: str, lang: str) -> tuple[tuple[int, int], ...]:
    """Return the sentences of `text` as half-open extents that cover it wholly and in order; none for no text.

    Blanks belong to the sentence before them, as do marks of citations and footnotes: `[1]`, `[@key]`, raised digits
    and U+FFFC, which stands for one. An empty line ends a sentence in any case. `lang` is a BCP 47 tag. Time is linear.
    """
    rules = rules_for(lang)
    found: list[tuple[int, int]] = []
    start = 0
    size = len(text)
    for match in _candidate(wide=any(sign in text for sign in _WIDE)).finditer(text):
        end = match.end()
        if end < size and _is_end(text, start, match, end, rules):
            found.append((start, end))
            start = end
    if start < size:
        found.append((start, size))
    return tuple(found)


def _is_end(text: str, start: int, match: re.Match[str], end: int, rules: Rules) -> bool:
    """Return whether the sentence from `start` ends with what was found."""
    more, blanks, wide = match.groups()
    if more is None:
        # In scripts without blanks a sentence goes on after the brackets of a quotation.
        return not wide
    if not blanks:
        return False
    if blanks != " " and blanks.count("\n") > 1:
        return True
    following = end if text[end].isupper() else _first_word(text, end)
    if following < 0:
        return False
    at = match.start()
    if not more and text[at] == ".":
        return ends_at_stop(text, start, at, following, rules)
    return _ends_at_run(text, start, at, text[at] + more, following, rules)


def _first_word(text: str, at: int) -> int:
    """Return where the first word after a candidate begins; -1 where it shows that the sentence goes on."""
    if text[at] in _ENDS:
        return -1
    last = min(at + _MOST_OPENING, len(text) - 1)
    while at < last and text[at] in _OPENING:
        at += 1
    return -1 if text[at].islower() else at


def _ends_at_run(text: str, start: int, at: int, run: str, following: int, rules: Rules) -> bool:  # noqa: PLR0913, PLR0917 - what a candidate is judged by
    """Return whether several signs end the sentence: `?!`, `…`, `.“`, `!)`, `?).`."""
    inner = run.rstrip(_CLOSING + _BLANKS)
    before = inner.rstrip(_ENDS)
    closing = run[len(inner) :]
    at += len(before)
    if (")" in closing or "]" in closing) and _is_aside(text, start, at):
        return False
    if before:
        return True
    if inner == ".":
        return ends_at_stop(text, start, at, following, rules)
    if not inner.strip(".…"):
        return _ends_at_ellipsis(text, start, at, following, rules)
    return not (closing and rules.said and _is_speaker(text, following, rules))


def _ends_at_ellipsis(text: str, start: int, at: int, following: int, rules: Rules) -> bool:
    """Return whether dots end the sentence: those that stand alone leave out words within it."""
    before = text[at - 1 : at]
    if before in {"[", "("} or not text[start:at].strip(_OPENING + _BLANKS):
        return False
    return not before.isspace() or not rules.starters or word_at(text, following) in rules.starters


def _is_aside(text: str, start: int, at: int) -> bool:
    """Return whether the bracket that ends behind `at` was opened within the sentence."""
    low = max(start, at - _BRACKETED)
    opened = max(text.rfind("(", low, at), text.rfind("[", low, at))
    return opened >= 0 and bool(text[start:opened].strip())


def _is_speaker(text: str, following: int, rules: Rules) -> bool:
    """Return whether a speaker and a verb follow a quotation, as in `“Why?” Smith asked`."""
    if word_at(text, following) in rules.starters:
        return False
    words = text[following : following + _SPEAKER].split(maxsplit=4)[1:4]
    return any(word.rstrip(".,:;") in rules.said for word in words)


@cache
def _candidate(*, wide: bool) -> re.Pattern[str]:
    """Match what may end a sentence; without the `wide` ends the pattern is made in half the time."""
    beyond = rf"|(?<=[{_WIDE}])[{_WIDE}]*+([{_CLOSING}」』）]*+)(?:{_MARK})*+\s*+" if wide else "|((?!))"
    behind = rf"(?<=[{_ENDS}])" if wide else r"(?<!\n)"
    return re.compile(
        # One set of signs that it may begin with: so the pattern is looked for at the speed of C.
        rf"[{_ENDS}{_WIDE if wide else ''}\n](?:"
        rf"{behind}([{_ENDS}{_CLOSING}]*+(?:[ \u00a0\u202f][»«](?=\s|\Z))?+)"
        rf"(?:[ \u00a0]?{_MARK})*+(\s++|\Z)?"
        rf"{beyond}"
        r"|(?<=\n)[ \t]*+\n\s*+)"
    )
