"""Another edition of the brief that is shown: read in another process, and laid out aside, a little at a time."""

import asyncio
import gc
from collections import deque
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from briefing.clock import monotonic
from briefing.library.discover import library_of
from briefing.loading.folder import Stamp
from briefing.loading.loaded import Loaded
from briefing.loading.messages import Message, More, Outdated, Records
from briefing.loading.process import start
from briefing.tui.arrange import Frame, Pane
from briefing.tui.feed import Feed
from briefing.tui.pace import SLICE, Turn
from briefing.tui.reading.edition import Edition

if TYPE_CHECKING:
    from briefing.tui.reading.pages import Pages
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

_YOUNG = 1
"""The generations of values among which garbage is quickly found: what was shown for a while is frozen."""


class Renewal:
    """Makes the edition; `done` is called with it once, unless this is closed before."""

    def __init__(self, reader: "Reader", stamp: Stamp, done: Callable[[Edition], None]) -> None:
        """Begin with reading the state of the files that has this stamp."""
        self._reader = reader
        self._done = done
        self._edition = Edition()
        self._timer: asyncio.TimerHandle | None = None
        self._turn: Turn | None = None
        self._tasks: deque[Iterator[None]] = deque()
        """What there is to be laid out so far."""
        self._late: deque[Frame] = deque()
        """What is to be laid out when all has been read."""
        self._read_all = False
        self._records: dict[str, Any] = {}
        self._long = False
        """Whether it makes so many values that a search for garbage among them takes long."""
        self._feed: Feed | None = self._read(stamp)

    def close(self) -> None:
        """Stop; what was made is lost."""
        for waiting in (self._timer, self._turn):
            if waiting:
                waiting.cancel()
        self._end()

    def _end(self) -> Edition:
        """Hold nothing of the edition any more, nor make garbage of it, which would not be found; return it."""
        made, self._edition = self._edition, Edition()
        if self._feed:
            self._feed.close()
        self._feed = None
        self._tasks.clear()
        self._records.clear()
        self._collect()
        return made

    def _read(self, stamp: Stamp | None) -> Feed:
        size = sum(file[_SIZE] for file in stamp or () if file)
        path, budget = self._reader.path, _HEAD if size < _USUAL else _LITTLE
        loading = start(path, library=library_of(path), body_budget=budget, stamp=stamp)
        self._edition.stamp = loading.stamp if stamp is None else stamp
        feed = Feed(loading, self._take, lambda: self._settled(loading.finished), pace=self._reader.host.pace)
        feed.attach()
        return feed

    def _take(self, message: Message) -> None:
        match message:
            case Outdated():
                return
            case Records(field, records):
                self._collect_later()
                self._records[field] = (*self._records.get(field, ()), *records)
            case Loaded(brief) if brief:
                self._edition.take(message._replace(brief=brief._replace(**self._records)))
                self._begin()
            case More(complete=complete):
                if not complete:
                    self._collect_later()
                self._edition.take(message)
            case _:
                self._edition.take(message)
                self._begin()

    def _begin(self) -> None:
        """Have the summary laid out as it comes, from here on, what rests on a source counted, and the rest made."""
        before, pages = self._reader.pages, self._edition.pages
        self._tasks.clear()
        self._late.clear()
        if pages is None:
            return
        pages.aside = True
        if before:
            pages.succeed(before)
        for frame in self._frames():
            match frame.pane:
                case Pane.SUMMARY:
                    pages.page(Pane.SUMMARY, _width(frame))
                case Pane.SOURCES:
                    pages.setting.rests  # noqa: B018 - counted where it is asked for
                case _:
                    self._tasks.append(self._ahead(pages, frame))
        self._tasks.append(pages.prepare_moves())
        self._go_on()

    def _collect_later(self) -> None:
        """Look for no garbage while very many values are made, but now: what is frozen with them must be none."""
        if not self._long:
            self._long = True
            gc.collect(_YOUNG)
            gc.disable()

    def _collect(self) -> None:
        """Let garbage be looked for again, but never in what was made here: it has no cycles."""
        if self._long:
            self._long = False
            gc.freeze()
            gc.enable()

    def _settled(self, finished: bool) -> None:  # noqa: FBT001 - called from one place
        if not finished:
            return
        if self._edition.waiting:
            self._timer = asyncio.get_running_loop().call_later(_AGAIN, self._reread)
            return
        self._read_all = True
        if self._edition.pages:
            self._edition.pages.aside = False
            self._late += [frame for frame in self._frames() if frame.pane in {Pane.SUMMARY, Pane.SOURCES}]
        self._go_on()

    def _reread(self) -> None:
        self._feed = self._read(None)

    def _go_on(self) -> None:
        if self._turn is None:
            self._turn = self._reader.host.pace.soon(self._slice)

    def _slice(self) -> None:
        self._turn = None
        end = monotonic() + SLICE
        while self._tasks and monotonic() < end:
            if next(self._tasks[0], self) is self:
                self._tasks.popleft()
        pages = self._edition.pages
        if not self._tasks and self._read_all and self._late and pages:
            self._tasks.append(self._lay_out(pages, self._late.popleft()))
        if self._tasks:
            self._go_on()
        elif self._read_all:
            self._done(self._end())

    def _ahead(self, pages: "Pages", frame: Frame) -> Iterator[None]:
        """Lay out a pane before all of the summary is there; once more after that where it refers into the rest."""
        setting, steps = pages.setting, self._lay_out(pages, frame)
        going = True
        while going:
            setting.assumed = False
            going = next(steps, self) is not self
            if setting.assumed:
                pages.forget(frame.pane)
                self._late.append(frame)
                return
            yield

    def _lay_out(self, pages: "Pages", frame: Frame) -> Iterator[None]:
        width = _width(frame)
        match frame.pane:
            case Pane.SUMMARY:
                pages.page(Pane.SUMMARY, width)
                yield
            case Pane.TIMELINE:
                active = self._reader.active is Pane.TIMELINE
                yield from pages.prepare_timeline(width, frame.rect.inside().height, active=active)
            case _:
                yield from pages.prepare(frame.pane, width)

    def _frames(self) -> tuple[Frame, ...]:
        """Return the panes that are seen."""
        return self._reader.arranged(*self._reader.host.stage.size).frames


def _width(frame: Frame) -> int:
    """Return the width of the page in a pane."""
    return frame.rect.inside().width - 2
