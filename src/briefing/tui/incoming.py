"""What a terminal sends, without what is no key: its reports as strings, and all but the beginning of a huge paste."""

from enum import Enum, auto

_STRINGS = ("\x1b]", "\x1bP", "\x1b_", "\x1b^", "\x1bX")
"""The beginnings of OSC, DCS, APC, PM and SOS: answers to questions, as of its colours, that may come late."""
_STRING_ENDS = ("\x07", "\x18", "\x1a", "\x1b")
"""An ESC ends a string as part of its terminator, or because something else begins."""
_PASTE = "\x1b[200~"
_PASTE_END = "\x1b[201~"
_ESCAPE_SHOWN = "\u241b"
"""What an ESC that is pasted becomes, as in text from files."""
LONGEST_PASTE = 10_000
"""Characters of a paste that are taken; the rest of it is dropped."""


class _In(Enum):
    KEYS = auto()
    STRING = auto()
    PASTE = auto()


class Incoming:
    """Strains what comes in, part by part."""

    def __init__(self) -> None:
        self._in = _In.KEYS
        self._held = ""
        """The last of a string or paste, in which its end may have begun."""
        self._room = 0
        """Characters of the paste that may still pass."""

    @property
    def in_paste(self) -> bool:
        """Whether a paste has begun and not ended."""
        return self._in is _In.PASTE

    def strain(self, text: str) -> str:
        """Return what is for the parser of keys."""
        if self._in is _In.KEYS and "\x1b" not in text:
            return text
        passed: list[str] = []
        rest, self._held = self._held + text, ""
        while rest:
            match self._in:
                case _In.KEYS:
                    rest = self._keys(rest, passed)
                case _In.STRING:
                    rest = self._string(rest)
                case _In.PASTE:
                    rest = self._paste(rest, passed)
        return "".join(passed)

    def abandon(self) -> str:
        """Give up waiting for the end of what has begun; return what ends it for the parser."""
        end = _PASTE_END if self.in_paste else ""
        self._in, self._held = _In.KEYS, ""
        return end

    def _keys(self, text: str, passed: list[str]) -> str:
        at, begin = _first(text, (*_STRINGS, _PASTE))
        passed.append(text[:at])
        if begin == _PASTE:
            passed.append(begin)
            self._in, self._room = _In.PASTE, LONGEST_PASTE
        elif begin:
            self._in = _In.STRING
        return text[at + len(begin) :]

    def _string(self, text: str) -> str:
        at, end = _first(text, _STRING_ENDS)
        if end == "\x1b":
            after = text[at + 1 : at + 2]
            if not after:
                self._held = end
                return ""
            self._in = _In.KEYS
            return text[at + 2 :] if after == "\\" else text[at:]
        if end:
            self._in = _In.KEYS
        return text[at + 1 :]

    def _paste(self, text: str, passed: list[str]) -> str:
        at, end = _first(text, (_PASTE_END,))
        if not end:
            begun = text.rfind("\x1b", max(0, len(text) - len(_PASTE_END) + 1))
            at = len(text) if begun < 0 else begun
            self._held = text[at:]
        taken = text[: min(at, self._room)]
        # The parser takes an ESC for the start of a sequence also in here, and what follows for keys.
        passed.append(taken.replace("\x1b", _ESCAPE_SHOWN) + end)
        self._room -= len(taken)
        if not end:
            return ""
        self._in = _In.KEYS
        return text[at + len(end) :]


def _first(text: str, words: tuple[str, ...]) -> tuple[int, str]:
    """Return which of the words comes first, and where; the end of the text and nothing if none comes."""
    found = [(at, word) for word in words if (at := text.find(word)) >= 0]
    return min(found, default=(len(text), ""))
