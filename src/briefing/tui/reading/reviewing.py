"""What is wrong with the brief: asked for when all of it is shown, marked at the edge, counted, listed, gone to."""

from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING

from briefing.diagnostics.finding import Finding, Severity
from briefing.diagnostics.problem import Problem, Review, rank
from briefing.i18n import gettext as _
from briefing.layout.line import Page, ToItem, ToSentence
from briefing.loading.messages import Answer, Message
from briefing.model.records import Figure
from briefing.tui.arrange import Pane, Rect, page_rect
from briefing.tui.commands import PROBLEM_COMMANDS
from briefing.tui.feed import Feed
from briefing.tui.panes.decoration import PLAIN, Decoration
from briefing.tui.panes.view import View
from briefing.tui.reading.part import Part

if TYPE_CHECKING:
    from briefing.loading.folder import Stamp
    from briefing.tui.problems.entries import Entry
    from briefing.tui.problems.handling import Handling
    from briefing.tui.problems.listing import Problems
    from briefing.tui.problems.rows import Listed
    from briefing.tui.reading.edition import Edition
    from briefing.tui.reading.reader import Reader


_NARROWEST = 46
"""Cells below which the list is no longer put beside a pane."""


class Reviewing(Part):
    """Has the brief checked in the process that reads, after every save anew."""

    def __init__(self, reader: "Reader") -> None:
        super().__init__(reader)
        self._feed: Feed | None = None
        self._asked: object = None
        """The edition that was last asked about."""
        self._coming: list[Problem] = []
        self._prepared = False
        self._pending = False
        """Whether it is still to be known what is wrong."""
        self._list: Problems | None = None
        self._handling: Handling | None = None
        self._items: dict[str, list[Problem]] = {}
        """What was found in items and fields, by their ids."""
        self._blocks: dict[int, list[Problem]] = {}
        """What was found in the body, by the line at which its block begins."""
        self._marked: tuple[Page | None, dict[int, Severity], set[int]] = (None, {}, set())
        """A page of the summary, its lines with problems, and the blocks of which they are known."""
        self._wanted: Finding | None = None
        """What is to be gone to as soon as its place is known."""
        self._turn = 0
        """The turn of the stage in which that was wanted."""
        self._last: tuple[object, ...] = ()
        """The problem that was last gone to."""

    @property
    def actions(self) -> Mapping[str, Callable[[], None]]:
        """List the problems, go from one to the next, and act on the list."""
        acts: dict[str, Callable[[], None]] = {}
        for command in PROBLEM_COMMANDS:
            acts[command] = lambda command=command: self._handle(command)  # type: ignore[misc]
        return {
            **acts,
            "problems": self._show,
            "next-problem": lambda: self._step(1),
            "previous-problem": lambda: self._step(-1),
        }

    @property
    def busy(self) -> bool:
        """Whether the brief is being checked, or something done about a problem."""
        checking = self._feed is not None and not self._feed.loading.finished
        return checking or (self._handling is not None and self._handling.busy)

    # Checking

    def opened(self) -> None:
        """Check another edition, when all of it is there."""
        self._stop()
        self._sort()
        self.grown()

    def grown(self) -> None:
        """Check it when all of it is there."""
        edition = self.reader.edition
        if edition.complete and edition is not self._asked:
            self._check(edition)

    def broken(self, edition: "Edition") -> None:
        """Check the text that a save has broken, although the one before is still shown."""
        self._sort()
        self._check(edition)

    def left(self) -> None:
        """Check no more."""
        self._asked = None
        self._stop()

    def _stop(self) -> None:
        if self._feed:
            self._feed.close()
        self._feed = None

    def _check(self, edition: "Edition") -> None:
        self._asked = edition
        self._pending = edition.stamp is not None and any(edition.stamp)
        if self._pending:
            self.reader.host.own.when_ready(lambda: self._ask(edition, edition.stamp))

    def _ask(self, edition: "Edition", stamp: "Stamp | None") -> None:
        from briefing.library.discover import library_of  # noqa: PLC0415 - after the first picture
        from briefing.loading.jobs import Ask  # noqa: PLC0415 - as above
        from briefing.loading.process import ask  # noqa: PLC0415 - as above
        from briefing.tui.problems.asked import CHECK, get_ready  # noqa: PLC0415 - as above

        if edition is not self._asked:
            return
        self._stop()
        self._coming = []
        path = self.reader.path
        asked = ask(Ask(CHECK, (path, library_of(path), stamp)))
        self._feed = Feed(asked, self._take, lambda: self._settled(edition, stamp), pace=self.reader.host.pace)
        self._feed.attach()
        if not self._prepared:
            self._prepared = True
            get_ready()

    def _take(self, message: Message) -> None:
        if not isinstance(message, Answer) or not isinstance(message.value, Review):
            return
        self._coming += message.value.problems
        if message.value.complete:
            self._pending = False
            self.reader.edition.take_review(message.value._replace(problems=tuple(self._coming)))
            self._sort()
            self._go_where_wanted()

    def _settled(self, edition: "Edition", stamp: "Stamp | None") -> None:
        if self._feed is None or not self._feed.loading.finished:
            return
        if self.reader.edition.review is None and stamp is not None and edition is self._asked:
            # Somebody has touched the file: where that is all, no other edition will come.
            self._ask(edition, None)
            return
        self._pending = False
        if self.reader.edition.review is None:
            self.reader.edition.take_review(None)
            self._sort()
        if self.reader.host.stage.scene is self.reader:
            self.reader.host.stage.redraw()

    def _sort(self) -> None:
        """Know what was found where."""
        edition, before = self.reader.edition, self._items
        self._items, self._blocks, self._marked = {}, {}, (None, {}, set())
        for problem in () if edition.outdated else edition.problems:
            if problem.item:
                self._items.setdefault(problem.item, []).append(problem)
            elif problem.line:
                self._blocks.setdefault(problem.line, []).append(problem)
        if self._list:
            self._list.refresh()
        # A card says what is wrong with its item.
        card = self.reader.host.stage.above if self._items != before else None
        while card is not None:
            if card.item:
                card.refresh()
            card = card.beneath

    # The list

    def _show(self) -> None:
        from briefing.tui.problems.listing import Problems  # noqa: PLC0415 - only when asked for

        reader = self.reader
        if not reader.edition.problems and not self._pending:
            standing = reader.edition.standing
            if standing:
                reader.host.say(_("Nothing is wrong but what the brief lets stand ({n}).").format(n=standing))
            else:
                reader.host.say(_("Nothing is wrong with this file."))
            return
        if self._list is None:
            self._list = Problems(
                reader.host,
                self._groups,
                self._beside,
                standing=lambda: reader.edition.standing,
                waiting=lambda: self._pending,
            )
        reader.host.stage.above = self._list

    def _beside(self, width: int, height: int, lines: int) -> Rect:
        """Return where the list lies: beside the active pane, where messages have room there."""
        rect = self.reader.cards.half(width, height, lines)
        return rect if rect.width >= _NARROWEST else page_rect(width, height, lines)

    def _groups(self) -> "tuple[Listed, ...]":
        from briefing.library.discover import library_of  # noqa: PLC0415 - with the list
        from briefing.source.file import show_path  # noqa: PLC0415 - as above
        from briefing.tui.problems.entries import Group  # noqa: PLC0415 - as above
        from briefing.tui.problems.rows import listed  # noqa: PLC0415 - as above

        path = self.reader.path
        return (listed(Group(path, library_of(path), self.reader.edition.problems, file=show_path(path))),)

    def _handle(self, command: str) -> None:
        if self._handling is None:
            from briefing.tui.problems.handling import Handling  # noqa: PLC0415 - with the list

            self._handling = Handling(self.reader.host, self._go)
        self._handling.actions[command]()

    # The way to them

    def _go(self, entry: "Entry") -> None:
        self.go_to(entry.problem)

    def wanted(self, finding: Finding) -> None:
        """Go to what was found in the brief, as soon as that is known, unless the reader moves before."""
        self._wanted, self._turn = finding, self.reader.host.stage.turns

    def moved(self) -> None:
        """Leave the cursor to the reader from the next key on."""
        if self.reader.host.stage.turns != self._turn:
            self._wanted = None

    def _go_where_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        problems = self.reader.edition.problems if wanted else ()
        alike = [one for one in problems if one.finding.rule == wanted.rule] if wanted else []
        # The file may have changed since; its message is then the same, or its place.
        found = [one for one in alike if one.finding == wanted] or [
            one for one in alike if wanted and wanted.message == one.finding.message
        ]
        if found:
            self.go_to(found[0])

    def go_to(self, problem: Problem) -> None:
        """Go to the place of a problem; say so where it has none."""
        reader = self.reader
        target = self._target(problem)
        if target:
            self._last = _name(problem)
            reader.way.go(target)
        else:
            words = _("This has no place on the screen. {key} opens it in your editor.")
            reader.host.say(words.format(key=reader.host.stage.key("edit")))

    def _target(self, problem: Problem) -> ToItem | ToSentence | None:
        reader = self.reader
        if reader.pages is None or reader.edition.outdated:
            return None
        if not problem.item:
            return ToSentence(problem.line, problem.sentence) if problem.line else None
        pane = reader.way.pane_of(problem.item)
        figure = reader.pages.setting.figure_of(problem.item)
        for key in (problem.item, *((figure.id,) if figure else ())):
            if pane is Pane.TIMELINE or self._is_shown(pane, key):
                return ToItem(key)
        return None

    def _is_shown(self, pane: Pane, key: str) -> bool:
        reader = self.reader
        reader.lay_out(pane)
        shown = any(one.id == key for one in reader.views[pane].page.placed)
        if shown or pane is not Pane.SUMMARY or not (reader.pages and reader.pages.folded):
            return shown
        reader.unfold()
        return self._is_shown(pane, key)

    def _step(self, step: int) -> None:
        """Go to the next problem in the order of the file that has a place on the screen."""
        reader = self.reader
        seen = [problem for problem in reader.edition.problems if problem.item or problem.line]
        seen = [problem for problem in sorted(seen, key=_place) if self._target(problem)]
        if not seen:
            reader.host.say(_("No problem has a place on the screen."))
            return
        names = [_name(problem) for problem in seen]
        at = names.index(self._last) + step if self._last in names else (0 if step > 0 else -1)
        problem = seen[at % len(seen)]
        self.go_to(problem)
        words = _("{n} of {total}: {message}")
        reader.host.say(words.format(n=at % len(seen) + 1, total=len(seen), message=problem.finding.message))

    # The picture

    def decorate(self, pane: Pane, view: View) -> Decoration:
        """Put a sign at the right edge of every place with a problem; notes come after the marks of all others."""
        return self.marks(pane, view, (Severity.ERROR, Severity.WARNING))

    def marks(self, pane: Pane, view: View, severities: Collection[Severity]) -> Decoration:
        """Return the signs of places whose worst problem is of some severities."""
        if not (self._items or self._blocks):
            return PLAIN
        from briefing.tui.problems.words import sign  # noqa: PLC0415 - where something was found

        found = self._by_item(view)
        if pane is Pane.SUMMARY and self._blocks and view.page.source_lines:
            for line, severity in self._by_line(view).items():
                found[line] = _worse(found.get(line), severity)
        margin = {line: sign(severity) for line, severity in found.items() if severity in severities}
        return Decoration(margin=margin) if margin else PLAIN

    def _by_item(self, view: View) -> dict[int, Severity]:
        found: dict[int, Severity] = {}
        placed = view.visible_items()
        shown = {one.id for one in placed}
        for one in placed:
            for problem in self._of(one.id, shown):
                found[one.first] = _worse(found.get(one.first), problem.finding.severity)
        return found

    def _of(self, item: str, shown: set[str]) -> list[Problem]:
        """Return the problems of an item, of a figure also those of its claims that have no line of their own."""
        pages = self.reader.pages
        found = list(self._items.get(item, ()))
        figure = pages.setting.items.get(item) if pages else None
        if isinstance(figure, Figure):
            for claim in figure.claims:
                found += self._items.get(claim.id, ()) if claim.id not in shown else ()
        return found

    def _by_line(self, view: View) -> dict[int, Severity]:
        """Return the lines of the summary's page with problems, as far as the blocks are known that are in view."""
        from briefing.layout.sentences import line_of_sentence  # noqa: PLC0415 - where something was found

        page, pages = view.page, self.reader.pages
        if self._marked[0] is not page:
            self._marked = (page, {}, set())
        _page, lines, known = self._marked
        for source in set(page.source_lines[view.offset : view.offset + view.rows]):
            if source in known or source not in self._blocks or pages is None:
                continue
            known.add(source)
            for problem in self._blocks[source]:
                line = line_of_sentence(pages.setting, page, ToSentence(source, problem.sentence))
                if line is not None:
                    lines[line] = _worse(lines.get(line), problem.finding.severity)
        return {line: lines[line] for line in range(view.offset, view.offset + view.rows) if line in lines}

    def detail(self, item: str, page: Page) -> Page:
        """Put what is wrong with an item at the top of its card: of a small one no more may be seen."""
        found = sorted(self._of(item, set()), key=rank)
        if not found:
            return page
        from briefing.tui.problems.entries import on_card  # noqa: PLC0415 - where something was found

        return on_card([problem.finding for problem in found], page)


class Notes(Part):
    """Marks places with nothing worse than a note."""

    def __init__(self, reader: "Reader", reviewing: Reviewing) -> None:
        super().__init__(reader)
        self._reviewing = reviewing

    def decorate(self, pane: Pane, view: View) -> Decoration:
        """Put a sign at the right edge where no other has one."""
        return self._reviewing.marks(pane, view, (Severity.INFO,))


def _worse(one: Severity | None, other: Severity) -> Severity:
    order = list(Severity)
    return other if one is None or order.index(other) < order.index(one) else one


def _name(problem: Problem) -> tuple[object, ...]:
    return problem.finding.rule, problem.item, problem.finding.message


def _place(problem: Problem) -> tuple[str, int, int]:
    return problem.finding.span[:3]
