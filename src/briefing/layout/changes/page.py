"""The list of what changed: what it says of itself, item by item, then the summary word by word."""

from collections.abc import Iterable, Iterator

from briefing.analysis.changes import Changes, ItemChange, Kind, compare_blocks
from briefing.layout.changes.body import Told, told_blocks
from briefing.layout.changes.labels import KIND_WORDS, LABELS
from briefing.layout.changes.marks import Sides, sides_of
from briefing.layout.changes.story import Entry, story
from briefing.layout.document.frame import MOST_CELLS, crop
from briefing.layout.growing import Growing
from briefing.layout.line import Face, Line, Page
from briefing.layout.line_tools import blanks, cells, run
from briefing.layout.pieces import piece
from briefing.layout.setting import Setting
from briefing.layout.sheet import Sheet
from briefing.model.blocks import Document
from briefing.themes.roles import Role

SIGNS = {Kind.NEW: "+", Kind.CHANGED: "~", Kind.GONE: "−", Kind.MOVED: "↕", Kind.SAME: " "}
"""What stands before something by what became of it."""
ROLES = {Kind.NEW: Role.ADDED, Kind.CHANGED: Role.CHANGED, Kind.GONE: Role.REMOVED, Kind.MOVED: Role.CHANGED}
_NARROW = 50
"""Under so many cells what changed stands below its kind, not beside it."""


def changes_page(
    changes: Changes, old: Setting, new: Setting, width: int, *, only: tuple[ItemChange, ...] | None = None
) -> Page:
    """Return the whole list as a page, or that of some of its items; the words are in the new brief's language."""
    sheet = Sheet(width)
    told = changes if only is None else Changes(items=only)
    return Growing(sheet, _Drawing(sheet, sides_of(changes, old, new)).steps(told)).whole()


def changes_pages(changes: Changes, old: Setting, new: Setting, width: int) -> Growing:
    """Return the list as a page that grows as far as it is looked at; a text may have thousands of changes."""
    sheet = Sheet(width)
    return Growing(sheet, _Drawing(sheet, sides_of(changes, old, new)).steps(changes))


class _Drawing:
    def __init__(self, sheet: Sheet, sides: Sides) -> None:
        self._sheet = sheet
        self._sides = sides
        self._column = min(sheet.width, MOST_CELLS)
        self._words = {kind: sides.new.t(KIND_WORDS[kind]) for kind in KIND_WORDS}
        self._narrow = sheet.width < _NARROW
        self._indent = min(2, sheet.width // 4) if self._narrow else max(map(cells, self._words.values())) + 4

    def steps(self, changes: Changes) -> Iterator[None]:
        """Put one entry or block after the other on the sheet."""
        t = self._sides.new.t
        any_told = False
        for section in story(changes, self._sides):
            any_told = True
            self._heading(section.heading)
            for entry in section.entries:
                self._entry(entry)
                yield
        if changes.blocks:
            any_told = True
            self._heading(t("Summary"))
            yield from self._blocks(told_blocks(self._sides, changes.blocks))
        for field in changes.fields:
            if isinstance(field.old, Document) and isinstance(field.new, Document):
                any_told = True
                self._heading(t(LABELS[field.name]))
                blocks = compare_blocks(field.old.blocks, field.new.blocks, self._sides.names)
                yield from self._blocks(told_blocks(self._sides, blocks))
        if not any_told:
            self._sheet.flow((piece(t("Nothing has changed."), Role.MUTED),), width=self._column)

    def _heading(self, words: str) -> None:
        self._sheet.gap()
        self._sheet.flow((piece(words.upper(), Role.LABEL),), width=self._column)

    def _entry(self, entry: Entry) -> None:
        sheet, role = self._sheet, ROLES[entry.kind]
        top = sheet.height
        sign, word = f"{SIGNS[entry.kind]} ", self._words[entry.kind]
        rest = head = blanks(self._indent)
        if self._narrow:
            sheet.flow((piece(sign, role, Face.BOLD), piece(word, role)), width=self._column)
        else:
            head = (run(sign, role, Face.BOLD), run(word, role), *blanks(self._indent - 2 - cells(word)))
        sheet.flow(entry.title, head, rest, width=self._column)
        for row in entry.rows:
            label = (piece(f"{row.label}: ", Role.MUTED),) if row.label else ()
            hanging = blanks(self._indent + min(2, sheet.width // 4))
            sheet.flow((*label, *row.words), rest, hanging, width=self._column)
        sheet.place(entry.id or f"-{top}", top)

    def _blocks(self, blocks: Iterable[tuple[Told, ...]]) -> Iterator[None]:
        for number, block in enumerate(blocks):
            if number:
                self._sheet.gap()
            top = self._sheet.height
            for told in block:
                self._passage(told)
            if block[0].kind is not Kind.SAME or block[0].within:
                self._sheet.place(f"-{top}", top)
            yield

    def _passage(self, told: Told) -> None:
        if told.kind is Kind.SAME and not told.words:
            margin = blanks(min(2, self._sheet.width // 4))
            self._sheet.flow((piece(unchanged(self._sides.new, told), Role.MUTED),), margin, margin)
            return
        sign: Line = (run(f"{SIGNS[told.kind]} ", ROLES.get(told.kind, Role.MUTED), Face.BOLD),)
        sign = crop(sign, self._sheet.width // 4)
        self._sheet.flow(told.words, sign, sign, width=self._column)


def unchanged(setting: Setting, told: Told) -> str:
    """Return how many blocks or lines are the same, in words."""
    if told.within:
        words = setting.tn("{n} line unchanged", "{n} lines unchanged", told.number)
    else:
        words = setting.tn("{n} paragraph unchanged", "{n} paragraphs unchanged", told.number)
    return f"… {words.format(n=told.number)} …"
