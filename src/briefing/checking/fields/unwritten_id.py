"""An item that something refers to has its id written down: one made from its words changes with them."""

import re
from collections.abc import Iterator

from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding, Fix
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.loading.wording import shown
from briefing.model.blocks import Document
from briefing.model.brief import Brief, Item
from briefing.model.inline import Citation, Inline, Reference, RichText
from briefing.model.records import Figure
from briefing.model.span import Span
from briefing.model.walk import walk_inline, walk_inlines

_WORDS = ("label", "title", "what", "text")
"""The fields that an id is made from; each kind of item has one of them."""


def check(subject: Subject) -> Iterator[Finding]:
    """Find items without an id of their own that a field, the text or an entry of `ignore` names."""
    brief = subject.brief
    lists: tuple[tuple[Item, ...], ...] = (brief.figures, brief.sources, brief.timeline, brief.judgments, brief.gaps)
    made = [item for items in lists for item in items if "id" not in item.spans]
    if not made:
        return
    named = _named(subject, made)
    places = [item.spans.get("") for item in made]
    for item in made:
        ids = {item.id, *(claim.id for claim in item.claims)} if isinstance(item, Figure) else {item.id}
        if ids & named:
            # One record that an alias repeats is several items, and no place for several ids.
            alone = places.count(item.spans.get("")) == 1
            yield finding(
                "unwritten-id",
                _("{id} is made from words, and something refers to it").format(id=shown(item.id)),
                subject.at(item, *_WORDS),
                help=_("Write it down as `id`: when the words change, the reference is lost."),
                fix=_written(subject, item) if alone else None,
            )


def _named(subject: Subject, made: list[Item]) -> set[str]:
    """Return the ids that anything refers to; those in the text are looked for only where they may stand there."""
    brief = subject.brief
    named = {entry.at for entry in brief.ignore if entry.at} | set(_in_fields(brief))
    if any(f"#{item.id}" in text or f"@{item.id}" in text for text in subject.texts.values() for item in made):
        named.update(_in_texts(brief))
    return named


def _in_fields(brief: Brief) -> Iterator[str]:
    for figure in brief.figures:
        for claim in figure.claims:
            yield claim.part_of
            yield from (cite.source for cite in claim.sources)
    for source in brief.sources:
        yield source.via
        yield from source.derived_from
    for event in brief.timeline:
        yield from event.figures
        yield from (cite.source for cite in event.sources)
        yield from (cite.source for date in event.dates for cite in date.sources)
    for judgment in brief.judgments:
        yield from (*judgment.figures, *judgment.events)
        yield from (cite.source for cite in judgment.sources)


def _in_texts(brief: Brief) -> Iterator[str]:
    records: list[tuple[object, ...]] = [brief]
    for item in brief.items().values():
        records += (item, item.common)
    for record in records:
        for value in record:
            for part in value if isinstance(value, tuple) and not isinstance(value, RichText | Document) else (value,):
                yield from _targets(part)


def _targets(value: object) -> Iterator[str]:
    nodes: Iterator[Inline] = iter(())
    if isinstance(value, RichText):
        nodes = walk_inline(value.inlines)
    elif isinstance(value, Document):
        nodes = walk_inlines(value.blocks)
    for node in nodes:
        if isinstance(node, Reference) and not node.brief:
            yield node.target
        elif isinstance(node, Citation):
            yield from (cited.key for cited in node.keys)


def _written(subject: Subject, item: Item) -> Fix | None:
    """Return the fix that writes the id as the first key of the record."""
    record = item.spans.get("")
    if record is None:
        return None
    path, line, column, end_line, _end_column = record
    lines = subject.lines(path)
    rest = lines[line - 1][column - 1 :]
    own = re.compile(r"[\s{,-]*[\"']?id[\"']?\s*:(?:\s|$)")
    if any(own.match(each) for each in (rest, *lines[line:end_line])):
        return None  # it stands there without a value
    title = _("Write `id: {id}`").format(id=item.id)
    if rest.startswith("{"):
        blank = rest[1:2].isspace() or not rest[1:]
        mark = '"' if rest[1:].lstrip().startswith('"') else ""
        value = f"{mark}id{mark}: {mark}{item.id}{mark}"
        place = Span(path, line, column + 1, line, column + 1)
        return Fix(place, f" {value}," if blank else f"{value}, ", title)
    if not re.match(r"[\w\"'][^\n]*?:(?:\s|$)", rest):
        return None  # an anchor or a tag stands before its keys
    return Fix(Span(path, line, column, line, column), f"id: {item.id}\n{' ' * (column - 1)}", title)
