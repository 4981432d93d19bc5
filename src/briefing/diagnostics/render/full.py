"""Findings for people: the line that is wrong, with a mark under the place, and what can be done."""

from collections.abc import Callable, Iterable
from typing import Protocol, TypeAlias

from briefing.diagnostics.finding import Finding, Severity
from briefing.diagnostics.make import in_order
from briefing.diagnostics.render.paint import paint
from briefing.i18n import gettext as _
from briefing.model.span import Span


class Shown(Protocol):
    """One line of a file, made safe to show; `start` and `width` are the cells of the stretch that is spoken of."""

    @property
    def text(self) -> str: ...  # noqa: D102 - the class says it

    @property
    def start(self) -> int: ...  # noqa: D102

    @property
    def width(self) -> int: ...  # noqa: D102


Excerpts: TypeAlias = Callable[[Span], "Shown | None"]
"""Returns the first line of a span; None where it cannot be shown."""


def render_full(findings: Iterable[Finding], excerpt: Excerpts, *, color: bool = False) -> str:
    """Return the findings in order of place, with a blank line after each.

    The first line of each is `path:line:col: rule-id message`, as in the concise form.
    """
    parts: list[str] = []
    for finding in in_order(list(findings)):
        parts += _lines(finding, excerpt, color=color)
        parts.append("")
    return "".join(f"{line}\n" for line in parts)


def severity_word(severity: Severity) -> str:
    """Return what a severity is called."""
    words = {Severity.ERROR: _("error"), Severity.WARNING: _("warning"), Severity.INFO: _("note")}
    return words[severity]


def _lines(finding: Finding, excerpt: Excerpts, *, color: bool) -> list[str]:
    span = finding.span
    place = paint(f"{span.path}:{span.line}:{span.column}:", "place", color=color)
    lines = [f"{place} {paint(finding.rule, finding.severity, color=color)} {finding.message}"]
    word = severity_word(finding.severity)
    size = max(len(str(each.line)) for each in (span, *(one.span for one in finding.related)))
    shown = excerpt(span)
    if shown:
        lines += _excerpt(span, shown, word, finding.severity, size, color=color)
    else:
        lines.append(f"{' ' * size} {paint('=', 'gutter', color=color)} {word}")
    margin = f"{' ' * size} {paint('=', 'gutter', color=color)}"
    for related in finding.related:
        where = f"{related.span.path}:{related.span.line}:{related.span.column}:"
        lines.append(f"{margin} {paint(where, 'place', color=color)} {related.message}")
        other = excerpt(related.span)
        if other:
            lines += _excerpt(related.span, other, "", "gutter", size, color=color)
    if finding.help:
        lines.append(f"{margin} {_('help: {words}').format(words=finding.help)}")
    if finding.fix:
        lines.append(f"{margin} {paint(_fix(finding), 'fix', color=color)}")
    if finding.ignored:
        lines.append(f"{margin} {_('may stand: {reason}').format(reason=finding.ignored)}")
    return lines


def _fix(finding: Finding) -> str:
    assert finding.fix  # noqa: S101 - the caller's fault
    words = finding.fix.title
    return (_("fix: {words}") if finding.fix.safe else _("possible fix: {words}")).format(words=words)


def _excerpt(span: Span, shown: Shown, word: str, part: str, size: int, *, color: bool) -> list[str]:  # noqa: PLR0913 - what makes an excerpt
    bar = paint("|", "gutter", color=color)
    number = paint(f"{span.line:>{size}}", "gutter", color=color)
    more = "…" if span.end_line > span.line else ""
    carets = paint(f"{'^' * shown.width}{more}", part, color=color)
    label = f" {paint(word, part, color=color)}" if word else ""
    return [f"{number} {bar} {shown.text}", f"{' ' * size} {bar} {' ' * shown.start}{carets}{label}"]
