"""What holds: of all events with one key the last. Merging is a union, so its order and repetitions do not matter."""

from collections.abc import Iterable, Iterator

from briefing.library.own.events import Event, Key, Stamp


class State:
    """The merged events of any number of files."""

    def __init__(self, events: Iterable[Event] = ()) -> None:
        self._last: dict[Key, Event] = {}
        self._briefs: dict[str, dict[Key, None]] = {}
        self.newest: Stamp | None = None
        """The greatest stamp that was seen, for the clock to go on from."""
        self.merge(events)

    def merge(self, events: Iterable[Event]) -> bool:
        """Take events; return whether anything holds now that did not."""
        changed = False
        for event in events:
            key = event.key
            known = self._last.get(key)
            if known is None:
                self._briefs.setdefault(key.brief, {})[key] = None
            elif known.order >= event.order:
                continue
            self._last[key] = event
            changed = True
            if self.newest is None or event.stamp > self.newest:
                self.newest = event.stamp
        return changed

    def get(self, brief: str, item: str, what: str) -> Event | None:
        """Return the event that holds for a key; None where there never was one, or it was taken away."""
        event = self._last.get(Key(brief, item, what))
        return event if event is not None and event.value is not None else None

    def of(self, brief: str) -> Iterator[Event]:
        """Yield what holds of a brief, in the order in which its keys were first seen."""
        for key in self._briefs.get(brief, ()):
            event = self._last[key]
            if event.value is not None:
                yield event

    def briefs(self) -> list[str]:
        """Return every brief that anything was ever said of, sorted."""
        return sorted(self._briefs)

    def events(self) -> list[Event]:
        """Return what holds, removals included, in the order of their stamps."""
        return sorted(self._last.values(), key=lambda event: event.order)
