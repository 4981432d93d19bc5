"""Grades of letter and digit in one piece: the letter belongs to the source, the digit to the claim."""

import re
from collections.abc import Iterator

from briefing.diagnostics.finding import Edit, Fix
from briefing.i18n import gettext as _
from briefing.loading.reading import Reading
from briefing.model.fields import SOURCE
from briefing.model.records import Cite
from briefing.model.span import Span
from briefing.source.clean import clean_line
from briefing.source.yaml import Entry, Mapping, Node, Scalar, Sequence

_FIELD = "reliability"
_GRADE = re.compile(r"([A-F]) ?([1-6])")
_BEFORE = tuple(field.name for field in SOURCE)[: [field.name for field in SOURCE].index(_FIELD)]
"""The fields of a source after which the letter has its place."""


def report_grade(entry: Entry, record: str, node: Mapping, cites: tuple[Cite, ...], reading: Reading) -> None:
    """Note a grade in one piece; `node` is the record of the kind `record` that it stands in, `cites` its sources."""
    grade = _text(entry.value).upper()
    letter, digit = (grade[0], grade[1]) if len(grade) == len("B2") else ("B", "2")
    reading.report(
        "misplaced-grade",
        _("a grade of letter and digit belongs in two places"),
        entry.key.span,
        help=_(
            "Letter to the source, digit to the claim: "
            "`reliability: {letter}` on the source, `credibility: {digit}` on the claim."
        ).format(letter=clean_line(letter), digit=clean_line(digit)),
        fix=_parted(entry, node, cites, reading) if record in {"figure", "claim"} else None,
    )


def _parted(entry: Entry, node: Mapping, cites: tuple[Cite, ...], reading: Reading) -> Fix | None:
    """Return the fix that puts both in their places, where a single source can be meant, graded one way only."""
    found = _GRADE.fullmatch(_text(entry.value).upper())
    if not found or len(cites) != 1 or node.get("credibility") is not None:
        return None
    source = reading.source_nodes.get(cites[0].source)
    if source is None or _letters(cites[0].source, reading) != {found[1]}:
        return None
    more = [Edit(entry.value.span, found[2])]
    given = source.get(_FIELD)
    if given is None:
        put = _put(source, f"{_FIELD}: {found[1]}", reading)
        if put is None:
            return None
        more.append(put)
    elif _text(given) != found[1]:
        return None
    return Fix(entry.key.span, "credibility", _("Part it: letter to the source, digit to the claim"), tuple(more))


def _letters(source: str, reading: Reading) -> set[str]:
    """Return the letters of all grades in the brief that can be meant for a source."""
    found: set[str] = set()
    for node in reading.figure_nodes:
        for record in (node, *_mappings(node.get("claims"))):
            grade = _GRADE.fullmatch(_text(record.get("grade")).upper())
            if grade and source in {_text(each).partition(" ")[0] for each in _items(record.get("sources"))}:
                found.add(grade[1])
    return found


def _put(source: Mapping, field: str, reading: Reading) -> Edit | None:
    """Return the edit that writes a field into a record, behind the last one on a line of its own that precedes it."""
    entries = source.entries
    last = entries[-1].value.span
    if source.flow:
        place = last._replace(line=last.end_line, column=last.end_column)
        return None if isinstance(entries[-1].value, Scalar) and entries[-1].value.absent else Edit(place, f", {field}")
    lines = reading.lines(last.path)
    alone = [each for each in entries if _is_on_one_line(each)]
    fitting = [each for each in alone if each.key.text in _BEFORE] or alone
    if not fitting:
        return None
    line = fitting[-1].key.span.line
    end = len(lines[line - 1]) + 1
    margin = " " * (entries[0].key.span.column - 1)
    return Edit(Span(last.path, line, end, line, end), f"\n{margin}{field}")


def _is_on_one_line(entry: Entry) -> bool:
    span = entry.value.span
    plain = isinstance(entry.value, Scalar) and entry.value.style not in {"|", ">"}
    return plain and entry.key.span.line == span.line == span.end_line


def _items(node: Node | None) -> Iterator[Node]:
    if node is not None:
        yield from node.items if isinstance(node, Sequence) else (node,)


def _mappings(node: Node | None) -> Iterator[Mapping]:
    yield from (each for each in _items(node) if isinstance(each, Mapping))


def _text(node: Node | None) -> str:
    return node.text.strip() if isinstance(node, Scalar) else ""
