"""What changed since the brief was last read: marked at the edge, counted in the titles, listed by a key."""

import asyncio
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from briefing.i18n import gettext as _
from briefing.i18n import ngettext
from briefing.layout.line import Page, Run
from briefing.layout.line_tools import cells
from briefing.loading.messages import Message, Since
from briefing.model.text import SafeText
from briefing.themes.roles import Role
from briefing.tui.arrange import Pane
from briefing.tui.feed import Feed
from briefing.tui.pace import Turn
from briefing.tui.panes.decoration import PLAIN, Decoration
from briefing.tui.panes.view import View
from briefing.tui.reading.part import Part
from briefing.tui.screens.above import Above

if TYPE_CHECKING:
    from briefing.layout.changed import Changed
    from briefing.layout.growing import Growing
    from briefing.tui.reading.reader import Reader

_SIGNS: Mapping[str, Run] = {
    "new": Run(SafeText("+"), Role.ADDED),
    "changed": Run(SafeText("~"), Role.CHANGED),
    "moved": Run(SafeText("~"), Role.CHANGED),
}


_START = 120
"""Lines of the list of changes that are laid out at once: more than a screen has."""
_STEP = 40
"""Lines of it that are laid out at a time."""
_SIZE = 2
"""Where a stamp has the size of a file."""
_CALM = 0.5e-6
"""Seconds for each byte without a further save before a brief is compared: a large one takes seconds of work."""


class News(Part):
    """Compares the brief with what the reader saw of it last, in the process that reads.

    Where it was never read, it is compared with what it said when it was opened: an author sees what an edit changed.
    """

    def __init__(self, reader: "Reader") -> None:
        super().__init__(reader)
        self._base = ""
        """The digest of what was read last."""
        self._known = False
        """Whether the reader has read the brief before."""
        self._changed: Changed | None = None
        self._feed: Feed | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._turn: Turn | None = None
        self._asked: object = None
        """The edition that was last compared."""
        self._told = -1
        """The number of changes that the reader has been told of."""
        self._compared = False
        """Whether the comparison has come to an end."""
        self._listed: tuple[Changed, int, Growing] | None = None
        """The list of the changes, as far as it is laid out for a width."""
        self._listing: Turn | None = None

    @property
    def actions(self) -> Mapping[str, Callable[[], None]]:
        """List the changes."""
        return {"changes": self._list}

    @property
    def busy(self) -> bool:
        """Whether a comparison is on its way."""
        return bool(self._timer or self._turn or (self._feed and not self._feed.loading.finished))

    def opened(self) -> None:
        """Compare another edition, when all of it is there."""
        self._changed, self._compared = None, False
        self.grown()

    def grown(self) -> None:
        """Compare it when all of it is there."""
        edition = self.reader.edition
        if edition.complete and edition.brief and edition is not self._asked:
            self._asked = edition
            self.reader.host.own.when_ready(self._compare)

    def left(self) -> None:
        """Compare no more."""
        for waiting in (self._timer, self._turn, self._listing):
            if waiting:
                waiting.cancel()
        if self._feed:
            self._feed.close()
        self._feed = self._timer = self._turn = None

    def _compare(self) -> None:
        from briefing.library.own.identity import brief_key  # noqa: PLC0415 - after the first picture

        own, reader = self.reader.host.own, self.reader
        brief, path = reader.brief, reader.path
        if brief is None or own.layer is None or own.texts is None:
            return
        if not self._base:
            key = brief_key(path, brief.id if "id" in brief.spans else "")
            self._base = own.layer.last(key) if key else ""
            self._known = bool(self._base)
        if self._base:
            self.left()
            size = sum(file[_SIZE] for file in reader.edition.stamp or () if file)
            self._timer = asyncio.get_running_loop().call_later(size * _CALM, self._ask)
        else:
            texts = own.texts
            own.beside(lambda: texts.keep_readable(path), self._begin)

    def _begin(self, digest: object) -> None:
        self._base = str(digest)

    def _ask(self) -> None:
        from briefing.library.discover import library_of  # noqa: PLC0415 - after the first picture
        from briefing.loading.jobs import Compare  # noqa: PLC0415 - as above
        from briefing.loading.process import compare  # noqa: PLC0415 - as above

        self._timer = None
        path, texts = self.reader.path, self.reader.host.own.texts
        packed = texts.path_of(self._base) if texts else None
        if packed:
            comparing = compare(Compare(path, str(packed), library_of(path) or ""))
            self._feed = Feed(comparing, self._take, self._show, pace=self.reader.host.pace)
            self._feed.attach()

    def _take(self, message: Message) -> None:
        pages = self.reader.pages
        if not isinstance(message, Since) or pages is None:
            return
        from briefing.layout.changed import Changed  # noqa: PLC0415 - where something was compared

        self._compared = True
        self._changed = Changed(message.old, message.changes, pages.setting) if message.changes else None
        before = self._changed.before() if self._changed else {}
        if before != pages.setting.before:
            pages.setting.before = before
            pages.forget(Pane.FIGURES)
            width = self.reader.views[Pane.FIGURES].page.width
            self._lay_out(pages.prepare(Pane.FIGURES, width) if width else iter(()))

    def _lay_out(self, steps: Iterator[None]) -> None:
        """Lay the figures out with the values that they had before, a little at a time."""
        if next(steps, self) is not self:
            self._turn = self.reader.host.pace.soon(lambda: self._lay_out(steps))
            return
        self._turn = None
        self.reader.lay_out_again(Pane.FIGURES)
        self._show()

    def _show(self) -> None:
        total = self._changed.total if self._changed else 0
        if total and total != self._told:
            words = ngettext("{n} change since you last read it.", "{n} changes since you last read it.", total)
            hint = _("{key} lists what changed.").format(key=self.reader.host.stage.key("changes"))
            if not self.reader.host.message():
                # What has just been said, as that a fix was written, is not to be lost for it.
                self.reader.host.say(f"{words.format(n=total)} {hint}" if self._known else hint)
        elif self._told > 0 and not total and self._compared:
            self.reader.host.say(_("Nothing has changed since you last read it.") if self._known else "")
        self._told = total
        if self.reader.host.stage.scene is self.reader:
            self.reader.host.stage.redraw()

    # How it is shown

    def _list(self) -> None:
        changed, host = self._changed, self.reader.host
        if changed:
            host.stage.above = Above(
                _("What changed"), lambda width: self._page(changed, width), self.reader.cards.readable
            )
        elif self._known:
            host.say(_("Nothing has changed since you last read it."))
        else:
            host.say(_("You have not read this brief before."))

    def _page(self, changed: "Changed", width: int) -> Page:
        """Return the list as far as it is laid out: its start at once, the rest while nobody waits for it."""
        listed = self._listed
        if listed is None or listed[0] is not changed or listed[1] != width:
            listed = self._listed = changed, width, changed.pages(width)
            listed[2].fill(_START)
            if self._listing is None:
                self._grow_list()
        return listed[2].page

    def _grow_list(self) -> None:
        self._listing = None
        growing = self._listed[2] if self._listed else None
        if growing is None or growing.complete:
            return
        growing.fill(growing.height + _STEP)
        host = self.reader.host
        if not growing.complete:
            self._listing = host.pace.soon(self._grow_list)
        elif host.stage.above:
            host.stage.above.refresh()
            host.stage.redraw()

    def decorate(self, pane: Pane, view: View) -> Decoration:
        """Put a sign at the right edge of what is new or changed."""
        if self._changed is None:
            return PLAIN
        margin = self._by_item(view)
        if pane is Pane.SUMMARY and view.page.source_lines:
            for line in range(view.offset, min(view.offset + view.rows, len(view.page.lines))):
                kind = self._changed.at(view.page.source_lines[line])
                if kind and view.page.lines[line]:
                    margin.setdefault(line, _SIGNS[kind])
        return Decoration(margin=margin) if margin else PLAIN

    def _by_item(self, view: View) -> dict[int, Run]:
        margin: dict[int, Run] = {}
        items = self._changed.items if self._changed else {}
        for one in view.visible_items():
            kind = items.get(one.id)
            if kind:
                margin.setdefault(one.first, _SIGNS[kind])
        return margin

    def note(self, pane: Pane) -> str:
        """Return how much is new or changed in a pane, and how much is gone from it."""
        if self._changed is None:
            return ""
        there, gone = self._changed.there(pane), self._changed.gone(pane)
        return " ".join([f"~{there}"] * bool(there) + [f"−{gone}"] * bool(gone))

    def detail(self, item: str, page: Page) -> Page:
        """Add to the card of an item what changed in it."""
        changed = self._changed.of_item(item, page.width) if self._changed else None
        if changed is None:
            return page
        rule = (Run(SafeText("─" * min(page.width, cells(_("What changed")) * 2)), Role.BORDER),)
        return page._replace(lines=(*page.lines, (), rule, *changed.lines), source_lines=())
