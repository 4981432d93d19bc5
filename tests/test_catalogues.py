"""Everything that the program and its pages say is in the German catalogue, and the catalogue says nothing else."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from babel.messages import Catalog
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from helpers.field_cases import source_of
from helpers.rule_cases import found_in, write_case
from helpers.spec_files import read_cases

from briefing.checking.registry import CHECKS
from briefing.diagnostics.finding import Finding
from briefing.i18n import ENGLISH, Translator, install, translator
from briefing.layout.detail import detail_page
from briefing.layout.figures import figures_page
from briefing.layout.header import header_line
from briefing.layout.setting import Setting
from briefing.layout.sources import sources_page
from briefing.layout.summary import summary_page
from briefing.layout.timeline import timeline_page
from briefing.loading.load import load, load_source
from briefing.model.brief import Brief
from briefing.model.text import SafeText
from briefing.model.vocabulary import Status
from briefing.source.file import SourceFile
from briefing.tui.commands import COMMANDS, Group

ROOT = Path(__file__).parent.parent
GERMAN = ROOT / "src" / "briefing" / "locale" / "de" / "LC_MESSAGES" / "briefing.po"
BRIEFS = [
    brief
    for path in sorted((ROOT / "briefs").rglob("*"))
    if path.suffix in {".md", ".yaml"} and path.name != "summary.md"
    if (brief := load(path.parent if path.name == "brief.yaml" else path).brief)
]


def read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_mo(file) if path.suffix == ".mo" else read_po(file)


def forms(value: object) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, tuple | list) else (str(value),)


def messages(path: Path) -> dict[tuple[str, ...], tuple[str, ...]]:
    # click's mark for a paragraph that keeps its lines is a backspace, whose escape Babel does not read.
    return {
        tuple(form.replace("\\b", "\b") for form in forms(each.id)): tuple(
            form.replace("\\b", "\b") for form in forms(each.string)
        )
        for each in read(path)
        if each.id
    }


class Recorder:
    """A catalogue that keeps what it is asked for, and answers in English."""

    def __init__(self) -> None:
        self.asked: set[str] = set()

    def gettext(self, message: str, /) -> str:
        self.asked.add(message)
        return message

    def ngettext(self, msgid1: str, msgid2: str, n: int, /) -> str:
        self.asked |= {msgid1, msgid2}
        return msgid1 if n == 1 else msgid2


@pytest.fixture(scope="module")
def known() -> set[str]:
    return {form for ids in messages(GERMAN.with_suffix(".mo")) for form in ids}


def test_the_catalogues_are_what_the_source_says() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "tools" / "catalogues.py", "--check"], check=False, capture_output=True, text=True
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_everything_is_translated_and_nothing_is_a_guess() -> None:
    assert [each.id for each in read(GERMAN) if each.id and each.fuzzy] == []
    assert [ids for ids, strings in messages(GERMAN).items() if not all(strings)] == []
    assert list(read(GERMAN).obsolete) == []


def test_translations_have_the_placeholders_of_their_messages() -> None:
    def fields(text: str) -> list[tuple[str, str | None, str | None]]:
        return sorted((name, spec, turned) for _, name, spec, turned in Formatter().parse(text) if name is not None)

    wrong = []
    for ids, strings in messages(GERMAN).items():
        for number, string in enumerate(strings):
            try:
                same = fields(string) == fields(ids[min(number, len(ids) - 1)])
            except ValueError:  # words that are shown as they are, with braces of their own
                same = string.count("{") == ids[0].count("{")
            if not same:
                wrong.append(string)
    assert wrong == []


def test_german_is_set_in_german_marks() -> None:
    assert [string for strings in messages(GERMAN).values() for string in strings if set('"”') & set(string)] == []


def test_the_compiled_catalogue_is_the_written_one() -> None:
    assert messages(GERMAN.with_suffix(".mo")) == messages(GERMAN)


def test_a_message_with_a_plural_is_found_under_its_singular() -> None:
    german = translator("de")

    assert german.gettext("Author") == "Autor"
    assert [german.ngettext("{n} brief", "{n} briefs", n) for n in (0, 1, 2)] == [
        "{n} Briefings",
        "{n} Briefing",
        "{n} Briefings",
    ]


def test_the_program_speaks_the_language_of_the_environment() -> None:
    try:
        assert install(None, {"LANG": "de_DE.UTF-8"}).gettext("Key figures") == "Kennzahlen"
        assert install(None, {"LANG": "de_AT"}).gettext("Key figures") == "Kennzahlen"
        assert install(None, {"LANG": "en_GB"}) is ENGLISH
    finally:
        install("en")


@pytest.mark.parametrize("brief", BRIEFS, ids=lambda brief: brief.id)
def test_a_page_says_nothing_that_is_not_in_the_catalogue(brief: Brief, known: set[str]) -> None:
    recorder = Recorder()

    for status in Status:
        _lay_out(Setting(brief._replace(status=status), Translator("de", recorder)))

    assert "final" in recorder.asked
    assert recorder.asked - {source.type for source in brief.sources} - known - {""} == set()


def _lay_out(setting: Setting) -> None:
    for width in (40, 100):
        header_line(setting, width)
        for page in (summary_page, figures_page, sources_page, timeline_page):
            page(setting, width)
        for item in setting.items:
            detail_page(setting, item, width)


def test_every_command_is_in_the_catalogue(known: set[str]) -> None:
    words = {word for each in COMMANDS for word in (each.title, each.help, each.footer)} | {*Group}

    assert words - known - {""} == set()


def test_no_finding_says_the_same_in_both_languages() -> None:
    try:
        english = list(_said())
        install("de")
        german = list(_said())
    finally:
        install("en")

    assert len(english) > 300
    assert [one for one, other in zip(english, german, strict=True) if one == other] == []


def _said() -> Iterator[str]:
    for case in read_cases("fields"):
        name, text = source_of(case)
        for finding in load_source(SourceFile(SafeText(name), text)).findings:
            yield from _words(finding)


def test_no_rule_says_the_same_in_both_languages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: dict[str, list[str]] = {}
    try:
        for language in ("en", "de"):
            install(language)
            said[language] = list(_said_by_rules(tmp_path / language, monkeypatch))
    finally:
        install("en")

    assert len(said["en"]) > 1000
    assert [one for one, other in zip(said["en"], said["de"], strict=True) if one == other] == []


def _said_by_rules(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Yield what the rules say of one brief in each case of their suites, each case in a folder of its own."""
    for number, case in enumerate(read_cases("rules")):
        if case.file.stem in CHECKS:
            here = folder / str(number)
            here.mkdir(parents=True)
            write_case(case.blocks, here)
            monkeypatch.chdir(here)
            for finding in found_in(Path(), case.blocks):
                if finding.rule in CHECKS:
                    yield from _words(finding)


def _words(finding: Finding) -> Iterator[str]:
    yield from filter(None, (finding.message, finding.help, finding.fix.title if finding.fix else ""))
    yield from (each.message for each in finding.related)
