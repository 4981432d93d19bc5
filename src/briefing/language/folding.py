"""Text as search compares it: case, accents and typography folded, so that one spelling finds the others.

`docs/search.md` says what finds what. Folded text keeps one thing apart: the dots of `ä`, `ö` and `ü` (and the stroke
of `ø`) become `DOTS` behind the plain vowel, for such a letter is found by the vowel, and by the vowel and an `e`.
"""

import re
from functools import cache
from unicodedata import normalize

DOTS = "\x01"
"""Stands behind an `a`, `o` or `u` that has dots; no clean text holds this character."""

_DIAERESIS = "\u0308"
_ACCENTS = re.compile(
    "[\u0300-\u0307\u0309-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u1ab0-\u1aff\u1dc0-\u1dff\ufe20-\ufe2f]"
)
"""Combining accents of European scripts, points of Hebrew and Arabic; elsewhere such a mark makes another letter."""
_NO_DOTS = re.compile(f"(?<![aou]){_DIAERESIS}")
_LETTERS = {
    **dict.fromkeys("‐‑‒–—―−﹘﹣", "-"),
    **dict.fromkeys("‘’‚‛′ʼ´‹›", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("⁄∕", "/"),
    "ø": f"o{DOTS}",
    "æ": "ae",
    "œ": "oe",
    "đ": "d",
    "ð": "d",
    "ħ": "h",
    "ı": "i",
    "ł": "l",
    "ŧ": "t",
    "þ": "th",
    "\u200c": "",
    "\u200d": "",
}
"""Letters that Unicode does not take apart, dashes and quotation marks, as a plain keyboard has them."""
_AFTER_SIGN = re.compile("([-/]) +")
"""Blanks after a hyphen or slash: a line may have been broken there, so they count for nothing."""
_FIRST_IDEOGRAPH = "\u2e80"
_IDEOGRAPHS = "[\u2e80-\uabff\ud7a4-\ufffc\U00010000-\U0010ffff]"
"""Letters and signs beside which a line may be broken without a blank."""


class _Table(dict[int, str]):
    """What each character becomes, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        parts = [_folded(part) for part in chr(code).casefold()]
        found = self[code] = parts[0] if len(parts) == 1 else _dotted("".join(parts))
        return found


_TABLE = _Table()


def fold(text: str) -> str:
    """Return the text folded; what is equal then finds one another. Line feeds and blanks stay where they are."""
    if text.isascii():
        folded = text.lower()
    else:
        folded = text.translate(_TABLE)
        if _DIAERESIS in folded:
            folded = _dotted(folded)
        if folded and max(folded) >= _FIRST_IDEOGRAPH:
            folded = _beside_ideograph().sub("", folded)
    if "- " in folded or "/ " in folded:
        folded = _AFTER_SIGN.sub(r"\1", folded)
    return folded


def sources_of(text: str) -> list[int]:
    """Return for each character of `fold(text)` the index of the character of `text` that it comes from."""
    found: list[int] = []
    blanks: list[int] = []
    before = ""
    for index, character in enumerate(text):
        folded = _TABLE[ord(character)]
        if folded == _DIAERESIS:
            folded = DOTS if before in {"a", "o", "u"} and not blanks else ""
        if folded == " ":
            blanks.append(index)
        elif folded:
            if not _is_idle(before, folded[0]):
                found += blanks
            blanks = []
            found += [index] * len(folded)
            before = folded[-1]
    return found if _is_idle(before, "") else found + blanks


def _is_idle(before: str, after: str) -> bool:
    """Return whether blanks between two characters count for nothing."""
    return before in {"-", "/"} or any(_is_ideograph(each) for each in (before, after))


def _is_ideograph(character: str) -> bool:
    return character >= _FIRST_IDEOGRAPH and re.match(_IDEOGRAPHS, character) is not None


@cache
def _beside_ideograph() -> re.Pattern[str]:
    """Match the blanks beside an ideograph; few texts have one, and the pattern is slow to make."""
    return re.compile(f"(?<={_IDEOGRAPHS}) +| +(?={_IDEOGRAPHS})")


class Query:
    """Words to be found in folded text, as one phrase; blanks at its ends count for nothing.

    A vowel finds itself with dots, too; a vowel and an `e` find it with dots or spelled so; one that is typed with dots
    finds itself so and with an `e`, but not without.
    """

    def __init__(self, text: str) -> None:
        self.words = " ".join(text.split())
        """As they were given, with single blanks."""
        self.folded = fold(self.words).strip(" ")
        self.literal = self.folded.replace(DOTS, "e")
        """What is looked for where no letter has dots."""

    def __bool__(self) -> bool:
        return bool(self.folded)

    def count(self, text: str) -> int:
        """Return how often the words stand in folded text; hits do not overlap."""
        if not self.folded:
            return 0
        pattern = self._pattern(text)
        return text.count(self.literal) if pattern is None else len(pattern.findall(text))

    def spans(self, text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
        """Return where the hits in folded text start and end, from `start` up to `end`."""
        if not self.folded:
            return []
        end = len(text) if end is None else end
        pattern = self._pattern(text)
        if pattern is not None:
            return [match.span() for match in pattern.finditer(text, start, end)]
        found: list[tuple[int, int]] = []
        size = len(self.literal)
        at = text.find(self.literal, start, end)
        while at >= 0:
            found.append((at, at + size))
            at = text.find(self.literal, at + size, end)
        return found

    def _pattern(self, text: str) -> re.Pattern[str] | None:
        """Return what finds letters with dots; None where there are none, or where they make no difference."""
        return _pattern(self.folded) if DOTS in text else None


@cache
def _pattern(folded: str) -> re.Pattern[str] | None:
    expression = re.sub(f"[aou](?:{DOTS}|e)|[aou](?!$)", _vowel, re.escape(folded))
    return None if expression == re.escape(folded) else re.compile(expression)


def _vowel(match: re.Match[str]) -> str:
    letter, dots = match[0][0], match[0][1:]
    if dots == DOTS:
        return f"{letter}[{DOTS}e]"
    return f"{letter}(?:{DOTS}?e|{DOTS})" if dots else f"{letter}{DOTS}?"


def _folded(character: str) -> str:
    """Return what a character becomes that has no case of its own any more."""
    if character == _DIAERESIS:
        return character
    if character in _LETTERS:
        return _LETTERS[character]
    taken = normalize("NFKD", character).casefold()
    plain = normalize("NFC", _dotted(_ACCENTS.sub("", taken)))
    return "".join([_LETTERS.get(part, part) for part in plain])


def _dotted(text: str) -> str:
    return _NO_DOTS.sub("", text).replace(_DIAERESIS, DOTS)
