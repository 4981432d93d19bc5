import re

import pytest

from briefing.diagnostics.finding import Severity
from briefing.diagnostics.make import finding, in_order, whole_file
from briefing.diagnostics.rules import RULES, Rule
from briefing.model.span import Span


def test_the_severity_comes_from_the_table() -> None:
    assert finding("duplicate-key", "x", whole_file("a")).severity is Severity.ERROR
    assert finding("unknown-field", "x", whole_file("a")).severity is Severity.WARNING


def test_a_rule_that_the_table_lacks_is_refused() -> None:
    with pytest.raises(KeyError):
        finding("no-such-rule", "x", whole_file("a"))


def test_findings_are_ordered_by_place_then_rule_and_none_stands_twice() -> None:
    def at(path: str, line: int, column: int, rule: str) -> tuple[str, int, int, str]:
        return (path, line, column, rule)

    places = [
        at("b", 1, 1, "yaml-syntax"),
        at("a", 10, 1, "yaml-tag"),
        at("a", 2, 9, "yaml-tag"),
        at("a", 2, 9, "wrong-kind"),
    ]
    found = [finding(rule, "x", Span(path, line, column, line, column)) for path, line, column, rule in places]

    ordered = in_order([*found, found[0]])

    assert [(*each.span[:3], each.rule) for each in ordered] == sorted(places)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_every_rule_is_named_and_described(rule: Rule) -> None:
    id, summary, _severity, since, *_rest = rule

    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", id)
    assert summary.endswith((".", "…"))
    assert re.fullmatch(r"\d+\.\d+\.\d+", since)
