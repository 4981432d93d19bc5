"""What every pane needs to know of one brief: its items, numbers and words, and what its marks stand for."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from briefing.i18n import Translator, translator
from briefing.language.dates import word_date
from briefing.language.numbers import format_number, word_quantity
from briefing.layout.line import ToBrief, ToItem
from briefing.layout.line_tools import truncate_text
from briefing.layout.links import CitedMark, Filled
from briefing.model.blocks import Block, Blocks, Footnote, Heading
from briefing.model.brief import Brief, Item
from briefing.model.comparison import disputed
from briefing.model.dates import Edtf
from briefing.model.inline import CitedKey, Emphasis, Inlines, Link, Reference, Strikethrough, Strong, plain
from briefing.model.provenance import Rests, trace
from briefing.model.quantity import Quantity
from briefing.model.records import Claim, Event, Figure, Gap, Judgment, Source
from briefing.model.text import SafeText
from briefing.model.vocabulary import Rank
from briefing.model.walk import walk_blocks, walk_inline

if TYPE_CHECKING:
    from briefing.layout.sentences import Sentences

_LONGEST = 400
"""Characters that a reference takes from its target; more is cut with a sign."""
_LONGEST_NAME = 32
"""Cells that a source's title may take where it stands for a name."""
_LONGEST_SHORT = 6
"""Letters of an abbreviation."""
_MOST_VALUES = 4
"""How many differing values a reference to a figure lists."""
_SPEAKERS = frozenset({"interview", "personal_communication", "post", "post-weblog", "speech"})
"""Types of sources that are known by who speaks, not by who publishes."""


class Setting:
    """One brief with what the panes derive from it, each thing once and only when it is asked for."""

    def __init__(self, brief: Brief, words: Translator | None = None) -> None:
        self.brief = brief
        self.lang = brief.lang
        self.items: dict[str, Item] = brief.items()
        self.numbers = brief.source_numbers()
        """The number of every source."""
        self.sources: dict[str, Source] = {}
        for source in brief.sources:
            self.sources.setdefault(source.id, source)
        self.before: Mapping[str, SafeText] = {}
        """The values that claims had when the brief was last read, by the claims' ids, where they were others."""
        self.complete = brief.summary.complete
        """False while the rest of the body is still being read: what rests on a source is not yet all counted."""
        self.assumed = False
        """Whether a reference was taken for known whose target was not there yet."""
        self._translator = words or translator(brief.lang)
        self._later: list[Blocks] = []
        self._rests: Rests | None = None
        self._sentences: Sentences | None = None
        self._headings: dict[str, SafeText] | None = None
        self._traced: dict[str, tuple[str, ...]] | None = None
        self._disputed: dict[str, tuple[Claim, ...]] = {}
        self._figures: dict[str, Figure] | None = None
        self._filled: dict[str, SafeText] = {}

    def add(self, blocks: Blocks, *, complete: bool) -> None:
        """Take further blocks of a body that is still being read."""
        self.complete = complete
        self._later.append(blocks)
        if self._rests is not None:
            self._rests.add(blocks)
        if self._headings is not None:
            _note_headings(self._headings, blocks)

    def t(self, message: str, /) -> str:
        """Return a label of the page in the brief's language."""
        return self._translator.gettext(message)

    def tn(self, one: str, many: str, n: int, /) -> str:
        """Return the label for `n` things in the brief's language, still with its placeholders."""
        return self._translator.ngettext(one, many, n)

    def date(self, date: Edtf, *, short: bool = False) -> SafeText:
        """Return a date in words."""
        return word_date(date, self.lang, short=short)

    def quantity(self, quantity: Quantity, *, short: bool = False) -> SafeText:
        """Return a number or range with its qualifier: in words, or `short` with a sign."""
        return word_quantity(quantity, self.lang, short=short)

    def number(self, number: Decimal) -> SafeText:
        """Return a number as the brief's language writes it."""
        return format_number(number, self.lang)

    @property
    def rests(self) -> Rests:
        """What rests on each source, as far as the body has been read."""
        if self._rests is None:
            self._rests = Rests(self.brief)
            for blocks in self._later:
                self._rests.add(blocks)
        return self._rests

    @property
    def sentences(self) -> "Sentences":
        """The sentences of the summary's pages."""
        if self._sentences is None:
            from briefing.layout.sentences import Sentences  # noqa: PLC0415 - with the first move in the summary

            self._sentences = Sentences(self)
        return self._sentences

    def body(self) -> Iterator[Block]:
        """Yield the blocks of the body in reading order, as far as they have been read."""
        for blocks in (self.brief.summary.blocks, *self._later):
            yield from blocks

    def footnotes(self) -> Iterator[Footnote]:
        """Yield the footnotes of the body, the last first."""
        for blocks in (*reversed(self._later), self.brief.summary.blocks):
            for block in reversed(blocks):
                if not isinstance(block, Footnote):
                    return
                yield block

    @property
    def traced(self) -> dict[str, tuple[str, ...]]:
        """The origins of every source."""
        if self._traced is None:
            self._traced = trace(self.brief.sources)
        return self._traced

    @property
    def headings(self) -> dict[str, SafeText]:
        """The words of every heading of the body by its slug, as far as the body has been read."""
        if self._headings is None:
            self._headings = {}
            for blocks in (self.brief.summary.blocks, *self._later):
                _note_headings(self._headings, blocks)
        return self._headings

    def figure_of(self, id_: str) -> Figure | None:
        """Return the figure that an id names, itself or by one of its claims; None where it names none."""
        if self._figures is None:
            self._figures = {}
            for figure in self.brief.figures:
                for key, one in ((figure.id, figure), *((claim.id, claim) for claim in figure.claims)):
                    if self.items.get(key) is one:
                        self._figures[key] = figure
        return self._figures.get(id_)

    def is_contested(self, figure: Figure) -> bool:
        """Return whether the claims of a figure contradict each other."""
        return bool(self.disputed(figure))

    def disputed(self, figure: Figure) -> tuple[Claim, ...]:
        """Return the claims of a figure that contradict others of it."""
        known = self._disputed.get(figure.id)
        if known is None:
            known = self._disputed[figure.id] = disputed(figure.claims)
        return known

    def short_name(self, key: str) -> SafeText:
        """Return what a source is called in a few words: who published or said it, else its title, else its id.

        A name that ends with its abbreviation, as in `National Intelligence Service (NIS)`, is called by that; a title
        by what stands before its first colon.
        """
        source = self.sources.get(key)
        if source is None:
            return SafeText(key)
        author = source.author[0] if source.author else ""
        if len(source.author) > 1:
            author = self.t("{name} and others").format(name=author)
        names = (author, source.publisher) if source.type in _SPEAKERS else (source.publisher, author)
        for name in names:
            if name:
                return abbreviated(SafeText(name))
        title = plain(source.title.inlines)
        head = title.partition(": ")[0]
        return SafeText(truncate_text(head if len(head) > 1 else title, _LONGEST_NAME) if title else key)

    def citation(self, key: CitedKey, /) -> CitedMark:
        """Return what stands for a cited source: its number, with the words around it."""
        number = self.numbers.get(key.key)
        text = str(number) if number else key.key
        if key.prefix:
            text = f"{key.prefix} {text}"
        if key.locator:
            text = f"{text}, {key.locator}"
        if number is None:
            return CitedMark(SafeText(text), None, known=False)
        label = SafeText("") if key.suppress_author else self.short_name(key.key)
        return CitedMark(SafeText(text), ToItem(key.key), known=True, label=label)

    def reference(self, reference: Reference, /) -> Filled:
        """Return what stands for a reference: its own words, else those of its target.

        While a long body is still being read an unknown target may yet come, so it is taken for known.
        """
        own = plain(reference.children)
        if reference.brief:
            name = f"{reference.brief}#{reference.target}" if reference.target else reference.brief
            return Filled(SafeText(own or name), ToBrief(reference.brief, reference.target), known=True)
        words = self.words_of(reference.target)
        if words is None and self.complete:
            return Filled(SafeText(own or reference.target), None, known=False)
        self.assumed |= words is None
        return Filled(SafeText(own or words or reference.target), ToItem(reference.target), known=True)

    def value(self, claim: Claim) -> SafeText:
        """Return a claim's number with its sign and unit, else its words."""
        if claim.quantity is None:
            return plain(claim.text.inlines) or SafeText("–")
        number = SafeText(self.quantity(claim.quantity, short=True).replace(" ", "\u00a0"))
        return SafeText(f"{number}\u00a0{claim.unit}") if claim.unit else number

    def words_of(self, target: str) -> SafeText | None:
        """Return what stands for an item or heading where only its id is given; None where there is none of that id."""
        if target not in self._filled:
            item = self.items.get(target)
            words = self.headings.get(target) if item is None else self._item_words(item)
            if words is None:
                return None
            self._filled[target] = words if len(words) <= _LONGEST else SafeText(f"{words[:_LONGEST].rstrip()}…")
        return self._filled[target]

    def _item_words(self, item: Item) -> SafeText:
        match item:
            case Figure():
                return self._figure_words(item)
            case Claim():
                return self.value(item)
            case Source():
                return self.short_name(item.id)
            case Event():
                when = next((date.when for date in item.dates if date.when), None)
                what = self._flat(item.what.inlines)
                return SafeText(f"{what} ({self.date(when, short=True)})") if when else what
            case Judgment() | Gap():
                return self._flat(item.text.inlines)

    def _flat(self, inlines: Inlines) -> SafeText:
        """Return the words of an item's text, references in it filled by values and names, but not by further texts."""
        parts: list[str] = []
        size = 0
        for node in walk_inline(inlines):
            if isinstance(node, Reference) and not node.children:
                item = None if node.brief else self.items.get(node.target)
                parts.append(self._item_words(item) if isinstance(item, Figure | Claim | Source) else node.target)
            elif not isinstance(node, Emphasis | Strong | Strikethrough | Link | Reference):
                parts.append(plain((node,)))
            size += len(parts[-1]) if parts else 0
            if size > _LONGEST:
                break
        return SafeText("".join(parts))

    def _figure_words(self, figure: Figure) -> SafeText:
        """Return a figure's value: the preferred claim's, else every value that differs, never one made of several."""
        is_contested = self.is_contested(figure)
        preferred = next((claim for claim in figure.claims if claim.rank is Rank.PREFERRED), None)
        if preferred:
            value = self.value(preferred)
            return SafeText(self.t("{value} (contested)").format(value=value)) if is_contested else value
        standing = [claim for claim in figure.claims if claim.rank is not Rank.DEPRECATED] or list(figure.claims)
        if not standing:
            return plain(figure.label.inlines)
        words = self._values(standing)
        return SafeText(self.t("contested: {values}").format(values=words)) if is_contested else words

    def _values(self, claims: list[Claim]) -> SafeText:
        one_scope = len({claim.scope for claim in claims}) == 1
        one_unit = one_scope and len({claim.unit for claim in claims}) == 1
        values: list[str] = []
        for claim in claims:
            value = self.value(claim._replace(unit=SafeText("")) if one_unit else claim)
            values.append(value if one_scope or not claim.scope else f"{value} ({claim.scope})")
        values = list(dict.fromkeys(values))
        shown = " / ".join(values[:_MOST_VALUES]) + (" / …" if len(values) > _MOST_VALUES else "")
        return SafeText(f"{shown}\u00a0{claims[0].unit}" if one_unit and claims[0].unit else shown)


def _note_headings(found: dict[str, SafeText], blocks: Iterable[Block]) -> None:
    for block in walk_blocks(blocks):
        if isinstance(block, Heading):
            found.setdefault(block.slug, plain(block.inlines))


def abbreviated(name: SafeText) -> SafeText:
    """Return the abbreviation in brackets at the end of a name, the name itself where there is none."""
    head, _, tail = name.rpartition(" (")
    short = tail.removesuffix(")")
    is_one = (
        bool(head) and tail.endswith(")") and short.isalnum() and short.isupper() and 1 < len(short) <= _LONGEST_SHORT
    )
    return SafeText(short) if is_one else name
