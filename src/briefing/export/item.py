"""One item of a brief as text to be passed on: never without its sources, the brief that it is from, and its marking.

In the brief's language; numbers with their qualifier in words, codes with their meaning.
"""

from collections.abc import Iterable

from briefing.export.linear.blocks import BlockWriter
from briefing.export.linear.fields import Spoken
from briefing.export.linear.inline import inline_text
from briefing.export.linear.lines import Lines
from briefing.export.reference import reference
from briefing.layout.attribution import claimant
from briefing.layout.vocabulary import credibility_words, likelihood_words
from briefing.model.blocks import Blocks
from briefing.model.inline import Citation, Inline, Inlines, Reference, RichText
from briefing.model.records import Cite, Claim, Event, EventDate, Figure, Gap, Judgment, Source
from briefing.model.vocabulary import Attribution, Marking, Rank, Status
from briefing.model.walk import walk_inline, walk_inlines

_UNBROKEN = 1 << 30
"""Cells of a line that is never wrapped: what it is put into wraps it."""


def item_text(setting: Spoken, key: str) -> str:
    """Return an item with all that belongs to it; nothing where the brief has none of that id."""
    item = setting.items.get(key)
    if item is None:
        return ""
    text = _Passage(setting)
    text.mark(item.common.tlp)
    match item:
        case Figure():
            _figure(text, item)
        case Claim():
            _lone_claim(text, item)
        case Source():
            _source(text, item)
        case Event():
            _event(text, item)
        case Judgment():
            _judgment(text, item)
        case Gap():
            _gap(text, item)
    text.field("Note", text.inline(item.common.note))
    return text.finished()


def words_text(setting: Spoken, inlines: Inlines, notes: Blocks = ()) -> str:
    """Return words of the brief's own, as a sentence of the summary, with the footnotes `notes` that belong to them."""
    text = _Passage(setting)
    text.line(text.words(inlines))
    if notes:
        text.blocks(notes)
    return text.finished()


def blocks_text(setting: Spoken, blocks: Blocks) -> str:
    """Return blocks of the summary, as a list or a table."""
    text = _Passage(setting)
    text.blocks(blocks)
    return text.finished()


class _Passage:
    """A text in the making, that keeps which sources it rests on and how it is marked."""

    def __init__(self, setting: Spoken) -> None:
        self.setting = setting
        self._lines: list[str] = []
        self._keys: dict[str, None] = {}
        self._marking: Marking = setting.brief.tlp

    def line(self, words: str) -> None:
        """Add a line, unless there are no words for it."""
        if words.strip():
            self._lines.append(words.strip())

    def field(self, label: str, words: str, indent: str = "") -> None:
        """Add a line behind its label, unless there are no words for it."""
        if words.strip():
            self._lines.append(f"{indent}{self.labelled(label, words)}")

    def labelled(self, label: str, words: str) -> str:
        """Return words behind their label in the brief's language; nothing without words."""
        return f"{self.setting.t(label)}: {words.strip()}" if words.strip() else ""

    def mark(self, *markings: Marking | None) -> None:
        """Have the text marked at least so strictly."""
        order = list(Marking)
        self._marking = min((one for one in (self._marking, *markings) if one), key=order.index)

    def rest_on(self, *keys: str) -> None:
        """Have sources listed below the text."""
        self._keys.update((key, None) for key in keys)

    def inline(self, text: RichText) -> str:
        """Return a field of inline Markdown as words."""
        return self.words(text.inlines)

    def words(self, inlines: Inlines) -> str:
        """Return inlines as words, and keep what they rest on."""
        self._note(walk_inline(inlines))
        return inline_text(inlines, self.setting)

    def blocks(self, blocks: Blocks) -> None:
        """Add blocks, and keep what they rest on."""
        self._note(walk_inlines(blocks))
        lines = Lines(_UNBROKEN)
        BlockWriter(lines, self.setting).write(blocks)
        self._lines.append(lines.text().rstrip("\n"))

    def cites(self, cites: Iterable[Cite], beside: RichText | None = None) -> str:
        """Return the marks of sources, with a blank before each, but those that the words `beside` cite themselves."""
        nodes = walk_inline(beside.inlines) if beside else ()
        cited = {key.key for node in nodes if isinstance(node, Citation) for key in node.keys}
        marks: list[str] = []
        for cite in cites:
            self.rest_on(cite.source)
            place = f", {cite.locator}" if cite.locator else ""
            number = self.setting.numbers.get(cite.source)
            name = str(number) if number else f"?{cite.source}: {self.setting.t('unknown source')}"
            if place or cite.source not in cited:
                marks.append(f" [{name}{place}]")
        return "".join(dict.fromkeys(marks))

    def finished(self) -> str:
        """Return the text with its sources, the brief that it is from, and its marking, each line ended."""
        setting = self.setting
        sources = [setting.sources[key] for key in self._keys if key in setting.sources]
        sources.sort(key=lambda source: setting.numbers[source.id])
        self.mark(*(source.common.tlp for source in sources))
        parts = [self._lines, [reference(setting, source) for source in sources], [self._from(), self._marking]]
        return "\n".join("".join(f"{line}\n" for line in part) for part in parts if part)

    def _from(self) -> str:
        setting, brief = self.setting, self.setting.brief
        parts = [inline_text(brief.title.inlines, setting)]
        if brief.date:
            parts.append(setting.date(brief.date))
        if brief.as_of and brief.as_of != brief.date:
            parts.append(f"{setting.t('As of')}: {setting.date(brief.as_of)}")
        if brief.status is not Status.FINAL:
            parts.append(setting.t(brief.status))
        return " · ".join(parts)

    def _note(self, nodes: Iterable[Inline]) -> None:
        for node in nodes:
            if isinstance(node, Citation):
                self.rest_on(*(key.key for key in node.keys))
            elif isinstance(node, Reference) and not node.brief:
                self.rest_on(*_rests_on(self.setting, node.target))
                self.mark(*_markings(self.setting, node.target))


def _rests_on(setting: Spoken, key: str) -> Iterable[str]:
    """Yield the sources of an item that a text refers to: its value stands in the text."""
    match setting.items.get(key):
        case Figure(claims=claims):
            for claim in claims:
                yield from (cite.source for cite in claim.sources)
        case Claim(sources=cites) | Event(sources=cites) | Judgment(sources=cites):
            yield from (cite.source for cite in cites)
        case Source(id=source):
            yield source
        case _:
            pass


def _markings(setting: Spoken, key: str) -> Iterable[Marking | None]:
    """Yield the markings of an item that a text refers to, and of the figure or the claims that it belongs with."""
    item, figure = setting.items.get(key), setting.figure_of(key)
    if item:
        yield item.common.tlp
    if figure:
        yield figure.common.tlp
    if figure and item is figure:
        yield from (claim.common.tlp for claim in figure.claims)


def _figure(text: _Passage, figure: Figure) -> None:
    text.mark(*_markings(text.setting, figure.id))
    _label(text, figure)
    for claim in figure.claims:
        _claim(text, claim, "- ")
    if not figure.claims:
        text.line(text.setting.t("no value"))


def _lone_claim(text: _Passage, claim: Claim) -> None:
    """Add a claim under its figure, which says that there are others where they contradict it."""
    text.mark(*_markings(text.setting, claim.id))
    figure = text.setting.figure_of(claim.id)
    if figure:
        _label(text, figure)
    _claim(text, claim, "- " if figure else "")


def _label(text: _Passage, figure: Figure) -> None:
    label = text.inline(figure.label) or figure.id
    text.line(f"{label} ({text.setting.t('contested')})" if text.setting.is_contested(figure) else label)


def _claim(text: _Passage, claim: Claim, first: str) -> None:
    """Add a claim: how many, who says so, of what, as of when, how credible; why it is preferred, and the quote."""
    setting = text.setting
    t = setting.t
    value = setting.value(claim) if claim.quantity else text.inline(claim.text) or t("no value")
    rank = {Rank.PREFERRED: f" ({t('preferred')})", Rank.DEPRECATED: f" ({t('set aside')})", Rank.NORMAL: ""}
    parts = (
        f"{value}{rank[claim.rank]}",
        "".join(part.text for part in claimant(setting, claim.claimed_by, claim.attribution, claim.sources)),
        text.labelled("Scope", claim.scope),
        text.labelled("As of", setting.date(claim.as_of) if claim.as_of else ""),
        text.labelled("Credibility", credibility_words(setting, claim.credibility)),
    )
    text.line(f"{first}{' · '.join(filter(None, parts))}{text.cites(claim.sources, claim.text)}")
    indent = " " * len(first)
    if claim.quantity:
        text.field("Text", text.inline(claim.text), indent)
    text.field("Because", text.inline(claim.because), indent)
    text.field("Quote", _quoted(claim.quote), indent)


def _source(text: _Passage, source: Source) -> None:
    text.rest_on(source.id)
    text.line(text.inline(source.descriptor))
    text.field("Quote", _quoted(source.quote))
    text.field("Translation", _quoted(source.translation))
    if source.url:
        text.field("Archived", source.archived_url)
    text.field("Accessed", text.setting.date(source.accessed) if source.accessed else "")


def _event(text: _Passage, event: Event) -> None:
    setting = text.setting
    what = text.inline(event.what) or event.id
    alone = event.dates[0] if len(event.dates) == 1 else None
    when = f"{setting.date(alone.when)}: " if alone and alone.when else ""
    text.line(f"{when}{what}{text.cites(event.sources, event.what)}")
    for date in event.dates:
        _date(text, date, event, alone=alone is not None)
    if event.claimed_by or event.attribution is not Attribution.NAMED:
        words = claimant(setting, event.claimed_by, event.attribution, event.sources)
        text.field("Claimed by", "".join(part.text for part in words))
    text.field("Status", setting.t(event.status))
    text.field("Place", event.place)
    if event.detail.blocks:
        text.blocks(event.detail.blocks)


def _date(text: _Passage, date: EventDate, event: Event, *, alone: bool) -> None:
    """Add what is said of a date: on a line of its own where there are several."""
    setting = text.setting
    wording = _quoted(date.wording)
    if alone:
        text.field("Wording", wording)
        return
    when = setting.date(date.when) if date.when else setting.t("no date")
    parts = (when, wording, "" if date.claimed_by == event.claimed_by else date.claimed_by)
    text.line(f"- {' · '.join(filter(None, parts))}{text.cites(date.sources)}")


def _judgment(text: _Passage, judgment: Judgment) -> None:
    setting = text.setting
    text.line(f"{text.inline(judgment.text)}{text.cites(judgment.sources, judgment.text)}")
    text.field("Likelihood", likelihood_words(setting, judgment.likelihood))
    text.field("Confidence", setting.t(judgment.confidence) if judgment.confidence else "")


def _gap(text: _Passage, gap: Gap) -> None:
    text.field("What is not known", text.inline(gap.text))
    indicators = [text.inline(indicator) for indicator in gap.indicators]
    text.field("What would close it", "; ".join(filter(None, indicators)))


def _quoted(words: str) -> str:
    """Return words of a source between quotation marks; nothing for none."""
    return f'"{words.strip()}"' if words.strip() else ""
