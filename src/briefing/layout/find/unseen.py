"""The texts of an item that only its card is sure to show: what its author wrote, but for ids, dates and codes."""

from collections.abc import Iterator

from briefing.model.blocks import CodeBlock, Document, Heading, Paragraph, Table
from briefing.model.brief import Item
from briefing.model.inline import Citation, FootnoteMark, Inlines, Reference, RichText, plain
from briefing.model.records import Claim, Common, Event, Extra, Figure, Gap, Judgment, Source
from briefing.model.walk import walk_blocks

GAP = "\n"
"""Stands in a text where a page has a mark or a filled reference."""


def unseen_texts(item: Item | None) -> tuple[str, ...]:
    """Return the texts of an item in the order of its card, without blanks at the ends; none for None."""
    if item is None:
        return ()
    texts = (GAP.join(words for line in text.split(GAP) if (words := " ".join(line.split()))) for text in _texts(item))
    return tuple(text for text in texts if text)


def _texts(item: Item) -> Iterator[str]:
    match item:
        case Figure():
            yield from (_words(item.label), item.unit, item.scope, item.measure)
            yield from _common(item.common)
        case Claim():
            yield from (_words(item.text), item.claimed_by, item.scope, _words(item.because), _one(item.quote))
            yield from _common(item.common)
        case Source():
            yield from _source(item)
        case Event():
            yield from (_words(item.what), item.place, item.claimed_by)
            for date in item.dates:
                yield from (_one(date.wording), date.claimed_by, *_extra(date.unknown))
            yield from _document(item.detail)
            yield from _common(item.common)
        case Judgment() | Gap():
            yield _words(item.text)
            yield from map(_words, item.indicators)
            yield from _common(item.common)


def _source(source: Source) -> Iterator[str]:
    yield from (_words(source.title), *source.author, source.publisher, source.genre, _words(source.descriptor))
    yield from (_one(source.quote), _one(source.translation), source.url, source.archived_url)
    yield from _common(source.common)


def _common(common: Common) -> Iterator[str]:
    yield _words(common.note)
    yield from _extra(common.extra)
    yield from _extra(common.unknown)


def _extra(extra: Extra) -> Iterator[str]:
    if isinstance(extra, str):
        yield extra
    elif isinstance(extra, tuple):
        for part in extra:
            yield from _extra(part)
    else:
        for key, part in extra.items():
            yield key
            yield from _extra(part)


def _document(document: Document) -> Iterator[str]:
    for block in walk_blocks(document.blocks):
        match block:
            case Paragraph() | Heading():
                yield _parted(block.inlines)
            case Table():
                yield from (_parted(cell.inlines) for row in (block.header, *block.rows) for cell in row)
            case CodeBlock():
                yield from block.code.splitlines()
            case _:
                pass


def _one(text: str) -> str:
    """Return a text whose line feeds are no more than blanks."""
    return text.replace("\n", " ")


def _words(text: RichText) -> str:
    return _parted(text.inlines)


def _parted(inlines: Inlines) -> str:
    """Return the words of inlines, with a gap for what a page fills in."""
    words: list[str] = []
    for node in inlines:
        filled = isinstance(node, Citation | FootnoteMark) or (isinstance(node, Reference) and not node.children)
        words.append(GAP if filled else plain((node,)))
    return "".join(words)
