"""What rules over a library need of one brief: small, and plain enough to be kept and to travel."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple
from zlib import adler32, crc32

from briefing.checking.subject import Subject
from briefing.checking.waiting import Waiting
from briefing.model.blocks import Heading
from briefing.model.inline import Image, Inline, Link, Reference, RichText
from briefing.model.quantity import Qualifier, Quantity
from briefing.model.records import Figure
from briefing.model.span import Span
from briefing.model.walk import walk_blocks, walk_inline, walk_inlines


class Named(NamedTuple):
    """Another brief that a field names."""

    field: str
    """`translation_of` or `superseded_by`."""
    id: str
    span: Span


class Pointer(NamedTuple):
    """A link into another brief."""

    brief: str
    """Its path as written, relative to the folder of this one."""
    target: str
    """The id of an item or the slug of a heading in it; empty for the brief as a whole."""
    span: Span


class Attachment(NamedTuple):
    """A file beside the brief that its text leads to."""

    path: str
    """As written, relative to the folder of the brief."""
    span: Span


class Counted(NamedTuple):
    """A figure, as its twin in another language must have it."""

    id: str
    values: str
    """The values of its claims, in an order of their own, whatever the language."""
    span: Span


class Facts(NamedTuple):
    """One brief as its library sees it."""

    id: str
    own_id: bool
    """Whether its author wrote it; else it is made from the path."""
    id_span: Span
    """The place of its id, of its first key where it has none of its own."""
    targets: str
    """What links may name in it, parted by blanks."""
    figures: bytes
    """A digest of what it counts, the same for twins that count the same under the same ids."""
    named: tuple[Named, ...] = ()
    pointers: tuple[Pointer, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    """Entries of `ignore` for rules over a library."""


def facts_of(subject: Subject, waiting: tuple[Waiting, ...]) -> Facts:
    """Return what a library needs to know of a brief."""
    brief = subject.brief
    headings = (block.slug for block in walk_blocks(brief.summary.blocks) if isinstance(block, Heading))
    named = [
        Named(field, key, subject.at(brief, field))
        for field in ("translation_of", "superseded_by")
        if (key := getattr(brief, field)) and field in brief.spans
    ]
    pointers, attachments = _leads(subject)
    return Facts(
        brief.id,
        "id" in brief.spans,
        subject.at(brief, "id"),
        " ".join((*subject.items, *headings)),
        _digest(subject),
        tuple(named),
        pointers,
        attachments,
        waiting,
    )


def counted(subject: Subject) -> Iterator[Counted]:
    """Yield the figures of a brief."""
    for figure in subject.brief.figures:
        yield Counted(figure.id, _values(figure), subject.at(figure, "claims", "value", "label"))


def _digest(subject: Subject) -> bytes:
    parts = sorted(f"{figure.id} {_values(figure)}" for figure in subject.brief.figures)
    data = "\n".join(parts).encode()
    # Nobody gains from a likeness that is made; and what makes digests for security takes longer to import than this.
    return crc32(data).to_bytes(4, "big") + adler32(data).to_bytes(4, "big")


def _values(figure: Figure) -> str:
    return "; ".join(sorted(_value(claim.quantity) for claim in figure.claims if claim.quantity))


def _value(quantity: Quantity) -> str:
    """Return a value for comparing and for messages, in the format's own way to write it."""
    low, high = _number(quantity.low), _number(quantity.high)
    number = low if low == high else f"{low}..{high}"
    if quantity.qualifier is Qualifier.EXACTLY:
        return number
    return f"{quantity.qualifier.value.replace('-', ' ')} {number}"


def _number(number: Decimal | None) -> str:
    return "" if number is None else f"{number.normalize():f}"


def _leads(subject: Subject) -> tuple[tuple[Pointer, ...], tuple[Attachment, ...]]:
    """Return what the texts of a brief lead to beside it. Few have any, which a look at the text tells."""
    if not any(map(_leads_away, subject.texts.values())):
        return (), ()
    pointers: list[Pointer] = []
    attachments: list[Attachment] = []
    searches: dict[Span, int] = {}
    for inlines, within in _texts(subject):
        for node in inlines:
            if isinstance(node, Reference) and node.brief:
                written = f"{node.brief}#{node.target}" if node.target else node.brief
                pointers.append(Pointer(node.brief, node.target, _place(subject, written, node.line, within)))
            elif isinstance(node, Link | Image) and _is_file(node.url):
                attachments.append(Attachment(node.url, _next_place(subject, node.url, within, searches)))
    return tuple(pointers), tuple(attachments)


def _texts(subject: Subject) -> Iterator[tuple[Iterable[Inline], Span]]:
    """Yield everything that may hold links, each with its place."""
    brief = subject.brief
    yield walk_inlines(brief.summary.blocks), subject.body
    for record in (brief, *subject.items.values()):
        for name, span in record.spans.items():
            value = getattr(record, name, None)
            if isinstance(value, RichText):
                yield walk_inline(value.inlines), span
            elif name in {"detail", "source_summary"} and value is not None:
                yield walk_inlines(value.blocks), span


def _is_file(url: str) -> bool:
    return bool(url) and url[0] not in "#/\\" and not _scheme().match(url)


def _place(subject: Subject, written: str, line: int, within: Span) -> Span:
    """Return where an address stands: on its line, else the place of the text."""
    lines = subject.lines(within.path)
    if 0 < line <= len(lines):
        at = lines[line - 1].find(f"]({written}")
        if at >= 0:
            return Span(within.path, line, at + 3, line, at + 3 + len(written))
    return subject.first_line(within)


def _next_place(subject: Subject, url: str, within: Span, searches: dict[Span, int]) -> Span:
    """Return where an address stands in a text whose nodes have no lines; equal ones are found in turn."""
    lines = subject.lines(within.path)
    start = searches.get(within, within.line)
    for number in (*range(start, within.end_line + 1), *range(within.line, start)):
        at = lines[number - 1].find(url) if number <= len(lines) else -1
        if at >= 0:
            searches[within] = number
            return Span(within.path, number, at + 1, number, at + 1 + len(url))
    return subject.first_line(within)


def _leads_away(text: str) -> bool:
    """Return whether there may be what leads to another file: an address neither of the web nor of this brief."""
    # The one is looked for at the speed of C, the other where a definition may stand.
    return bool(_link_away().search(text) or ("]:" in text and _definition().search(text)))


@cache
def _link_away() -> re.Pattern[str]:
    return re.compile(r"\]\((?!#|https?:|mailto:|\))")


@cache
def _definition() -> re.Pattern[str]:
    return re.compile(r"^ {0,3}\[[^\]]+\]:", re.MULTILINE)


@cache
def _scheme() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
