"""What changed as linear text: for a pipe, for reading aloud, for the message of a commit.

A line begins with `+` for what is new, `~` for what changed, `-` for what is gone, `^` for what was moved. Within a
line words that are gone stand in `[-` and `-]`, new ones in `{+` and `+}`, as with `git diff --word-diff`.
"""

from collections.abc import Iterable

from briefing.analysis.changes import Changes, Compared, Kind, compare_blocks
from briefing.export.linear.fields import STEP, Spoken
from briefing.export.linear.lines import Lines
from briefing.i18n import gettext as _
from briefing.i18n import ngettext
from briefing.layout.changes.body import Told, told_blocks
from briefing.layout.changes.labels import KIND_WORDS, LABELS
from briefing.layout.changes.marks import PLAIN, Sides, sides_of
from briefing.layout.changes.page import unchanged
from briefing.layout.changes.story import Entry, story
from briefing.layout.pieces import Piece
from briefing.model.blocks import Document
from briefing.model.brief import Brief
from briefing.model.inline import plain
from briefing.source.file import show_path

_SIGNS = {Kind.NEW: "+", Kind.CHANGED: "~", Kind.GONE: "-", Kind.MOVED: "^", Kind.SAME: " "}


def render_compared(briefs: Iterable[Compared], width: int = 80) -> str:
    """Return what became of briefs: a line for each that is new or gone, for each that changed what did."""
    parts: list[str] = []
    for compared in briefs:
        if compared.kind is Kind.SAME:
            continue
        text = heading(compared) + "\n"
        if compared.old is not None and compared.new is not None:
            text += "\n" + render_changes(compared.changes, compared.old, compared.new, width)
        parts.append(text)
    return "\n".join(parts)


def heading(compared: Compared) -> str:
    """Return the line that stands for a brief: what became of it, its title and where it is."""
    words = {Kind.NEW: _("new brief"), Kind.GONE: _("brief gone"), Kind.CHANGED: _("brief changed")}
    brief = compared.brief
    return f"{words[compared.kind]}: {plain(brief.title.inlines)} ({show_path(brief.path)})"


def render_changes(changes: Changes, old: Brief, new: Brief, width: int = 80) -> str:
    """Return what changed in one brief; in its language, numbers in words."""
    sides = sides_of(changes, Spoken(old._replace(lang=new.lang)), Spoken(new), PLAIN)
    lines = Lines(width)
    for section in story(changes, sides):
        _heading(lines, section.heading)
        for entry in section.entries:
            _entry(lines, sides, entry)
    if changes.blocks:
        _heading(lines, sides.new.t("Summary"))
        _blocks(lines, sides, told_blocks(sides, changes.blocks))
    for field in changes.fields:
        if isinstance(field.old, Document) and isinstance(field.new, Document):
            _heading(lines, sides.new.t(LABELS[field.name]))
            _blocks(lines, sides, told_blocks(sides, compare_blocks(field.old.blocks, field.new.blocks, sides.names)))
    return lines.text()


def summary_line(briefs: Iterable[Compared]) -> str:
    """Return how many briefs changed, in words."""
    counts = dict.fromkeys(Kind, 0)
    for compared in briefs:
        counts[compared.kind] += 1
    words = {
        Kind.CHANGED: ngettext("{n} brief changed", "{n} briefs changed", counts[Kind.CHANGED]),
        Kind.NEW: ngettext("{n} brief is new", "{n} briefs are new", counts[Kind.NEW]),
        Kind.GONE: ngettext("{n} brief is gone", "{n} briefs are gone", counts[Kind.GONE]),
        Kind.SAME: ngettext("{n} brief is unchanged", "{n} briefs are unchanged", counts[Kind.SAME]),
    }
    told = [text.format(n=counts[kind]) for kind, text in words.items() if counts[kind]]
    return ", ".join(told)


def _heading(lines: Lines, words: str) -> None:
    lines.blank()
    lines.words(words)
    lines.blank()


def _entry(lines: Lines, sides: Sides, entry: Entry) -> None:
    first = f"{STEP}{_SIGNS[entry.kind]} "
    lines.words(f"{sides.new.t(KIND_WORDS[entry.kind])}: {_text(entry.title)}", first)
    indent = " " * len(first) + STEP
    for row in entry.rows:
        words = _text(row.words)
        lines.words(f"{row.label}: {words}" if row.label else words, indent, indent + STEP)


def _blocks(lines: Lines, sides: Sides, blocks: Iterable[tuple[Told, ...]]) -> None:
    for number, block in enumerate(blocks):
        if number:
            lines.blank()
        for told in block:
            words = _text(told.words) or (unchanged(sides.new, told) if told.kind is Kind.SAME else "")
            lines.words(words, f"{STEP}{_SIGNS[told.kind]} ")


def _text(pieces: Iterable[Piece]) -> str:
    return "".join(part.text for part in pieces).replace("\u00a0", " ")
