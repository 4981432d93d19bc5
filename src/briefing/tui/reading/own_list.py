"""The list of a reader's own marks and notes on a brief."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from briefing.i18n import gettext as _
from briefing.layout.line import Line, Page, Placed, Run
from briefing.layout.line_tools import beside, truncate
from briefing.layout.own import day_words, item_words, note_lines, signs
from briefing.layout.setting import Setting
from briefing.library.own.values import Own
from briefing.model.text import SafeText
from briefing.source.clean import clean_line
from briefing.themes.roles import Role
from briefing.tui.arrange import Rect
from briefing.tui.keys import shown_key
from briefing.tui.panes.view import View
from briefing.tui.screens.above import Above


class ForList(NamedTuple):
    """What the keys of the list do with the entry under the cursor; each gets its item."""

    go: Callable[[str], None]
    edit: Callable[[str], None]
    remove: Callable[[str], None]
    move: Callable[[str], None]
    undo: Callable[[], None]
    """Bring back what was removed last."""
    can_undo: Callable[[], bool]


class OwnList(Above):
    """Marks and notes in the order of the brief; what is on items that have gone comes last."""

    def __init__(
        self,
        own: Callable[[], Mapping[str, Own]],
        setting: Callable[[], Setting | None],
        todo: ForList,
        rect_for: Callable[[int, int, int], Rect],
    ) -> None:
        super().__init__(_("Your marks and notes"), self._page, rect_for)
        self.view = View(by_item=True)
        self._own = own
        self._setting = setting
        self._todo = todo

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Return its keys with their words."""
        return (
            (f"{shown_key('up')} {shown_key('down')}", _("move")),
            (shown_key("enter"), _("go there")),
            ("a", _("edit")),
            ("x", _("remove")),
            *((("u", _("bring back")),) if self._todo.can_undo() else ()),
            ("w", _("put elsewhere")),
            (shown_key("escape"), _("close")),
        )

    def typed(self, key: str, character: str | None) -> bool:
        """Take the keys that are for an entry."""
        del character
        if key == "u" and self._todo.can_undo():
            self._todo.undo()
            return True
        acts = {
            "enter": self._todo.go,
            "a": self._todo.edit,
            "x": self._todo.remove,
            "delete": self._todo.remove,
            "w": self._todo.move,
        }
        act, current = acts.get(key), self.view.current
        if act is None:
            return False
        if current:
            act(current.id)
        return True

    def _page(self, width: int) -> Page:
        lines: list[Line] = []
        placed: list[Placed] = []
        setting, kept = self._setting(), self._own()
        if setting is None:
            return Page(width, ())
        order = {key: number for number, key in enumerate(("", *setting.headings, *setting.items))}
        for item in sorted(kept, key=lambda key: (order.get(key, 0 if key.startswith(".") else len(order)), key)):
            first = len(lines)
            lines += _entry(setting, kept[item], width)
            placed.append(Placed(item, first, len(lines) - 1))
        if not lines:
            lines = [truncate((Run(SafeText(_("You have marked and noted nothing here.")), Role.MUTED),), width)]
        return Page(width, tuple(lines), tuple(placed))


def _entry(setting: Setting, own: Own, width: int) -> list[Line]:
    words = item_words(setting, own.item)
    day = (Run(day_words(own, setting.lang), Role.MUTED),)
    sign = Run(SafeText(f"{signs(own):<2} "), Role.KEY)
    if words is None:
        gone = SafeText(_("no longer here: {item}").format(item=clean_line(own.item)))
        head: Line = (sign, Run(gone, Role.WARNING))
    else:
        head = (sign, Run(SafeText(words.replace("\n", " ")), Role.STRONG))
    return [beside(head, day, width), *note_lines(own, width, "   ")]
