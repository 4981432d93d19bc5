"""Findings as JSON, ASCII alone, for programs: one object, or one object a line."""

from collections.abc import Iterable

from briefing.diagnostics.finding import Finding, Fix
from briefing.diagnostics.make import in_order
from briefing.model.span import Span

VERSION = 1
"""Rises when a key changes its meaning or goes; new keys may come without."""


def render_json(findings: Iterable[Finding]) -> str:
    """Return `{"version": 1, "findings": [...]}` with a final newline; lines and columns count from 1."""
    import json  # noqa: PLC0415  # needed for this form alone

    return (
        json.dumps({"version": VERSION, "findings": [as_data(each) for each in in_order(list(findings))]}, indent=2)
        + "\n"
    )


def render_lines(findings: Iterable[Finding]) -> str:
    """Return a line of JSON for each finding, each with the version."""
    import json  # noqa: PLC0415  # as above

    return "".join(
        json.dumps({"version": VERSION, **as_data(each)}, separators=(",", ":")) + "\n"
        for each in in_order(list(findings))
    )


def as_data(finding: Finding) -> dict[str, object]:
    """Return one finding as JSON data."""
    return {
        **_place(finding.span),
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "help": finding.help,
        "fix": _fix(finding.fix) if finding.fix else None,
        "related": [{**_place(each.span), "message": each.message} for each in finding.related],
        "ignored": finding.ignored or None,
    }


def _place(span: Span) -> dict[str, object]:
    path, line, column, end_line, end_column = span
    return {"path": path, "line": line, "column": column, "end_line": end_line, "end_column": end_column}


def _fix(fix: Fix) -> dict[str, object]:
    _, line, column, end_line, end_column = fix.span
    return {
        "title": fix.title,
        "safe": fix.safe,
        "replacement": fix.replacement,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "more": [{**_place(edit.span), "replacement": edit.replacement} for edit in fix.more],
    }
