"""The page of a list of problems, laid out as far as it is looked at."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from briefing.diagnostics.finding import Severity
from briefing.i18n import gettext as _
from briefing.layout.line import Line, Page, Placed, Run
from briefing.layout.line_tools import truncate
from briefing.model.text import SafeText
from briefing.themes.roles import Role
from briefing.tui.problems.entries import Entry, Group, entry_lines, heading
from briefing.tui.problems.words import word
from briefing.tui.screens.above import fold

MOST = 2_000
"""Problems that are listed at once; nobody goes through more, and a filter finds any."""


class Chosen(NamedTuple):
    """What a list shows."""

    entries: list[Entry]
    """The first of them, `MOST` at most."""
    counts: Counter[Severity]
    """How many there are in all."""


class Listed(NamedTuple):
    """The problems of one group, ready to be listed."""

    group: Group
    entries: tuple[Entry, ...]
    counts: Counter[Severity]


def listed(group: Group) -> Listed:
    """Return the problems of a group in their order, each with a key that no other has."""
    seen: Counter[tuple[str, ...]] = Counter()
    entries: list[Entry] = []
    for problem in group.problems:
        finding = problem.finding
        name = (group.path, finding.rule, problem.item, finding.message)
        seen[name] += 1
        words = f"{finding.rule} {word(finding.severity)} {finding.message} {finding.span.path} {group.title}"
        entries.append(Entry("\0".join((*name, str(seen[name]))), group, problem, fold(words)))
    return Listed(group, tuple(entries), Counter(problem.finding.severity for problem in group.problems))


def chosen(groups: Iterable[Listed], query: str, least: Severity) -> Chosen:
    """Return the problems that hold every word of a query and are at least so severe."""
    if not query and least is Severity.INFO:
        return _first(groups)
    order = list(Severity)
    severities = frozenset(order[: order.index(least) + 1])
    words = fold(query).split()
    found = [
        entry
        for one in groups
        for entry in one.entries
        if entry.problem.finding.severity in severities and all(each in entry.words for each in words)
    ]
    return Chosen(found[:MOST], Counter(entry.problem.finding.severity for entry in found))


def _first(groups: Iterable[Listed]) -> Chosen:
    found: list[Entry] = []
    counts = dict.fromkeys(Severity, 0)
    for one in groups:
        for severity, count in one.counts.items():
            counts[severity] += count
        if len(found) < MOST:
            found += one.entries
    return Chosen(found[:MOST], Counter(counts))


class Rows:
    """Lines of problems for a width, made one after the other; those of a list before are taken as they are."""

    def __init__(self, found: Chosen, width: int, nothing: str, before: "Rows | None" = None) -> None:
        """Take the problems, and what is said where there are none."""
        self.width = width
        self._left = iter(found.entries)
        self._more = found.counts.total() - len(found.entries)
        self._known = before.made if before and before.width == width else {}
        self.made: dict[tuple[object, ...], list[Line]] = {}
        """The lines of problems by what they say."""
        self.complete = False
        """Whether nothing is to be laid out any more."""
        self._group: str | None = None
        self._lines: list[Line] = []
        self._placed: list[Placed] = []
        if not found.entries:
            self._lines.append(truncate((Run(SafeText(nothing), Role.MUTED),), width))

    @property
    def page(self) -> Page:
        """The page so far."""
        return Page(self.width, tuple(self._lines), tuple(self._placed))

    @property
    def height(self) -> int:
        """How many lines are laid out."""
        return len(self._lines)

    def fill(self, lines: int, key: str = "") -> bool:
        """Lay out problems until there are so many lines, and one with a key; return whether more follow."""
        there = not key or any(one.id == key for one in self._placed)
        while not self.complete and not (there and len(self._lines) >= lines):
            entry = next(self._left, None)
            if entry is None:
                self._end()
                break
            self._add(entry)
            there = there or entry.key == key
        return not self.complete

    def _add(self, entry: Entry) -> None:
        group = entry.group
        if group.path != self._group:
            if self._lines:
                self._lines.append(())
            if group.title:
                self._lines.append(heading(group, self.width))
            self._group = group.path
        elif not group.title:
            self._lines.append(())
        first = len(self._lines)
        says = (entry.problem.finding, bool(group.title), group.file)
        self.made[says] = lines = self._known.get(says) or entry_lines(entry, self.width)
        self._lines += lines
        self._placed.append(Placed(entry.key, first, len(self._lines) - 1))

    def _end(self) -> None:
        self.complete = True
        if self._more > 0:
            words = _("{n} more; a filter shows them").format(n=self._more)
            self._lines += [(), truncate((Run(SafeText(words), Role.MUTED),), self.width)]
