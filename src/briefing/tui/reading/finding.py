"""A search in the brief: the query that is typed, the hits in all panes, and the way from one to the next."""

from typing import TYPE_CHECKING

from briefing.clock import monotonic
from briefing.i18n import gettext as _
from briefing.i18n import ngettext
from briefing.language.folding import Query
from briefing.layout.find import Place, Search, Spot
from briefing.layout.find.on_line import stretches_on
from briefing.layout.line import Line
from briefing.themes.roles import Role
from briefing.tui.arrange import PANES, Pane
from briefing.tui.panes.decoration import PLAIN, Decoration
from briefing.tui.panes.view import View
from briefing.tui.reading.found_card import FoundCard
from briefing.tui.reading.marking import marking
from briefing.tui.reading.origin import origin_of, return_to
from briefing.tui.reading.query_line import End, QueryLine
from briefing.tui.reading.texts import Texts

if TYPE_CHECKING:
    from briefing.tui.reading.reader import Reader

_OFTEN = 0.2
"""Seconds between two pictures while texts are still being read."""
_LEAVING = frozenset({"ctrl+c", "ctrl+q"})


class Finding:
    """Searches in the panes of a reader."""

    def __init__(self, reader: "Reader") -> None:
        self._reader = reader
        self._query_line: QueryLine | None = None
        """Where the query is typed, while it is."""
        self._search: Search | None = None
        self._spot: Spot | None = None
        """The hit that was gone to last."""
        self._landed: tuple[Pane, int] | None = None
        """Pane and line of the cursor after that."""
        self._origin = origin_of(reader)
        self._texts = Texts(reader, self._more)
        self._drawn = 0.0

    # What is typed

    def open(self) -> None:
        """Let a query be typed."""
        if self._reader.pages is None:
            self._reader.host.say(_("There is no brief here."))
            return
        self._origin = origin_of(self._reader)
        self._reader.unfold()
        self._texts.refresh()
        self._query_line = QueryLine(self._reader.host.queries)
        self._search = self._spot = None

    def typed(self, key: str, character: str | None) -> bool:
        """Take a key while a query is typed, and Escape to take the marks away."""
        line = self._query_line
        if line is None:
            if key != "escape" or self._search is None or self._reader.zoomed:
                return False
            self._search = self._spot = None
            return True
        if key in _LEAVING:
            return False
        self._texts.rest()
        before = line.text
        match line.press(key, character):
            case End.KEPT:
                self._keep(line)
            case End.GIVEN_UP:
                self._cancel()
            case None if line.text != before:
                self._look_for(line.text)
        return True

    def _look_for(self, words: str) -> None:
        """Go to the first hit from where the search began."""
        query = Query(words)
        self._spot = None
        self._search = Search(self._texts.indexes, query) if query else None
        if not self._find_first():
            return_to(self._reader, self._origin)

    def _find_first(self) -> bool:
        if self._search is None:
            return False
        spot, wrapped = self._search.at(PANES.index(self._origin.pane), self._origin.line)
        if spot is None or (wrapped and not self._texts.complete):
            return False
        self._go(spot, card=False)
        return True

    def _keep(self, line: QueryLine) -> None:
        """Stay at the hit; a query that is empty repeats the last one."""
        self._query_line = None
        if not line.text.strip():
            self._search = None
            self.step(1)
            return
        line.remember()
        if self._spot is None:
            self._say_none()
        else:
            self._reader.way.leave(self._origin.spot(self._reader.path))
            self._go(self._spot)

    def _cancel(self) -> None:
        self._query_line = self._search = self._spot = None
        if self._reader.preset is not self._origin.preset:
            self._reader.show_as(self._origin.preset)
        return_to(self._reader, self._origin)

    # From hit to hit

    def step(self, step: int) -> None:
        """Go to the next hit, or with -1 to the previous one; without a search, begin one for what was last sought."""
        reader = self._reader
        if self._search is None:
            if not reader.host.queries or reader.pages is None:
                reader.host.say(
                    _("Nothing has been searched for. {key} finds words.").format(key=reader.host.stage.key("find"))
                )
                return
            self._texts.refresh()
            self._search = Search(self._texts.indexes, Query(reader.host.queries[-1]))
            self._spot = None
        search, page, line = self._search, PANES.index(reader.active), reader.view.line
        search.count()
        if self._spot is not None and self._landed == (reader.active, line):
            spot, wrapped = search.step(self._spot, step)
        else:
            spot, wrapped = search.at(page, line)
            if spot is not None and step < 0:
                spot, wrapped = search.step(spot, step)
        if spot is None:
            self._say_none()
            return
        self._go(spot)
        count = self._count()
        if wrapped:
            around = _("on from the start") if step > 0 else _("on from the end")
            count = f"{count}, {around}"
        reader.host.say(f"/{search.query.words}  {count}")

    def _go(self, spot: Spot, *, card: bool = True) -> None:
        """Go to a hit; `card` is whether one that the pane does not show is shown on the card of its item."""
        reader, search = self._reader, self._search
        if search is None:
            return
        self._spot = spot
        place = search.place(spot)
        pane = PANES[spot.page]
        view = reader.views[pane]
        reader.host.stage.above = None
        reader.activate(pane)
        if place.item:
            view.to_item(place.item)
            if card:
                reader.host.stage.above = FoundCard(reader, search.query, place)
        else:
            view.to_line(place.line)
            _show_lines(view, place)
        self._landed = (pane, view.line)

    # What comes meanwhile

    @property
    def busy(self) -> bool:
        """Whether texts are still being read for what is sought."""
        return self._search is not None and self._texts.busy

    def begin_anew(self) -> None:
        """Search in another edition of the brief."""
        if self._search is None and self._query_line is None:
            self._texts.stop()
        else:
            self._renew()

    def read_on(self) -> None:
        """Search in what has come."""
        if self._search is not None or self._query_line is not None:
            self._texts.refresh()

    def settled(self, pane: Pane, view: View) -> None:
        """Search in a page that is new."""
        if (self._search or self._query_line) and self._texts.indexes[PANES.index(pane)].page is not view.page:
            self._renew()

    def close(self) -> None:
        """Stop reading; what was typed is given up."""
        self._texts.stop()
        self._query_line = self._search = self._spot = None

    def _renew(self) -> None:
        if self._texts.refresh() and self._search:
            self._search = Search(self._texts.indexes, self._search.query)

    def _more(self) -> None:
        """Count what has been read, and show it now and then."""
        search = self._search
        if search is None:
            return
        if any(hits.index is not index for hits, index in zip(search.pages, self._texts.indexes, strict=True)):
            search = self._search = Search(self._texts.indexes, search.query)
        else:
            search.count()
        if self._query_line is not None and self._spot is None:
            self._find_first()
        now = monotonic()
        if self._texts.complete or now - self._drawn > _OFTEN:
            self._drawn = now
            self._reader.host.stage.redraw()

    # What is seen of it

    def decorate(self, pane: Pane, view: View) -> Decoration:
        """Mark the hits in the window of a view."""
        search = self._search
        if search is None:
            return PLAIN
        at = PANES.index(pane)
        hits = search.pages[at]
        if hits.index.page is not view.page:
            return PLAIN
        current = self._spot.number if self._spot and self._spot.page == at else None
        if hits.index.readable:
            return marking(hits, view, current)
        lines = range(view.offset, min(view.offset + view.rows, len(view.page.lines)))
        found = {line: stretches_on(view.page.lines[line], search.query) for line in lines}
        return Decoration(
            stretches={line: tuple((*cells, Role.MATCH) for cells in some) for line, some in found.items() if some}
        )

    def note(self, pane: Pane) -> str:
        """Say how many hits a pane has, and which of them was gone to."""
        if self._search is None:
            return ""
        at = PANES.index(pane)
        hits = self._search.pages[at]
        if not hits.total:
            return ""
        count = f"{hits.total}{'' if self._is_read(at) else '+'}"
        if self._spot and self._spot.page == at:
            return _("hit {n} of {all}").format(n=self._spot.number + 1, all=count)
        return ngettext("{n} hit", "{n} hits", hits.total).format(n=count)

    def _is_read(self, at: int) -> bool:
        return self._texts.indexes[at].complete and (self._reader.edition.complete or PANES[at] is not Pane.SUMMARY)

    def footer(self, width: int) -> Line | None:
        """Return the query while it is typed, with the count and the keys at the right."""
        if self._query_line is None:
            return None
        return self._query_line.line(width, self._count(), Role.STRONG if self._spot else Role.WARNING)

    def _count(self) -> str:
        """Return which hit of how many this is, as `3/17`."""
        search = self._search
        if search is None:
            return ""
        total = search.total
        more = "" if self._texts.complete else "+"
        if not total:
            return "…" if more else _("nothing found")
        return f"{search.number_of(self._spot) + 1}/{total}{more}" if self._spot else f"{total}{more}"

    def _say_none(self) -> None:
        search, host = self._search, self._reader.host
        if search is not None and not self._texts.complete:
            host.say(_("Nothing found yet; the brief is still being read."))
        elif search is not None:
            host.say(_("“{words}” is not found.").format(words=search.query.words))


def _show_lines(view: View, place: Place) -> None:
    """Scroll so far that the hit is in the window, where its item is higher than that."""
    if view.rows <= 0 or not place.stretches:
        return
    first, last = place.stretches[0].line, place.stretches[-1].line
    if last >= view.offset + view.rows:
        view.scroll(last - view.offset - view.rows + 1)
    if first < view.offset:
        view.scroll(first - view.offset)
