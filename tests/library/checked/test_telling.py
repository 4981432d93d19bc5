"""What the interface is told of a brief: told as its library has it, each with the place where it is seen."""

from pathlib import Path

import pytest

from briefing.checking.changes import changes_of
from briefing.diagnostics.finding import Edit, Fix, Severity
from briefing.diagnostics.problem import Change, Problem
from briefing.library.checked.telling import told
from briefing.loading.folder import stamp_of
from briefing.model.span import Span
from briefing.model.text import SafeText
from briefing.source.clean import is_clean

BRIEF = """\
---
briefing: 1
title: Flood
date: 2024-10-18
bottom_line: It falls, says [@gage].
lang: en
figures:
- id: level
  label: Level at Altena
  claims:
  - {id: level-a, valu: 612, sources: gauge}
  - {id: level-b, value: 600, sources: [gauge, gage]}
judgments:
- {id: rest, text: It goes on falling, likelihood: likly}
sources:
- {id: gauge, type: dataset, publisher: Gauge service, accessed: 2024-10-18}
---
The crest has passed. It
came at night. Nobody
was hurt [@gage].

# After it [@gage]

- One.
- Two, [@gage].

| a | b |
|---|---|
| 1 | [@gage] |

Word[^1].

[^1]: A note. It says [@gage].
"""


def problems(path: Path, library: Path | None = None) -> list[Problem]:
    found = told(str(path), str(library) if library else None, stamp_of(str(path)))
    return [problem for part in found for problem in part.problems]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "flood.md"
    made.write_text(BRIEF, encoding="utf-8")
    return made


def test_each_has_the_place_where_it_is_seen(path: Path) -> None:
    seen = {(one.finding.span.line, one.item, one.line, one.sentence) for one in problems(path)}

    assert seen == {
        (5, ".bottom_line", 0, 0),
        (11, "level-a", 0, 0),
        (12, "level-b", 0, 0),
        (14, "rest", 0, 0),
        (20, "", 18, 2),
        (22, "", 22, 0),
        (25, "", 25, 0),
        (29, "", 27, 0),
        (33, "", 33, 1),
    }


def test_the_summary_of_a_folder_is_in_its_own_file(tmp_path: Path) -> None:
    _, fields, body = BRIEF.split("---\n", 2)
    (tmp_path / "brief.yaml").write_text(fields, encoding="utf-8")
    (tmp_path / "summary.md").write_text(body, encoding="utf-8")

    seen = {(one.item, one.line, one.sentence) for one in problems(tmp_path)}
    assert {("level-a", 0, 0), ("", 1, 2), ("", 5, 0)} <= seen


def test_a_fault_of_yaml_is_seen_nowhere(path: Path) -> None:
    path.write_text(BRIEF.replace("title: Flood", "title: [Flood"), encoding="utf-8")

    (fault,) = [one for one in problems(path) if one.finding.span.line == 3]
    assert (fault.item, fault.line) == ("", 0)


def test_the_most_severe_comes_first(path: Path) -> None:
    severities = [one.finding.severity for one in problems(path)]

    assert severities == sorted(severities, key=list(Severity).index)


def test_the_library_says_what_counts_and_the_brief_what_may_stand(path: Path) -> None:
    settings = '[rules]\nunknown-field = "error"\ninvalid-value = "off"\n'
    (path.parent / "briefing.toml").write_text(settings, encoding="utf-8")
    entry = "ignore:\n- {rule: unknown-source, at: summary, reason: A test.}\n"
    path.write_text(BRIEF.replace("lang: en\n", f"lang: en\n{entry}"), encoding="utf-8")
    parts = list(told(str(path), str(path.parent)))
    rules = [(one.finding.rule, one.finding.severity) for part in parts for one in part.problems]

    assert ("unknown-field", Severity.ERROR) in rules
    assert "invalid-value" not in {rule for rule, _ in rules}
    assert sum(part.standing for part in parts) == 5


def test_a_brief_in_another_state_is_not_told_of(path: Path) -> None:
    stamp = stamp_of(str(path))
    path.write_text(BRIEF.replace("Flood", "Deluge"), encoding="utf-8")

    assert list(told(str(path), None, stamp)) == []


def test_very_many_come_in_parts(path: Path) -> None:
    path.write_text(f"{BRIEF}\n{'Again [@gage].' * 10}\n\n" * 60, encoding="utf-8")
    parts = list(told(str(path), None))

    assert len(parts) > 3
    assert [part.complete for part in parts] == [False] * (len(parts) - 1) + [True]
    assert max(len(part.problems) for part in parts) <= 100


def test_what_is_no_brief_or_not_there_is_told_as_well(path: Path) -> None:
    path.write_text("Only words.\n", encoding="utf-8")
    found = [*told(str(path), None), *told(str(path.parent / "gone.md"), None)]

    assert [part.problems[0].finding.rule for part in found] == ["not-a-brief", "missing-file"]


def test_what_the_library_says_of_it_is_told_as_well(path: Path) -> None:
    path.write_text(BRIEF.replace("lang: en\n", "lang: en\ntranslation_of: nowhere\n"), encoding="utf-8")

    assert "unknown-brief" in {one.finding.rule for one in problems(path, path.parent)}


def test_what_a_fix_would_write_is_shown(path: Path) -> None:
    (field,) = [one for one in problems(path) if one.finding.rule == "unknown-field"]

    assert field.changes == (
        change(
            11,
            ["  - {id: level-a, valu: 612, sources: gauge}"],
            ["  - {id: level-a, value: 612, sources: gauge}"],
        ),
    )


def change(line: int, before: list[str], after: list[str]) -> Change:
    return Change(line, tuple(map(SafeText, before)), tuple(map(SafeText, after)))


def span(line: int, column: int, end_line: int, end_column: int) -> Span:
    return Span("a.md", line, column, end_line, end_column)


def test_only_lines_that_differ_are_shown() -> None:
    lines = ["one", "two", "three", "four", "five"]
    far = Edit(span(5, 1, 5, 5), "FIVE")
    fix = Fix(span(1, 4, 3, 1), "\ntwo\nand more\n", "Put a line in", more=(far,))

    assert changes_of(fix, lambda _path: lines) == (
        change(3, [], ["and more"]),
        change(5, ["five"], ["FIVE"]),
    )


def test_of_a_long_line_what_is_around_the_change_is_shown() -> None:
    line = f"{'x' * 1000} wrnog {'y' * 1000}"
    (change,) = changes_of(Fix(span(1, 1002, 1, 1007), "wrong", "Write it right"), lambda _path: [line])

    assert change.before[0].startswith("…x")
    assert "wrnog" in change.before[0]
    assert "wrong" in change.after[0]
    assert len(change.before[0]) < 300


def test_what_is_shown_of_a_file_is_clean() -> None:
    (change,) = changes_of(Fix(span(1, 1, 1, 2), "b\x1b[31m", "Write"), lambda _path: ["a\x1b[0m\u202e"])

    assert all(is_clean(text) for text in (*change.before, *change.after))
