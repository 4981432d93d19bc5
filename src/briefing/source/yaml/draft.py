"""A text on its way to YAML that can be read to its end.

A fault that has been found is repaired in a draft, so that the rest of the file can be read and its own faults found.
A character that must not act as syntax is replaced by a placeholder, one for one, and comes back in the values; blanks
that have to be put in or taken out are remembered, and every place is moved back to where it is in the file.
"""

import re
from collections.abc import Iterable

from briefing.diagnostics.finding import Finding, Related
from briefing.model.span import Span
from briefing.source.yaml.build import Origin
from briefing.source.yaml.nodes import Entry, Mapping, Node, Scalar, Sequence

_FIRST_PLACEHOLDER = 0xF0000
"""A plane for private use."""
_UNREADABLE = "[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
"""What YAML does not allow, and what libyaml takes for line breaks or byte order marks though YAML 1.2 does not."""


class Draft:
    """A text under repair. Lines and columns count from 0 here, and are those of the draft."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self.lines = text.split("\n")
        self.path = path
        self.begin = 0
        """The line on which the part that is to be read starts."""
        self.restored: dict[int, str] = {}
        self._first_line = first_line
        self._placeholders: dict[str, str] = {}
        self._characters = frozenset(text) if not text.isascii() else frozenset()
        self._moves: dict[int, list[tuple[int, int]]] = {}
        """By line: column, and how many blanks were put in there; a negative number were taken out."""

    @property
    def text(self) -> str:
        """The part that is to be read."""
        return "\n".join(self.lines[self.begin :])

    @property
    def origin(self) -> Origin:
        """Where that part stands; its lines are those of the file, its columns those of the draft."""
        return Origin(self.path, self._first_line + self.begin, self.restored)

    def hide_unreadable(self) -> list[tuple[int, int]]:
        """Hide every character that the parsers refuse, and return the places of those that no author means."""
        pattern = re.compile(_UNREADABLE)
        places: list[tuple[int, int]] = []
        for number, line in enumerate(self.lines):
            found = [match.start() for match in pattern.finditer(line)]
            if found:
                places += [(number, column) for column in found if line[column] not in "\u2028\u2029\ufeff"]
                self.lines[number] = pattern.sub(lambda match: self._placeholder(match[0]), line)
        return places

    def hide(self, line: int, column: int) -> None:
        """Put a placeholder in the place of a character; values will have the character again."""
        self.put(line, column, self._placeholder(self.lines[line][column]))

    def hide_syntax(self, line: int, column: int) -> None:
        """Hide the character there, and every colon and `#` after it on the line that would act as syntax."""
        if column < len(self.lines[line]):
            self.hide(line, column)
        text = self.lines[line]
        syntax = re.compile(r":(?=\s|$)|(?<=\s)#")
        hidden = syntax.sub(lambda match: self._placeholder(match[0]), text[column:])
        self.lines[line] = text[:column] + hidden

    def put(self, line: int, column: int, character: str) -> None:
        """Replace one character by another."""
        text = self.lines[line]
        self.lines[line] = text[:column] + character + text[column + 1 :]

    def indent(self, line: int, blanks: int, column: int = 0) -> None:
        """Put in blanks, or take out as many if the number is negative."""
        text = self.lines[line]
        if blanks > 0:
            self.lines[line] = text[:column] + " " * blanks + text[column:]
        else:
            self.lines[line] = text[:column] + text[column - blanks :]
        self._moves.setdefault(line, []).append((column, blanks))

    def restore(self, text: str) -> str:
        """Return a piece of the draft with the author's characters."""
        return text.translate(self.restored)

    def is_moved(self, line: int) -> bool:
        """Return whether blanks were put into the line or taken out."""
        return line in self._moves

    def inside(self, line: int, column: int) -> tuple[int, int]:
        """Return the place itself, or the end of the text where a parser's mark lies beyond it."""
        if line >= len(self.lines):
            line, column = len(self.lines) - 1, len(self.lines[-1])
        return line, min(column, len(self.lines[line]))

    def span(self, line: int, column: int, end_column: int | None = None) -> Span:
        """Return a place in the file: by default one character, or none at the end of a line."""
        if end_column is None:
            end_column = min(column + 1, max(len(self.lines[line]), column))
        number = line + self._first_line
        return self.moved(Span(self.path, number, column + 1, number, end_column + 1))

    def moved(self, span: Span) -> Span:
        """Return a span of the draft as one of the file."""
        if not self._moves:
            return span
        path, line, column, end_line, end_column = span
        return Span(path, line, self._column(line, column), end_line, self._column(end_line, end_column))

    def moved_findings(self, findings: Iterable[Finding]) -> list[Finding]:
        """Return findings of the draft with the places of the file."""
        if not self._moves:
            return list(findings)
        return [
            each._replace(
                span=self.moved(each.span),
                fix=each.fix and each.fix._replace(span=self.moved(each.fix.span)),
                related=tuple(Related(self.moved(span), message) for span, message in each.related),
            )
            for each in findings
        ]

    def moved_node(self, node: Node, done: dict[int, Node] | None = None) -> Node:
        """Return a node of the draft with the places of the file; one that aliases share stays one."""
        if not self._moves:
            return node
        done = {} if done is None else done
        if id(node) not in done:
            span = self.moved(node.span)
            if isinstance(node, Scalar):
                done[id(node)] = node._replace(span=span)
            elif isinstance(node, Sequence):
                done[id(node)] = node._replace(
                    span=span, items=tuple(self.moved_node(each, done) for each in node.items)
                )
            else:
                done[id(node)] = self._moved_mapping(node, span, done)
        return done[id(node)]

    def _moved_mapping(self, node: Mapping, span: Span, done: dict[int, Node]) -> Mapping:
        entries = [
            Entry(key._replace(span=self.moved(key.span)), self.moved_node(value, done)) for key, value in node.entries
        ]
        return node._replace(span=span, entries=tuple(entries))

    def _column(self, line: int, column: int) -> int:
        for at, blanks in reversed(self._moves.get(line - self._first_line, ())):
            if column > at:
                column = max(column - blanks, at + 1)
        return column

    def _placeholder(self, character: str) -> str:
        known = self._placeholders.get(character)
        if known is None:
            code = _FIRST_PLACEHOLDER + len(self.restored)
            while chr(code) in self._characters or code in self.restored:
                code += 1
            known = self._placeholders[character] = chr(code)
            self.restored[code] = character
        return known
