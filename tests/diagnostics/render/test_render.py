import json

from briefing.diagnostics.finding import Finding, Fix, Related
from briefing.diagnostics.make import finding
from briefing.diagnostics.render.json import render_json
from briefing.diagnostics.render.text import render_text
from briefing.model.span import Span


def place(line: int, column: int, end_column: int) -> Span:
    return Span("größe.md", line, column, line, end_column)


FINDINGS: list[Finding] = [
    finding(
        "duplicate-key",
        "the key “title” stands here a second time",
        place(4, 1, 6),
        related=(Related(place(2, 1, 6), "its first place"),),
    ),
    finding(
        "unknown-field",
        "there is no field “titel”",
        place(3, 1, 6),
        help="It is kept.",
        fix=Fix(place(3, 1, 6), "title", "Write “title”"),
    ),
]


def test_text_has_a_line_for_each_finding_and_indented_ones_for_what_belongs_to_it() -> None:
    assert render_text(FINDINGS) == (
        "größe.md:3:1: unknown-field there is no field “titel”\n"
        "  help: It is kept.\n"
        "  fix: Write “title”\n"
        "größe.md:4:1: duplicate-key the key “title” stands here a second time\n"
        "  größe.md:2:1: its first place\n"
    )


def test_concise_text_has_one_line_for_each_finding() -> None:
    assert render_text(FINDINGS, concise=True) == (
        "größe.md:3:1: unknown-field there is no field “titel”\n"
        "größe.md:4:1: duplicate-key the key “title” stands here a second time\n"
    )


def test_nothing_found_is_nothing_written() -> None:
    assert render_text([]) == ""


def test_json_is_one_versioned_object_in_ascii() -> None:
    text = render_json(FINDINGS)

    assert text.isascii()
    assert text.endswith("}\n")
    assert json.loads(text) == {
        "version": 1,
        "findings": [
            {
                "path": "größe.md",
                "line": 3,
                "column": 1,
                "end_line": 3,
                "end_column": 6,
                "rule": "unknown-field",
                "severity": "warning",
                "message": "there is no field “titel”",
                "help": "It is kept.",
                "fix": {
                    "title": "Write “title”",
                    "safe": True,
                    "replacement": "title",
                    "line": 3,
                    "column": 1,
                    "end_line": 3,
                    "end_column": 6,
                    "more": [],
                },
                "related": [],
                "ignored": None,
            },
            {
                "path": "größe.md",
                "line": 4,
                "column": 1,
                "end_line": 4,
                "end_column": 6,
                "rule": "duplicate-key",
                "severity": "error",
                "message": "the key “title” stands here a second time",
                "help": "",
                "fix": None,
                "related": [
                    {
                        "path": "größe.md",
                        "line": 2,
                        "column": 1,
                        "end_line": 2,
                        "end_column": 6,
                        "message": "its first place",
                    }
                ],
                "ignored": None,
            },
        ],
    }
