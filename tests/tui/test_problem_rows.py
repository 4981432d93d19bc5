"""A list of problems as lines: laid out a part at a time, filtered, each found again by its key."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

from briefing.diagnostics.finding import Fix, Severity
from briefing.diagnostics.make import finding
from briefing.diagnostics.problem import Problem
from briefing.layout.line_tools import line_text, line_width
from briefing.model.span import Span
from briefing.model.text import SafeText
from briefing.tui.problems.asked import CHECK, CHECK_ALL, EXPLAIN, FIX
from briefing.tui.problems.entries import Group
from briefing.tui.problems.rows import MOST, Chosen, Rows, chosen, listed
from briefing.tui.problems.words import counts

RULES = {Severity.ERROR: "unknown-source", Severity.WARNING: "unknown-field", Severity.INFO: "unrecorded-number"}


def problem(number: int, severity: Severity = Severity.ERROR, message: str = "") -> Problem:
    span = Span("a/b.md", number, 1, number, 2)
    fix = Fix(span, "x", "Write `x`") if number % 2 else None
    return Problem(finding(RULES[severity], message or f"this is number {number}", span, fix=fix))


def group(*problems: Problem, path: str = "a/b.md", title: str = "A brief") -> Group:
    return Group(path, None, problems, SafeText(title), path)


def all_of(*groups: Group) -> Chosen:
    return chosen([listed(each) for each in groups], "", Severity.INFO)


def test_no_line_is_wider_than_the_list() -> None:
    long = problem(1, message="Müller 東京 " * 40)
    for width in range(8, 90):
        rows = Rows(all_of(group(long, problem(2)), group(long, path="c.md", title="東京 " * 30)), width, "")
        rows.fill(1000)

        assert all(line_width(line) <= width for line in rows.page.lines), width


def test_of_a_long_message_two_lines_are_listed_where_there_are_many_briefs() -> None:
    rows = Rows(all_of(group(problem(1, message="word " * 60))), 40, "")
    rows.fill(10)

    assert line_text(rows.page.lines[-1]).endswith("…")
    assert len(rows.page.lines) == 4


def test_it_is_laid_out_as_far_as_it_is_looked_at() -> None:
    rows = Rows(all_of(group(*(problem(number) for number in range(500)))), 60, "")
    rows.fill(20)
    assert 20 <= rows.height < 30
    start = rows.page.lines
    rows.fill(0, rows.page.placed[-1].id)
    rows.fill(100)

    assert rows.page.lines[: len(start)] == start
    assert not rows.complete


def test_it_is_laid_out_as_far_as_the_problem_under_the_cursor() -> None:
    found = all_of(group(*(problem(number) for number in range(300))))
    rows = Rows(found, 60, "")
    rows.fill(0, found.entries[250].key)

    assert rows.page.placed[-1].id == found.entries[250].key


def test_more_than_anyone_goes_through_is_counted_alone() -> None:
    found = all_of(group(*(problem(number) for number in range(MOST + 7))))
    rows = Rows(found, 60, "")
    rows.fill(10**6)

    assert len(rows.page.placed) == MOST
    assert line_text(rows.page.lines[-1]) == "7 more; a filter shows them"


def test_equal_problems_have_keys_of_their_own_that_outlive_other_lines() -> None:
    before = [entry.key for entry in all_of(group(problem(3, message="x"), problem(9, message="x"))).entries]
    after = [entry.key for entry in all_of(group(problem(4, message="x"), problem(10, message="x"))).entries]

    assert before == after
    assert len(set(before)) == len(before)


def test_a_filter_takes_rule_word_severity_title_and_path_without_regard_to_accents() -> None:
    groups = [
        listed(group(problem(1), problem(2, Severity.WARNING), title="Flüsse")),
        listed(group(problem(3, Severity.INFO, "Größe"), path="c/d.md", title="Other")),
    ]

    def numbers(query: str, least: Severity = Severity.INFO) -> list[int]:
        return [entry.problem.finding.span.line for entry in chosen(groups, query, least).entries]

    assert numbers("") == [1, 2, 3]
    assert numbers("unknown-f") == [2]
    assert numbers("number 1") == [1]
    assert numbers("warning") == [2]
    assert numbers("flusse") == [1, 2]
    assert numbers("GRÖSSE") == [3]
    assert numbers("", Severity.WARNING) == [1, 2]
    assert numbers("", Severity.ERROR) == [1]
    assert numbers("nothing of this") == []


def test_they_are_counted_in_words() -> None:
    some = [problem(1), problem(2), problem(3, Severity.WARNING), problem(4, Severity.INFO)]

    assert counts(each.finding for each in some) == "2 errors, 1 warning, 1 note"
    assert counts([]) == ""


def test_the_interface_lists_problems_without_a_rule_loaded() -> None:
    code = (
        "import sys, briefing.tui.problems.handling, briefing.tui.problems.listing, briefing.tui.reading.reviewing\n"
        "sys.exit(any(name.split('.')[:2] in (['briefing', 'checking'], ['briefing', 'authoring']) or "
        "name in {'yaml', 'markdown_it'} for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, cwd=Path(__file__).parent)

    assert done.returncode == 0


def test_what_is_asked_for_by_its_name_is_there() -> None:
    for name in (CHECK, CHECK_ALL, FIX, EXPLAIN):
        module, _colon, function = name.partition(":")
        assert callable(getattr(import_module(module), function))
