"""What a brief lets stand: its `ignore` entries, each for one rule at one place, with the reason."""

from collections.abc import Iterable
from typing import NamedTuple

from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding, Fix
from briefing.diagnostics.make import finding
from briefing.diagnostics.nearest import nearest
from briefing.diagnostics.rules import OVER_LIBRARY, RULES, STANDING, Group
from briefing.i18n import gettext as _
from briefing.loading.wording import is_slip, shown
from briefing.model.blocks import Heading
from briefing.model.records import Ignored
from briefing.model.span import Span


class Waiting(NamedTuple):
    """An entry for a rule over a library, which is settled when that has been checked."""

    rule: str
    reason: str
    places: tuple[Span, ...]
    """Where it holds; none for the whole brief."""
    entry: Span
    """Its own place."""


class Settled(NamedTuple):
    """Findings with the reason at those that may stand, and the entries that are still to be settled."""

    findings: list[Finding]
    waiting: tuple[Waiting, ...]


def settle(subject: Subject, found: list[Finding]) -> Settled:
    """Mark the findings that the brief lets stand, and add what is wrong with its entries."""
    entries = subject.brief.ignore
    if not entries:
        return Settled(found, ())
    waiting: list[Waiting] = []
    more: list[Finding] = []
    for entry in entries:
        fault = _fault(subject, entry)
        if fault:
            more.append(fault)
            continue
        if not (entry.rule and entry.reason):
            # That a field is missing has been said; without a reason nothing may stand.
            continue
        one = Waiting(entry.rule, entry.reason, _places(subject, entry), subject.at(entry, "rule"))
        if entry.rule in OVER_LIBRARY:
            waiting.append(one)
        elif not hide(one, found):
            more.append(unused(one))
    return Settled(found + more, tuple(waiting))


def hide(entry: Waiting, found: list[Finding]) -> bool:
    """Give the findings that an entry speaks of its reason; return whether there is any."""
    any_hidden = False
    for number, each in enumerate(found):
        if each.rule == entry.rule and (not entry.places or any(_within(each.span, one) for one in entry.places)):
            found[number] = each._replace(ignored=entry.reason)
            any_hidden = True
    return any_hidden


def unused(entry: Waiting) -> Finding:
    """Return the finding that an entry hides nothing."""
    return finding(
        "unused-ignore",
        _("nothing of `{rule}` is found here any more").format(rule=entry.rule),
        entry.entry,
        help=_("Take the entry out of `ignore`."),
    )


def _fault(subject: Subject, entry: Ignored) -> Finding | None:
    span = subject.at(entry, "rule")
    if entry.rule and entry.rule not in RULES:
        near = nearest(entry.rule, RULES)
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
    return _nowhere(subject, entry) if entry.at and not _places(subject, entry) else None


def _nowhere(subject: Subject, entry: Ignored) -> Finding:
    """Return the finding that there is no such place, with the nearest that there is."""
    at, span = _plain(entry.at), subject.at(entry, "at")
    near = nearest(at, (*subject.items, *(each.slug for each in _headings(subject)), *subject.brief.spans))
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


def _places(subject: Subject, entry: Ignored) -> tuple[Span, ...]:
    """Return where an entry holds: at an item with all its fields, below a heading, or in a field of the brief."""
    if not entry.at:
        return ()
    brief, at = subject.brief, _plain(entry.at)
    if at == "summary":
        return (subject.body,)
    if at in subject.items:
        item = subject.items[at]
        return (item.spans[""],) if "" in item.spans else tuple(item.spans.values())
    section = _section(subject, at)
    if section:
        return (section,)
    return (brief.spans[at],) if at and at in brief.spans else ()


def _plain(at: str) -> str:
    """Return the name of a place without the mark that it has in a reference."""
    return str(at).removeprefix("#")


def _headings(subject: Subject) -> list[Heading]:
    return [block for block in subject.brief.summary.blocks if isinstance(block, Heading)]


def _section(subject: Subject, slug: str) -> Span | None:
    """Return the lines from a heading to the next one of its level or above."""
    headings = _headings(subject)
    for number, heading in enumerate(headings):
        if heading.slug == slug:
            path, lines = subject.body.path, subject.lines(subject.body.path)
            after = (one.lines.first for one in headings[number + 1 :] if one.level <= heading.level)
            last = min(next(after, subject.body.end_line + 1) - 1, len(lines))
            return Span(path, heading.lines.first, 1, last, len(lines[last - 1]) + 1)
    return None


def _within(span: Span, place: Span) -> bool:
    path, line, column, _end, _column = span
    start, end = (place.line, place.column), (place.end_line, place.end_column)
    return path == place.path and start <= (line, column) <= end


def settle_waiting(entries: Iterable[Waiting], found: list[Finding]) -> list[Finding]:
    """Mark what the entries for rules over a library let stand; return the findings on those that hide nothing."""
    return [unused(entry) for entry in entries if not hide(entry, found)]
