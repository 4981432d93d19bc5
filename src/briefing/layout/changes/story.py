"""What changed as sections of entries, in words and in the order in which a reader takes them."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefing.analysis.changes import Changes, FieldChange, ItemChange, Kind
from briefing.layout.attribution import claimant
from briefing.layout.changes.labels import LABELS
from briefing.layout.changes.marks import Sides
from briefing.layout.changes.values import changed_value
from briefing.layout.line import ToItem, field_id
from briefing.layout.pieces import Pieces, joined, piece
from briefing.layout.rich_text import rich_pieces
from briefing.layout.setting import Setting
from briefing.model.brief import Item
from briefing.model.inline import RichText
from briefing.model.records import Claim, Event, Figure, Gap, Judgment, Source
from briefing.themes.roles import Role

_ABOUT = frozenset(
    {"id", "lang", "section", "tags", "authors", "series", "translation_of", "likelihood_scale", "extra", "unknown"}
)
"""Fields of the brief that are told last."""
_IN_SUMMARY = frozenset({"source_summary"})
_PLACED = frozenset({"bottom_line", "subtitle", "status", "source_summary"})
"""Fields of the brief that a pane shows in a place of their own."""
_HEADINGS = {
    "figure": "Key figures",
    "source": "Sources",
    "event": "Timeline",
    "judgment": "Judgments",
    "gap": "What is not known",
}
"""What the sections of items are called, by their kind of record; claims stand with the figures."""
_MAIN = {"figure": "label", "event": "what", "judgment": "text", "gap": "text"}
"""The field whose words stand for an item."""


class Row(NamedTuple):
    """A field that changed."""

    label: str
    """Empty where the entry has no other field."""
    words: Pieces


class Entry(NamedTuple):
    """An item or a field of the brief that is new, changed or gone."""

    kind: Kind
    id: str
    """Its id, where it still stands; of a field as `line.field_id` has it, empty where no pane shows it."""
    title: Pieces
    rows: tuple[Row, ...]


class Section(NamedTuple):
    """Entries under one heading."""

    heading: str
    entries: tuple[Entry, ...]


def story(changes: Changes, sides: Sides) -> Iterator[Section]:
    """Yield what changed but for the summary, sections without a change left out; what merely follows is left out."""
    t = sides.new.t
    fields = [field for field in changes.fields if not field.follows and field.name not in _IN_SUMMARY]
    sections = [
        Section(t("The brief itself"), _field_entries(sides, (f for f in fields if f.name not in _ABOUT))),
        *(
            Section(t(_HEADINGS[record]), tuple(_entry(sides, change) for change in _told(changes.items, record)))
            for record in _HEADINGS
        ),
        Section(t("About this brief"), _field_entries(sides, (f for f in fields if f.name in _ABOUT))),
    ]
    yield from (section for section in sections if section.entries)


def _told(changes: Iterable[ItemChange], record: str) -> Iterator[ItemChange]:
    records = {record, "claim"} if record == "figure" else {record}
    return (change for change in changes if change.record in records and not change.follows)


def _field_entries(sides: Sides, fields: Iterable[FieldChange]) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            Kind.CHANGED,
            field_id(field.name) if field.name in _PLACED else "",
            (piece(sides.new.t(LABELS[field.name]), Role.STRONG),),
            (Row("", changed_value(sides, field)),),
        )
        for field in fields
    )


def _entry(sides: Sides, change: ItemChange) -> Entry:
    if change.new is None:
        title = _title(sides.old, change.old, change) if change.old else ()
        return Entry(change.kind, "", tuple(part._replace(target=None) for part in title), ())
    target = ToItem(change.id)
    main = _changed_words(sides, change)
    title = main or _title(sides.new, change.new, change)
    rows = tuple(
        Row(sides.new.t(LABELS[field.name]), changed_value(sides, field, change.old, change.new))
        for field in change.fields
        if not field.follows and not (main and field.name == _MAIN.get(change.record))
    )
    return Entry(change.kind, change.id, tuple(part._replace(target=target) for part in title), rows)


def _changed_words(sides: Sides, change: ItemChange) -> Pieces:
    """Return the words of an item whose words changed, old and new; nothing where they did not."""
    name = _MAIN.get(change.record)
    for field in change.fields:
        if field.name == name and isinstance(field.old, RichText) and isinstance(field.new, RichText):
            return sides.compared(field.old.inlines, field.new.inlines)
    return ()


def _title(setting: Setting, item: Item, change: ItemChange) -> Pieces:
    """Return what stands for an item; of one that is new or gone, with its value or date."""
    whole = change.kind is not Kind.CHANGED
    match item:
        case Figure():
            return _figure(setting, item, whole=whole)
        case Claim():
            return _claim(setting, item, change, whole=whole)
        case Source():
            number = setting.numbers.get(item.id)
            return (piece(f"[{number}] ", Role.PROVENANCE), piece(setting.short_name(item.id), Role.STRONG))
        case Event():
            when = next((date.when for date in item.dates if date.when), None)
            dated = (piece(f"{setting.date(when)}: ", Role.MUTED),) if when and whole else ()
            return (*dated, *_text(setting, item.what, item.id))
        case Judgment() | Gap():
            return _text(setting, item.text, item.id)


def _figure(setting: Setting, figure: Figure, *, whole: bool) -> Pieces:
    label = _text(setting, figure.label, figure.id)
    words_ = setting.words_of(figure.id) if whole and figure.claims else None
    return (*label, piece(": "), piece(words_, Role.FIGURE)) if words_ else label


def _claim(setting: Setting, claim: Claim, change: ItemChange, *, whole: bool) -> Pieces:
    """Return a claim as its figure and, among several, who claims it."""
    figure = setting.figure_of(claim.id)
    label = _text(setting, figure.label, figure.id) if figure else (piece(change.figure),)
    value = rich_pieces(setting, claim.text.inlines) if claim.quantity is None else ()
    value = value or (piece(setting.value(claim), Role.FIGURE),)
    several = figure is not None and len(figure.claims) > 1
    who = claimant(setting, claim.claimed_by, claim.attribution, claim.sources) if several or whole else ()
    head = (*label, piece(": "), *value) if whole else label
    return joined((head, who), piece(" · ", Role.MUTED))


def _text(setting: Setting, text: RichText, id_: str) -> Pieces:
    return rich_pieces(setting, text.inlines, Role.STRONG) or (piece(id_, Role.STRONG),)
