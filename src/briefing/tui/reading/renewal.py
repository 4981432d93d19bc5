"""Another edition of the brief that is shown: read in another process, and laid out aside, a little at a time."""

import asyncio
import gc
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from briefing.clock import monotonic
from briefing.loading.folder import Stamp
from briefing.loading.loaded import Loaded, Message, More, Outdated, Records
from briefing.loading.process import start
from briefing.tui.arrange import Pane
from briefing.tui.feed import Feed
from briefing.tui.reading.edition import Edition

if TYPE_CHECKING:
    from briefing.tui.reading.reader import Reader

_USUAL = 48_000
"""Bytes of the files of a brief that is of the usual size."""
_HEAD = 24_576
"""Characters of its summary that come at once: all of it, for most."""
_LITTLE = 4_096
"""Characters that come first of a longer one."""
_SIZE = 2
"""Where a stamp has the size of a file."""
_AGAIN = 0.05
"""Seconds after which a brief that is being written is read in whatever state it is."""
_SLICE = 0.002
"""Seconds of work after which a key may come in between. It needs some turns of the loop, and finds a slice in each."""
_AT_ONCE = 0.012
"""Seconds that the first slice may take: a brief of the usual size is done in it."""
_PAUSE = 0.001
"""Seconds between two slices."""


class Renewal:
    """Makes the edition; `done` is called with it once, unless this is closed before."""

    def __init__(self, reader: "Reader", stamp: Stamp, done: Callable[[Edition], None]) -> None:
        """Begin with reading the state of the files that has this stamp."""
        self._reader = reader
        self._done = done
        self._edition = Edition()
        self._loop = asyncio.get_running_loop()
        self._timer: asyncio.TimerHandle | None = None
        self._slices: Iterator[None] | None = None
        self._records: dict[str, Any] = {}
        self._long = False
        """Whether it makes so many values that a search for garbage among them takes long."""
        self.untidy = False
        """Whether garbage was left unsearched; whoever has this made sees to it when nobody waits."""
        self._feed = self._read(stamp)

    def close(self) -> None:
        """Stop; what was made is lost."""
        self._feed.close()
        if self._timer:
            self._timer.cancel()
        self._collect()

    def _read(self, stamp: Stamp | None) -> Feed:
        self._edition.stamp = stamp
        size = sum(file[_SIZE] for file in stamp or () if file)
        loading = start(self._reader.path, body_budget=_HEAD if size < _USUAL else _LITTLE, stamp=stamp)
        feed = Feed(loading, self._take, lambda: self._settled(loading.finished), turn=_SLICE, pause=_PAUSE)
        feed.attach()
        return feed

    def _take(self, message: Message) -> None:
        match message:
            case Outdated():
                return
            case Records(field, records):
                self._records[field] = (*self._records.get(field, ()), *records)
            case Loaded(brief) if brief:
                self._edition.take(message._replace(brief=brief._replace(**self._records)))
                self._lay_out_head()
            case More(complete=complete):
                if not complete:
                    self._long = True
                    gc.disable()
                self._edition.take(message)
            case _:
                self._edition.take(message)
                self._lay_out_head()

    def _lay_out_head(self) -> None:
        """Have the summary laid out as it comes, from here on, and what rests on a source counted."""
        before, pages, widths = self._reader.pages, self._edition.pages, self._widths()
        if pages is None:
            return
        pages.aside = True
        if before:
            pages.succeed(before)
        if Pane.SUMMARY in widths:
            pages.page(Pane.SUMMARY, widths[Pane.SUMMARY])
        if Pane.SOURCES in widths:
            pages.setting.rests  # noqa: B018 - counted where it is asked for

    def _collect(self) -> None:
        """Let garbage be looked for again, but not now, and not in what was made here."""
        if self._long:
            self._long, self.untidy = False, True
            gc.freeze()
            gc.enable()

    def _settled(self, finished: bool) -> None:  # noqa: FBT001 - called from one place
        if not finished:
            return
        if self._edition.waiting:
            self._timer = self._loop.call_later(_AGAIN, self._reread)
        else:
            self._slices = self._lay_out()
            self._step(_AT_ONCE)

    def _reread(self) -> None:
        self._feed = self._read(None)

    def _step(self, seconds: float = _SLICE) -> None:
        end = monotonic() + seconds
        while self._slices and monotonic() < end:
            if next(self._slices, self) is self:
                self._slices = None
        if self._slices:
            self._timer = self._loop.call_later(_PAUSE, self._step)
        else:
            self._collect()
            self._done(self._edition)

    def _lay_out(self) -> Iterator[None]:
        """Lay out what is seen of it."""
        pages = self._edition.pages
        if pages is None:
            return
        pages.aside = False
        for pane, width in self._widths().items():
            if pane is not Pane.SUMMARY:
                yield from pages.prepare(pane, width)

    def _widths(self) -> dict[Pane, int]:
        """Return the panes that are seen, with the widths of their pages."""
        frames = self._reader.arranged(*self._reader.host.stage.size).frames
        return {frame.pane: frame.rect.inside().width - 2 for frame in frames}
