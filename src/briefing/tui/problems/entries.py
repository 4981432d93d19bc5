"""Problems as lines of a list."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.diagnostics.finding import Finding, Fix
from briefing.diagnostics.problem import Problem
from briefing.i18n import gettext as _
from briefing.layout.line import Face, Line, Page, Run
from briefing.layout.line_tools import beside, line_width, truncate
from briefing.layout.wrap import wrap_runs
from briefing.model.text import SafeText
from briefing.source.clean import clean_line
from briefing.themes.roles import Role
from briefing.tui.problems.words import counts, sign, word

_INDENT: Line = (Run(SafeText("  ")),)
_SHORT = 2
"""Lines that a message takes at most where many briefs are listed."""


_ON_CARD = 3
"""Problems that the card of an item tells of."""
_RULE = 16
"""Cells of the line below them."""


class Group(NamedTuple):
    """What is wrong with one brief."""

    path: str
    library: str | None
    """The root of its library."""
    problems: tuple[Problem, ...]
    """The most severe first."""
    title: SafeText = SafeText("")
    """What stands above them; empty where one brief is all there is."""
    file: str = ""
    """The name that its own file is shown with: of a problem in it the line is enough."""


class Entry(NamedTuple):
    """One problem of a list."""

    key: str
    """What it is found again by, when lines have moved or problems have gone."""
    group: Group
    problem: Problem
    words: str
    """What it is filtered by, folded."""


def entry_lines(entry: Entry, width: int) -> list[Line]:
    """Return a problem as lines: whole where one brief is listed, without its help where there are many."""
    finding, group = entry.problem.finding, entry.group
    fix: Line = (fix_word(finding.fix),) if finding.fix else ()
    lines = [beside(head(finding, group.file), fix, width)]
    if group.title:
        message = _indented(finding.message, width, Role.TEXT)
        if len(message) > _SHORT:
            # One blank more than there is makes the cut be seen.
            message = [*message[: _SHORT - 1], truncate((*message[_SHORT - 1], *_INDENT, *message[_SHORT]), width)]
        return lines + message
    return lines + body_lines(finding, width)


def body_lines(finding: Finding, width: int) -> list[Line]:
    """Return message, help and related places of a finding."""
    lines = _indented(finding.message, width, Role.STRONG)
    lines += _indented(finding.help, width, Role.TEXT)
    for related in finding.related:
        lines += _indented(f"{related.span.line}:{related.span.column} {related.message}", width, Role.MUTED)
    return lines


def head(finding: Finding, file: str = "") -> Line:
    """Return sign, word, place and rule; the name of the file is left out where it is `file`."""
    span = finding.span
    name = "" if span.path == file else f"{span.path.rpartition('/')[2]}:"
    mark = sign(finding.severity)
    return (
        mark._replace(text=SafeText(f"{mark.text} {word(finding.severity)}"), face=Face.BOLD),
        Run(SafeText(f"  {clean_line(name)}{span.line}:{span.column}"), Role.TEXT),
        Run(SafeText(f"  {finding.rule}"), Role.MUTED),
    )


def fix_word(fix: Fix) -> Run:
    """Return the words that say that there is a fix."""
    return Run(SafeText(_("fix")), Role.KEY) if fix.safe else Run(SafeText(_("fix, uncertain")), Role.MUTED)


def heading(group: Group, width: int) -> Line:
    """Return the line above the problems of a brief: its title, and how many there are."""
    count: Line = (Run(SafeText(counts(problem.finding for problem in group.problems)), Role.MUTED),)
    if line_width(count) > width // 2:
        count = ()
    return beside((Run(group.title, Role.HEADING, Face.BOLD),), count, width)


def on_card(findings: Sequence[Finding], page: Page) -> Page:
    """Return the card of an item with what is wrong with it at its top."""
    lines: list[Line] = []
    for finding in findings[:_ON_CARD]:
        lines += [truncate(head(finding, finding.span.path), page.width), *body_lines(finding, page.width)]
    if len(findings) > _ON_CARD:
        lines.append((*_INDENT, Run(SafeText(_("{n} more").format(n=len(findings) - _ON_CARD)), Role.MUTED)))
    lines.append((Run(SafeText("─" * min(page.width, _RULE)), Role.BORDER),))
    down = len(lines)
    return page._replace(
        lines=(*lines, *page.lines),
        placed=tuple(one._replace(first=one.first + down, last=one.last + down) for one in page.placed),
        stops=tuple(stop._replace(line=stop.line + down) for stop in page.stops),
        passages=tuple(one._replace(first=one.first + down, last=one.last + down) for one in page.passages),
        source_lines=(),
    )


def _indented(text: str, width: int, role: Role) -> list[Line]:
    return wrap_runs((Run(clean_line(text), role),), width, _INDENT, _INDENT) if text else []
