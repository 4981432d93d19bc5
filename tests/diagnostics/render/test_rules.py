"""The table of rules as lines and as JSON."""

import json

import pytest

from briefing.diagnostics.finding import Severity
from briefing.diagnostics.render.rules import render_json, render_table
from briefing.diagnostics.rules import RULES, Group, Mending, Rule

LONG = Rule(
    "a-rule",
    "What is wrong here takes many words to say, more than a line has.",
    Severity.ERROR,
    "0.1.0",
    Group.DATES,
    Mending.ALWAYS,
)
SHORT = Rule("another", "Short.", Severity.INFO, "0.1.0", Group.LANGUAGE, Mending.NEVER)


def test_in_a_pipe_each_rule_has_one_line() -> None:
    assert render_table([LONG, SHORT]).splitlines() == [
        "a-rule   dates     error  fix  What is wrong here takes many words to say, more than a line has.",
        "another  language  info        Short.",
    ]


def test_on_a_wide_terminal_what_a_rule_finds_is_wrapped_beside_it() -> None:
    assert render_table([LONG, SHORT], 75).splitlines() == [
        "a-rule   dates     error  fix  What is wrong here takes many words to say,",
        "                               more than a line has.",
        "another  language  info        Short.",
    ]


def test_on_a_narrow_terminal_it_stands_below() -> None:
    assert render_table([LONG, SHORT], 60).splitlines() == [
        "a-rule   dates     error  fix",
        "  What is wrong here takes many words to say, more than a",
        "  line has.",
        "another  language  info",
        "  Short.",
    ]


@pytest.mark.parametrize("width", [1, 20, 80, 200, None])
def test_no_word_is_lost_at_any_width(width: int | None) -> None:
    rules = list(RULES.values())

    assert "".join(render_table(rules, width).split()) == "".join(render_table(rules).split())


def test_as_data_they_have_all_that_the_table_has() -> None:
    data = json.loads(render_json(RULES.values()))["rules"]

    assert [each["id"] for each in data] == list(RULES)
    assert all("page" not in each for each in data)
    assert all(each["page"].startswith("## ") for each in json.loads(render_json(RULES.values(), pages=True))["rules"])
