"""Findings as one JSON object, ASCII alone, for programs."""

from collections.abc import Iterable

from briefing.diagnostics.finding import Finding, Fix
from briefing.diagnostics.make import in_order

VERSION = 1
"""Rises when a key changes its meaning or goes; new keys may come without."""


def render_json(findings: Iterable[Finding]) -> str:
    """Return `{"version": 1, "findings": [...]}` with a final newline; lines and columns count from 1."""
    import json  # noqa: PLC0415  # needed for this form alone

    return (
        json.dumps({"version": VERSION, "findings": [as_data(each) for each in in_order(list(findings))]}, indent=2)
        + "\n"
    )


def as_data(finding: Finding) -> dict[str, object]:
    """Return one finding as JSON data."""
    path, line, column, end_line, end_column = finding.span
    return {
        "path": path,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "help": finding.help,
        "fix": _fix(finding.fix) if finding.fix else None,
    }


def _fix(fix: Fix) -> dict[str, object]:
    _, line, column, end_line, end_column = fix.span
    return {
        "title": fix.title,
        "replacement": fix.replacement,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
    }
