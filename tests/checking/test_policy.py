"""What is told of findings, and as what: the library's severities, then what was asked for."""

from pathlib import Path

import pytest

from briefing.checking.policy import Policy, expand
from briefing.diagnostics.finding import Severity
from briefing.diagnostics.make import finding, whole_file
from briefing.diagnostics.rules import RULES, Group
from briefing.loading.settings import Level, read_settings

FOUND = [
    finding(rule, "found", whole_file("x.md"))
    for rule in ("single-source", "missing-access-date", "invalid-date", "missing-unit")
]


def told(policy: Policy, place: str = "x.md") -> dict[str, str]:
    """Return the rules that are told of, with their severities."""
    return {each.rule: each.severity.value for each in policy.apply(FOUND, place)}


def as_they_are() -> dict[str, str]:
    return {each.rule: each.severity.value for each in FOUND}


def test_without_settings_everything_is_told_as_it_is() -> None:
    assert told(Policy()) == as_they_are()
    assert Policy().plain


def test_a_rule_takes_its_severity_from_the_settings() -> None:
    policy = Policy((Level("", "single-source", "info"), Level("", "invalid-date", "off")))

    assert told(policy) == {"single-source": "info", "missing-access-date": "warning", "missing-unit": "warning"}


def test_a_group_stands_for_its_rules() -> None:
    policy = Policy((Level("", "sourcing", "error"),))

    assert told(policy) == {**as_they_are(), "single-source": "error", "missing-access-date": "error"}


@pytest.mark.parametrize(
    ("place", "severity"),
    [
        ("x.md", "warning"),
        ("drafts/x.md", "info"),
        ("drafts/2024/x.md", "error"),
        ("drafts/2024/10/x.md", "error"),
        ("drafts/2025/x.md", "info"),
        ("drafts-old/x.md", "warning"),
        ("old/drafts/x.md", "warning"),
        ("drafts/lage", "off"),
    ],
)
def test_of_several_folders_the_deepest_holds(place: str, severity: str) -> None:
    """`drafts/lage` is the folder of a folder brief."""
    levels = (
        Level("drafts", "single-source", "info"),
        Level("drafts/2024", "single-source", "error"),
        Level("drafts/lage", "single-source", "off"),
    )
    policy = Policy(levels)
    told(policy, "drafts/x.md")

    assert told(policy, place).get("single-source", "off") == severity


def test_a_folder_of_the_settings_may_be_one_brief() -> None:
    policy = Policy((Level("drafts/x.md", "single-source", "off"),))

    assert "single-source" not in told(policy, "drafts/x.md")
    assert "single-source" in told(policy, "drafts/y.md")
    assert "single-source" not in told(policy, "drafts/x.md")


def test_what_is_asked_for_alone_is_told() -> None:
    assert set(told(Policy(select=("sourcing",)))) == {"single-source", "missing-access-date"}
    assert set(told(Policy(select=("sourcing",), ignore=("single-source",)))) == {"missing-access-date"}
    assert set(told(Policy(ignore=("dates", "figures")))) == {"single-source", "missing-access-date"}


def test_groups_and_rules_cover_the_table() -> None:
    assert expand(tuple(Group)) == frozenset(RULES)
    assert expand(("single-source", "nothing")) == {"single-source"}


def test_settings_are_read_shallow_before_deep_and_groups_before_rules(tmp_path: Path) -> None:
    (tmp_path / "briefing.toml").write_text(
        '[rules]\nsingle-source = "error"\nsourcing = "off"\n'
        '[rules."a/b"]\nsingle-source = "info"\n[rules."a/"]\nsourcing = "warning"\n',
        encoding="utf-8",
    )
    policy = Policy(read_settings(tmp_path).levels)

    assert told(policy)["single-source"] == Severity.ERROR
    assert "missing-access-date" not in told(policy)
    assert told(policy, "a/x.md")["single-source"] == Severity.WARNING
    assert told(policy, "a/b/x.md")["single-source"] == Severity.INFO
