"""The spec suites of the fields: what an author writes, what the brief then holds, and what is found fault with."""

import pytest
from helpers.field_cases import source_of, with_common
from helpers.plain_values import dump
from helpers.spec_files import Case, check, read_cases

from briefing.diagnostics.render.text import render_text
from briefing.loading.load import load_source
from briefing.model.text import SafeText
from briefing.source.file import SourceFile

CASES = read_cases("fields")


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_field_is_read_as_its_suite_says(case: Case) -> None:
    name, text = source_of(case)
    loaded = load_source(SourceFile(SafeText(name), text))
    base = load_source(SourceFile(SafeText("brief.yaml"), with_common(""))).brief

    check(case, "model", dump(loaded.brief, base) if loaded.brief else "no brief\n")
    check(case, "findings", render_text(loaded.findings))
