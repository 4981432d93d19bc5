"""Findings as lines: `path:line:col: rule-id message`, and below it the help, where there is one."""

from collections.abc import Iterable

from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import in_order
from briefing.i18n import gettext as _


def render_text(findings: Iterable[Finding], *, concise: bool = False) -> str:
    """Return the findings in order of place, each line ended by a newline.

    Every finding takes one line; unless `concise`, related places and help follow on lines of their own, indented.
    """
    return "".join(f"{line}\n" for finding in in_order(list(findings)) for line in _lines(finding, concise=concise))


def _lines(finding: Finding, *, concise: bool) -> list[str]:
    span = finding.span
    lines = [f"{span.path}:{span.line}:{span.column}: {finding.rule} {finding.message}"]
    if concise:
        return lines
    lines += [f"  {each.span.path}:{each.span.line}:{each.span.column}: {each.message}" for each in finding.related]
    if finding.help:
        lines.append(f"  {_('help: {words}').format(words=finding.help)}")
    if finding.fix:
        words = _("fix: {words}") if finding.fix.safe else _("possible fix: {words}")
        lines.append(f"  {words.format(words=finding.fix.title)}")
    return lines
