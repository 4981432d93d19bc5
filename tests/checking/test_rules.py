"""Every rule is whole: a row, something that finds it, a page whose example holds, and a suite in both languages."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.rule_cases import found_in, write_case
from helpers.spec_files import Case, read_cases

from briefing.checking.registry import CHECKS
from briefing.diagnostics.page import FOLDER, MORE_SECTIONS, SECTIONS, blocks_of, page_of, sections_of
from briefing.diagnostics.rules import GROUPS, OVER_LIBRARY, RULES, Group, Mending

SOURCE = Path(__file__).parent.parent.parent / "src" / "briefing"
LOADING = ("cli", "library", "loading", "source", "themes", "tui")
"""Rooms that find faults of their own, beside the rules of `checking`."""

SUITES: dict[str, list[Case]] = {rule: [] for rule in RULES}
for _case in read_cases("rules"):
    SUITES.setdefault(_case.file.stem, []).append(_case)


def heads(case: Case) -> Iterator[str]:
    """Yield each finding of a case with the lines that belong to it."""
    yield from re.findall(r"(?m)^\S.*\n(?:  .*\n)*", case.blocks.get("findings", ""))


def test_checks_name_only_rules_of_the_table() -> None:
    assert set(CHECKS) - set(RULES) == set()


def test_no_rule_is_found_by_one_brief_and_by_a_library() -> None:
    assert set(CHECKS) & OVER_LIBRARY == set()


def test_every_group_says_what_it_looks_at() -> None:
    assert list(GROUPS) == list(Group)


@pytest.mark.parametrize("rule", CHECKS)
def test_a_rule_stands_where_its_group_says(rule: str) -> None:
    assert CHECKS[rule].__module__ == f"briefing.checking.{RULES[rule].group}.{rule.replace('-', '_')}"


def test_every_rule_is_found_by_something() -> None:
    files = [file for room in LOADING for file in (SOURCE / room).rglob("*.py")] + [SOURCE / "checking" / "ignore.py"]
    text = "\n".join(file.read_text(encoding="utf-8") for file in files)

    assert [rule for rule in RULES if rule not in CHECKS and rule not in OVER_LIBRARY and f'"{rule}"' not in text] == []


def test_every_page_belongs_to_a_rule() -> None:
    assert {path.stem for path in FOLDER.glob("*.md")} - set(RULES) == set()


def test_every_suite_belongs_to_a_rule() -> None:
    assert set(SUITES) - set(RULES) == set()


@pytest.mark.parametrize("rule", RULES)
def test_a_page_has_its_sections_and_an_example(rule: str) -> None:
    page = page_of(rule)
    sections = sections_of(page)

    assert tuple(sections[: len(SECTIONS)]) == SECTIONS
    assert sections[len(SECTIONS) :] == [name for name in MORE_SECTIONS if name in sections]
    assert [block.part for block in blocks_of(page) if block.part] in (["before"], ["before", "after"])
    assert page.startswith("## ")
    assert page.endswith("\n")
    assert not page.endswith("\n\n")


@pytest.mark.parametrize("rule", RULES)
def test_the_example_of_a_page_holds(rule: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands before is found, what stands after is not; `text` is for what no brief of two parts can show."""
    for part, expected in (("before", True), ("after", False)):
        blocks = [block for block in blocks_of(page_of(rule)) if block.part in {"", part}]
        if not any(block.part and block.kind in {"yaml", "markdown"} for block in blocks):
            continue
        folder = tmp_path / part
        folder.mkdir()
        monkeypatch.chdir(folder)
        names = {"yaml": "fields", "markdown": "summary"}
        case: dict[str, str] = {}
        for block in blocks:
            if block.kind in names:
                case[names[block.kind]] = case.get(names[block.kind], "") + block.text
        write_case(case, folder)

        assert (rule in {finding.rule for finding in found_in(folder)}) == expected, part


@pytest.mark.parametrize("rule", RULES)
def test_a_suite_has_cases_that_are_found_and_cases_that_are_not(rule: str) -> None:
    assert any("findings" in case.blocks for case in SUITES[rule])
    assert any("findings" not in case.blocks for case in SUITES[rule])


@pytest.mark.parametrize("rule", CHECKS)
@pytest.mark.parametrize("lang", ["en", "de"])
def test_the_suite_of_a_rule_over_briefs_has_both_languages(rule: str, lang: str) -> None:
    """A brief that names no language is English."""
    cases = [case for case in SUITES[rule] if (lang == "de") == ("lang: de" in "\n".join(case.blocks.values()))]

    assert any("findings" in case.blocks for case in cases)
    assert any("findings" not in case.blocks for case in cases)


@pytest.mark.parametrize("rule", RULES)
def test_the_table_says_whether_there_is_a_fix(rule: str) -> None:
    fixed = ["fix: " in head for case in SUITES[rule] for head in heads(case)]
    shown = Mending.NEVER if not any(fixed) else Mending.ALWAYS if all(fixed) else Mending.SOMETIMES

    assert RULES[rule].fix is shown
