"""Which briefs of a list are written otherwise than when they were read, and say the same."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from briefing.library.own.snapshots import Snapshots
    from briefing.loading.messages import Message
    from briefing.tui.feed import Feed


class Text(NamedTuple):
    """A brief with another text than was read."""

    path: str
    library: str
    read: str
    """The digest of what was read."""
    now: str
    """The digest of what it is."""


class Rewritten:
    """Compares them in the process that reads, one after the other; calls `found` for each that says the same."""

    def __init__(self, texts: "Callable[[], Snapshots | None]", found: Callable[[], None]) -> None:
        self._texts = texts
        self._found = found
        self._waiting: list[Text] = []
        self._under_way: Text | None = None
        self._asked: set[Text] = set()
        self._same: set[tuple[str, str]] = set()
        self._feed: Feed | None = None

    def says_the_same(self, read: str, now: str) -> bool:
        """Return whether two texts are known to say the same."""
        return (read, now) in self._same

    def ask(self, text: Text) -> None:
        """Compare a brief, unless it has been, or what was read is not there any more."""
        if text in self._asked:
            return
        self._asked.add(text)
        self._waiting.append(text)
        if self._under_way is None:
            self._next()

    def close(self) -> None:
        """Compare no more; what was not compared yet can be asked for again."""
        if self._feed:
            self._feed.close()
        self._asked.difference_update(self._waiting, (self._under_way,))
        self._waiting.clear()
        self._feed = self._under_way = None

    def _next(self) -> None:
        from briefing.loading.jobs import Compare  # noqa: PLC0415 - where a text is another
        from briefing.loading.process import compare  # noqa: PLC0415 - as above
        from briefing.tui.feed import Feed  # noqa: PLC0415 - as above

        self._feed = self._under_way = None
        texts = self._texts()
        while texts and self._waiting:
            text = self._waiting.pop(0)
            packed = texts.path_of(text.read)
            if packed and packed.exists():
                loading = compare(Compare(text.path, str(packed), text.library))
                self._under_way = text
                self._feed = Feed(loading, self._take, self._settled)
                self._feed.attach()
                return

    def _settled(self) -> None:
        if self._feed and self._feed.loading.finished:
            self._next()

    def _take(self, message: "Message") -> None:
        from briefing.loading.messages import Since  # noqa: PLC0415 - it is there by now

        text = self._under_way
        if text and isinstance(message, Since) and not message.changes:
            self._same.add((text.read, text.now))
            self._found()
