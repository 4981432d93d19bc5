"""Fields of a record as lines: `Label: words`, each on a line of its own."""

from collections.abc import Iterable

from briefing.export.linear.blocks import BlockWriter
from briefing.export.linear.inline import inline_text
from briefing.export.linear.lines import Lines
from briefing.layout.attribution import name_with_via
from briefing.layout.setting import Setting
from briefing.layout.vocabulary import reliability_words
from briefing.model.blocks import Document
from briefing.model.dates import Edtf
from briefing.model.inline import RichText, plain
from briefing.model.records import Cite, Claim, Common, Extra, Spans
from briefing.model.text import SafeText

STEP = "  "
"""One level of indentation."""
_DEEPEST = 64


class Spoken(Setting):
    """The setting of a text that is read aloud: numbers with their qualifier in words, as signs are not spoken."""

    def value(self, claim: Claim) -> SafeText:
        """Return a claim's number in words, with its unit, else its words."""
        if claim.quantity is None:
            return super().value(claim)
        words = self.quantity(claim.quantity)
        return SafeText(f"{words} {claim.unit}") if claim.unit else words


class Fields:
    """Writes the fields of one brief."""

    def __init__(self, setting: Spoken, width: int) -> None:
        self.setting = setting
        self.lines = Lines(width)
        self.blocks = BlockWriter(self.lines, setting)

    def words(self, label: str, words: str, indent: str) -> None:
        """Add a field of plain words; one without is left out. Further lines of the words stay lines."""
        if words.strip():
            text = words.strip("\n")
            self.lines.words(f"{label}: {text}" if "\n" not in text else f"{label}:\n{text}", indent, indent + STEP)

    def rich(self, label: str, text: RichText, indent: str) -> None:
        """Add a field of inline Markdown."""
        self.words(label, self.inline(text), indent)

    def inline(self, text: RichText) -> str:
        """Return a field of inline Markdown as words."""
        return inline_text(text.inlines, self.setting) if text.inlines else ""

    def quote(self, label: str, words: SafeText, indent: str) -> None:
        """Add the words of a source between quotation marks."""
        if words.strip():
            self.words(label, f'"{words.strip()}"', indent)

    def date(self, label: str, date: Edtf | None, indent: str) -> None:
        """Add a date in words."""
        self.words(label, self.setting.date(date) if date else "", indent)

    def several(self, label: str, values: Iterable[str], indent: str) -> None:
        """Add a field of several values: one on its own line, more as a list below it."""
        shown = [value for value in values if value.strip()]
        if len(shown) == 1:
            self.words(label, shown[0], indent)
        elif shown:
            self.lines.words(f"{label}:", indent)
            for value in shown:
                self.lines.words(value, f"{indent}- ")

    def document(self, label: str, document: Document, indent: str) -> None:
        """Add block Markdown below its label."""
        if document.blocks:
            self.lines.words(f"{label}:", indent)
            self.blocks.write(document.blocks, indent + STEP)

    def cites(self, cites: Iterable[Cite], indent: str) -> None:
        """Add the sources that a record names, each with its number, place, name and reliability in words."""
        self.several(self.setting.t("Sources"), map(self._cite, cites), indent)

    def _cite(self, cite: Cite) -> str:
        setting = self.setting
        source = setting.sources.get(cite.source)
        locator = f", {cite.locator}" if cite.locator else ""
        if source is None:
            return f"[?{cite.source}{locator}: {setting.t('unknown source')}]"
        grade = reliability_words(setting, source.reliability)
        name = f"[{setting.numbers[cite.source]}{locator}] {name_with_via(setting, cite.source)}"
        return f"{name} ({setting.t('Reliability')} {grade})" if grade else name

    def items(self, label: str, ids: Iterable[str], indent: str) -> None:
        """Add items of this brief by their words."""
        self.several(label, map(self._item, ids), indent)

    def _item(self, id_: str) -> str:
        setting = self.setting
        if id_ in setting.numbers:
            return f"[{setting.numbers[id_]}] {setting.short_name(id_)}"
        words = setting.words_of(id_)
        if words is None:
            return f"[?{id_}: {setting.t('unknown reference')}]"
        figure = setting.figure_of(id_)
        label = plain(figure.label.inlines) or figure.id if figure else ""
        if figure and figure.id == id_:
            # Its claims stand in its own section, each with its scope; a list of bare values would say less.
            return label
        return f"{label}: {words}" if label else words

    def common(self, common: Common, spans: Spans, id_: str, indent: str) -> None:
        """Add what every item may carry, and its id where the author gave it one."""
        t = self.setting.t
        self.rich(t("Note"), common.note, indent)
        self.words(t("Marking"), common.tlp or "", indent)
        self.extras(t("Extra"), common.extra, indent)
        self.extras(t("Unknown keys"), common.unknown, indent)
        if "id" in spans:
            self.words(t("Id"), id_, indent)

    def extras(self, label: str, extra: Extra, indent: str) -> None:
        """Add what the format does not know, as written."""
        if extra:
            self.lines.words(f"{label}:", indent)
            self._extra(extra, indent + STEP)

    def _extra(self, extra: Extra, indent: str) -> None:
        if isinstance(extra, str):
            self.lines.words(extra.strip("\n"), indent)
        elif len(indent) > _DEEPEST * len(STEP):
            self.lines.words("…", indent)
        elif isinstance(extra, tuple):
            for part in extra:
                if isinstance(part, str):
                    self.lines.words(part.strip("\n"), f"{indent}- ")
                else:
                    self.lines.words("-", indent)
                    self._extra(part, indent + STEP)
        else:
            for key, part in extra.items():
                if isinstance(part, str):
                    text = part.strip("\n")
                    self.lines.words(f"{key}:\n{text}" if "\n" in text else f"{key}: {text}", indent, indent + STEP)
                else:
                    self.lines.words(f"{key}:", indent)
                    self._extra(part, indent + STEP)
