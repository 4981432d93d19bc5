"""A brief written as JSON or Markdown is read back as the same brief, whatever its author wrote."""

import json

import pytest
from helpers.brief_builder import as_markdown, as_yaml, brief, loaded
from helpers.field_cases import source_of
from helpers.plain_values import placeless
from helpers.spec_files import Case, read_cases
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.export.json import render_brief as as_json
from briefing.export.json import render_briefs
from briefing.export.markdown import render_brief
from briefing.export.written import Written
from briefing.export.yaml_text import yaml_text
from briefing.model.brief import Brief
from briefing.source.clean import clean, clean_line

CASES = [case for case in read_cases("fields") if "no brief" not in case.blocks.get("model", "")]


def again(text: str, name: str) -> Brief:
    found = loaded(text, name).brief
    assert found is not None, text
    return found


def same(first: Brief, second: Brief) -> None:
    """Compare two briefs; a final line feed that a text form adds does not count."""
    a, b = (placeless(each)[1] for each in (first, second))
    for each in (a, b):
        each["summary"][1]["source"] = each["summary"][1]["source"].rstrip("\n")
    assert a == b


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_every_case_of_every_field_survives(case: Case) -> None:
    name, text = source_of(case)
    first = again(text, name)

    if "summary" not in first.unknown:
        same(again(as_json(first), "brief.yaml"), first)
    same(again(render_brief(first), "brief.md"), first)


def test_the_markdown_form_is_canonical() -> None:
    text = render_brief(brief())

    assert render_brief(again(text, "brief.md")) == text
    assert render_brief(again(as_yaml(), "brief.yaml")) == text


def test_json_has_one_line_a_brief_and_the_names_of_the_format() -> None:
    first, second = render_briefs([brief(), brief()]).splitlines()
    data = json.loads(first)

    assert first == second
    assert data["briefing"] == "1"
    assert data["bottom_line"] == "Of [](#troops) some have arrived [@nis, p. 2]."
    assert data["figures"][0]["claims"][0] == {
        "value": "about 1500",
        "sources": ["nis para. 4"],
        "scope": "arrived",
    }
    assert data["timeline"][0]["when"] == "[..2024-11-10]"
    assert "sources" in data["timeline"][1]["dates"][0]


def test_a_second_summary_is_not_lost_in_json() -> None:
    found = loaded(as_markdown().replace("lang: en", "lang: en\nsummary: Another."))
    assert found.brief is not None

    assert json.loads(as_json(found.brief))["summary_2"] == "Another."


@pytest.mark.parametrize("extra", ["checked twice", ["a", {"b": "c"}]])
def test_extra_of_any_kind_is_written_as_it_was(extra: Written) -> None:
    found = again(yaml_text({"briefing": "1", "extra": extra}), "brief.yaml")

    assert json.loads(as_json(found))["extra"] == extra


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=30).map(clean)
keys = words.map(clean_line).filter(bool)
data = st.recursive(
    words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=8,
)


def frozen(value: object) -> object:
    if isinstance(value, list):
        return tuple(frozen(item) for item in value)
    if isinstance(value, dict):
        return {key: frozen(item) for key, item in value.items()}
    return value


@settings(deadline=None, max_examples=100)
@given(st.dictionaries(keys, data, min_size=1, max_size=4))
def test_any_cleaned_text_in_any_nesting_is_read_back(extra: dict[str, Written]) -> None:
    text = yaml_text({"briefing": "1", "extra": extra})

    assert again(text, "brief.yaml").extra == frozen(extra), text
