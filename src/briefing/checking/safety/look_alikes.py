"""Letters of other alphabets that look like Latin ones: a small table, for the alphabets that are met in practice."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

_LONGEST = 60
"""So far a word is looked at to both sides."""
_WORD = 3
"""So many letters make a word of another alphabet; fewer are signs, as a delta before the `T` of a temperature."""


class Alphabet(NamedTuple):
    """What of an alphabet looks like Latin."""

    name: str
    """In English."""
    first: str
    """The first letter of its block."""
    last: str
    letters: str
    """Those that look like a Latin one."""
    latin: str
    """That one, at the same place."""
    within: str = ""
    """Letters that stand for quantities and kinds in Latin words, as an alpha behind `TNF`.

    They deceive between two small letters alone.
    """
    latin_within: str = ""


ALPHABETS = (
    Alphabet(
        "Cyrillic",
        "\u0400",
        "\u052f",
        "\u0410\u0412\u0415\u0405\u0406\u0408\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u050c\u051a"
        "\u051c\u0430\u0435\u0455\u0456\u0458\u043e\u0440\u0441\u0443\u0445\u04bb\u0501\u051b\u051d",
        "ABESIJKMHOPCTYXGQWaesijopcyxhdqw",
    ),
    Alphabet(
        "Greek",
        "\u0370",
        "\u03ff",
        "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf",
        "ABEZHIKMNOPTYXo",
        "\u03b1\u03b9\u03ba\u03bd\u03c1\u03c5\u03c7\u03b3",
        "aikvpuxy",
    ),
    Alphabet("Armenian", "\u0530", "\u058f", "\u0585\u057d\u0578\u0570\u0581\u0566", "ounhgq"),
    Alphabet(
        "Cherokee",
        "\u13a0",
        "\u13ff",
        "\u13aa\u13f4\u13df\u13a0\u13ac\u13c0\u13bb\u13ab\u13e6\u13de\u13b7\u13e2\u13d2\u13da\u13a2\u13d9\u13b3\u13c3",
        "ABCDEGHJKLMPRSTVWZ",
    ),
)


class Disguise(NamedTuple):
    """A word with letters that are not what they seem."""

    odd: tuple[tuple[str, str], ...]
    """Each such letter with the one that seems to be meant."""
    meant: str
    """The word in letters of one alphabet."""
    alphabet: Alphabet
    """The one that Latin is mixed with."""


def disguise(word: str) -> Disguise | None:
    """Return what is odd about a word that mixes Latin with another alphabet so that nobody can see it.

    A mixture that can be seen, as a Greek letter without a Latin twin before a unit, is honest.
    """
    latin = [char for char in word if _is_latin(char)]
    others = [char for char in word if char.isalpha() and not _is_latin(char)]
    alphabet = next((each for each in ALPHABETS if others and all(each.first <= c <= each.last for c in others)), None)
    if not latin or alphabet is None:
        return None
    twins = dict(zip(alphabet.letters, alphabet.latin, strict=True))
    back = {to: char for char, to in twins.items()}
    within = dict(zip(alphabet.within, alphabet.latin_within, strict=True))
    for number, char in enumerate(word):
        around = word[max(number - 1, 0) : number] + word[number + 1 : number + 2]
        if char in within and len(around) > 1 and all(_is_latin(c) and c.islower() for c in around):
            twins[char] = within[char]
    as_latin = all(char in twins for char in others)
    as_other = all(char in back for char in latin)
    if as_other and len(others) >= _WORD and len(others) > len(latin):
        return _disguised(word, {char: back[char] for char in latin}, alphabet)
    return _disguised(word, {char: twins[char] for char in others}, alphabet) if as_latin else None


def _disguised(word: str, odd: dict[str, str], alphabet: Alphabet) -> Disguise:
    return Disguise(tuple(odd.items()), "".join(odd.get(char, char) for char in word), alphabet)


def _is_latin(char: str) -> bool:
    return char.isalpha() and (char < "\u0250" or "\u1e00" <= char <= "\u1eff")


def mixed_words(text: str) -> Iterator[str]:
    """Yield the words with a Latin letter beside one of another alphabet."""
    after = 0
    for found in _border().finditer(text):
        if found.start() < after:
            continue
        start, after = found.span()
        while start > max(found.start() - _LONGEST, 0) and text[start - 1].isalpha():
            start -= 1
        while after < min(found.end() + _LONGEST, len(text)) and text[after].isalpha():
            after += 1
        yield text[start:after]


@cache
def _border() -> re.Pattern[str]:
    latin = "A-Za-z\u00c0-\u024f"
    others = "".join(f"{each.first}-{each.last}" for each in ALPHABETS)
    return re.compile(f"[{latin}][{others}]|[{others}][{latin}]")
