"""The list of a reader's own marks and notes on a brief."""

from collections.abc import Callable, Mapping

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
from briefing.tui.commands import Where
from briefing.tui.panes.view import View
from briefing.tui.screens.above import Above
from briefing.tui.screens.footer import Moment


class OwnList(Above):
    """Marks and notes in the order of the brief; what is on items that have gone comes last."""

    def __init__(
        self,
        own: Callable[[], Mapping[str, Own]],
        setting: Callable[[], Setting | None],
        can_restore: Callable[[], bool],
        rect_for: Callable[[int, int, int], Rect],
    ) -> None:
        super().__init__(_("Your marks and notes"), self._page, rect_for)
        self.view = View(by_item=True)
        self._own = own
        self._setting = setting
        self._can_restore = can_restore

    @property
    def places(self) -> tuple[Where, ...]:
        """In the list, which is a card."""
        return (Where.OWN_LIST, Where.CARD)

    @property
    def moment(self) -> Moment:
        """What the footer says: nothing of bringing back where nothing was removed."""
        kept = {"own-restore"} if self._can_restore() else set()
        return Moment((super().moment.idle | {"own-restore"}) - kept)

    @property
    def item_at_cursor(self) -> str | None:
        """The item of the entry under the cursor; None in an empty list."""
        return self.view.current.id if self.view.current else None

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
    day = (Run(day_words(own), Role.MUTED),)
    sign = Run(SafeText(f"{signs(own):<2} "), Role.KEY)
    if words is None:
        gone = SafeText(_("no longer here: {item}").format(item=clean_line(own.item)))
        head: Line = (sign, Run(gone, Role.WARNING))
    else:
        head = (sign, Run(SafeText(words.replace("\n", " ")), Role.STRONG))
    return [beside(head, day, width), *note_lines(own, width, "   ")]
