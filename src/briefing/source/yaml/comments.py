"""Text that YAML silently takes for a comment: `Kolonne #3 rückt vor` is read as `Kolonne`."""

import re
from collections.abc import Iterator

from briefing.diagnostics.finding import Finding, Fix
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.model.span import Span
from briefing.source.yaml.nodes import Mapping, Node, Scalar

_MARK = re.compile(r"(?<=[ \t])#(?=[^\s#!])")
"""Real comments have a blank after their mark, or a line of its own."""


def cut_texts(lines: list[str], root: Node | None, first_line: int) -> list[Finding]:
    """Return a finding for every plain text that ends at a mark which seems to belong to it.

    That is one before a digit, or after several words.
    """
    suspects = {number for number, line in enumerate(lines, start=first_line) if " #" in line and _MARK.search(line)}
    if not suspects or root is None:
        return []
    found = []
    for scalar in _plain(root, set()):
        span = scalar.span
        if span.end_line not in suspects:
            continue
        line = lines[span.end_line - first_line]
        rest = line[span.end_column - 1 :]
        mark = _MARK.match(line, len(line) - len(rest.lstrip()))
        if mark and (line[mark.end()].isdigit() or " " in scalar.text):
            place = Span(span.path, span.end_line, mark.start() + 1, span.end_line, len(line) + 1)
            found.append(
                finding(
                    "comment-in-text",
                    _("YAML takes the rest of this line for a comment"),
                    place,
                    help=_("Put the text in quotes, or below “>-”; if it is a comment, write a blank after #."),
                    fix=_in_quotes(line, place._replace(column=span.column)) if span.line == span.end_line else None,
                )
            )
    return found


def _in_quotes(line: str, place: Span) -> Fix | None:
    """Return the fix that makes all of the line from a place on a text; whether it is one, only its author knows."""
    written = line[place.column - 1 :].rstrip()
    if not written.isprintable():  # what was hidden for the parser is not what the author wrote
        return None
    quoted = written.replace("\\", "\\\\").replace('"', '\\"')
    return Fix(place, f'"{quoted}"', _("Put the text in quotes"), safe=False)


def _plain(node: Node, seen: set[int]) -> Iterator[Scalar]:
    """Yield the plain texts in a node, each once, keys left out."""
    if isinstance(node, Scalar):
        if not node.style:
            yield node
        return
    if id(node) in seen:
        return
    seen.add(id(node))
    parts = [entry.value for entry in node.entries] if isinstance(node, Mapping) else node.items
    for part in parts:
        yield from _plain(part, seen)
