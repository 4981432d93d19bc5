"""Everything in a brief that is Markdown: its own texts, and those of its items."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, assert_never

from briefing.model.blocks import Document
from briefing.model.brief import Brief, Item
from briefing.model.inline import Inline, RichText
from briefing.model.records import Claim, Event, Figure, Gap, Judgment, Source
from briefing.model.walk import walk_inline, walk_inlines


class Written(NamedTuple):
    """A field that holds Markdown, with what is in it."""

    owner: Item | Brief
    field: str
    text: RichText | Document

    def inlines(self) -> Iterator[Inline]:
        """Yield every inline in reading order, a container before what it holds."""
        return walk_inline(self.text.inlines) if isinstance(self.text, RichText) else walk_inlines(self.text.blocks)


def texts_of(brief: Brief) -> Iterator[Written]:
    """Yield every field of a brief and of its items that holds Markdown and says something; the body comes last."""
    for item in _items(brief):
        for name, text in _own_texts(item):
            if text:
                yield Written(item, name, text)
    for name, text in (("title", brief.title), ("subtitle", brief.subtitle), ("bottom_line", brief.bottom_line)):
        if text:
            yield Written(brief, name, text)
    for field, document in (("source_summary", brief.source_summary), ("summary", brief.summary)):
        if document.blocks:
            yield Written(brief, field, document)


def _items(brief: Brief) -> Iterator[Item]:
    for figure in brief.figures:
        yield figure
        yield from figure.claims
    yield from brief.sources
    yield from brief.timeline
    yield from brief.judgments
    yield from brief.gaps


def _own_texts(item: Item) -> Iterable[tuple[str, RichText | Document]]:
    found: list[tuple[str, RichText | Document]]
    match item:
        case Figure():
            found = [("label", item.label)]
        case Claim():
            found = [("text", item.text), ("because", item.because)]
        case Source():
            found = [("title", item.title), ("descriptor", item.descriptor)]
        case Event():
            found = [("what", item.what)]
            if item.detail.blocks:
                found.append(("detail", item.detail))
        case Judgment() | Gap():
            found = [("text", item.text), *(("indicators", each) for each in item.indicators)]
        case _:
            assert_never(item)
    found.append(("note", item.common.note))
    return found
