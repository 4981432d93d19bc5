"""The tables are what Babel says, the phrases are complete, and neither is paid for where it is not needed."""

import datetime as dt
import importlib.util
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest
from babel.dates import format_date

import briefing.language
from briefing.language.dates import word_date
from briefing.model.dates import parse

ROOT = Path(__file__).parents[2]
LANGUAGES = sorted(file.stem for file in (Path(briefing.language.__file__).parent / "phrases").glob("[!_]*.py"))


def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("language_tables", ROOT / "tools" / "language_tables.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_language_with_phrases_has_a_table_and_the_other_way_round() -> None:
    assert sorted(tool().LOCALES) == LANGUAGES


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_table_is_what_the_tool_makes_of_babel(code: str) -> None:
    made: dict[str, object] = {}
    exec(tool().module(code), made)

    assert made["TABLE"] == import_module(f"briefing.language.tables.{code}").TABLE


@pytest.mark.parametrize(("code", "locale"), [("de", "de"), ("en", "en_001"), ("fr", "fr"), ("uk", "uk"), ("ja", "ja")])
def test_a_day_is_written_as_babel_writes_it(code: str, locale: str) -> None:
    for month in range(1, 13):
        edtf = parse(f"2024-{month:02d}-07")
        expected = format_date(dt.date(2024, month, 7), "long", locale=locale)

        assert word_date(edtf, code).replace("\xa0", " ") == expected.replace("\xa0", " ")


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_has_every_phrase_with_its_fields(code: str) -> None:
    english = import_module("briefing.language.phrases.en").PHRASES
    phrases = import_module(f"briefing.language.phrases.{code}").PHRASES

    assert {key: fields(text) for key, text in phrases.items()} == {key: fields(text) for key, text in english.items()}


def fields(text: str) -> list[str]:
    return sorted(re.findall(r"\{(\w+)\}", text))


def test_dates_in_a_shipped_language_import_neither_babel_nor_the_parser() -> None:
    code = """
import sys
import briefing.model.dates, briefing.language.dates
assert not {"babel", "gettext", "datetime", "briefing.model.dates.parser"} & {*sys.modules}
from briefing.model.dates import parse
briefing.language.dates.word_date(parse("2024-10-17"), "de")
assert "babel" not in sys.modules
assert "briefing.model.dates.repair" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", code], check=True)
