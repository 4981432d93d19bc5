"""Findings as SARIF 2.1.0 (OASIS), for code scanning and for viewers."""

from collections.abc import Iterable, Mapping
from urllib.parse import quote

from briefing import __version__
from briefing.diagnostics.finding import Edit, Finding, Fix, Severity
from briefing.diagnostics.make import in_order
from briefing.diagnostics.page import page_of
from briefing.diagnostics.render.gitlab import fingerprints
from briefing.diagnostics.rules import RULES
from briefing.model.span import Span

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_Data = Mapping[str, object]


def render_sarif(findings: Iterable[Finding]) -> str:
    """Return one log with one run; what may stand is a result that the brief has suppressed, with its reason."""
    import json  # noqa: PLC0415  # needed for this form alone

    ordered = in_order(list(findings))
    numbers = {rule: number for number, rule in enumerate(dict.fromkeys(each.rule for each in ordered))}
    driver = {
        "name": "briefing",
        "version": __version__,
        "rules": [_rule(rule) for rule in numbers],
    }
    results = [
        _result(each, numbers[each.rule], mark) for each, mark in zip(ordered, fingerprints(ordered), strict=True)
    ]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(rule: str) -> _Data:
    row = RULES[rule]
    page = page_of(rule)
    data: dict[str, object] = {
        "id": rule,
        "shortDescription": {"text": row.summary},
        "defaultConfiguration": {"level": _LEVELS[row.severity]},
        "properties": {"tags": [row.group.value]},
    }
    if page:
        data["help"] = {"text": page, "markdown": page}
    return data


def _result(finding: Finding, number: int, mark: str) -> _Data:
    data: dict[str, object] = {
        "ruleId": finding.rule,
        "ruleIndex": number,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message}. {finding.help}" if finding.help else finding.message},
        "locations": [{"physicalLocation": _location(finding.span)}],
        "partialFingerprints": {"briefing/v1": mark},
    }
    if finding.related:
        data["relatedLocations"] = [
            {"physicalLocation": _location(each.span), "message": {"text": each.message}} for each in finding.related
        ]
    if finding.fix:
        data["fixes"] = [_fix(finding.fix)]
    if finding.ignored:
        data["suppressions"] = [{"kind": "inSource", "justification": finding.ignored}]
    return data


def _fix(fix: Fix) -> _Data:
    files: dict[str, list[Edit]] = {}
    for edit in fix.edits():
        files.setdefault(edit.span.path, []).append(edit)
    return {
        "description": {"text": fix.title},
        "artifactChanges": [
            {
                "artifactLocation": _artifact(path),
                "replacements": [
                    {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.replacement}}
                    for edit in edits
                ],
            }
            for path, edits in files.items()
        ],
    }


def _location(span: Span) -> _Data:
    return {"artifactLocation": _artifact(span.path), "region": _region(span)}


def _artifact(path: str) -> _Data:
    return {"uri": quote(path.removeprefix("./").replace("\\", "/"))}


def _region(span: Span) -> _Data:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
