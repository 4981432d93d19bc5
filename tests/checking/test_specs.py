"""A suite for each rule: cases that it finds, and cases that it leaves alone."""

import re
from pathlib import Path

import pytest
from helpers.rule_cases import found_in, write_case
from helpers.spec_files import SPECS, Case, check, read_cases

from briefing.diagnostics.render.text import render_text


@pytest.mark.parametrize("case", read_cases("rules"), ids=lambda case: case.name)
def test_a_rule_finds_what_its_suite_says(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_case(case.blocks, tmp_path)

    findings = [finding for finding in found_in(tmp_path, case.blocks) if finding.rule == case.file.stem]

    check(case, "findings", re.sub(r"(?m)^( *)\./", r"\1", render_text(findings)))


def test_there_are_suites() -> None:
    assert any((SPECS / "rules").glob("*.md"))
