"""Linked panes: what is under the cursor marks all that belongs to it in the other panes, and leads there in turn."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from briefing.i18n import gettext as _
from briefing.layout.line import Run, ToItem
from briefing.model.records import Source
from briefing.model.text import SafeText
from briefing.themes.roles import Role, Surface
from briefing.tui.arrange import PANES, Pane
from briefing.tui.panes.decoration import PLAIN, Decoration, Stretch
from briefing.tui.panes.line_pane import RELATED_MARK
from briefing.tui.panes.view import View
from briefing.tui.reading.part import Part
from briefing.tui.reading.tour import Mention, Tour

if TYPE_CHECKING:
    from briefing.analysis.relations import Relations
    from briefing.layout.sentences import OnPage
    from briefing.tui.reading.reader import Reader

_BESIDE = Run(SafeText("▏"), Role.BORDER_ACTIVE)
"""Beside the lines of the sentence under the cursor; the line of the cursor has the cursor's own mark."""


class Related(NamedTuple):
    """What belongs to what is under the cursor."""

    items: tuple[str, ...] = ()
    """Records, by their ids."""
    mentioned: tuple[str, ...] = ()
    """Those whose mentions in the summary belong to it; none where the cursor is in the summary."""


class Brushing(Part):
    """Marks what is related to what is under the cursor, counts it, and goes from one to the next."""

    def __init__(self, reader: "Reader") -> None:
        super().__init__(reader)
        self.related = Related()
        """As of the last picture."""
        self._place: tuple[object, ...] = ()
        self._tour = Tour()

    @property
    def actions(self) -> Mapping[str, Callable[[], None]]:
        """Go through what is related."""
        return {"next-related": lambda: self._step(1), "previous-related": lambda: self._step(-1)}

    def opened(self) -> None:
        """Forget what belonged together in the edition before."""
        self._place, self._tour = (), Tour()
        self.grown()

    def grown(self) -> None:
        """Have everything at hand for the first move, once there is a picture of the whole brief."""
        if self.reader.edition.complete and self.reader.brief:
            self.reader.host.own.when_ready(self._prepare)

    def _prepare(self) -> None:
        """Find the neighbours, and what supports sentences, while no key waits: some 15 ms for a long brief."""
        pages = self.reader.pages
        if pages:
            self._advance(pages.prepare_moves())

    def _advance(self, steps: Iterator[None]) -> None:
        if next(steps, self) is not self:
            self.reader.host.pace.soon(lambda: self._advance(steps))

    # What belongs together

    @property
    def relations(self) -> "Relations":
        """Neighbours of all items."""
        assert self.reader.pages, "asked for with a brief alone"  # noqa: S101 - the caller's fault
        return self.reader.pages.relations

    def _find(self) -> Related:
        """Return what is related now; before the first move nothing, so that the first picture is calm."""
        reader = self.reader
        view = reader.view
        place = (reader.active, view.page, view.line, view.item, view.stop)
        if place != self._place:
            self._place = place
            still = reader.active is Pane.SUMMARY and view.line == 0
            self.related = Related() if reader.brief is None or still else self._around(view)
        return self.related

    def _around(self, view: View) -> Related:
        current = view.current
        if self.reader.active is not Pane.SUMMARY:
            return Related(self._of(current.id), self.relations.parts(current.id)) if current else Related()
        sentence = self.sentence(view)
        if sentence:
            cited, targets = sentence.statement.cited, sentence.statement.targets
        else:
            cited, targets = (), tuple(view.mentioned())
        items = [one for key in (*targets, *cited) for one in self.relations.whole(key)]
        items += [key for target in targets for key in self.relations.of(target) if self._is_source(key)]
        items += self.relations.of(current.id) if current else ()
        return Related(tuple(dict.fromkeys(items)))

    def _of(self, key: str) -> tuple[str, ...]:
        """Return the neighbours of an item; of a claim also what names its figure, but no other claim's sources."""
        found = list(self.relations.of(key))
        for owner in self.relations.whole(key)[1:]:
            found += [other for other in self.relations.of(owner) if not self._is_source(other) and other != key]
        return tuple(dict.fromkeys(found))

    def sentence(self, view: View) -> "OnPage | None":
        """Return the sentence under the cursor."""
        from briefing.tui.reading.sentence import sentence_at  # noqa: PLC0415 - with the first move

        pages = self.reader.pages
        return sentence_at(pages.setting, view) if pages else None

    def _sentences(self, view: View, line: int) -> "tuple[OnPage, ...]":
        from briefing.layout.sentences import sentences  # noqa: PLC0415 - with the first move

        pages = self.reader.pages
        return sentences(pages.setting, view.page, line) if pages else ()

    def _is_source(self, key: str) -> bool:
        pages = self.reader.pages
        return pages is not None and isinstance(pages.setting.items.get(key), Source)

    # How it is shown

    def decorate(self, pane: Pane, view: View) -> Decoration:
        """Mark the sentence under the cursor; where that is elsewhere, the sentences that belong to it."""
        related = self._find()
        if pane is not Pane.SUMMARY:
            return PLAIN
        if self.reader.active is Pane.SUMMARY:
            sentence = self.sentence(view) if view.line else None
            return self._own(sentence, view) if sentence else PLAIN
        return self._others(view, related.mentioned) if related.mentioned else PLAIN

    @staticmethod
    def _own(sentence: "OnPage", view: View) -> Decoration:
        gutter = {line: _BESIDE for line, _start, _end in sentence.extents if line != view.line}
        return Decoration(_stretches((sentence,), Surface.CURSOR), gutter=gutter, bare=True)

    def _others(self, view: View, mentioned: tuple[str, ...]) -> Decoration:
        found: dict[object, OnPage] = {}
        lines: dict[int, Run] = {}
        for stop in view.visible_stops_to(mentioned):
            there = [one for one in self._sentences(view, stop.line) if one.holds(stop)]
            found.update((one.extents, one) for one in there)
            if not there:
                lines[stop.line] = RELATED_MARK
        lines.update((line, RELATED_MARK) for one in found.values() for line, _start, _end in one.extents)
        return Decoration(_stretches(found.values(), Surface.RELATED), gutter=lines)

    def note(self, pane: Pane) -> str:
        """Return how much is related in a pane."""
        count = 0 if pane is self.reader.active else self.count(pane)
        return f"» {count}" if count else ""

    def count(self, pane: Pane) -> int:
        """Return how many places in a pane are related: as many as can be gone through there."""
        related = self._find()
        count = sum(self.reader.way.pane_of(key) is pane for key in related.items)
        if pane is Pane.SUMMARY and related.mentioned:
            count += len(self.reader.views[pane].stops_to(related.mentioned))
        return count

    # From one to the next

    def _step(self, step: int) -> None:
        reader = self.reader
        if not self._tour.is_at(reader.active, reader.view):
            self._tour = Tour(self._stations(), -1 if step > 0 else 0)
        station = self._tour.step(step)
        if station is None:
            reader.host.say(_("Nothing is related to this."))
            return
        reader.way.go(station)
        number, total = self._tour.number, len(self._tour.stations)
        reader.host.say(_("Related: {n} of {total}").format(n=number, total=total))

    def _stations(self) -> tuple[ToItem | Mention, ...]:
        """Return what is related, pane by pane after the active one."""
        reader, related = self.reader, self._find()
        if related.mentioned:
            # Stops are numbered as they are broken into lines at the width that the summary will have.
            reader.lay_out(Pane.SUMMARY)
        first = PANES.index(reader.active)
        order = [*PANES[first + 1 :], *PANES[: first + 1]]
        found: list[ToItem | Mention] = []
        for pane in order:
            found += [ToItem(key) for key in related.items if reader.way.pane_of(key) is pane]
            if pane is Pane.SUMMARY and related.mentioned:
                found += [Mention(stop) for stop in reader.views[pane].stops_to(related.mentioned)]
        return tuple(found)


def _stretches(sentences: "Iterable[OnPage]", surface: Surface) -> dict[int, tuple[Stretch, ...]]:
    found: dict[int, tuple[Stretch, ...]] = {}
    for sentence in sentences:
        for line, start, end in sentence.extents:
            found[line] = (*found.get(line, ()), (start, end, surface))
    return found
