"""Findings as a code quality report of GitLab."""

from collections.abc import Iterable
from hashlib import sha256

from briefing.diagnostics.finding import Finding, Severity
from briefing.diagnostics.make import in_order

_LEVELS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render_gitlab(findings: Iterable[Finding]) -> str:
    """Return a JSON list, an object for each finding."""
    import json  # noqa: PLC0415  # needed for this form alone

    ordered = in_order(list(findings))
    return (
        json.dumps([_issue(each, mark) for each, mark in zip(ordered, fingerprints(ordered), strict=True)], indent=2)
        + "\n"
    )


def fingerprints(findings: Iterable[Finding]) -> list[str]:
    """Return what tells each finding from all others and stays when lines move: it counts among its equals."""
    seen: dict[tuple[str, str, str], int] = {}
    marks: list[str] = []
    for each in findings:
        key = (each.span.path.removeprefix("./"), each.rule, each.message)
        seen[key] = seen.get(key, 0) + 1
        marks.append(sha256("\0".join((*key, str(seen[key]))).encode()).hexdigest())
    return marks


def _issue(finding: Finding, mark: str) -> dict[str, object]:
    span = finding.span
    return {
        "description": f"{finding.message}. {finding.help}" if finding.help else finding.message,
        "check_name": finding.rule,
        "fingerprint": mark,
        "severity": _LEVELS[finding.severity],
        "location": {"path": span.path.removeprefix("./"), "lines": {"begin": span.line, "end": span.end_line}},
    }
