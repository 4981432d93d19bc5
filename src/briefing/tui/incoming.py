"""What a terminal sends, without what is no key: its reports as strings, and all but the beginning of a huge paste."""

_STRINGS = ("\x1b]", "\x1bP", "\x1b_", "\x1b^", "\x1bX")
"""The beginnings of OSC, DCS, APC, PM and SOS: answers to questions, as of its colours, that may come late."""
_STRING_ENDS = ("\x07", "\x1b\\", "\x18", "\x1a")
_PASTE = "\x1b[200~"
_PASTE_END = "\x1b[201~"
LONGEST_PASTE = 4096
"""Characters of a paste that are taken; the rest of it is dropped."""


class Incoming:
    """Strains what comes in, part by part."""

    def __init__(self) -> None:
        self._ends: tuple[str, ...] = ()
        """What ends the string or paste that has begun; empty where none has."""
        self._held = ""
        """The last of it, in which its end may have begun."""
        self._room = 0
        """Characters of it that may still pass."""

    @property
    def in_paste(self) -> bool:
        """Whether a paste has begun and not ended."""
        return self._ends == (_PASTE_END,)

    def strain(self, text: str) -> str:
        """Return what is for the parser of keys."""
        if not self._ends and "\x1b" not in text:
            return text
        passed: list[str] = []
        rest = self._held + text
        self._held = ""
        while rest:
            rest = self._within(rest, passed) if self._ends else self._outside(rest, passed)
        return "".join(passed)

    def abandon(self) -> str:
        """Give up waiting for the end of what has begun; return what ends it for the parser."""
        end = _PASTE_END if self.in_paste else ""
        self._ends, self._held = (), ""
        return end

    def _outside(self, text: str, passed: list[str]) -> str:
        at, begin = _first(text, (*_STRINGS, _PASTE))
        passed.append(text[:at])
        if begin == _PASTE:
            passed.append(begin)
            self._ends, self._room = (_PASTE_END,), LONGEST_PASTE
        elif begin:
            self._ends, self._room = _STRING_ENDS, 0
        return text[at + len(begin) :]

    def _within(self, text: str, passed: list[str]) -> str:
        at, end = _first(text, self._ends)
        if not end:
            # The end itself may be in two parts.
            begun = text.rfind("\x1b", max(0, len(text) - len(_PASTE_END) + 1))
            at = len(text) if begun < 0 else begun
            self._held = text[at:]
        taken = text[: min(at, self._room)]
        passed.append(taken)
        self._room -= len(taken)
        if not end:
            return ""
        if self.in_paste:
            passed.append(end)
        self._ends = ()
        return text[at + len(end) :]


def _first(text: str, words: tuple[str, ...]) -> tuple[int, str]:
    """Return which of the words comes first, and where; the end of the text and nothing if none comes."""
    found = [(at, word) for word in words if (at := text.find(word)) >= 0]
    return min(found, default=(len(text), ""))
