"""Findings as workflow commands of GitHub Actions, which shows them at their lines."""

from collections.abc import Iterable

from briefing.diagnostics.finding import Finding, Severity
from briefing.diagnostics.make import in_order
from briefing.i18n import ngettext

MOST = 10
"""So many annotations of a level does GitHub show for a step."""
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render_github(findings: Iterable[Finding]) -> str:
    """Return an annotation a line, the worst first; of a level with more than can be shown the last counts the rest."""
    ordered = in_order(list(findings))
    lines: list[str] = []
    for severity, level in _LEVELS.items():
        members = [each for each in ordered if each.severity is severity]
        shown = members if len(members) <= MOST else members[: MOST - 1]
        lines += [_annotation(each, level) for each in shown]
        left = len(members) - len(shown)
        if left:
            words = ngettext("{n} more is not shown", "{n} more are not shown", left).format(n=left)
            lines.append(f"::{level} title=briefing::{_message(words)}")
    return "".join(f"{line}\n" for line in lines)


def _annotation(finding: Finding, level: str) -> str:
    path, line, column, end_line, end_column = finding.span
    place = {"file": path.removeprefix("./"), "line": line, "endLine": end_line}
    if line == end_line:
        # Columns count only within one line.
        place |= {"col": column, "endColumn": end_column}
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in place.items())
    text = f"{finding.message}\n{finding.help}" if finding.help else finding.message
    return f"::{level} {properties},title={_property(finding.rule)}::{_message(text)}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
