"""A reader's own marks and notes: put on the item under the cursor, shown at the edge, listed, moved, taken away."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from briefing.i18n import gettext as _
from briefing.layout.line import Line, Page, Run, ToItem
from briefing.layout.line_tools import beside, line_width, truncate
from briefing.layout.own_signs import MARK, NOTE
from briefing.model.text import SafeText
from briefing.themes.roles import Role
from briefing.tui.arrange import Pane, page_rect
from briefing.tui.keys import shown_key
from briefing.tui.panes.decoration import PLAIN, Decoration
from briefing.tui.panes.view import View
from briefing.tui.reading.part import Part
from briefing.tui.screens.footer import hints_line

if TYPE_CHECKING:
    from briefing.library.own.layer import Layer
    from briefing.library.own.values import Own
    from briefing.tui.reading.field import Field

_LONGEST_NOTE = 10_000
"""Characters."""


class OwnMarks(Part):
    """Marks and notes on one brief."""

    _brief = ""
    _own: Mapping[str, "Own"] = {}
    _field: "Field | None" = None
    _begun = ""
    """The note that was there when it was begun to be edited."""
    _item = ""
    """The item that a note is being written on, or that one is being moved from."""
    _moving = False
    _removed: "Own | None" = None

    @property
    def actions(self) -> Mapping[str, Callable[[], None]]:
        """Mark, note, list."""
        # Who is quicker than the disk is waited for.
        ready = self.reader.host.own.when_ready
        return {
            "mark": lambda: ready(self._mark),
            "note": lambda: ready(self._write),
            "notes": lambda: ready(self._list),
            "own-go": lambda: self._with_entry(self._go),
            "own-edit": lambda: self._with_entry(self._edit),
            "own-remove": lambda: self._with_entry(self._remove),
            "own-move": lambda: self._with_entry(self._move),
            "own-restore": self._restore,
        }

    def opened(self) -> None:
        """Ask for what is kept of the brief, as soon as it is there."""
        self.reader.host.own.when_ready(self._ready)

    def _ready(self) -> None:
        from briefing.library.own.identity import brief_key  # noqa: PLC0415 - after the first picture

        brief = self.reader.brief
        self._brief = brief_key(self.reader.path, brief.id if "id" in brief.spans else "") if brief else ""
        layer = self.reader.host.own.layer
        if layer:
            layer.refresh()
        self._look()

    def _look(self) -> None:
        layer = self.reader.host.own.layer
        self._own = layer.own(self._brief) if layer and self._brief else {}

    def _keep(self, change: Callable[["Layer", str], None]) -> None:
        """Say something of this brief to the layer."""
        self.reader.host.own.keep(lambda layer: change(layer, self._brief))
        self._look()

    def _can_keep(self) -> bool:
        """Return whether there is a brief with a name, and a layer; say so where not."""
        if self.reader.brief is None or self.reader.host.own.layer is None:
            return False
        if not self._brief:
            self.reader.host.say(_("What comes from standard input cannot be marked: it has no name to find it by."))
        return bool(self._brief)

    # Marks

    def _mark(self) -> None:
        if not self._can_keep():
            return
        item = self._here()
        marked = not (item in self._own and self._own[item].marked)
        self.reader.host.say(self._told(_("Marked: {item}") if marked else _("No longer marked: {item}"), item))
        self._keep(lambda layer, brief: layer.set_mark(brief, item, marked=marked))

    def _here(self) -> str:
        from briefing.tui.reading.own_item import item_at_cursor  # noqa: PLC0415 - when something is marked

        return item_at_cursor(self.reader)

    def _told(self, message: str, item: str) -> str:
        return message.format(item=self._words(item))

    def _words(self, item: str) -> str:
        from briefing.layout.own import item_words  # noqa: PLC0415 - as above

        pages = self.reader.pages
        return (item_words(pages.setting, item) if pages else None) or item

    # Notes

    def _write(self) -> None:
        if self._can_keep():
            self._edit(self._here())

    def _edit(self, item: str) -> None:
        from briefing.tui.reading.field import Field  # noqa: PLC0415 - when a note is written

        layer = self.reader.host.own.layer
        if layer:
            # Another program may have written one meanwhile.
            layer.refresh()
            self._look()
            self.reader.host.stage.above = None
            self._item, self._begun = item, layer.note(self._brief, item)
            self._field = Field(layer.draft(self._brief, item) or self._begun, longest=_LONGEST_NOTE)

    def typed(self, key: str, character: str | None) -> bool:
        """Take what is written as a note, or the key that says where one is moved to."""
        if self._moving:
            return self._moved_by(key)
        field = self._field
        if field is None:
            return False
        if key == "enter":
            self._finish(field)
        elif key == "escape":
            self._set_aside(field)
        elif key in {"ctrl+q", "ctrl+c"}:
            return False
        else:
            field.press(key, character)
        return True

    def _finish(self, field: "Field") -> None:
        self._field = None
        item, text = self._item, self._with_others(field.text.strip())
        if text:
            self.reader.host.say(self._told(_("Noted on: {item}"), item))
        elif item in self._own and self._own[item].note:
            self.reader.host.say(self._told(_("No longer noted: {item}"), item))
        self._keep(lambda layer, brief: layer.set_note(brief, item, text))

    def _with_others(self, text: str) -> str:
        """Return a note that was written, behind the one that another program has put there since it was begun."""
        from briefing.library.own.values import joined  # noqa: PLC0415 - when a note was written

        layer = self.reader.host.own.layer
        if layer is None:
            return text
        layer.refresh()
        theirs = layer.note(self._brief, self._item)
        return text if theirs in {"", text, self._begun} else joined(theirs, text)

    def _set_aside(self, field: "Field") -> None:
        """Leave the note as it was; what was written comes back with the next edit."""
        self._field = None
        item, text = self._item, field.text.strip()
        note = self._own[item].note if item in self._own else ""
        draft = "" if text == note else text
        if draft:
            self.reader.host.say(_("Not kept as a note; it comes back when you edit it."))
        self._keep(lambda layer, brief: layer.set_draft(brief, item, draft))

    def left(self) -> None:
        """Lose nothing of a note that is being written."""
        if self._field is not None:
            self._set_aside(self._field)

    def footer(self, width: int) -> Line | None:
        """Return the line in which a note is written, or what to do to move one."""
        if self._field is not None:
            keys = hints_line(((shown_key("enter"), _("keep")), (shown_key("escape"), _("leave"))), width)
            prompt = _("Note, no room for more:") if self._field.is_full else _("Note:")
            line = self._field.line(max(0, width - line_width(keys) - 1), f" {prompt} ")
            return beside(line, keys, width)
        if self._moving:
            words = Run(SafeText(f" {_('Go to where it belongs.')} "), Role.STRONG)
            keys = hints_line(((shown_key("enter"), _("put it there")), (shown_key("escape"), _("cancel"))), width)
            return truncate((words, *keys), width)
        return None

    # The list

    def _list(self) -> None:
        from briefing.tui.reading.own_list import OwnList  # noqa: PLC0415 - when it is asked for

        if not self._can_keep():
            return
        layer, reader = self.reader.host.own.layer, self.reader
        if layer:
            layer.refresh()
        self._look()
        if not self._own:
            reader.host.say(_("You have marked and noted nothing here."))
            return
        reader.host.stage.above = OwnList(
            lambda: self._own,
            lambda: reader.pages.setting if reader.pages else None,
            lambda: self._removed is not None,
            page_rect,
        )

    def _with_entry(self, act: Callable[[str], None]) -> None:
        """Do something with the entry of the list under the cursor."""
        from briefing.tui.reading.own_list import OwnList  # noqa: PLC0415 - with the list

        above = self.reader.host.stage.above
        item = above.item_at_cursor if isinstance(above, OwnList) else None
        if item is not None:
            act(item)

    def _go(self, item: str) -> None:
        from briefing.layout.own import item_words  # noqa: PLC0415 - with the list

        pages = self.reader.pages
        if pages is None or item_words(pages.setting, item) is None:
            self.reader.host.say(_("This is no longer in the brief."))
        elif item:
            self.reader.way.go(ToItem(item))
        else:
            self.reader.host.stage.above = None

    def _remove(self, item: str) -> None:
        self._removed = self._own.get(item)
        self._keep(lambda layer, brief: layer.remove(brief, item))
        self._show_again()

    def _restore(self) -> None:
        own, self._removed = self._removed, None
        if own:
            self._keep(lambda layer, brief: layer.restore(brief, own))
            self._show_again()

    def _show_again(self) -> None:
        if self.reader.host.stage.above:
            self.reader.host.stage.above.refresh()

    # Moving

    def _move(self, item: str) -> None:
        self._item, self._moving = item, True
        self.reader.host.stage.above = None

    def _moved_by(self, key: str) -> bool:
        if key == "escape":
            self._moving = False
            return True
        if key != "enter":
            return False
        self._moving = False
        item, here = self._item, self._here()
        self.reader.host.say(self._told(_("Now on: {item}"), here))
        self._keep(lambda layer, brief: layer.move(brief, item, here))
        return True

    # The picture

    def decorate(self, pane: Pane, view: View) -> Decoration:
        """Put a sign at the right edge of what is marked or noted."""
        del pane
        if not self._own:
            return PLAIN
        margin: dict[int, Run] = {}
        for one in view.visible_items():
            own = self._own.get(one.id)
            if own and one.id:
                margin.setdefault(one.first, _sign(own))
        return Decoration(margin=margin) if margin else PLAIN

    def note(self, pane: Pane) -> str:
        """Put the sign of what is on the brief itself in the title of the summary."""
        own = self._own.get("")
        return _sign(own).text if own and pane is Pane.SUMMARY else ""

    def detail(self, item: str, page: Page) -> Page:
        """Add mark and note to the card of an item."""
        own = self._own.get(item)
        if own is None:
            return page
        from briefing.layout.own import with_own  # noqa: PLC0415 - few items have any

        return with_own(page, own)


def _sign(own: "Own") -> Run:
    return Run(SafeText(NOTE if own.note else MARK), Role.KEY)
