"""Ways through a brief and out of it: links followed, gone back from and forward again, related items in turn."""

from pathlib import Path
from typing import TYPE_CHECKING

from briefing.i18n import gettext as _
from briefing.layout.line import Page, Target, ToBrief, ToFootnote, ToItem, ToSentence, ToUrl, line_of
from briefing.model.records import Claim, Event, Figure, Source
from briefing.tui.arrange import Pane
from briefing.tui.panes.view import View
from briefing.tui.reading.history import JumpList
from briefing.tui.reading.spot import Spot
from briefing.tui.reading.tour import Mention

if TYPE_CHECKING:
    from briefing.tui.reading.reader import Reader


class Way:
    """Where the reader goes, and came from. A place is reached when its pane has been laid out, by `arrive`."""

    def __init__(self, reader: "Reader", jumps: JumpList[Spot]) -> None:
        self._reader = reader
        self._jumps = jumps
        self._wanted: Target | Spot | Mention | None = None

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place to go back to."""
        return self._jumps.can_go_back

    @property
    def wanted(self) -> str:
        """The item that the reader is on the way to."""
        return self._wanted.id if isinstance(self._wanted, ToItem) else ""

    @property
    def is_under_way(self) -> bool:
        """Whether the reader is on the way to any place."""
        return self._wanted is not None

    def pane_of(self, key: str) -> Pane:
        """Return the pane that shows an item."""
        pages = self._reader.pages
        match pages.setting.items.get(key) if pages else None:
            case Figure() | Claim():
                return Pane.FIGURES
            case Source():
                return Pane.SOURCES
            case Event():
                return Pane.TIMELINE
            case _:
                return Pane.SUMMARY

    def go(self, target: Target | Mention) -> None:
        """Follow a link, and remember the place that it was followed from."""
        reader = self._reader
        match target:
            case ToUrl():
                reader.cards.show_url(target)
            case ToBrief(brief, key):
                path = resolve(reader.path, brief) or reader.host.find(brief)
                if path is None:
                    reader.host.say(_("That brief is not there: {path}").format(path=brief))
                else:
                    self._jumps.leave(self.here())
                    reader.host.read(path, item=key)
            case ToItem() | ToFootnote() | ToSentence() | Mention():
                self._jumps.leave(self.here())
                reader.host.stage.above = None
                self.want(target)

    def want(self, wanted: Target | Spot | Mention) -> None:
        """Go to a place as soon as it is laid out; nothing is remembered."""
        self._unfold_for(wanted)
        match wanted:
            case Spot():
                self._reader.activate(wanted.pane)
                if wanted.window and wanted.pane is Pane.TIMELINE and self._reader.pages:
                    self._reader.pages.show_window(wanted.window)
            case ToItem(key):
                self._reader.activate(self.pane_of(key))
            case _:
                self._reader.activate(Pane.SUMMARY)
        self._wanted = wanted

    def _unfold_for(self, wanted: Target | Spot | Mention) -> None:
        """Unfold the summary where what is wanted lies in the part of it that is folded away."""
        reader = self._reader
        pane = self.pane_of(wanted.id) if isinstance(wanted, ToItem) else Pane.SUMMARY
        if not isinstance(wanted, Spot | Mention) and pane is Pane.SUMMARY:
            page = reader.views[pane].page
            if line_of(page, wanted) is None:
                reader.unfold()

    def arrive(self, view: View) -> None:
        """Put the cursor where it was wanted; the active pane has been laid out."""
        wanted, self._wanted = self._wanted, None
        if isinstance(wanted, Spot):
            view.restore(wanted.offset, wanted.line, wanted.item, wanted.stop)
        elif isinstance(wanted, Mention):
            view.to_stop(wanted.stop)
        elif wanted is not None and not (isinstance(wanted, ToItem) and view.to_item(wanted.id)):
            line = self._line_of(view.page, wanted)
            if line is None:
                self._reader.host.say(_("That place has not been read yet."))
            else:
                view.to_line(line)

    def _line_of(self, page: Page, target: Target) -> int | None:
        pages = self._reader.pages
        if not isinstance(target, ToSentence) or pages is None:
            return line_of(page, target)
        from briefing.layout.sentences import line_of_sentence  # noqa: PLC0415 - with the first such link

        return line_of_sentence(pages.setting, page, target)

    def leave(self, spot: Spot) -> None:
        """Remember a place that was left by another way than a link."""
        self._jumps.leave(spot)

    def back(self) -> None:
        """Take away what lies above, else go back; from the first place of all, to the list."""
        host = self._reader.host
        if host.stage.above:
            host.stage.uncover()
            return
        spot = self._jumps.back(self.here())
        if spot:
            self._return_to(spot)
        elif not host.up():
            host.say(_("This is where you started."))

    def forward(self) -> None:
        """Go forward to where `back` came from."""
        host = self._reader.host
        host.stage.above = None
        spot = self._jumps.forward(self.here())
        if spot:
            self._return_to(spot)
        else:
            host.say(_("There is nothing further ahead."))

    def here(self) -> Spot:
        """Return the place that the reader is at."""
        reader, view = self._reader, self._reader.view
        window = reader.pages.time.window if reader.pages and reader.pages.time else None
        return Spot(reader.path, reader.active, view.offset, view.line, view.item, view.stop, window)

    def _return_to(self, spot: Spot) -> None:
        if spot.path == self._reader.path:
            self.want(spot)
        else:
            self._reader.host.read(spot.path, spot=spot)


def resolve(path: str, brief: str) -> str | None:
    """Return the file or folder that a reference to another brief means; None where there is none in the library.

    The library is the nearest folder above that has settings, else the folder of the brief itself.
    """
    here = Path(path)
    folder = here if here.is_dir() else here.parent
    try:
        found = (folder / brief).resolve()
        root = _root(folder.resolve())
        if not found.is_relative_to(root) or not found.exists():
            return None
    except (OSError, ValueError):
        return None
    return str(found)


def _root(folder: Path) -> Path:
    from briefing.library.discover import library_root  # noqa: PLC0415 - only for links to other briefs

    return Path(library_root(str(folder)))
