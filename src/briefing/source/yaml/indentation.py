"""Faults of the margin: tabs, missing blanks, lines that fit no level."""

import re

from briefing.diagnostics.finding import Edit, Fix
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.source.clean import clean
from briefing.source.yaml.diagnosis import Diagnosis
from briefing.source.yaml.draft import Draft
from briefing.source.yaml.fault import Fault, Head, found_at, line_span

_TAB_BLANKS = 2
"""What a tab is read as, so that a file that is indented with tabs throughout keeps its levels."""
_KEY_WITHOUT_BLANK = re.compile(r"([ ]*(?:- +)*)([A-Za-z_][\w-]*):(?=[^\s/:])")
_DASH_WITHOUT_BLANK = re.compile(r"([ ]*)-(?=[^\s-])")
_TABS = re.compile(r"\t+(?: {2})?")
"""Tabs, and the two columns of a dash."""
_FIELD = re.compile(r"[a-z][a-z_]*\Z")
"""The names of fields are lower case, the words before a colon in prose hardly ever."""
_BLOCK_HEAD = re.compile(r".*:[ \t]+[|>][-+0-9]{0,2}[ \t]*(?:#.*)?\Z")


def tab(draft: Draft, fault: Fault) -> Diagnosis | None:
    """Find a tab in the indentation."""
    line = fault.line
    text = draft.lines[line]
    if "\t" not in text[: len(text) - len(text.lstrip())]:
        if text[fault.column : fault.column + 1] != "\t":
            return None
        # PyYAML's own parser refuses tabs where libyaml and the standard allow them.
        before, after = text[: fault.column].rstrip(), text[fault.column :].lstrip()
        if before.endswith((":", "-", "?", ",", "[", "{")) or not after or after.startswith("#"):
            draft.put(line, fault.column, " ")
        else:
            draft.hide(line, fault.column)
        return Diagnosis(None, repaired=True)
    place = draft.span(line, text.index("\t"))
    fix = _without_tabs(draft, line)
    for number in range(line, len(draft.lines)):
        _replace_tabs(draft, number)
    return Diagnosis(
        finding(
            "tab-indentation",
            _("a tab indents this line; YAML allows blanks alone"),
            place,
            help=_("Write two blanks for each level, here and wherever a line starts with a tab."),
            fix=fix,
        ),
        repaired=True,
    )


def _without_tabs(draft: Draft, first: int) -> Fix | None:
    """Return the fix that writes two blanks for each tab, there and below.

    It is certain where tabs alone tell the levels, or a line comes to stand in the column of the field above it.
    """
    lines = [number for number in range(first, len(draft.lines)) if "\t" in _margin(draft.lines[number])]
    if any(map(draft.is_moved, lines)):
        return None
    edits = [
        Edit(draft.span(number, 0, len(margin)), margin.replace("\t", " " * _TAB_BLANKS))
        for number in lines
        for margin in (_margin(draft.lines[number]),)
    ]
    others = [text for text in draft.lines[draft.begin :] if text.startswith(" ") and text.strip()]
    above = _above(draft, first)
    beside = above is not None and Head.of(draft.lines[above]).key_column == len(edits[0].replacement)
    certain = all(_TABS.fullmatch(_margin(draft.lines[number])) for number in lines) and (not others or beside)
    title = _("Write two blanks for each tab")
    return Fix(edits[0].span, edits[0].replacement, title, tuple(edits[1:]), safe=certain)


def _margin(text: str) -> str:
    return text[: len(text) - len(text.lstrip(" \t"))]


def _replace_tabs(draft: Draft, line: int) -> None:
    text = draft.lines[line]
    margin = _margin(text)
    tabs = margin.count("\t")
    if tabs:
        draft.lines[line] = " " * len(margin) + text[len(margin) :]
        draft.indent(line, tabs * (_TAB_BLANKS - 1))


def missing_blank(draft: Draft, fault: Fault) -> Diagnosis | None:
    """`title:Kyiv`, `-item`."""
    return _missing_blank(draft, fault.from_line)


def missing_blank_above(draft: Draft, fault: Fault) -> Diagnosis | None:
    """`title:Kyiv`, which goes on with the key of the next line."""
    above = _above(draft, fault.line)
    if Head.of(draft.lines[fault.line]).value_column <= fault.column:
        return None
    return None if above is None else _missing_blank(draft, above)


def _missing_blank(draft: Draft, line: int) -> Diagnosis | None:
    text = draft.lines[line]
    key = _KEY_WITHOUT_BLANK.match(text)
    if key:
        colon = key.end() - 1
        found = finding(
            "missing-blank",
            _("no blank follows the colon of “{key}”").format(key=key[2]),
            draft.span(line, colon),
            fix=Fix(draft.span(line, colon), ": ", _("Write a blank after the colon")),
        )
        draft.indent(line, 1, colon + 1)
        return Diagnosis(found, repaired=True)
    dash = _DASH_WITHOUT_BLANK.match(text)
    if dash and _is_item(draft, line, len(dash[1])):
        column = dash.end() - 1
        found = finding(
            "missing-blank",
            _("no blank follows the dash of a list item"),
            draft.span(line, column),
            fix=Fix(draft.span(line, column), "- ", _("Write a blank after the dash")),
        )
        draft.indent(line, 1, column + 1)
        return Diagnosis(found, repaired=True)
    return None


def _is_item(draft: Draft, line: int, column: int) -> bool:
    """Return whether a line with a dash in the column is an item: beside others, or above more fields of its own."""
    below = _below(draft, line)
    neighbours = [draft.lines[near] for near in (_above(draft, line), below) if near is not None]
    if any(text.lstrip().startswith("-") for text in neighbours):
        return True
    fields_below = below is not None and Head.of(draft.lines[below]).indent == column + len("- ")
    return fields_below and Head.of(draft.lines[line][column + 1 :]).key is not None


def deeper_key(draft: Draft, fault: Fault) -> Diagnosis | None:
    """Find a field that is indented deeper than the one above it, which has a value of its own."""
    line = fault.line
    head = Head.of(draft.lines[line])
    above = _above(draft, line)
    if above is None or not head.key or not _FIELD.match(head.key) or head.value_column <= fault.column:
        return None
    upper = Head.of(draft.lines[above])
    if upper.key is None or head.indent <= upper.key_column or head.key_column != head.indent:
        return None
    message = _("“{key}” is indented deeper than “{upper}” above it").format(
        key=head.key, upper=clean(draft.restore(upper.key))
    )
    advice = _("Fields of one record start in the same column, here {column}.").format(column=upper.key_column + 1)
    place = line_span(draft, line)
    lines = [line]
    for number in range(line + 1, len(draft.lines)):
        text = draft.lines[number]
        if text.strip() and Head.of(text).indent < head.indent:
            break
        if text.strip():
            lines.append(number)
    fix = _moved_left(draft, lines, head.indent - upper.key_column)
    for number in lines:
        draft.indent(number, upper.key_column - head.indent)
    return Diagnosis(finding("wrong-indentation", message, place, help=advice, fix=fix), repaired=True)


def _moved_left(draft: Draft, lines: list[int], blanks: int) -> Fix | None:
    """Return the fix that takes blanks away at the start of the lines, or None where the draft has changed them."""
    first, last = lines[0], lines[-1]
    if any(draft.is_moved(line) for line in range(first, last + 1)):
        return None
    span = draft.span(first, 0).to(draft.span(last, len(draft.lines[last]), len(draft.lines[last])))
    moved = [text[blanks:] if text.strip() else text for text in draft.lines[first : last + 1]]
    return Fix(span, draft.restore("\n".join(moved)), _("Move the lines to the column of the field above"))


def below_block_text(draft: Draft, fault: Fault) -> Diagnosis | None:
    """Find a line that is indented less than the text below `|` or `>` to which it belongs."""
    style = getattr(fault.last, "style", None)
    if style not in {"|", ">"}:
        return None
    start = fault.last.start_mark.line + draft.begin
    first = _below(draft, start)
    owner = Head.of(draft.lines[start])
    head = Head.of(draft.lines[fault.line])
    if first is None or not owner.key_column < head.indent < Head.of(draft.lines[first]).indent:
        return None
    margin = Head.of(draft.lines[first]).indent
    message = _("this line is indented less than the first line of the text that it belongs to")
    advice = _("Every line of the text starts in column {column} or after it.").format(column=margin + 1)
    found = finding("wrong-indentation", message, line_span(draft, fault.line), help=advice)
    for number in range(fault.line, len(draft.lines)):
        indent = Head.of(draft.lines[number]).indent
        if draft.lines[number].strip() and indent <= owner.key_column:
            break
        if draft.lines[number].strip() and indent < margin:
            draft.indent(number, margin - indent)
    return Diagnosis(found, repaired=True)


def text_at_margin(draft: Draft, fault: Fault) -> Diagnosis | None:
    """Find a line of text where a key is expected."""
    line = fault.from_line
    text = draft.lines[line]
    above = _above(draft, line)
    head = Head.of(text)
    if above is not None and _BLOCK_HEAD.match(draft.lines[above]):
        column = Head.of(draft.lines[above]).key_column + 2
        message = _("the text below “|” or “>” is not indented")
        advice = _("Indent each of its lines by two blanks more than its key.")
        found = finding("wrong-indentation", message, line_span(draft, line), help=advice)
        for number in range(line, len(draft.lines)):
            lower = Head.of(draft.lines[number])
            if lower.key is not None and _FIELD.match(lower.key) and lower.indent <= head.indent:
                break
            draft.indent(number, column)
        return Diagnosis(found, repaired=True)
    word = found_at(draft, line, head.indent)
    message = _("a key is expected here, but the line starts with “{word}” and has no colon").format(word=word)
    advice = _("Indent the line if it belongs to the text above, or write a key and a colon before it.")
    found = finding("missing-key", message, line_span(draft, line), help=advice)
    if head.indent == fault.from_column:
        draft.put(line, head.indent, "#")
        return Diagnosis(found, repaired=True, whole=False)
    return Diagnosis(found)


def directive(draft: Draft, fault: Fault) -> Diagnosis | None:
    """Find a line such as `%YAML 1.3`."""
    line = fault.from_line
    if not draft.lines[line].startswith("%"):
        line = next((n for n in range(draft.begin, line) if draft.lines[n].startswith("%")), -1)
    if line < 0:
        return None
    message = _("a line that starts with % is an instruction to the YAML parser; a brief needs none")
    found = finding("yaml-syntax", message, line_span(draft, line))
    draft.put(line, 0, "#")
    return Diagnosis(found, repaired=True)


def after_document(draft: Draft, fault: Fault) -> Diagnosis | None:
    """Find a field at the margin after an indented start, or after the mark `...` that ends a document."""
    above, first = _above(draft, fault.line), _below(draft, draft.begin - 1)
    if above is None or first is None:
        return None
    if draft.lines[above].startswith("..."):
        message = _("the line “...” ended the YAML, but something follows it")
        return Diagnosis(finding("second-document", message, line_span(draft, fault.line)))
    indent = Head.of(draft.lines[first]).indent
    if Head.of(draft.lines[fault.line]).indent or not indent:
        return None
    message = _("this line is indented, but fields below it are not")
    advice = _("The fields of a brief start in the first column.")
    found = finding("wrong-indentation", message, line_span(draft, first), help=advice)
    for number in range(first, fault.line):
        blanks = min(indent, Head.of(draft.lines[number]).indent)
        if blanks:
            draft.indent(number, -blanks)
    return Diagnosis(found, repaired=True)


def misfit(draft: Draft, fault: Fault) -> Diagnosis | None:
    """Find a line whose indentation is none of those above it."""
    head = Head.of(draft.lines[fault.line])
    if head.indent != fault.column or fault.column >= len(draft.lines[fault.line]):
        return None
    if head.key is None and head.key_column == head.indent:
        return None
    message = _("this line is indented like none of the lines that it could belong to")
    advice = _("Fields of one record start in the same column, and so do the dashes of one list.")
    return Diagnosis(finding("wrong-indentation", message, line_span(draft, fault.line), help=advice))


def _above(draft: Draft, line: int) -> int | None:
    return next((n for n in range(line - 1, draft.begin - 1, -1) if draft.lines[n].strip()), None)


def _below(draft: Draft, line: int) -> int | None:
    return next((n for n in range(line + 1, len(draft.lines)) if draft.lines[n].strip()), None)
