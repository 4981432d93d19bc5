"""What is done with the problem under the cursor: gone to, fixed, explained. The process that reads does the work."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol

from briefing.i18n import gettext as _
from briefing.tui.problems.asked import EXPLAIN, FIX
from briefing.tui.problems.cards import FixCard, RuleCard
from briefing.tui.problems.entries import Entry
from briefing.tui.problems.listing import Problems

if TYPE_CHECKING:
    from briefing.loading.messages import Message
    from briefing.model.blocks import Blocks
    from briefing.tui.feed import Feed
    from briefing.tui.stage import Stage


class Teller(Protocol):
    """What it needs of the program around it."""

    stage: "Stage"

    def say(self, message: str) -> None:
        """Show a message until the next key."""


class Handling:
    """Acts on the list of problems that lies above, and on the cards above that."""

    def __init__(self, host: Teller, go: Callable[[Entry], None]) -> None:
        """Have problems gone to by `go`."""
        self._host = host
        self._go = go
        self._pages: dict[str, Blocks] = {}
        """The pages of rules that were read."""
        self._feeds: list[Feed] = []

    @property
    def actions(self) -> Mapping[str, Callable[[], None]]:
        """What its commands do."""
        return {
            "problem-go": lambda: self._with_entry(self._go),
            "problem-fix": lambda: self._with_entry(self._show_fix),
            "problem-explain": lambda: self._with_entry(self._explain),
            "problem-filter": lambda: self._with_list(Problems.filter),
            "problem-severity": lambda: self._with_list(Problems.next_severity),
            "fix-apply": self._apply,
        }

    @property
    def busy(self) -> bool:
        """Whether an answer is on its way."""
        self._feeds = [feed for feed in self._feeds if not feed.loading.finished]
        return bool(self._feeds)

    @property
    def listed(self) -> Problems | None:
        """The list that lies above, itself or beneath a card."""
        above = self._host.stage.above
        while above and not isinstance(above, Problems):
            above = above.beneath
        return above if isinstance(above, Problems) else None

    def _with_list(self, act: Callable[[Problems], None]) -> None:
        if self.listed:
            act(self.listed)

    def _with_entry(self, act: Callable[[Entry], None]) -> None:
        entry = self.listed.entry if self.listed else None
        if entry:
            act(entry)

    def _explain(self, entry: Entry) -> None:
        rule, above = entry.problem.finding.rule, self._host.stage.above
        if above is None:
            return
        self._host.stage.above = RuleCard(entry, lambda: self._pages.get(rule, ()), above)
        if rule not in self._pages:
            self._ask(EXPLAIN, (rule,), lambda value: self._take_page(rule, value), self._draw)

    def _take_page(self, rule: str, value: object) -> None:
        if isinstance(value, tuple):
            self._pages[rule] = value
            if self._host.stage.above:
                self._host.stage.above.refresh()

    def _show_fix(self, entry: Entry) -> None:
        above = self._host.stage.above
        if above is None or not entry.problem.finding.fix:
            self._host.say(_("There is no fix for this; it is for you to decide."))
            return
        if not entry.problem.changes and self.listed and self.listed.is_waiting:
            self._host.say(_("The brief is still being checked."))
            return
        self._host.stage.above = FixCard(entry, above)

    def _apply(self) -> None:
        """Have a fix written that was shown."""
        card = self._host.stage.above
        if not isinstance(card, FixCard):
            return
        self._host.stage.uncover()
        finding, group = card.finding, card.entry.group
        title = finding.fix.title if finding.fix else ""
        told: list[str] = []

        def tell() -> None:
            if told and not told[0]:
                self._host.say(_("Fixed: {title}").format(title=title))
            else:
                reason = told[0] if told else _("the process that writes it died")
                self._host.say(_("Not fixed: {reason}").format(reason=reason))
            self._draw()

        self._ask(FIX, (group.path, group.library, finding), lambda value: told.append(str(value)), tell)

    def _ask(
        self, function: str, arguments: tuple[object, ...], take: Callable[[object], None], done: Callable[[], None]
    ) -> None:
        """Ask the process that reads for something that the reader waits for; `done` is called when all has come."""
        from briefing.loading.jobs import Ask  # noqa: PLC0415 - only when asked for
        from briefing.loading.messages import Answer, Unanswered  # noqa: PLC0415 - as above
        from briefing.loading.process import ask  # noqa: PLC0415 - as above
        from briefing.tui.feed import Feed  # noqa: PLC0415 - as above

        def receive(message: "Message") -> None:
            if isinstance(message, Answer):
                take(message.value)
            elif isinstance(message, Unanswered):
                take(message.reason)

        loading = ask(Ask(function, arguments, waited_for=True))
        feed = Feed(loading, receive, lambda: done() if loading.finished else None)
        self._feeds.append(feed)
        feed.attach()

    def _draw(self) -> None:
        self._host.stage.redraw()
