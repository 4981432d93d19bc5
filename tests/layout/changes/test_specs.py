"""What changed, as text for a pipe and as the reader's page, case by case."""

import pytest
from helpers.brief_builder import loaded
from helpers.page_text import page_text
from helpers.spec_files import Case, check, read_cases

from briefing.analysis.changes import compare, compare_one
from briefing.export.changes.text import render_changes
from briefing.layout.changes import changes_page
from briefing.layout.setting import Setting
from briefing.model.brief import Brief


def of(case: Case, name: str) -> Brief:
    text = case.blocks[name]
    head = "" if text.startswith(("briefing:", "---\n")) else "briefing: 1\ntitle: Test\ndate: 2024-10-18\n"
    brief = loaded(head + text, "brief.md" if text.startswith("---\n") else "brief.yaml").brief
    assert brief is not None
    return brief


@pytest.mark.parametrize("case", read_cases("changes"), ids=lambda case: case.name)
def test_what_changed_is_told(case: Case) -> None:
    old, new = of(case, "old"), of(case, "new")
    changes = compare(old, new)

    check(case, "text", render_changes(changes, old, new, 72))
    if "page" in case.blocks:
        check(case, "page", page_text(changes_page(changes, Setting(old), Setting(new), 60)))
    assert bool(compare_one(old, new).changes) == bool(case.blocks.get("text"))
