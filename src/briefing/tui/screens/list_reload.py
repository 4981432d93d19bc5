"""Following the briefs of the list: what comes, changes and goes below the folders that were named."""

import asyncio
from collections.abc import Callable
from functools import partial

from briefing.library.discover import Candidate, candidates
from briefing.library.listing import Row, row_of
from briefing.loading.jobs import WatchList
from briefing.loading.messages import Listed, Message
from briefing.tui.feed import Feed
from briefing.tui.screens.library import Library

_CALM = 0.5
"""Seconds after the list has come before it is watched: the start is over then. A change before is found then."""


class ListReload:
    """Watches as long as the program runs, also while a brief is read."""

    def __init__(self, library: Library, redraw: Callable[[], None]) -> None:
        """Bring `library` up to date, and call `redraw` after that."""
        self._library = library
        self._redraw = redraw
        self._watching: Feed | None = None
        self._loading: Feed | None = None
        self._coming: tuple[Candidate, ...] = ()
        """What is being read."""
        self._rows: list[Row] = []
        self._changed: dict[str, Candidate] = {}
        """What is to be read next."""
        self._gone: set[str] = set()

    def begin(self, roots: tuple[str, ...], known: tuple[Candidate, ...], since: int) -> None:
        """Begin to watch soon: the roots, of which `known` was read since a moment in nanoseconds."""
        job = WatchList(roots, partial(candidates, roots), frozenset(each.path for each in known), since)
        asyncio.get_running_loop().call_later(_CALM, lambda: self._watch(job))

    def _watch(self, job: WatchList) -> None:
        from briefing.loading.process import watch  # noqa: PLC0415 - it is there by now

        watching = watch(job)
        if watching:
            self._watching = Feed(watching, self._alter, self._tell)
            self._watching.attach()

    def _alter(self, message: Message) -> None:
        from briefing.loading.watch.messages import Altered  # noqa: PLC0415 - it came with the message

        if isinstance(message, Altered):
            self._changed.update({each.path: each for each in message.changed if isinstance(each, Candidate)})
            self._gone.update(message.gone)
            for path in message.gone:
                self._changed.pop(path, None)

    def _tell(self) -> None:
        """Read what was told of, all that has come by now at once; one redraw for all of it."""
        if self._loading or not (self._changed or self._gone):
            return
        from briefing.loading.process import start_many  # noqa: PLC0415 - it is there by now

        self._coming, self._changed, self._rows = tuple(self._changed.values()), {}, []
        if not self._coming:
            self._take_in()
            return
        loading = start_many((each.path, each.library or None) for each in self._coming)
        self._loading = Feed(loading, self._take, lambda: self._take_in() if loading.finished else None)
        self._loading.attach()

    def _take(self, message: Message) -> None:
        row = row_of(self._coming[message.number], message.loaded) if isinstance(message, Listed) else None
        if row:
            self._rows.append(row)

    def _take_in(self) -> None:
        self._loading = None
        paths = self._gone | {each.path for each in self._coming}
        self._gone = set()
        self._library.renew(self._rows, paths)
        self._redraw()
        self._tell()
