"""What the reader's own layer says of the briefs of a list: which are unread, changed since, marked."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from briefing.tui.screens.rewritten import Rewritten, Text

if TYPE_CHECKING:
    from briefing.library.listing import Row
    from briefing.library.own.layer import Layer
    from briefing.tui.own import OwnLayer


class Known(StrEnum):
    """How far a brief is known, each with its sign."""

    READ = " "
    UNREAD = "●"
    CHANGED = "~"
    """Read, and it says something else now; as long as that is not known, another text."""


class Sign(NamedTuple):
    """What is shown of one brief."""

    known: Known = Known.READ
    own: int = 0
    """How many items of it are marked or noted."""


class _Seen(NamedTuple):
    """What was found out about a brief, in a thread: it takes a look at its file."""

    key: str
    digest: str
    """Of its content as it is now; empty where that is not needed."""


class Shelf:
    """Keeps the signs. As long as none of the briefs was ever read or marked, there are none: all would be the same."""

    def __init__(self, own: "OwnLayer", changed: Callable[[], None]) -> None:
        self._own = own
        self._changed = changed
        self._seen: dict[str, _Seen] = {}
        self._signs: dict[str, Sign] = {}
        self._rewritten = Rewritten(lambda: own.texts, self._drawn_anew)

    def look(self, rows: Iterable["Row"]) -> None:
        """Find out about rows that are not known yet, as soon as the layer is there."""
        fresh = [row for row in rows if row.readable and row.path not in self._seen]
        self._own.when_ready(lambda: self._begin(fresh))

    def look_closer(self, rows: Iterable["Row"]) -> None:
        """Find out of rows that are seen whether another text says something else."""
        layer = self._own.layer
        if layer is None or not self._signs:
            return
        for row in rows:
            if self.sign(row.path).known is Known.CHANGED:
                seen = self._seen.get(row.path)
                if seen:
                    self._rewritten.ask(Text(row.path, row.library, layer.read(seen.key), seen.digest))

    def close(self) -> None:
        """Find out nothing more."""
        self._rewritten.close()

    def forget(self, path: str) -> None:
        """Look at a brief again the next time: it has been read, or has changed."""
        self._seen.pop(path, None)

    def sign(self, path: str) -> Sign:
        """Return what is shown of a brief."""
        return self._signs.get(path, Sign())

    def is_read(self, path: str) -> bool:
        """Return whether a brief is known to count as read, as it is now."""
        return path in self._signs and self._signs[path].known is Known.READ

    def toggle(self, row: "Row") -> bool:
        """Let a brief count as read, or as unread; return whether it is read now."""
        layer = self._own.layer
        if layer is None:
            return False
        seen = _look(row, None)
        read = layer.read(seen.key)
        is_read = read == seen.digest or self._rewritten.says_the_same(read, seen.digest)
        self._own.keep(lambda each: each.set_read(seen.key, "" if is_read else seen.digest))
        self._seen[row.path] = seen
        self._draw()
        return not is_read

    def _begin(self, rows: list["Row"]) -> None:
        layer = self._own.layer
        if layer is None:
            return
        layer.refresh()
        if layer.briefs() and rows:
            self._own.beside(lambda: {row.path: _look(row, layer) for row in rows}, self._take)

    def _take(self, found: object) -> None:
        assert isinstance(found, dict)  # noqa: S101 - what the thread returns
        self._seen.update(found)
        self._drawn_anew()

    def _draw(self) -> None:
        layer = self._own.layer
        if layer is None:
            return
        known = {seen.key for seen in self._seen.values()}
        if not known.isdisjoint(layer.briefs()):
            signs = {path: self._sign(layer, seen) for path, seen in self._seen.items()}
            if signs != self._signs:
                self._signs = signs
                self._changed()

    def _drawn_anew(self) -> None:
        self._draw()
        self._own.redraw()

    def _sign(self, layer: "Layer", seen: _Seen) -> Sign:
        read, own = layer.read(seen.key), len(layer.own(seen.key))
        if not read:
            return Sign(Known.UNREAD, own)
        same = seen.digest in {"", read} or self._rewritten.says_the_same(read, seen.digest)
        return Sign(Known.READ if same else Known.CHANGED, own)


def _look(row: "Row", layer: "Layer | None") -> _Seen:
    """Find out what a brief is called, and, where it counts as read or there is no layer, its content."""
    from briefing.library.own.identity import brief_key  # noqa: PLC0415 - after the first picture
    from briefing.loading.kept import kept_of  # noqa: PLC0415 - as above
    from briefing.source.file import Unreadable  # noqa: PLC0415 - as above

    key = brief_key(row.path, row.id if row.own_id else "")
    if layer and not layer.read(key):
        return _Seen(key, "")
    try:
        return _Seen(key, kept_of(row.path).digest)
    except Unreadable:
        return _Seen(key, "")
