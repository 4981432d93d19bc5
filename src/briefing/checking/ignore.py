"""What a brief lets stand: its `ignore` entries, each for one rule at one place, with the reason."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from briefing.checking.subject import Subject
from briefing.checking.waiting import Waiting
from briefing.diagnostics.finding import Finding, Fix
from briefing.diagnostics.make import finding
from briefing.diagnostics.nearest import Suggestions
from briefing.diagnostics.rules import OVER_LIBRARY, RULES, STANDING, Group
from briefing.i18n import gettext as _
from briefing.loading.wording import is_slip, shown
from briefing.model.blocks import Heading
from briefing.model.records import Ignored
from briefing.model.span import Span

_LEVELS = 6
"""Of headings."""


class Settled(NamedTuple):
    """Findings with the reason at those that may stand, and the entries that are still to be settled."""

    findings: list[Finding]
    waiting: tuple[Waiting, ...]


def settle(subject: Subject, found: list[Finding]) -> Settled:
    """Mark the findings that the brief lets stand, and add what is wrong with its entries."""
    entries = subject.brief.ignore
    if not entries:
        return Settled(found, ())
    places = _Places(subject)
    waiting: list[Waiting] = []
    own: list[Waiting] = []
    more: list[Finding] = []
    for entry in entries:
        fault = _fault(places, entry)
        if fault:
            more.append(fault)
            continue
        if not (entry.rule and entry.reason):
            # That a field is missing has been said; without a reason nothing may stand.
            continue
        one = Waiting(entry.rule, entry.reason, places.of(entry), subject.at(entry, "rule"))
        (waiting if entry.rule in OVER_LIBRARY else own).append(one)
    unused = settle_waiting(own, found)
    return Settled([*found, *more, *unused], tuple(waiting))


def settle_waiting(entries: Sequence[Waiting], found: list[Finding]) -> list[Finding]:
    """Give the findings that entries speak of their reason; return the findings on entries that hide nothing.

    Where several entries speak of one finding, the last gives its reason. Entries for one rule and place are looked at
    once, and findings are in order, as there may be thousands of both.
    """
    spoken: dict[str, list[tuple[str, int, int, int]]] = {}
    for number, each in enumerate(found):
        spoken.setdefault(each.rule, []).append((*each.span[:3], number))
    for of_rule in spoken.values():
        of_rule.sort()
    reasons: dict[tuple[str, tuple[Span, ...]], str] = {}
    for entry in entries:
        key = (entry.rule, entry.places)
        reasons.pop(key, None)
        reasons[key] = entry.reason
    hiding: set[tuple[str, tuple[Span, ...]]] = set()
    for (rule, places), reason in reasons.items():
        for number in _numbers(spoken.get(rule, []), places):
            found[number] = found[number]._replace(ignored=reason)
            hiding.add((rule, places))
    return [_unused(entry) for entry in entries if (entry.rule, entry.places) not in hiding]


def _numbers(spoken: list[tuple[str, int, int, int]], places: tuple[Span, ...]) -> list[int]:
    """Return the numbers of the findings, which are in order, that begin in one of the places; all where none is."""
    if not places:
        return [number for *_place, number in spoken]
    found: list[int] = []
    for path, line, column, end_line, end_column in places:
        start = bisect_left(spoken, (path, line, column, 0))
        end = bisect_left(spoken, (path, end_line, end_column + 1, 0))
        found += [number for *_place, number in spoken[start:end]]
    return found


def _unused(entry: Waiting) -> Finding:
    """Return the finding that an entry hides nothing."""
    return finding(
        "unused-ignore",
        _("nothing of `{rule}` is found here any more").format(rule=entry.rule),
        entry.entry,
        help=_("Take the entry out of `ignore`."),
    )


class _Places:
    """The places that entries may name, and the nearest to what they name."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        self._suggestions = Suggestions()

    def of(self, entry: Ignored) -> tuple[Span, ...]:
        """Return where an entry holds: at an item with all its fields, below a heading, or in a field of the brief."""
        if not entry.at:
            return ()
        subject, at = self._subject, _plain(entry.at)
        spans = subject.brief.spans
        if at == "summary":
            return (subject.body,)
        if at in subject.items:
            item = subject.items[at]
            return (item.spans[""],) if "" in item.spans else tuple(item.spans.values())
        if at in self._sections:
            return (self._sections[at],)
        return (spans[at],) if at and at in spans else ()

    def at(self, entry: Ignored, field: str) -> Span:
        """Return the place of a field of an entry."""
        return self._subject.at(entry, field)

    def nearest_rule(self, name: str) -> str | None:
        """Return the rule that was probably meant."""
        return self._suggestions.nearest(name, RULES)

    def nearest(self, at: str) -> str | None:
        """Return the place that was probably meant."""
        return self._suggestions.nearest(at, self._names)

    @cached_property
    def _names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self._subject.items, *self._sections, *self._subject.brief.spans)))

    @cached_property
    def _sections(self) -> dict[str, Span]:
        """The lines from each heading to the next one of its level or above, by its slug."""
        subject = self._subject
        path, lines = subject.body.path, subject.lines(subject.body.path)
        headings = [block for block in subject.brief.summary.blocks if isinstance(block, Heading)]
        found: dict[str, Span] = {}
        # The line of the first heading behind of each level.
        after = [subject.body.end_line + 1] * _LEVELS
        for heading in reversed(headings):
            first = heading.lines.first
            last = min(min(after[: heading.level]) - 1, len(lines))
            found[heading.slug] = Span(path, first, 1, last, len(lines[last - 1]) + 1)
            after[heading.level - 1] = first
        return found


def _fault(places: _Places, entry: Ignored) -> Finding | None:
    span = places.at(entry, "rule")
    if entry.rule and entry.rule not in RULES:
        near = places.nearest_rule(entry.rule)
        certain = near and is_slip(entry.rule, near) and span.end_column - span.column == len(entry.rule)
        return finding(
            "unknown-rule",
            _("there is no rule {name}").format(name=shown(entry.rule)),
            span,
            help=_near(entry.rule, near),
            fix=Fix(span, near, _("Write {word}").format(word=shown(near))) if near and certain else None,
        )
    if entry.rule and RULES[entry.rule].group not in STANDING:
        return finding(
            "unused-ignore",
            _("findings of `{rule}` cannot be let stand").format(rule=entry.rule),
            span,
            help=_("What is wrong there hides what the brief says; mend it."),
        )
    return _nowhere(places, entry) if entry.at and not places.of(entry) else None


def _nowhere(places: _Places, entry: Ignored) -> Finding:
    """Return the finding that there is no such place, with the nearest that there is."""
    at, span = _plain(entry.at), places.at(entry, "at")
    near = places.nearest(at)
    certain = near and is_slip(at, near) and span.end_column - span.column == len(entry.at)
    return finding(
        "unknown-target",
        _("nothing here is called {id}").format(id=shown(entry.at)),
        span,
        help=_("Did you mean `{name}`?").format(name=near)
        if near
        else _("`at` takes the id of an item, the slug of a heading, or a field of the brief."),
        fix=Fix(span, near, _("Write {word}").format(word=shown(near))) if near and certain else None,
    )


def _near(name: str, near: str | None) -> str:
    if name in tuple(Group):
        return _("That is a group; an entry names one rule.")
    return _("Did you mean `{name}`?").format(name=near) if near else _("`briefing rules` lists them all.")


def _plain(at: str) -> str:
    """Return the name of a place without the mark that it has in a reference."""
    return str(at).removeprefix("#")
