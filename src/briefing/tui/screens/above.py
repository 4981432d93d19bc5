"""What lies above the panes: a card to peek at, a whole detail, a list of problems, help, or a list to choose from."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from briefing.i18n import gettext as _
from briefing.layout.line import Line, Page, Placed, Run, ToUrl
from briefing.layout.line_tools import truncate
from briefing.model.text import SafeText
from briefing.themes.roles import Role
from briefing.tui.arrange import Rect
from briefing.tui.commands import Where
from briefing.tui.keys import shown_key
from briefing.tui.panes.backdrop import Decor, Framed, Title
from briefing.tui.panes.decoration import PLAIN, Decoration
from briefing.tui.panes.view import View
from briefing.tui.screens.footer import Moment, hint_at

if TYPE_CHECKING:
    from briefing.diagnostics.finding import Finding

MakePage = Callable[[int], Page]


class Above:
    """A framed view above the panes. `rect_for` says where, by the size of the screen and the number of its lines."""

    where = Where.CARD

    def __init__(
        self, title: str, make: MakePage, rect_for: Callable[[int, int, int], Rect], *, item: str = ""
    ) -> None:
        self.title = title
        self.make = make
        self.rect_for = rect_for
        self.item = item
        """The item that it shows, if it is one of the brief."""
        self.view = View()
        self.rect = Rect(0, 0, 0, 0)
        self.beneath: Above | None = None
        """What is shown again when it is closed."""
        self.passing = False
        """Whether it is of use for a moment alone, as help is, and nothing is to be put above it."""
        self._stale = False

    @property
    def finding(self) -> "Finding | None":
        """The fault that the cursor is on, or that it is about."""
        return None

    @property
    def places(self) -> tuple[Where, ...]:
        """Where the reader is while it is there, the most special place first."""
        return (self.where,)

    @property
    def takes_keys(self) -> bool:
        """Whether the cursor is in here, not in the pane beneath."""
        return True

    @property
    def moment(self) -> Moment:
        """What the footer says while it is there: its own links, and the way out by `close` alone."""
        return Moment(_WAYS if self.view.page.stops else _WAYS | _LINKS)

    def settle(self, width: int, height: int) -> None:
        """Lay the page out for the size of the screen."""
        rect = self.rect_for(width, height, len(self.view.page.lines))
        inside = rect.width - _MARGINS
        if self._stale or self.view.page.width != inside:
            self.view.show(self.make(inside))
            self._stale = False
        self.rect = self.rect_for(width, height, len(self.view.page.lines))
        self.view.resize(inside, self.rect.height - 2)

    def key_at(self, row: int, column: int) -> str:
        """Return the key, as it is shown, that a press on a cell of its text stands for; empty where for none."""
        del row, column
        return ""

    def typed(self, key: str, character: str | None) -> bool:
        """Take a key before any command does; return whether it was taken."""
        del key, character
        return False

    def dismiss(self) -> None:
        """Know that it is taken away without anything chosen."""

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Return keys with their words that the footer has in place of the commands; none where those hold."""
        return ()

    def refresh(self) -> None:
        """Have the page made anew, as what it tells of has changed; the cursor stays at its place."""
        self._stale = True

    def decoration(self) -> Decoration:
        """Return what is drawn over its lines."""
        return PLAIN

    def decor(self, note: str = "") -> Decor:
        """Return its frame."""
        rect = self.rect._replace(x=0, y=0)
        frame = Framed(rect, (Title(self.title, active=True),), note, active=True, thumb=self.view.thumb())
        return Decor(rect.width, rect.height, None, None, (frame,))


_MARGINS = 4
"""Frame, gutter and a blank at the right."""
_WAYS = frozenset({"quit", "back"})
_LINKS = frozenset({"follow", "peek", "previous-stop"})


class Peek(Above):
    """A card beside the place that it was asked for; any key that is not for it takes it away."""

    where = Where.PEEK

    @property
    def takes_keys(self) -> bool:
        """The cursor stays where it was."""
        return False

    @property
    def moment(self) -> Moment:
        """What the footer says: `follow` goes to what is shown."""
        return Moment(_WAYS)


class UrlCard(Above):
    """A URL shown before it is opened, or copied where nothing `opens` it."""

    def __init__(
        self, title: str, url: ToUrl, make: MakePage, rect_for: Callable[[int, int, int], Rect], *, opens: bool
    ) -> None:
        super().__init__(title, make, rect_for)
        self.url = url
        self._opens = opens

    @property
    def moment(self) -> Moment:
        """What the footer says: what `follow` does with the address."""
        return Moment(_WAYS | {"peek", "previous-stop"}, {"follow": _("open") if self._opens else _("copy")})

    def key_at(self, row: int, column: int) -> str:
        """Return the key of the hint there; the address itself stands for that which opens it."""
        line = self.view.line_at(row)
        shown = self.view.page.lines[line] if line is not None else ()
        return hint_at(shown, column) or (shown_key("enter") if shown and shown[0].role is Role.LINK else "")


class Choice(NamedTuple):
    """Something to choose: its words, what is shown at the right, and what choosing it does."""

    title: str
    note: str
    choose: Callable[[], None]
    passed: Callable[[], None] | None = None
    """What is done when the cursor comes by, as showing a theme."""
    words: str = ""
    """More words that it is found by, after what has them in the title."""


class Picker(Above):
    """A list to choose from by typing parts of a name."""

    def __init__(
        self,
        title: str,
        choices: list[Choice],
        rect_for: Callable[[int, int, int], Rect],
        *,
        cancel: Callable[[], None] | None = None,
        chosen: int = 0,
    ) -> None:
        super().__init__(title, self._page, rect_for)
        self.view = View(by_item=True)
        self.choices = choices
        self.found = list(range(len(choices)))
        self.query = ""
        self.cancel = cancel
        self._first = chosen

    def settle(self, width: int, height: int) -> None:
        """Lay the list out; it keeps the height of the whole list while it is narrowed."""
        self.rect = self.rect_for(width, height, len(self.choices) + 2)
        inside = self.rect.width - _MARGINS
        if self.view.page.width != inside:
            self._show(inside)
            for _step in range(self._first):
                self.view.down()
            self._first = 0
        self.view.resize(inside, self.rect.height - 2)

    def dismiss(self) -> None:
        """Take back what was shown in passing."""
        if self.cancel:
            self.cancel()

    def pass_by(self, before: Choice | None) -> None:
        """Show what the cursor has come to, where that is another choice than `before`."""
        choice = self.choice
        if choice and choice is not before and choice.passed:
            choice.passed()

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Return its keys with their words; what is typed is no command here."""
        moves = (f"{shown_key('up')} {shown_key('down')}", _("move"))
        return moves, (shown_key("enter"), _("choose")), (shown_key("escape"), _("cancel"))

    @property
    def choice(self) -> Choice | None:
        """What is under the cursor."""
        return self.choices[self.found[self.view.item]] if 0 <= self.view.item < len(self.found) else None

    def type(self, key: str, character: str | None) -> bool:
        """Take a key that changes the query; return whether it did."""
        if key == "backspace" and self.query:
            self.query = self.query[:-1]
        elif character and character.isprintable() and (character != " " or self.query):
            self.query += character
        else:
            return False
        by_title = matching(self.query, [choice.title for choice in self.choices])
        by_words = matching(self.query, [choice.words for choice in self.choices], exact=True)
        self.found = list(dict.fromkeys([*by_title, *by_words]))
        self._show(self.view.width)
        return True

    def _show(self, width: int) -> None:
        head: tuple[Line, ...] = (
            (Run(SafeText("› "), Role.KEY), Run(SafeText(self.query), Role.STRONG), Run(SafeText("▏"), Role.MUTED)),
            (),
        )
        self.view.show(self._page(width), head, keep=False)

    def _page(self, width: int) -> Page:
        if not self.found:
            return Page(width, (truncate((Run(SafeText(_("nothing found")), Role.MUTED),), width),))
        lines = [self._line(self.choices[index], width) for index in self.found]
        return Page(width, tuple(lines), tuple(Placed(str(number), number, number) for number in range(len(lines))))

    @staticmethod
    def _line(choice: Choice, width: int) -> Line:
        from briefing.layout.line_tools import beside  # noqa: PLC0415 - only when a list is shown

        note: Line = (Run(SafeText(choice.note), Role.KEY),) if choice.note else ()
        return beside(truncate((Run(SafeText(choice.title)),), width), note, width)


def matching(query: str, titles: list[str], *, exact: bool = False) -> list[int]:
    """Return which titles hold every word of the query, the best first; all of them for no query.

    Unless `exact`, titles that hold its letters in order come last.
    """
    words = fold(query).split()
    if not words:
        return list(range(len(titles)))
    ranked: list[tuple[int, int]] = []
    for index, title in enumerate(titles):
        folded = fold(title)
        if all(word in folded for word in words):
            ranked.append((0 if any(part.startswith(words[0]) for part in folded.split()) else 1, index))
        elif not exact and _in_order("".join(words), folded):
            ranked.append((2, index))
    return [index for _rank, index in sorted(ranked)]


def fold(text: str) -> str:
    """Return `text` without case and accents, `ß` as `ss`."""
    if text.isascii():
        return text.lower()
    from unicodedata import combining, normalize  # noqa: PLC0415 - only for text beyond ASCII

    return "".join(character for character in normalize("NFKD", text.casefold()) if not combining(character))


def _in_order(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)
