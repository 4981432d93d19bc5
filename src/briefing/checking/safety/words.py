"""All words that readers see, field by field, for the rare brief that has to be looked at letter by letter."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing.checking.subject import Subject
from briefing.model.blocks import Document
from briefing.model.inline import Citation, Code, FootnoteMark, HardBreak, Image, Inline, RichText, SoftBreak, Text
from briefing.model.records import Event, Spans
from briefing.model.span import Span
from briefing.model.walk import walk_inline, walk_runs

_NOT_READ = frozenset({"id", "path", "url", "archived_url", "lang", "quote_lang", "type", "via", "derived_from"})
"""Fields that hold names for the program, or addresses."""


class Words(NamedTuple):
    """A stretch of words, code left out."""

    text: str
    span: Span
    """The place of its field, or of its block of the body."""


def words_of(subject: Subject) -> Iterator[Words]:
    """Yield the words of every field of the brief and of its items, then those of the body."""
    brief = subject.brief
    yield from _of_record(brief, brief.spans)
    for item in subject.items.values():
        yield from _of_record(item, item.spans)
        yield from _of_record(item.common, item.spans)
        if isinstance(item, Event):
            for date in item.dates:
                yield from _of_record(date, date.spans)
    lines = subject.lines(subject.body.path)
    for block, run in walk_runs(brief.summary.blocks):
        yield Words(_flat(run), subject.block_span(block, lines))


def _of_record(record: tuple[object, ...], spans: Spans) -> Iterator[Words]:
    fields: tuple[str, ...] = record._fields  # type: ignore[attr-defined]
    for name, value in zip(fields, record, strict=True):
        if name not in spans or name in _NOT_READ or name == "summary":
            continue
        for each in value if type(value) is tuple else (value,):
            yield from (Words(text, spans[name]) for text in _texts(each))


def _texts(value: object) -> Iterator[str]:
    match value:
        case RichText():
            yield _flat(value.inlines)
        case Document():
            yield from (_flat(run) for _block, run in walk_runs(value.blocks))
        case str():
            yield value


def _flat(run: tuple[Inline, ...]) -> str:
    """Return the words of a run, with a blank in the place of what is no text."""
    parts: list[str] = []
    for node in walk_inline(run):
        match node:
            case Text(text):
                parts.append(text)
            case Image(alt):
                parts.append(f" {alt} ")
            case Code() | Citation() | FootnoteMark() | SoftBreak() | HardBreak():
                parts.append(" ")
            case _:
                pass
    return "".join(parts)
