"""The schemas hold for whatever the program reads without an error, and catch what it finds fault with."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from helpers.written_briefs import written_briefs
from hypothesis import given
from jsonschema import Draft7Validator

from briefing.authoring.schema import SCHEMAS, schema_text
from briefing.model.fields import RECORDS, Kind
from briefing.source.frontmatter import split
from briefing.themes.roles import Role

ROOT = Path(__file__).parent.parent.parent.parent
BRIEF = Draft7Validator(SCHEMAS["brief"]())


def errors(text: str, schema: Draft7Validator = BRIEF) -> list[str]:
    """Return what an editor would say of a text."""
    return [f"{'/'.join(map(str, each.absolute_path))}: {each.message}" for each in schema.iter_errors(typed(text))]


def typed(text: str) -> Any:
    """Read YAML as an editor's server does: 1.2's types, dates as text."""
    loader: Any = type("Loader", (yaml.SafeLoader,), {})
    loader.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in found if "timestamp" not in tag]
        for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    return yaml.load(text, loader)


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one_of_draft_07(name: str) -> None:
    Draft7Validator.check_schema(json.loads(schema_text(name)))


@pytest.mark.parametrize(
    "path", [*sorted((ROOT / "briefs").rglob("*.md")), *sorted((ROOT / "briefs").rglob("*.yaml"))], ids=lambda p: p.name
)
def test_every_shipped_brief_is_valid(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    front = split(text).yaml if path.suffix == ".md" else text

    assert front is None or errors(front) == []


@pytest.mark.parametrize("path", sorted((ROOT / "themes").glob("*.yaml")), ids=lambda p: p.stem)
def test_every_shipped_theme_is_valid(path: Path) -> None:
    assert errors(path.read_text(encoding="utf-8"), Draft7Validator(SCHEMAS["theme"]())) == []


def test_every_field_and_every_word_of_a_choice_is_there_with_its_meaning() -> None:
    schema: Any = SCHEMAS["brief"]()
    definitions = {"brief": schema, **schema["definitions"]}
    for record, fields in RECORDS.items():
        properties = definitions[record]["properties"]
        for field in fields:
            assert properties[field.name]["markdownDescription"].startswith(field.doc)
            if field.kind is Kind.CHOICE:
                assert set(field.values) <= set(properties[field.name]["enum"])


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("briefing: 1\ntitle: T\ndate: 2024-10-18\ntitel: x", ""),
        ("briefing: 1\ntitle: T", ""),
        ("briefing: 2\ntitle: T\ndate: 2024-10-18", "briefing"),
        ("briefing: 1\ntitle: T\ndate: 18.10.2024", "date"),
        ("briefing: 1\ntitle: T\ndate: 2024-10-18\nstatus: done", "status"),
        ("briefing: 1\ntitle: [a]\ndate: 2024-10-18", "title"),
        ("briefing: 1\ntitle: T\ndate: 2024-10-18\nfigures: [{label: A, unitt: m}]", "figures"),
        ("briefing: 1\ntitle: T\ndate: 2024-10-18\nfigures: [{label: A, id: ü}]", "figures"),
        ("briefing: 1\ntitle: T\ndate: 2024-10-18\nsources: [{url: 'file:///x'}]", "sources"),
    ],
)
def test_what_the_program_finds_fault_with_an_editor_does_too(text: str, place: str) -> None:
    found = errors(text)

    assert found
    assert all(each.startswith(f"{place}:") for each in found)


@pytest.mark.parametrize(
    "lines",
    [
        "figures: {label: one, value: 11000, sources: nis p. 4}",
        "timeline: [{what: W, when: [2024-11-01..2024-11-10]}, {what: V, when: {1960,1961}}, {what: U, when: 1984}]",
        "sources:\n- {id: a1, credibility: 3}\n",
        "figures:\n- {label: L, value: 12, credibility: 3}",
        "tags: one",
        "extra: {a: [1, {b: c}]}",
        "section: 12\nauthors: [no, 7]",
        "sources:",
    ],
)
def test_what_the_format_takes_an_editor_takes(lines: str) -> None:
    base = "briefing: '1'\ntitle: 2024\ndate: 2024-10-18\n"
    expected = 1 if "a1" in lines else 0

    assert len(errors(base + lines)) == expected


@given(written_briefs())
def test_whatever_is_written_from_the_field_table_has_its_fields_in_the_schema(written: tuple[str, list[str]]) -> None:
    """Values may be wrong: these briefs are made at random. Names are those of the table, save the made-up ones."""
    found = [each for each in errors(written[0]) if "Additional properties" in each]

    assert all("x'" in each for each in found)


def test_settings_name_every_rule_and_themes_every_role() -> None:
    settings: Any = SCHEMAS["settings"]()
    theme: Any = SCHEMAS["theme"]()
    styles = theme["properties"]["styles"]["properties"]

    assert {"uncited-number", "dates"} <= settings["properties"]["rules"]["properties"].keys()
    assert styles.keys() == {role.value for role in Role}
