"""Letters at everything that can be gone to: a link in any pane is then two keys away."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from briefing.i18n import gettext as _
from briefing.layout.line import Line, Run, Target, ToItem
from briefing.layout.line_tools import truncate
from briefing.model.text import SafeText
from briefing.themes.roles import Role
from briefing.tui.arrange import Pane
from briefing.tui.keys import shown_key
from briefing.tui.panes.decoration import PLAIN, Decoration
from briefing.tui.panes.view import View
from briefing.tui.reading.part import Part

LETTERS = "fjdkslaghrueiwoqptzvncmxby"
"""Those under the fingers first; all of them stand on every Latin keyboard without a modifier."""


class Hint(NamedTuple):
    """A place with its letters."""

    pane: Pane
    line: int
    cell: int
    """The cell of its first letter; -1 is the gutter."""
    target: Target


class Hints(Part):
    """Shows the letters, and goes where those that are typed stand."""

    _hints: Mapping[str, Hint] = {}
    _seen: Mapping[Pane, tuple[Line, ...]] = {}
    """The lines that the panes showed when the letters were put there."""
    _typed = ""

    @property
    def actions(self) -> Mapping[str, Callable[[], None]]:
        """Show the letters."""
        return {"hints": self._show}

    def _show(self) -> None:
        reader = self.reader
        frames = sorted(reader.arranged(*reader.host.stage.size).frames, key=lambda frame: frame.pane != reader.active)
        places = [hint for frame in frames for hint in _visible(frame.pane, reader.views[frame.pane])]
        self._hints = dict(zip(codes(len(places)), places, strict=True))
        self._seen = {frame.pane: _shown(reader.views[frame.pane]) for frame in frames}
        self._typed = ""
        if not places:
            reader.host.say(_("There is nothing here to go to."))

    def typed(self, key: str, character: str | None) -> bool:
        """Take the letters; any other key takes them all away."""
        if not self._hints:
            return False
        if key == "backspace" and self._typed:
            self._typed = self._typed[:-1]
            return True
        self._typed += (character or "").lower()
        hint = self._hints.get(self._typed)
        if hint or not character or not any(code.startswith(self._typed) for code in self._hints):
            self._hints = {}
        if hint:
            self.reader.way.go(hint.target)
        return True

    def pressed(self, pane: Pane, line: int, column: int) -> bool:
        """Go where letters lead that are pressed; any other press takes them all away."""
        hints, self._hints = self._hints, {}
        for code, hint in hints.items():
            at = column - hint.cell
            if (hint.pane, hint.line) == (pane, line) and 0 <= at < len(code) and code.startswith(self._typed):
                self.reader.way.go(hint.target)
                return True
        return False

    def settled(self, pane: Pane, view: View) -> None:
        """Take the letters away where something else stands now: another width, another edition, other lines."""
        if self._hints and self._seen.get(pane) != _shown(view):
            self._hints = {}

    def decorate(self, pane: Pane, view: View) -> Decoration:
        """Put the letters that are still to be typed over the places that they lead to."""
        del view
        if not self._hints:
            return PLAIN
        labels: dict[int, list[tuple[int, Run]]] = {}
        gutter: dict[int, Run] = {}
        for code, hint in self._hints.items():
            if hint.pane is pane and code.startswith(self._typed):
                letters = code[len(self._typed) :]
                if hint.cell < 0:
                    gutter[hint.line], letters = _letters(letters[:1]), letters[1:]
                if letters:
                    labels.setdefault(hint.line, []).append((max(0, hint.cell), _letters(letters)))
        if not gutter and not labels:
            return PLAIN
        return Decoration(labels={line: tuple(some) for line, some in labels.items()}, gutter=gutter)

    def footer(self, width: int) -> Line | None:
        """Say what the letters are for."""
        if not self._hints:
            return None
        words = _("Type the letters of the place to go to.")
        line = (
            Run(SafeText(f" {words}  ")),
            Run(SafeText(shown_key("escape")), Role.KEY),
            Run(SafeText(f" {_('cancel')}"), Role.MUTED),
        )
        return truncate(line, width)


def codes(count: int) -> list[str]:
    """Return `count` codes of one or two letters, at most 676, of which none begins another; short ones first."""
    letters = len(LETTERS)
    count = min(count, letters * letters)
    doubled = next(n for n in range(letters + 1) if letters - n + n * letters >= count)
    single = [*LETTERS[: letters - doubled]]
    double = [first + second for first in LETTERS[letters - doubled :] for second in LETTERS]
    return [*single, *double][:count]


def _shown(view: View) -> tuple[Line, ...]:
    return view.page.lines[view.offset : view.offset + view.rows]


def _letters(letters: str) -> Run:
    return Run(SafeText(letters), Role.MATCH_CURRENT)


def _visible(pane: Pane, view: View) -> list[Hint]:
    """Return what can be gone to in the window of a view: items at their first line, and each link once."""
    top, bottom = view.offset, view.offset + view.rows
    found: list[Hint] = []
    if view.by_item:
        found += [Hint(pane, one.first, -1, ToItem(one.id)) for one in view.visible_items() if one.id]
    serial = -1
    for stop in view.page.stops:
        if top <= stop.line < bottom and stop.serial != serial:
            found.append(Hint(pane, stop.line, stop.start, stop.target))
        serial = stop.serial
    return sorted(found, key=lambda hint: (hint.line, hint.cell))
