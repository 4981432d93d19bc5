"""The fields of one item as a card: labels at the left, what the author wrote at the right."""

from collections.abc import Iterable, Sequence

from briefing.layout.attribution import name_with_via
from briefing.layout.line import Face, Page, ToItem, ToUrl
from briefing.layout.pieces import Pieces, joined, piece
from briefing.layout.rich_text import cite_marks, rich_pieces
from briefing.layout.setting import Setting
from briefing.layout.sheet import NO_WORDS, Sheet, flow
from briefing.layout.vocabulary import reliability_words
from briefing.layout.wrap import Marked, Wrapped
from briefing.model.blocks import Document
from briefing.model.dates import Edtf
from briefing.model.inline import RichText, plain
from briefing.model.provenance import origins
from briefing.model.records import Cite, Common, Extra
from briefing.model.text import SafeText
from briefing.themes.roles import Role

_SIDE_BY_SIDE = 45
"""Cells from which on labels stand beside their values; under it they stand above."""
_WIDEST_LABEL = 16
_DEEPEST = 32
"""Levels of `extra` that are shown; no file has more."""


class Card:
    """The card of one item in the making."""

    def __init__(self, setting: Setting, width: int) -> None:
        self.setting = setting
        self.sheet = Sheet(width)
        self._side_by_side = width >= _SIDE_BY_SIDE
        self._column = min(_WIDEST_LABEL, width // 3)
        self.start = self._column + 1 if self._side_by_side else 2
        """Where the values start."""

    def title(self, kind: str, words: Pieces, state: Pieces = ()) -> None:
        """Add what the item is, and its own words; `state` follows the kind."""
        self.sheet.text(
            joined([(piece(self.setting.t(kind), Role.LABEL, Face.BOLD),), state], piece(" · ", Role.MUTED))
        )
        self.sheet.text(words)

    def section(self, label: str) -> None:
        """Add a heading within the card, after an empty line."""
        self.sheet.gap()
        self.sheet.text((piece(self.setting.t(label), Role.LABEL, Face.BOLD),))

    def field(self, label: str, value: Pieces) -> None:
        """Add a field; one without a value is left out."""
        self._labelled(self.setting.t(label), [value] if value else [])

    def lines(self, label: str, values: Iterable[Pieces]) -> None:
        """Add a field of several values, one under the other."""
        self._labelled(self.setting.t(label), [value for value in values if value])

    def words(self, label: str, words: str, role: Role = Role.TEXT) -> None:
        """Add a field of plain words."""
        self.field(label, (piece(words, role),) if words else ())

    def quote(self, label: str, words: SafeText) -> None:
        """Add the words of a source, line for line."""
        self.field(label, (piece(words.strip("\n"), Role.QUOTE, Face.ITALIC),) if words.strip() else ())

    def rich(self, label: str, text: RichText) -> None:
        """Add a field of inline Markdown."""
        self.field(label, rich_pieces(self.setting, text.inlines))

    def rich_list(self, label: str, texts: Iterable[RichText]) -> None:
        """Add a list of inline Markdown."""
        self.lines(label, ((piece("– ", Role.MUTED), *rich_pieces(self.setting, text.inlines)) for text in texts))

    def date(self, label: str, date: Edtf | None) -> None:
        """Add a date in words."""
        self.words(label, self.setting.date(date) if date else "")

    def url(self, label: str, url: SafeText) -> None:
        """Add an address as a stop."""
        self.field(label, (piece(url, Role.LINK, target=ToUrl(url)),) if url else ())

    def items(self, label: str, ids: Iterable[str]) -> None:
        """Add items of this brief by their words, each a stop; an id that names none is marked."""
        self.lines(label, (item_pieces(self.setting, id_) for id_ in ids))

    def document(self, label: str, document: Document) -> None:
        """Add block Markdown."""
        if document.blocks:
            from briefing.layout.document import lay_out  # noqa: PLC0415 - few cards have blocks

            page = lay_out(document.blocks, self.sheet.width - self.start, self.setting)
            self._beside(self.setting.t(label), [embedded(page)])

    def cites(self, label: str, cites: Sequence[Cite]) -> None:
        """Add the sources that are named, each with its number, place, name and letter in words."""
        setting = self.setting
        rows: list[Pieces] = []
        for cite in cites:
            source = setting.sources.get(cite.source)
            name = (piece(f" {name_with_via(setting, cite.source)}"),) if source else ()
            grade = reliability_words(setting, source.reliability) if source else ""
            rows.append(
                (
                    *cite_marks(setting, (cite,), locators=True),
                    *name,
                    *((piece(f" · {grade}", Role.GRADE),) if grade else ()),
                )
            )
        self.lines(label, rows)
        self.origins(cites)

    def common(self, common: Common) -> None:
        """Add what every item may carry: note, marking, extra and unknown keys."""
        self.rich("Note", common.note)
        self.words("Marking", common.tlp or "", Role.STRONG)
        self.extras("Extra", common.extra)
        self.extras("Unknown keys", common.unknown)

    def extras(self, label: str, extras: Extra) -> None:
        """Add what the format does not know, as written."""
        if extras:
            self.lines(label, [(piece(line),) for line in extra_lines(extras)])

    def origins(self, cites: Sequence[Cite]) -> None:
        """Add what the sources come down to, where that is not they themselves."""
        setting = self.setting
        known = {cite.source for cite in cites if cite.source in setting.sources}
        found = origins(setting.traced, cites)
        if found and set(found) != known:
            count = setting.tn("{n} origin", "{n} origins", len(found)).format(n=len(found))
            names = joined([item_pieces(setting, key) for key in found], piece(", "))
            self.field("Origins", (piece(f"{count}: "), *names))

    def _labelled(self, label: str, values: list[Pieces]) -> None:
        if values:
            self._beside(label, [flow(value, self.sheet.width - self.start) for value in values])

    def _beside(self, label: str, values: list[Wrapped]) -> None:
        name = (piece(label, Role.MUTED),)
        if not self._side_by_side:
            self.sheet.text(name)
        for number, value in enumerate(values):
            shown = flow(name, self._column) if self._side_by_side and not number else NO_WORDS
            self.sheet.row((0, shown), (self.start, value))


def item_pieces(setting: Setting, id_: str) -> Pieces:
    """Return an item's words as a stop that leads to it, after the mark of its kind; an unknown id is marked."""
    if id_ in setting.numbers:
        return (
            piece(f"[{setting.numbers[id_]}]", Role.PROVENANCE, target=ToItem(id_)),
            piece(f" {setting.short_name(id_)}"),
        )
    words = setting.words_of(id_)
    if words is None:
        return (piece(f"{id_} [?]", Role.ERROR),)
    figure = setting.figure_of(id_)
    label = plain(figure.label.inlines) if figure else ""
    return (piece(f"{label}: {words}" if label and label != words else words, Role.LINK, target=ToItem(id_)),)


def embedded(page: Page) -> Wrapped:
    """Return a page as a cell of another."""
    return Wrapped(page.lines, [Marked(stop.line, stop.start, stop.end, stop.target) for stop in page.stops])


def extra_lines(extra: Extra, depth: int = 0) -> Iterable[str]:
    """Yield what the format does not know, line by line, as written."""
    indent = "\u00a0" * (2 * depth)
    if isinstance(extra, str):
        yield from (f"{indent}{line}" for line in extra.splitlines() or [""])
    elif depth >= _DEEPEST:
        yield f"{indent}…"
    elif isinstance(extra, tuple):
        for part in extra:
            if isinstance(part, str):
                yield f"{indent}– {part}"
            else:
                yield f"{indent}–"
                yield from extra_lines(part, depth + 1)
    else:
        for key, part in extra.items():
            if isinstance(part, str):
                yield f"{indent}{key}: {part}"
            else:
                yield f"{indent}{key}:"
                yield from extra_lines(part, depth + 1)
