"""One item as text: with its sources, its brief and its marking."""

import pytest
from helpers.hostile import CHANNELS, PAYLOADS, hostile_brief
from helpers.spec_files import Case, check, read_cases
from helpers.wire import foreign_text

from briefing.export.item import blocks_text, item_text, words_text
from briefing.export.linear.fields import Spoken
from briefing.layout.line import field_id
from briefing.loading.load import load_source
from briefing.model.brief import Brief
from briefing.model.vocabulary import Marking
from briefing.source.file import SourceFile


def brief_of(text: str) -> Brief:
    brief = load_source(SourceFile(path="brief.yaml", text=text)).brief  # type: ignore[arg-type]
    assert brief
    return brief


def copied(brief: Brief, key: str) -> str:
    """Return what is copied for an item or a field."""
    setting = Spoken(brief)
    if key == field_id("bottom_line"):
        return words_text(setting, brief.bottom_line.inlines)
    if key == field_id("summary"):
        return blocks_text(setting, brief.summary.blocks)
    return item_text(setting, key)


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in read_cases("copying")])
def test_an_item_is_copied_with_all_that_belongs_to_it(case: Case) -> None:
    brief = brief_of(case.blocks["brief.yaml"])

    for key in case.blocks["items"].split():
        check(case, key, copied(brief, key))


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in read_cases("copying")])
def test_nothing_is_copied_without_its_marking(case: Case) -> None:
    brief = brief_of(case.blocks["brief.yaml"])

    for key in brief.items():
        text = copied(brief, key)
        assert text.rstrip("\n").rpartition("\n")[2] in list(Marking)


def test_what_is_copied_from_a_hostile_brief_is_harmless() -> None:
    for payload in PAYLOADS.values():
        brief = brief_of(hostile_brief(payload, CHANNELS["escape"]).text)
        for key in brief.items():
            assert foreign_text(copied(brief, key)) == []
