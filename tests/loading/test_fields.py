"""The spec suites of the fields: what an author writes, what the brief then holds, and what is found fault with."""

import pytest
from helpers.plain_values import dump
from helpers.spec_files import Case, check, read_cases

from briefing.diagnostics.render.text import render_text
from briefing.loading.load import load_source
from briefing.model.text import SafeText
from briefing.source.file import SourceFile

COMMON = {
    "briefing": "1",
    "title": "T",
    "date": "2024-10-18",
    "bottom_line": "B",
    "summary": "S",
    "sources": "[{id: nis, title: NIS}, {id: isw, title: ISW}]",
}
"""What a case adds to its `fields` where it does not write it itself, below them so that lines count from 1."""

CASES = read_cases("fields")


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_field_is_read_as_its_suite_says(case: Case) -> None:
    name, text = source_of(case)
    loaded = load_source(SourceFile(SafeText(name), text))
    base = load_source(SourceFile(SafeText(name), with_common(""))).brief

    check(case, "model", dump(loaded.brief, base) if loaded.brief else "no brief\n")
    check(case, "findings", render_text(loaded.findings))


def source_of(case: Case) -> tuple[str, str]:
    """Return the name and the text of the case's file."""
    if "fields" in case.blocks:
        return "brief.yaml", with_common(case.blocks["fields"])
    name = next(name for name in case.blocks if name.startswith("brief."))
    return name, case.blocks[name]


def with_common(fields: str) -> str:
    """Return the text of a whole brief around some fields."""
    written = {line.partition(":")[0] for line in fields.split("\n")}
    return fields + "".join(f"{name}: {value}\n" for name, value in COMMON.items() if name not in written)
