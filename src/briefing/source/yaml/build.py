"""From events to nodes, in one pass, within the limits of the format.

Marks of the parsers count lines and columns from 0, in code points. What they give as the end of a block collection or
of a block scalar is the next token, so those ends are our own.
"""

import re
from functools import partial
from itertools import islice
from typing import Any, NamedTuple

from briefing.diagnostics.finding import Finding, Fix, Related
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.model.span import Span
from briefing.source.clean import clean
from briefing.source.yaml.aliases import Anchors
from briefing.source.yaml.events import events_of
from briefing.source.yaml.nodes import Entry, Mapping, Node, Scalar, Sequence

MAX_DEPTH = 32
MAX_EVENTS = 500_000
MAX_TEXT = 8_000_000
MAX_WRITTEN = 1000
"""Longer flow collections are no dates, so their text is not kept."""

_BLOCK = frozenset("|>")
_entry = partial(tuple.__new__, Entry)


class Built(NamedTuple):
    """What came of the events."""

    root: Node | None
    findings: list[Finding]
    error: Exception | None = None
    """What the parser raised; then the root holds what was there before it."""
    last: Any = None
    """The last event before it."""
    complete: bool = True
    """False where a limit ended the reading."""


class Origin(NamedTuple):
    """Where a text stands, and what its placeholders stand for."""

    path: str
    first_line: int
    """The line of the file on which the text starts."""
    restored: dict[int, str]
    """A table for `str.translate` from placeholders to the characters that the author wrote."""

    def span(self, start: Any, end: Any) -> Span:  # noqa: ANN401  # PyYAML's marks have no common type
        """Return the span between two marks."""
        return Span(
            self.path, start.line + self.first_line, start.column + 1, end.line + self.first_line, end.column + 1
        )


class _Stop(Exception):  # noqa: N818  # not an error but a way out
    """A limit is reached; the findings say which."""


def build(text: str, origin: Origin, *, pure: bool = False) -> Built:
    """Build the nodes of the first document in the text. It never raises."""
    builder = _Builder(text, origin)
    try:
        builder.run(pure=pure)
    except _Stop:
        return Built(builder.finish(whole=False), builder.findings, complete=False)
    except Exception as error:
        from yaml import YAMLError  # noqa: PLC0415  # as in `events`

        # PyYAML's own parser lets errors of `chr` and `encode` through; anything else is a fault of ours.
        if not isinstance(error, (YAMLError, ValueError, OverflowError, IndexError)):
            raise
        return Built(builder.finish(whole=False), builder.findings, error, builder.last, complete=False)
    return Built(builder.finish(), builder.findings)


class _Open(NamedTuple):
    """A collection that is still open."""

    items: list[Node]
    """Of a mapping keys and values in turn."""
    event: Any
    """The event that opened it."""
    is_mapping: bool


class _Builder:
    def __init__(self, text: str, origin: Origin) -> None:
        self.text = text
        self.origin = origin
        self.findings: list[Finding] = []
        self.last: Any = None
        self.anchors = Anchors()
        self._roots: list[Node] = []
        self._stack: list[_Open] = []
        self._documents = 0

    def run(self, *, pure: bool) -> None:
        """Take all events. Scalars, three of four, are dealt with in place."""
        import yaml  # noqa: PLC0415  # as in `events`

        path, first_line, restored = self.origin
        scalar, new = yaml.ScalarEvent, tuple.__new__
        mapping, sequence = yaml.MappingStartEvent, yaml.SequenceStartEvent
        mapping_end, sequence_end = yaml.MappingEndEvent, yaml.SequenceEndEvent
        stack, add = self._stack, self._roots.append
        event = None
        try:
            for event in islice(iter(events_of(self.text, pure=pure), None), MAX_EVENTS):
                kind = type(event)
                if kind is scalar:
                    value, style = event.value, event.style or ""
                    if event.anchor or event.tag or not (value or style) or style in _BLOCK or len(value) > MAX_TEXT:
                        add(self._special(event, value, style))
                        continue
                    start, end = event.start_mark, event.end_mark
                    span = (path, start.line + first_line, start.column + 1, end.line + first_line, end.column + 1)
                    add(new(Scalar, (value.translate(restored) if restored else value, new(Span, span), style)))
                elif kind is mapping or kind is sequence:
                    items: list[Node] = []
                    stack.append(new(_Open, (items, event, kind is mapping)))
                    add = items.append
                    if event.anchor or event.tag or len(stack) > MAX_DEPTH:
                        self._opened(event)
                elif kind is mapping_end or kind is sequence_end:
                    node = self._closed(event)
                    add = stack[-1].items.append if stack else self._roots.append
                    add(node)
                elif kind is yaml.AliasEvent:
                    add(self._alias(event))
                elif kind is yaml.DocumentStartEvent:
                    self._document(event)
        finally:
            self.last = event
        if event is not None and type(event) is not yaml.StreamEndEvent:
            span = self.origin.span(event.start_mark, event.end_mark)
            self._find("oversized-yaml", _("the file has more than 500,000 values"), span)
            raise _Stop

    def finish(self, *, whole: bool = True) -> Node | None:
        """Close what is still open, and return the root; `whole` if all of the text was read."""
        certain = len(self.findings)
        while self._stack:
            items, _event, is_mapping = self._stack[-1]
            if is_mapping and len(items) % 2:
                items.append(_absent_after(items[-1]))
            node = self._closed(None)
            (self._stack[-1].items if self._stack else self._roots).append(node)
        # What a break left open may have been meant otherwise.
        self.findings[certain:] = [each for each in self.findings[certain:] if each.rule != "complex-key"]
        for name, place in self.anchors.unused() if whole else ():
            message = _("nothing refers to the anchor “{name}”").format(name=_short(name))
            advice = _("A leading & is YAML's own; put the text in quotes if the word belongs to it.")
            self._find("unused-anchor", message, place, advice)
        root = self._roots[0] if self._roots else None
        return None if isinstance(root, Scalar) and root.absent else root

    def _find(  # noqa: PLR0913, PLR0917 - the fields of a finding
        self,
        rule: str,
        message: str,
        span: Span,
        advice: str = "",
        related: tuple[Related, ...] = (),
        fix: Fix | None = None,
    ) -> None:
        self.findings.append(finding(rule, message, span, help=advice, fix=fix, related=related))

    def _document(self, event: Any) -> None:  # noqa: ANN401
        self._documents += 1
        if self._documents > 1:
            advice = _("One file is one brief: take this line out, or move what follows to a file of its own.")
            span = self.origin.span(event.start_mark, event.end_mark)
            self._find("second-document", _("a second YAML document starts here"), span, advice)
            raise _Stop

    def _opened(self, event: Any) -> None:  # noqa: ANN401
        """Deal with a collection that has an anchor or a tag, or is nested too deeply."""
        span = self.origin.span(event.start_mark, event.end_mark)
        if event.anchor:
            self.anchors.open(event.anchor, span)
        if event.tag:
            self._tag(event)
        if len(self._stack) > MAX_DEPTH:
            self._find("deep-nesting", _("lists and mappings are nested deeper than 32 levels"), span)
            raise _Stop

    def _closed(self, event: Any) -> Mapping | Sequence:  # noqa: ANN401
        """Return the innermost open collection as a node; `event` is None where the parser broke off."""
        items, opening, is_mapping = self._stack.pop()
        path, first_line, restored = self.origin
        start, end = opening.start_mark, opening.end_mark
        flow, written = opening.flow_style is True, ""
        if flow and event is not None:
            end = event.end_mark
            if end.index - start.index <= MAX_WRITTEN:
                written = self.text[start.index : end.index]
                if opening.anchor or opening.tag:
                    written = written[written.index("{" if is_mapping else "[") :]
                written = written.translate(restored) if restored else written
        if items and (event is None or not flow):
            _path, _line, _column, end_line, end_column = items[-1].span
        else:
            end_line, end_column = end.line + first_line, end.column + 1
        new = tuple.__new__
        span = new(Span, (path, start.line + first_line, start.column + 1, end_line, end_column))
        node: Mapping | Sequence
        if is_mapping:
            node = new(Mapping, (tuple(self._entries(items)), span, flow, written))
        else:
            node = new(Sequence, (tuple(items), span, flow, written))
        if opening.anchor:
            self.anchors.close(opening.anchor, node)
        return node

    def _entries(self, items: list[Node]) -> list[Entry]:
        """Pair keys with values; keys that are no text, and those that stand there already, are left out."""
        keys, values = items[::2], items[1::2]
        if len({key.text for key in keys if type(key) is Scalar}) == len(keys):
            return list(map(_entry, zip(keys, values, strict=True)))
        entries: dict[str, Entry] = {}
        for key, value in zip(keys, values, strict=True):
            if not isinstance(key, Scalar):
                advice = _("Put the key in quotes if its brackets belong to the text.")
                self._find("complex-key", _("a key is one word, not a list or mapping"), key.span, advice)
            elif key.text in entries:
                first = entries[key.text].key
                message = _("the key “{key}” stands here a second time").format(key=_short(key.text))
                related = Related(first.span, _("its first place; the value there is used"))
                self._find("duplicate-key", message, key.span, "", (related,))
            else:
                entries[key.text] = Entry(key, value)
        return list(entries.values())

    def _alias(self, event: Any) -> Node:  # noqa: ANN401
        span = self.origin.span(event.start_mark, event.end_mark)
        as_text = Scalar(f"*{event.anchor}", span)
        node, fault = self.anchors.use(event.anchor, MAX_DEPTH - len(self._stack))
        if fault and fault.rule == "unknown-alias":
            advice = _("Put the text in quotes if it is meant to start with *.")
            # Where the anchor stands below, an alias was meant.
            fix = None if f"&{event.anchor}" in self.text else _quoted(as_text.text, span)
            self._find(fault.rule, fault.message, span, advice, fix=fix)
        elif fault:
            self._find(fault.rule, fault.message, span)
        return as_text if node is None else node

    def _tag(self, event: Any) -> bool:  # noqa: ANN401
        """Report a tag at its place; return whether it is one of YAML's own, as `!!int`."""
        start = event.start_mark
        index = self.text.index("!", start.index)
        word = re.compile(r"\S+").match(self.text, index)
        tag = word[0] if word else "!"
        line = start.line + self.text.count("\n", start.index, index) + self.origin.first_line
        column = index - self.text.rfind("\n", 0, index)
        span = Span(self.origin.path, line, column, line, column + len(tag))
        message = _("the tag “{tag}” means nothing here").format(tag=_short(tag))
        advice = _("Every value is read as text; put it in quotes if the mark belongs to the text.")
        standard = tag.startswith("!!") and tag[2:].isalpha()
        fix = None
        if standard:
            after = re.compile(r"[ \t]*").match(self.text, index + len(tag))
            blanks = len(after[0]) if after else 0
            fix = Fix(span._replace(end_column=span.end_column + blanks), "", _("Take the tag out"))
        elif type(event).__name__ == "ScalarEvent" and not event.style and not event.anchor:
            end = event.end_mark
            if (end.line, start.index) == (start.line, index):
                fix = _quoted(self.text[index : end.index], self.origin.span(start, end))
        self._find("yaml-tag", message, span, advice, fix=fix)
        return standard

    def _special(self, event: Any, value: str, style: str) -> Scalar:  # noqa: ANN401
        """Return a scalar that the fast path leaves: with anchor or tag, absent, a block, or too long."""
        start, end = event.start_mark, event.end_mark
        span = self.origin.span(start, end)
        if style in _BLOCK:
            span = self._block_span(start, end)
        elif not (value or style) and not event.anchor and not event.tag:
            span = self._absent_span(span, start.index)
        if event.tag:
            standard = self._tag(event)
            if not (style or standard) and span.line == span.end_line:
                value = self.text[start.index : end.index]  # prose that starts with a mark of exclamation
        if len(value) > MAX_TEXT:
            self._find("oversized-text", _("the text has more than 8,000,000 characters; the rest is cut"), span)
            value = value[:MAX_TEXT]
        scalar = Scalar(value.translate(self.origin.restored), span, style)
        if event.anchor:
            self.anchors.open(event.anchor, span)
            self.anchors.close(event.anchor, scalar)
        return scalar

    def _block_span(self, start: Any, end: Any) -> Span:  # noqa: ANN401
        """Return the span of a block scalar up to the last character that can be seen."""
        text = self.text[start.index : end.index].rstrip("\n\t ")
        lines = text.count("\n")
        line = start.line + self.origin.first_line
        last = len(text) - text.rfind("\n") if lines else start.column + 1 + len(text)
        return Span(self.origin.path, line, start.column + 1, line + lines, last)

    def _absent_span(self, span: Span, index: int) -> Span:
        """Return the place of a value that is not there: behind what stands before it on its line."""
        if self._stack:
            items, _event, is_mapping = self._stack[-1]
            if is_mapping and len(items) % 2:
                if items[-1].span.end_line != span.line:
                    return _absent_after(items[-1]).span
                between = self.text[index - (span.column - items[-1].span.end_column) : index]
                column = span.column - len(between) + len(between.rstrip(" \t"))
                return span._replace(column=column, end_column=column)
        return span


def _quoted(text: str, span: Span) -> Fix | None:
    """Return the fix that makes quotes say what a text is read as; None where the draft has changed it."""
    if not text.isprintable():
        return None
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    return Fix(span, f'"{quoted}"', _("Put the text in quotes"))


def _absent_after(node: Node) -> Scalar:
    _path, _line, _column, line, column = node.span
    return Scalar("", Span(node.span.path, line, column, line, column))


def _short(text: str) -> str:
    """Return a key or tag as it may stand in a message."""
    shown = clean(text[:80]).replace("\n", "\u240a")
    return shown if len(text) <= 40 else f"{shown[:40]}…"  # noqa: PLR2004  # as much as a message can carry
