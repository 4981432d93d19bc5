"""Copying what is under the cursor as text, with its sources and its marking."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from briefing.i18n import gettext as _
from briefing.layout.line import field_id
from briefing.layout.line_tools import truncate_text
from briefing.model.inline import plain
from briefing.model.records import Claim, Event, Figure, Gap, Judgment, Source
from briefing.tui.arrange import Pane
from briefing.tui.reading.part import Part
from briefing.tui.screens.above import UrlCard

if TYPE_CHECKING:
    from briefing.export.linear.fields import Spoken
    from briefing.model.brief import Brief, Item

_LONGEST_NAME = 28
"""Cells of a name in what is said of a copy."""
_FIELDS = frozenset({field_id("bottom_line"), field_id("subtitle"), field_id("source_summary")})


class Copied(NamedTuple):
    """A text, and what it is, in the reader's language."""

    what: str
    text: str


class Copying(Part):
    """Copies an item, a sentence, an address or a fault."""

    @property
    def actions(self) -> Mapping[str, Callable[[], None]]:
        """Copy what is under the cursor."""
        return {"copy": self._copy}

    def _copy(self) -> None:
        host = self.reader.host
        found = self._found()
        if found is None or not found.text:
            host.say(_("There is nothing here to copy."))
        else:
            host.outside.copy(found.what, found.text)

    def _found(self) -> Copied | None:
        from briefing.export.linear.fields import Spoken  # noqa: PLC0415 - only to copy
        from briefing.tui.reading.place import keys_here  # noqa: PLC0415 - only to copy

        reader, above = self.reader, self.reader.host.stage.above
        if isinstance(above, UrlCard):
            return Copied(_("address"), above.url.url)
        if above and above.finding:
            from briefing.diagnostics.render.text import render_text  # noqa: PLC0415 - only to copy

            return Copied(_("problem"), render_text([above.finding]))
        if reader.brief is None or reader.pages is None:
            return None
        setting = Spoken(reader.brief)
        for key in keys_here(reader):
            if key in setting.items:
                return _item(setting, key)
            if key in _FIELDS:
                return _field(setting, reader.brief, key)
        return self._of_summary(setting) if above is None and reader.active is Pane.SUMMARY else None

    def _of_summary(self, setting: "Spoken") -> Copied | None:
        """Return the sentence under the cursor; where it is no prose, the block of the summary."""
        from briefing.export.item import blocks_text, words_text  # noqa: PLC0415 - only to copy
        from briefing.tui.reading.place import block_at  # noqa: PLC0415 - only to copy
        from briefing.tui.reading.sentence import sentence_at  # noqa: PLC0415 - only to copy

        pages = self.reader.pages
        found = sentence_at(pages.setting, self.reader.view) if pages else None
        if pages and found:
            notes = [note for note in pages.setting.footnotes() if note.number in found.statement.notes]
            return Copied(_("sentence"), words_text(setting, found.statement.inlines, tuple(reversed(notes))))
        block = block_at(self.reader)
        return Copied(_("passage"), blocks_text(setting, (block,))) if block else None


def _item(setting: "Spoken", key: str) -> Copied:
    from briefing.export.item import item_text  # noqa: PLC0415 - only to copy

    kind, name = _called(setting, setting.items[key])
    words = _("{kind} “{name}”").format(kind=kind, name=truncate_text(name, _LONGEST_NAME)) if name else kind
    return Copied(words, item_text(setting, key))


def _called(setting: "Spoken", item: "Item") -> tuple[str, str]:
    """Return what an item is, in the reader's language, and what it is called."""
    match item:
        case Figure():
            return _("figure"), plain(item.label.inlines)
        case Claim():
            return _("claim"), setting.value(item)
        case Source():
            return _("source"), setting.short_name(item.id)
        case Event():
            return _("event"), plain(item.what.inlines)
        case Judgment():
            return _("judgment"), plain(item.text.inlines)
        case Gap():
            return _("gap"), plain(item.text.inlines)


def _field(setting: "Spoken", brief: "Brief", key: str) -> Copied:
    from briefing.export.item import blocks_text, words_text  # noqa: PLC0415 - only to copy

    if key == field_id("bottom_line"):
        return Copied(_("bottom line"), words_text(setting, brief.bottom_line.inlines))
    if key == field_id("subtitle"):
        return Copied(_("subtitle"), words_text(setting, brief.subtitle.inlines))
    return Copied(_("source summary"), blocks_text(setting, brief.source_summary.blocks))
