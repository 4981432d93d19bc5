"""The line on which a query is typed, with the queries of the session to recall."""

from enum import Enum, auto

from briefing.i18n import gettext as _
from briefing.layout.line import Line, Run
from briefing.layout.line_tools import line_width
from briefing.model.text import SafeText
from briefing.themes.roles import Role
from briefing.tui.keys import shown_key
from briefing.tui.reading.field import Field

_KEPT = 50
"""Queries that are remembered."""


class End(Enum):
    """How the typing of a query ended."""

    KEPT = auto()
    GIVEN_UP = auto()


class QueryLine:
    """Takes keys until the query is kept or given up."""

    def __init__(self, queries: list[str]) -> None:
        self._field = Field()
        self._queries = queries
        self._recalled = 0
        """How many queries back the one is that was recalled."""

    @property
    def text(self) -> str:
        """What is typed."""
        return self._field.text

    def press(self, key: str, character: str | None) -> End | None:
        """Take a key; return how the typing ended by it, None where it goes on."""
        if key == "enter":
            return End.KEPT
        if key == "escape" or (key in {"backspace", "ctrl+h"} and not self.text):
            return End.GIVEN_UP
        if key in {"up", "down"}:
            self._recalled = max(0, min(self._recalled + (1 if key == "up" else -1), len(self._queries)))
            self._field.set(self._queries[-self._recalled] if self._recalled else "")
        else:
            self._field.press(key, character)
        return None

    def remember(self) -> None:
        """Put the query behind those of the session."""
        if self.text in self._queries:
            self._queries.remove(self.text)
        self._queries.append(self.text)
        del self._queries[:-_KEPT]

    def line(self, width: int, message: str, role: Role) -> Line:
        """Return the query, at the right a message and, where there is room, the keys that end the typing."""
        right: Line = (Run(SafeText(f" {message} "), role),) if message else ()
        keys = tuple(
            run
            for key, word in (("enter", _("stay")), ("escape", _("cancel")))
            for run in (Run(SafeText(f" {shown_key(key)}"), Role.KEY), Run(SafeText(f" {word} "), Role.MUTED))
        )
        if line_width(keys) + line_width(right) <= width // 2:
            right = (*right, *keys)
        left = self._field.line(max(4, width - line_width(right) - 1), " /")
        return (*left, Run(SafeText(" " * (width - line_width(left) - line_width(right)))), *right)
