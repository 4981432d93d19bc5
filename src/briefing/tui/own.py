"""The reader's own layer in the running program: read by a thread once there is a picture, asked for by the parts."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.i18n import gettext as _

if TYPE_CHECKING:
    from briefing.library.own.layer import Layer
    from briefing.library.own.snapshots import Snapshots


class OwnLayer:
    """The layer, once it is there, and the texts that were read. Nothing of it is imported before the first picture."""

    def __init__(self, state: Path | None, say: Callable[[str], None], redraw: Callable[[], None]) -> None:
        """Keep everything below the folder `state`; without an absolute one it is kept until the program ends."""
        # A home that is named by a relative path would be another one in each folder.
        self._state = state if state and state.is_absolute() else None
        self._say = say
        self.redraw = redraw
        """Draw what has changed, where no key has just been pressed."""
        self._waiting: list[Callable[[], None]] = []
        self._said = False
        self.working = 0
        """How many threads are at work."""
        self.layer: Layer | None = None
        """None until it has been read."""
        self.texts: Snapshots | None = None

    def begin(self) -> None:
        """Read it, now that there is a picture. Whoever has asked with `when_ready` is told then."""
        self.beside(lambda: _read(self._state), self._take)

    def when_ready(self, tell: Callable[[], None]) -> None:
        """Call `tell` as soon as the layer is there: at once if it is."""
        if self.layer is None:
            self._waiting.append(tell)
        else:
            tell()

    def keep(self, change: Callable[["Layer"], None], *, unasked: bool = False) -> None:
        """Say something to the layer, after what others have said.

        That it cannot be kept is said once, and not where it is `unasked`, as that a brief was read.
        """
        if self.layer is None:
            return
        from briefing.library.own.layer import NotKept  # noqa: PLC0415 - it has been imported by now

        self.layer.refresh()
        try:
            change(self.layer)
        except NotKept as fault:
            if not self._said and not unasked:
                reason = fault.reason or _("there is no folder for it")
                self._say(_("Your marks and notes last only until you leave: {reason}.").format(reason=reason))
            self._said |= not unasked

    def beside(self, work: Callable[[], object], take: Callable[[object], None]) -> None:
        """Do something in a thread; what comes of it goes to `take`, back in the event loop."""
        import asyncio  # noqa: PLC0415 - Textual has it
        from threading import Thread  # noqa: PLC0415 - as above

        loop = asyncio.get_running_loop()
        self.working += 1

        def run() -> None:
            found = work()
            # The program may have ended meanwhile.
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(done, found)

        def done(found: object) -> None:
            self.working -= 1
            take(found)

        Thread(target=run, daemon=True).start()

    def _take(self, found: object) -> None:
        assert isinstance(found, tuple)  # noqa: S101 - what `_read` returns
        self.layer, self.texts = found
        waiting, self._waiting = self._waiting, []
        for tell in waiting:
            tell()
        if waiting:
            self.redraw()


def _read(state: Path | None) -> "tuple[Layer, Snapshots]":
    """Return everything that is kept, and tidy up what processes of this host have left behind."""
    from briefing.library.own.compact import compact  # noqa: PLC0415 - after the first picture
    from briefing.library.own.folders import events_folder, texts_folder  # noqa: PLC0415 - as above
    from briefing.library.own.layer import Layer  # noqa: PLC0415 - as above
    from briefing.library.own.snapshots import Snapshots  # noqa: PLC0415 - as above
    from briefing.library.own.writer import host_name  # noqa: PLC0415 - as above

    events = events_folder(state) if state else None
    if events:
        compact(events, host_name())
    layer = Layer(events)
    layer.refresh()
    texts = Snapshots(texts_folder(state) if state else None)
    texts.prune(layer.digests())
    return layer, texts
