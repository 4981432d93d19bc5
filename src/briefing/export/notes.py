"""A reader's own marks and notes as text and as JSON."""

import json
from collections.abc import Sequence
from typing import NamedTuple

from briefing.export.linear.lines import Lines
from briefing.i18n import gettext as _
from briefing.i18n import ngettext
from briefing.layout.line_tools import cells
from briefing.library.own.values import Own
from briefing.model.text import SafeText
from briefing.source.clean import clean, clean_line
from briefing.source.file import show_path

VERSION = 1
"""Rises when a key changes its meaning or goes; new keys may come without."""
_DAY = len("2026-11-23")
_GAP = "  "


class Entry(NamedTuple):
    """What is kept of one item."""

    own: Own
    words: SafeText | None
    """The item's own words; None where the brief, or the item in it, is not there."""


class Group(NamedTuple):
    """The marks and notes on one brief."""

    key: str
    """What the brief is called in the layer."""
    path: str
    """Empty where it was not found."""
    title: SafeText
    entries: tuple[Entry, ...]


def as_text(groups: Sequence[Group], width: int) -> str:
    """Return a paragraph a brief, under its title and path; below that day, kind and words of each item, and its note.

    A brief that was not found is named as the layer names it; an item that is gone by its id. Both say so.
    """
    lines = Lines(width)
    for group in groups:
        lines.blank()
        if group.path:
            lines.words(group.title or clean_line(group.key))
            lines.words(show_path(group.path))
        else:
            lines.words(clean_line(group.key))
            count = len(group.entries)
            lines.words(ngettext("not found here: {n} item", "not found here: {n} items", count).format(n=count))
        states = [_state(entry.own) for entry in group.entries]
        column = max(map(cells, states), default=0)
        for entry, state in zip(group.entries, states, strict=True):
            first = f"{_GAP}{clean(entry.own.time[:_DAY])}{_GAP}{state}{' ' * (column - cells(state))}{_GAP}"
            lines.words(_words(entry, group), first)
            if entry.own.note:
                indent = " " * cells(first)
                lines.words(clean_line(entry.own.note), f"{indent}> ", f"{indent}> ")
    return lines.text()


def as_json(groups: Sequence[Group]) -> str:
    """Return `{"version": 1, "briefs": [...]}` with a final newline."""
    briefs = [
        {
            "brief": group.key,
            "path": group.path or None,
            "title": group.title if group.path else None,
            "items": [
                {
                    "item": entry.own.item,
                    "words": entry.words,
                    "marked": entry.own.marked,
                    "note": entry.own.note,
                    "time": entry.own.time,
                }
                for entry in group.entries
            ],
        }
        for group in groups
    ]
    return json.dumps({"version": VERSION, "briefs": briefs}, indent=2) + "\n"


def _state(own: Own) -> str:
    if own.marked and own.note:
        return _("marked, noted")
    return _("noted") if own.note else _("marked")


def _words(entry: Entry, group: Group) -> str:
    item = entry.own.item
    if not item:
        return _("the brief as a whole")
    if entry.words is not None:
        return entry.words.replace("\n", " ")
    named = clean_line(item)
    return _("{item} (no longer in the brief)").format(item=named) if group.path else named
