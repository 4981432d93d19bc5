"""The one place where raw text becomes text that may be shown.

Text of files, file names and addresses is hostile: an escape sequence can act on the terminal, a bidi override can turn
a sentence round, an invisible character can hide a word, a flood of accents can cover the screen. What could act or
deceive is made visible; what has no meaning in cells of a terminal is dropped. Honest text of any script passes.
"""

import re
from functools import cache

from briefing.model.text import SafeText

MARKS = 8
"""So many combining marks may follow one another."""
JOINS = 7
"""So many times emoji may be joined into one; the longest of Unicode's own takes three."""

_TAB = 4
_ZWNJ, _ZWJ = "\u200c", "\u200d"

_DROPPED = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2060-\u2065\u206a-\u206f\u3164\ufeff"
    "\uffa0\ufff0-\ufffb\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
)
"""Soft hyphens, zero-width and other default-ignorable characters, Hangul fillers, tags."""
_SEPARATORS = "\u0085\u2028\u2029"
_SHOWN = "\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069"
"""Controls of C0 and C1 but tab and line feed, and the embeddings, overrides and isolates of bidi."""
_INVALID = "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_STRAY = f"(?<![^\\x00-\\u02ff])[{_ZWNJ}{_ZWJ}]+"
"""Joiners that join nothing: at the start, or after Latin letters, digits and blanks."""
_RUN = f"[^\\w\\s\\x00-\\u02ff]{{{MARKS + 1},}}"
"""Marks are no word characters, so a flood of them, whatever it hides behind, is such a run."""


def clean(raw: str) -> SafeText:
    """Return the text with everything that could act on a terminal or deceive the eye made visible or dropped.

    A control of C0 becomes its picture (`␛`), one of C1 or of bidi its number (`<U+202E>`), tabs become blanks up to
    the next stop of 4, separators of lines and paragraphs a blank, halves of surrogates `U+FFFD`; line feeds stay.
    Cleaning twice changes nothing.
    """
    if is_western(raw) or not _is_suspect(raw):
        return SafeText(raw)
    text = _odd().sub(_shown, raw)
    text = _stray().sub("", text)
    text = _run().sub(_capped, text)
    return SafeText(text.expandtabs(_TAB))


def is_western(raw: str) -> bool:
    """Return whether a text is Latin letters, common signs and ends of lines: it and each part of it are clean."""
    printable = raw.isprintable() or raw.replace("\n", "").isprintable()
    return printable and (raw.isascii() or not _beyond_western().search(raw))


def is_clean(text: str) -> bool:
    """Return whether `clean` would return the text as it is."""
    return clean(text) == text


def clean_line(raw: str) -> SafeText:
    """Return the text cleaned and on one line, with single blanks and none at the ends."""
    text = clean(raw)
    if "\n" not in text and "  " not in text:
        return SafeText(text.strip(" "))
    return SafeText(re.sub("[ \n]+", " ", text).strip(" "))


def _is_suspect(raw: str) -> bool:
    # Three searches take a third of the time of one for all three.
    joined = _ZWJ in raw or _ZWNJ in raw
    return bool(_any_odd().search(raw) or (joined and _stray().search(raw)) or _run().search(raw))


@cache
def _beyond_western() -> re.Pattern[str]:
    """Match what is neither Latin nor common punctuation; text without it that is printable needs no closer look."""
    return re.compile("[^\x00-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u21ff]")


@cache
def _any_odd() -> re.Pattern[str]:
    return re.compile(f"[\t{_DROPPED}{_SEPARATORS}{_SHOWN}{_INVALID}]")


@cache
def _odd() -> re.Pattern[str]:
    return re.compile(f"(?P<dropped>[{_DROPPED}])|(?P<separator>[{_SEPARATORS}])|(?P<shown>[{_SHOWN}])|[{_INVALID}]")


@cache
def _stray() -> re.Pattern[str]:
    return re.compile(_STRAY)


@cache
def _run() -> re.Pattern[str]:
    return re.compile(_RUN)


def _shown(match: re.Match[str]) -> str:
    match match.lastgroup:
        case "dropped":
            return ""
        case "separator":
            return " "
        case "shown":
            code = ord(match[0])
            if code < 0x20:  # noqa: PLR2004  # the controls that have pictures, from U+2400 on
                return chr(0x2400 + code)
            return "\u2421" if code == 0x7F else f"<U+{code:04X}>"  # noqa: PLR2004  # DEL
        case _:
            return "\ufffd"


def _capped(match: re.Match[str]) -> str:
    """Return a run of characters that are no words with at most `MARKS` marks and `JOINS` joins in a row."""
    from unicodedata import category  # noqa: PLC0415  # for the rare text with long runs of marks

    kept: list[str] = []
    marks = joins = 0
    after_join = False
    for char in match[0]:
        joiner = char in {_ZWJ, _ZWNJ}
        if joiner or category(char) in {"Mn", "Mc", "Me"}:
            marks += 1
            joins += joiner
            if marks > MARKS or (joiner and (after_join or joins > JOINS)):
                continue
        else:
            marks = 0
            joins = joins if after_join else 0
        after_join = joiner
        kept.append(char)
    return "".join(kept)
