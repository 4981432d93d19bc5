"""One brief under review: what its rules ask about, each worked out once and only if asked for."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING

from briefing.analysis.support import Known, Support, known, support, with_notes
from briefing.analysis.tally import prose
from briefing.checking.numbered import Numbered, find_numbered
from briefing.checking.prose import Located, Prose, Sentence, flat_text, sentences_of
from briefing.checking.words import places_of, words_of
from briefing.loading.settings import Settings
from briefing.model.blocks import Block, Footnote, Paragraph
from briefing.model.brief import Brief, Item
from briefing.model.inline import RichText
from briefing.model.records import Claim, EventDate, Figure, Ignored, Source
from briefing.model.span import Span

_span = partial(tuple.__new__, Span)

if TYPE_CHECKING:
    from briefing.checking.basis import Bases
    from briefing.checking.figures.stated import Difference


class Subject:
    """A brief with the text of its files."""

    def __init__(
        self, brief: Brief, texts: Mapping[str, str], body: Span, settings: Settings, *, complete: bool = True
    ) -> None:
        """Take a brief that was read whole.

        `texts` are its files by path, `body` is the place of its summary, `settings` are those of its library.
        `complete` is false where a fault of the YAML hides a part of it.
        """
        self.brief = brief
        self.lang = brief.lang
        self.language = brief.lang.partition("-")[0].lower()
        """The language without script and region: `de`, `en`."""
        self.texts = texts
        self.body = body
        self.settings = settings
        self.complete = complete
        """False where something may be written that could not be read: nothing is to be called missing then."""
        self._lines: dict[str, list[str]] = {}
        self._located: dict[int, tuple[Prose, Located]] = {}
        self._parted: dict[int, tuple[Sentence, ...]] = {}

    def lines(self, path: str) -> list[str]:
        """Return the lines of one of the brief's files."""
        if path not in self._lines:
            self._lines[path] = self.texts.get(path, "").split("\n")
        return self._lines[path]

    @cached_property
    def body_text(self) -> str:
        """The lines of the body as they are written."""
        return "\n".join(self.lines(self.body.path)[self.body.line - 1 : self.body.end_line])

    @cached_property
    def items(self) -> dict[str, Item]:
        """Every item by its id, claims under their own."""
        return self.brief.items()

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Every source by its id."""
        return {source.id: source for source in self.brief.sources}

    @cached_property
    def origins(self) -> dict[str, tuple[str, ...]]:
        """For each source its origins (`briefing.model.provenance`)."""
        from briefing.model.provenance import trace  # noqa: PLC0415 - few rules ask

        return trace(self.brief.sources)

    @cached_property
    def bases(self) -> "Bases":
        """What is below the items, and how many origins that has."""
        from briefing.checking.basis import Bases  # noqa: PLC0415 - few rules ask

        return Bases(self.items, self.origins)

    @cached_property
    def claims(self) -> tuple[tuple[Figure, Claim], ...]:
        """Every claim with its figure, in the order of the brief."""
        return tuple((figure, claim) for figure in self.brief.figures for claim in figure.claims)

    @cached_property
    def known(self) -> Known:
        """What can support a sentence."""
        return with_notes(known(self.brief), self.brief.summary.blocks)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the body as they are written, its marks left out; the cheap first look at it."""
        return words_of(self.brief.summary.source)

    @cached_property
    def front_words(self) -> frozenset[str]:
        """The words of title, bottom line, judgments, labels and events, for the same use."""
        brief = self.brief
        texts = [brief.title.source, brief.bottom_line.source]
        texts += [judgment.text.source for judgment in brief.judgments]
        texts += [figure.label.source for figure in brief.figures]
        for event in brief.timeline:
            texts.append(event.what.source)
            if event.detail:
                texts.append(event.detail.source)
        return words_of(" ".join(texts))

    @cached_property
    def title(self) -> tuple[Sentence, ...]:
        """The title; a title of several sentences is several."""
        return tuple(self._field_sentences("title", self.brief.title))

    @cached_property
    def bottom_line(self) -> tuple[Sentence, ...]:
        """The sentences of the bottom line."""
        return tuple(self._field_sentences("bottom_line", self.brief.bottom_line))

    @cached_property
    def judgments(self) -> tuple[Sentence, ...]:
        """The sentences of all judgments."""
        found = (self.field(judgment, "text", judgment.text) for judgment in self.brief.judgments)
        return tuple(sentence for sentences in found for sentence in sentences)

    @cached_property
    def summary(self) -> tuple[Sentence, ...]:
        """The sentences of the body: paragraphs, also in lists, quotes and definitions; no headings, tables, notes."""
        return tuple(sentence for number in range(len(self.paragraphs)) for sentence in self._sentences_in(number))

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs that the sentences of the body stand in."""
        return tuple(prose(self.brief.summary.blocks))

    def sentences_with(self, pattern: re.Pattern[str]) -> Iterator[tuple[Sentence, ...]]:
        """Yield the sentences of each paragraph that has a match of `pattern`, the bottom line's before the body's.

        The pattern is looked for in the lines of the file, so it may match what is no prose, as the key of a citation;
        and no paragraph without a match is parted into sentences.
        """
        if any(pattern.search(sentence.text) for sentence in self.bottom_line):
            yield self.bottom_line
        yield from self.sentences_at(match.start() for match in pattern.finditer(self.body_text))

    def sentences_at(self, offsets: Iterable[int]) -> Iterator[tuple[Sentence, ...]]:
        """Yield the sentences of each paragraph of the body in which one of the offsets of its text lies, in order."""
        text, line, at = self.body_text, self.body.line, 0
        numbers = iter(range(len(self.paragraphs)))
        number = next(numbers, None)
        last = 0
        for offset in offsets:
            line += text.count("\n", at, offset)
            at = offset
            if line <= last:
                continue
            while number is not None and self.paragraphs[number].lines[1] < line:
                number = next(numbers, None)
            if number is None:
                return
            first, last = self.paragraphs[number].lines
            if first > line:
                last = line
                continue
            yield self._sentences_in(number)
            number = next(numbers, None)

    def sentences_saying(self, words: Iterable[str]) -> Iterator[tuple[Sentence, ...]]:
        """Yield the sentences of each paragraph of the body that has one of some words, or may have it, in order."""
        text = self.body_text
        if self._body_is_quoted:
            # Its lines are not those of the file.
            text = ""
            yield from (self._sentences_in(number) for number in range(len(self.paragraphs)))
        yield from self.sentences_at(sorted(at for word in words for at in places_of(word, text)))

    @cached_property
    def footnotes(self) -> tuple[Sentence, ...]:
        """The sentences of the footnotes."""
        lines = self.lines(self.body.path)
        notes = [block for block in self.brief.summary.blocks if isinstance(block, Footnote)]
        return tuple(
            sentence
            for note in notes
            for paragraph in prose(note.blocks)
            for sentence in sentences_of(
                Prose(paragraph.inlines, self.block_span(paragraph, lines), "summary"), self.lang
            )
        )

    @cached_property
    def numbered(self) -> tuple[Numbered, ...]:
        """The sentences of bottom line and body that state numbers, German and English."""
        return find_numbered(self)

    @cached_property
    def differences(self) -> "tuple[Difference, ...]":
        """The numbers of bottom line and body that are otherwise in the records."""
        from briefing.checking.figures.stated import differences  # noqa: PLC0415 - it asks this class itself

        return tuple(differences(self))

    @property
    def sentences(self) -> Iterator[Sentence]:
        """The sentences of bottom line and body."""
        yield from self.bottom_line
        yield from self.summary

    def support(self, sentence: Sentence) -> Support:
        """Return what supports a sentence of the bottom line or the body."""
        return support(sentence.statement, self.known)

    def field(self, item: Item, name: str, text: RichText) -> tuple[Sentence, ...]:
        """Return the sentences of a field of an item."""
        if not text or name not in item.spans:
            return ()
        return tuple(sentences_of(Prose(text.inlines, item.spans[name], name, item.id), self.lang))

    def block_span(self, block: Block, lines: list[str]) -> Span:
        """Return the lines of a block of the body as a place in the file."""
        if self._body_is_quoted:
            return self.body
        first, last = block.lines
        count = len(lines)
        last = max(min(last, count), first)
        end = len(lines[last - 1]) + 1 if last <= count else 1
        return _span((self.body.path, first, 1, last, end))

    def place(self, sentence: Sentence, start: int = 0, end: int | None = None) -> Span:
        """Return where the characters `start` to `end` of a sentence stand in the file; by default all of it."""
        prose = sentence.prose
        stop = len(sentence.text.rstrip()) if end is None else end
        known = self._located.get(id(prose))
        if known is None or known[0] is not prose:
            known = self._located[id(prose)] = (prose, self._located_in(prose))
        return known[1].place(sentence.start + start, sentence.start + stop)

    def _located_in(self, prose: Prose) -> Located:
        body = prose.field == "summary"
        yaml = not body or self._body_is_quoted
        lines = self.lines(prose.span.path)
        return Located(flat_text(prose, self.lang), prose.span, lines, yaml=yaml, notes=body)

    @cached_property
    def _body_is_quoted(self) -> bool:
        """Whether the body is a value of YAML in quotes, whose lines are not those of the text."""
        lines = self.lines(self.body.path)
        start = lines[self.body.line - 1][self.body.column - 1 :][:1] if self.body.line <= len(lines) else ""
        return start in {'"', "'"} and self.brief.spans.get("summary") == self.body

    def at(self, item: Item | Brief | EventDate | Ignored, *fields: str) -> Span:
        """Return the place of the first of the fields that was written, else that of the record's first key."""
        for name in fields:
            if name in item.spans:
                return item.spans[name]
        span = item.spans.get("")
        if span is None:
            return Span(self.brief.path, 1, 1, 1, 1)
        return self.first_line(span)

    def _sentences_in(self, number: int) -> tuple[Sentence, ...]:
        """Return the sentences of a paragraph of the body by its number."""
        if number not in self._parted:
            paragraph = self.paragraphs[number]
            span = self.block_span(paragraph, self.lines(self.body.path))
            self._parted[number] = tuple(sentences_of(Prose(paragraph.inlines, span, "summary"), self.lang))
        return self._parted[number]

    def find(self, needle: str, within: Span) -> Span | None:
        """Return the first place within a span where a text stands in the file, None where it cannot be found."""
        lines = self.lines(within.path)
        for number in range(within.line, min(within.end_line, len(lines)) + 1):
            first = within.column - 1 if number == within.line else 0
            start = lines[number - 1].find(needle, first)
            if start >= 0:
                return Span(within.path, number, start + 1, number, start + 1 + len(needle))
        return None

    def first_line(self, span: Span) -> Span:
        """Return what of a span stands on its first line."""
        if span.line == span.end_line:
            return span
        lines = self.lines(span.path)
        end = len(lines[span.line - 1]) + 1 if span.line <= len(lines) else span.column
        return span._replace(end_line=span.line, end_column=max(end, span.column))

    def _field_sentences(self, name: str, text: RichText) -> Iterator[Sentence]:
        if text and name in self.brief.spans:
            yield from sentences_of(Prose(text.inlines, self.brief.spans[name], name), self.lang)
