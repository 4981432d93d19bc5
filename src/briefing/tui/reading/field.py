"""One line of text in the making: what is typed or pasted, and the keys that edit it. It knows no widget."""

from collections.abc import Callable, Mapping

from rich.cells import split_graphemes

from briefing.layout.line import Line, Run
from briefing.layout.line_tools import ELLIPSIS, cells
from briefing.model.text import SafeText
from briefing.source.clean import clean
from briefing.themes.roles import Role

CURSOR = "▏"
"""What stands where the next character goes."""
PASTE = "paste"
"""The key as which pasted text comes."""
LONGEST = 1000
"""Characters that a line may have if nothing else is said; more is not taken."""


class Field:
    """A line that is typed. Keys go by characters as they are seen: a letter with its accents is one."""

    def __init__(self, text: str = "", *, longest: int = LONGEST) -> None:
        self.longest = longest
        """Characters that it takes."""
        self.text = SafeText("")
        self.cursor = 0
        """Before which character of the text the next one goes."""
        self.set(text)

    @property
    def is_full(self) -> bool:
        """Whether nothing more is taken."""
        return len(self.text) >= self.longest

    def set(self, text: str) -> None:
        """Let the line hold `text`, the cursor behind it."""
        self.text, self.cursor = SafeText(""), 0
        self.insert(text)

    def insert(self, text: str) -> bool:
        """Put text at the cursor, cleaned and on one line, as far as there is room; return whether the line changed."""
        after = self.text[self.cursor :]
        fresh = " ".join(text.splitlines())[: max(0, self.longest - len(self.text))]
        # Cleaned with what it follows: a joiner or an accent is nothing alone.
        before = clean(self.text[: self.cursor] + fresh)[: max(0, self.longest - len(after))]
        changed = clean(before + after)
        if changed == self.text:
            return False
        self.text, self.cursor = changed, min(len(before), len(changed))
        return True

    def press(self, key: str, character: str | None) -> bool:
        """Take a key that edits the line or moves in it; return whether it is such a key."""
        edit = _EDITS.get(key)
        if edit:
            text, self.cursor = edit(self.text, self.cursor)
            if text != self.text:
                self.text = clean(text)
                self.cursor = min(self.cursor, len(self.text))
            return True
        if key == PASTE:
            self.insert(character or "")
            return True
        if not character or character < " " or character == "\x7f" or key.startswith(("ctrl+", "alt+")):
            return False
        self.insert(character)
        return True

    def line(self, width: int, prompt: str = "") -> Line:
        """Return prompt and text with the cursor, no wider than `width`; of a longer text what is around the cursor."""
        room = max(0, width - cells(prompt) - cells(CURSOR))
        before, after = self.text[: self.cursor], self.text[self.cursor :]
        if cells(before) + cells(after) > room:
            ahead = min(cells(after), room // 4)
            before = _last_cells(before, room - ahead)
            after = _first_cells(after, room - cells(before))
        parts = ((prompt, Role.KEY), (before, Role.STRONG), (CURSOR, Role.MUTED), (after, Role.STRONG))
        return tuple(Run(SafeText(text), role) for text, role in parts if text)


def _last_cells(text: str, room: int) -> str:
    """Return the end of the text that fits, behind the sign of a cut where that is not all."""
    return text if cells(text) <= room else _fitting(text, room, end=True)


def _first_cells(text: str, room: int) -> str:
    """Return the start of the text that fits, before the sign of a cut where that is not all."""
    return text if cells(text) <= room else _fitting(text, room, end=False)


def _fitting(text: str, room: int, *, end: bool) -> str:
    spans = split_graphemes(text)[0]
    kept: list[str] = []
    room -= cells(ELLIPSIS)
    if room < 0:
        return ""
    for start, stop, size in reversed(spans) if end else spans:
        if size > room:
            break
        room -= size
        kept.append(text[start:stop])
    return ELLIPSIS + "".join(reversed(kept)) if end else "".join(kept) + ELLIPSIS


def _left(text: str, cursor: int) -> int:
    spans = split_graphemes(text[:cursor])[0]
    return spans[-1][0] if spans else 0


def _right(text: str, cursor: int) -> int:
    spans = split_graphemes(text[cursor:])[0]
    return cursor + spans[0][1] if spans else cursor


def _word_left(text: str, cursor: int) -> int:
    return text[:cursor].rstrip(" ").rfind(" ") + 1


def _word_right(text: str, cursor: int) -> int:
    while text[cursor : cursor + 1] == " ":
        cursor += 1
    after = text.find(" ", cursor)
    return len(text) if after < 0 else after


def _cut(text: str, start: int, end: int) -> tuple[str, int]:
    return text[:start] + text[end:], start


_EDITS: Mapping[str, Callable[[str, int], tuple[str, int]]] = {
    "left": lambda text, at: (text, _left(text, at)),
    "right": lambda text, at: (text, _right(text, at)),
    "ctrl+left": lambda text, at: (text, _word_left(text, at)),
    "ctrl+right": lambda text, at: (text, _word_right(text, at)),
    "home": lambda text, _at: (text, 0),
    "end": lambda text, _at: (text, len(text)),
    "ctrl+a": lambda text, _at: (text, 0),
    "ctrl+e": lambda text, _at: (text, len(text)),
    "backspace": lambda text, at: _cut(text, _left(text, at), at),
    "ctrl+h": lambda text, at: _cut(text, _left(text, at), at),
    "delete": lambda text, at: _cut(text, at, _right(text, at)),
    "ctrl+d": lambda text, at: _cut(text, at, _right(text, at)),
    "ctrl+w": lambda text, at: _cut(text, _word_left(text, at), at),
    "ctrl+u": lambda text, at: _cut(text, 0, at),
    "ctrl+k": lambda text, at: _cut(text, at, len(text)),
}
"""What each key makes of text and cursor, as in a shell."""
