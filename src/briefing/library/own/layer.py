"""The reader's own layer as the rest of the program sees it."""

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

from briefing import clock
from briefing.library.own.clock import Clock
from briefing.library.own.events import Event, Key, Value, What, make
from briefing.library.own.journal import Journal
from briefing.library.own.state import State
from briefing.library.own.store import Store
from briefing.library.own.values import BRIEF, Own, Position, joined, position_value, read_position
from briefing.library.own.writer import fresh_name, host_name

Change: TypeAlias = tuple[Key, Value]
"""What something is to be from now on; None takes it away."""


class NotKept(Exception):  # noqa: N818 - the disk's fault
    """What was done holds until the program ends, but is not on the disk; it goes there with the next that is."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
        """Why, in the words of the system; empty where there is no folder to keep it in."""


class Layer:
    """Everything that was read, marked and noted, on whatever host, and the way to say more of it.

    A brief is named by `identity.brief_key`; an item by its id, a heading by its slug, a field as `.bottom_line`, the
    brief itself by `BRIEF`. What one process says others see after their `refresh`.
    """

    def __init__(
        self,
        folder: Path | None,
        *,
        host: str | None = None,
        process: int | None = None,
        now: Callable[[], datetime] = clock.now,
    ) -> None:
        """Read nothing yet. `folder` holds the files of events; None keeps nothing."""
        import os  # noqa: PLC0415 - for its number alone

        name = fresh_name(host_name() if host is None else host, os.getpid() if process is None else process)
        self._state = State()
        self._store = Store(folder) if folder else None
        self._journal = Journal(folder, name) if folder else None
        self._clock = Clock(name.host, f"{name.process}-{name.serial}", now)
        self._pending: list[Event] = []

    def refresh(self) -> bool:
        """Read what anyone has said since the last time; return whether anything holds now that did not."""
        if self._store is None:
            return False
        changed = self._state.merge(self._store.fresh())
        self._clock.seen(self._state.newest)
        return changed

    @property
    def damaged(self) -> int:
        """How many lines of the files were no events."""
        return self._store.damaged if self._store else 0

    # What holds

    def briefs(self) -> list[str]:
        """Return the names of all briefs of which anything is kept."""
        return self._state.briefs()

    def is_marked(self, brief: str, item: str) -> bool:
        """Return whether an item is marked."""
        event = self._state.get(brief, item, What.MARK)
        return event is not None and event.value is not False

    def note(self, brief: str, item: str) -> str:
        """Return the note on an item, uncleaned; empty where there is none."""
        event = self._state.get(brief, item, What.NOTE)
        return event.value if event is not None and isinstance(event.value, str) else ""

    def draft(self, brief: str, item: str) -> str:
        """Return the words of a note that was left unfinished, uncleaned; empty where there is none."""
        event = self._state.get(brief, item, What.DRAFT)
        return event.value if event is not None and isinstance(event.value, str) else ""

    def own(self, brief: str) -> dict[str, Own]:
        """Return what is marked or noted in a brief, by item."""
        found: dict[str, Own] = {}
        for event in self._state.of(brief):
            item, what = event.key.item, event.key.what
            known = found.get(item, Own(item, marked=False, note="", time=""))
            if what == What.MARK and event.value is not False:
                known = known._replace(marked=True)
            elif what == What.NOTE and isinstance(event.value, str) and event.value:
                known = known._replace(note=event.value)
            else:
                continue
            found[item] = known._replace(time=max(known.time, event.stamp.time))
        return found

    def position(self, brief: str) -> Position | None:
        """Return where a brief was left; None where that is not known."""
        event = self._state.get(brief, BRIEF, What.POSITION)
        return read_position(event.value) if event else None

    def read(self, brief: str) -> str:
        """Return the digest of the content that counts as read; empty for a brief that is unread."""
        return self._text(brief, What.READ)

    def last(self, brief: str) -> str:
        """Return the digest of the content that was seen last; empty for a brief that never was."""
        return self._text(brief, What.LAST)

    def digests(self) -> set[str]:
        """Return every digest that something names."""
        return {text for brief in self.briefs() for text in (self.read(brief), self.last(brief)) if text}

    # What is said

    def set_mark(self, brief: str, item: str, *, marked: bool) -> None:
        """Mark an item, or take the mark away.

        Raises:
            NotKept: as of all that follow.
        """
        self.say([(Key(brief, item, What.MARK), True if marked else None)])

    def set_note(self, brief: str, item: str, text: str) -> None:
        """Put a note on an item in place of any other, and of its draft; an empty one takes it away."""
        self.say([(Key(brief, item, What.NOTE), text or None), (Key(brief, item, What.DRAFT), None)])

    def set_draft(self, brief: str, item: str, text: str) -> None:
        """Keep the words of a note that is left unfinished; empty ones are forgotten."""
        self.say([(Key(brief, item, What.DRAFT), text or None)])

    def restore(self, brief: str, own: Own) -> None:
        """Put back mark and note as they were."""
        marked, note = Key(brief, own.item, What.MARK), Key(brief, own.item, What.NOTE)
        self.say([(marked, True if own.marked else None), (note, own.note or None)])

    def remove(self, brief: str, item: str) -> None:
        """Take mark and note from an item."""
        self.say([(Key(brief, item, What.MARK), None), (Key(brief, item, What.NOTE), None)])

    def move(self, brief: str, item: str, to: str) -> None:
        """Put mark and note of an item on another, behind a note that is there."""
        if item == to:
            return
        own = self.own(brief).get(item)
        if own is None:
            return
        changes: list[Change] = []
        # What is put there comes first: of a write that is cut off nothing may be missing at both ends.
        if own.marked:
            changes.append((Key(brief, to, What.MARK), True))
        if own.note:
            changes.append((Key(brief, to, What.NOTE), joined(self.note(brief, to), own.note)))
        self.say([*changes, (Key(brief, item, What.MARK), None), (Key(brief, item, What.NOTE), None)])

    def set_read(self, brief: str, digest: str) -> None:
        """Let a content of a brief count as read; an empty digest makes it unread."""
        self.say([(Key(brief, BRIEF, What.READ), digest or None)])

    def leave(self, brief: str, position: Position, digest: str) -> None:
        """Note where a brief is left, and that this content of it was read, where there is a digest."""
        changes: list[Change] = [(Key(brief, BRIEF, What.POSITION), position_value(position))]
        if digest:
            changes += [(Key(brief, BRIEF, What.READ), digest), (Key(brief, BRIEF, What.LAST), digest)]
        self.say(changes)

    def say(self, changes: Iterable[Change]) -> None:
        """Say several things in one write; what is so already is not said again.

        Raises:
            NotKept: they hold, but only until the program ends.
        """
        fresh = [make(key, value, self._clock.tick()) for key, value in changes if self._value(key) != value]
        self._state.merge(fresh)
        self._pending += fresh
        if not self._pending:
            return
        if self._journal is None:
            raise NotKept("")
        try:
            self._journal.append(self._pending)
        except OSError as error:
            raise NotKept(error.strerror or type(error).__name__) from error
        self._pending = []

    def _value(self, key: Key) -> Value:
        event = self._state.get(*key)
        return event.value if event else None

    def _text(self, brief: str, what: What) -> str:
        event = self._state.get(brief, BRIEF, what)
        return event.value if event is not None and isinstance(event.value, str) else ""
