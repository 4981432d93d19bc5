"""What a brief lets stand: each entry for one rule at one place, with the reason."""

from pathlib import Path

import pytest
from helpers.rule_cases import write_case

from briefing.checking.check import check
from briefing.diagnostics.finding import Finding

FIELDS = """\
lang: en
bottom_line: The pipe of 1957 broke, and 300 households have no water [@paper].
figures:
- id: households
  label: Households
  unit: households
  claims:
  - {id: morning, value: 300, scope: in the morning, sources: paper}
  - {id: evening, value: 310, scope: in the evening, sources: paper}
sources:
- {id: paper, title: An article, url: "https://example.org/a"}
- id: radio
  title: The news
  url: https://example.org/b
"""

SUMMARY = """\
# What is known

The news say so [@radio]. A \u202etext turned round.

## The water

Another \u202etext.

# What is not

A third \u202etext.
"""


def checked(folder: Path, entries: str, summary: str = SUMMARY) -> list[Finding]:
    """Return what is found in the brief with these entries of `ignore`."""
    write_case({"fields": FIELDS + (f"ignore:\n{entries}" if entries else ""), "summary": summary}, folder)
    return list(check(folder, library=folder).loaded.findings)


def lines_of(findings: list[Finding], rule: str, *, hidden: bool) -> list[int]:
    """Return the lines on which findings of a rule stand that are hidden, or that are not."""
    return [each.span.line for each in findings if each.rule == rule and bool(each.ignored) == hidden]


@pytest.mark.parametrize(
    ("at", "hidden"),
    [
        ("", [11, 14]),
        (", at: paper", [11]),
        (", at: radio", [14]),
        (', at: "#radio"', [14]),
        (", at: sources", [11, 14]),
    ],
)
def test_an_entry_holds_at_its_place_alone(at: str, hidden: list[int], tmp_path: Path) -> None:
    findings = checked(tmp_path, f"- {{rule: missing-access-date{at}, reason: It does not change.}}\n")

    assert lines_of(findings, "missing-access-date", hidden=True) == hidden
    assert lines_of(findings, "missing-access-date", hidden=False) == [line for line in (11, 14) if line not in hidden]
    assert {each.ignored for each in findings if each.ignored} == {"It does not change."}
    assert lines_of(findings, "unused-ignore", hidden=False) == []


@pytest.mark.parametrize(
    ("at", "hidden"),
    [("what-is-known", [3, 7]), ("the-water", [7]), ("what-is-not", [11]), ("summary", [3, 7, 11])],
)
def test_a_heading_stands_for_what_is_below_it(at: str, hidden: list[int], tmp_path: Path) -> None:
    findings = checked(tmp_path, f"- {{rule: control-character, at: {at}, reason: It is quoted.}}\n")

    assert lines_of(findings, "control-character", hidden=True) == hidden


def test_a_heading_does_not_stand_for_the_next_one(tmp_path: Path) -> None:
    summary = "# One\n\nWords.\n\n# \u202eTwo\n\nWords.\n"
    findings = checked(tmp_path, "- {rule: control-character, at: one, reason: It is quoted.}\n", summary)

    assert lines_of(findings, "control-character", hidden=False) == [5]
    assert lines_of(findings, "unused-ignore", hidden=False) == [16]


def test_a_claim_is_a_place(tmp_path: Path) -> None:
    entries = "- {rule: unknown-field, at: evening, reason: A field of our own.}\n"
    fields = FIELDS.replace("scope: in the morning", "colour: blue").replace("scope: in the evening", "colour: red")
    write_case({"fields": f"{fields}ignore:\n{entries}"}, tmp_path)
    findings = list(check(tmp_path).loaded.findings)

    assert lines_of(findings, "unknown-field", hidden=False) == [8]
    assert lines_of(findings, "unknown-field", hidden=True) == [9]


def test_without_a_reason_nothing_stands(tmp_path: Path) -> None:
    findings = checked(tmp_path, "- {rule: missing-access-date, at: paper}\n")

    assert lines_of(findings, "missing-access-date", hidden=False) == [11, 14]
    assert [each.message for each in findings if each.span.line == 16] == ["`reason` is missing"]


def test_without_a_rule_nothing_stands(tmp_path: Path) -> None:
    findings = checked(tmp_path, "- {at: paper, reason: It does not change.}\n")

    assert lines_of(findings, "missing-access-date", hidden=False) == [11, 14]
    assert [each.message for each in findings if each.span.line == 16] == ["`rule` is missing"]


def test_a_fault_of_yaml_cannot_stand(tmp_path: Path) -> None:
    findings = checked(tmp_path, "- {rule: duplicate-key, reason: I like it.}\nlang: de\n")

    assert lines_of(findings, "duplicate-key", hidden=False) == [17]
    assert [(each.rule, each.message) for each in findings if each.span.line == 16] == [
        ("unused-ignore", "findings of `duplicate-key` cannot be let stand")
    ]


def test_a_place_that_is_nearly_one_is_told(tmp_path: Path) -> None:
    findings = checked(tmp_path, "- {rule: missing-access-date, at: papper, reason: It does not change.}\n")
    (told,) = [each for each in findings if each.rule == "unknown-target"]

    assert told.help == "Did you mean `paper`?"
    assert told.fix is not None
    assert told.fix.replacement == "paper"
    assert lines_of(findings, "missing-access-date", hidden=False) == [11, 14]
