import subprocess
import sys
from pathlib import Path

import pytest

from briefing import i18n
from briefing.i18n import ENGLISH, gettext, install, language_of, ngettext, translator


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "de-DE"),
        ({"LANG": "de_DE.UTF-8", "LC_MESSAGES": "en_GB"}, "en-GB"),
        ({"LANG": "de_DE", "LC_MESSAGES": "fr_FR", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "POSIX"}, "en"),
        ({"LANG": "", "LC_ALL": ""}, "en"),
        ({"LANG": "sr@latin"}, "sr"),
    ],
)
def test_the_environment_names_the_language_in_the_order_of_posix(environment: dict[str, str], expected: str) -> None:
    assert language_of(environment) == expected


@pytest.mark.parametrize(
    "lang", ["en", "en-GB", "xx", "", "../../etc", "de/../..", "a" * 5000, "d\0e", "_", "-", "ünï", "x-" * 300]
)
def test_a_language_without_a_catalogue_is_english(lang: str) -> None:
    words = translator(lang)

    assert words.lang == "en"
    assert words.gettext("No such message, whatever the language.") == "No such message, whatever the language."
    assert [words.ngettext("one {n}", "many {n}", n) for n in (0, 1, 2)] == ["many {n}", "one {n}", "many {n}"]


def test_the_installed_language_is_what_the_program_speaks() -> None:
    assert install("en", {"LANG": "de_DE"}) is ENGLISH
    assert gettext("Contents of nothing") == "Contents of nothing"
    assert ngettext("a", "b", 2) == "b"
    assert install(None, {}) is ENGLISH


def test_an_empty_message_stays_empty() -> None:
    assert translator("de").gettext("") == ""


def test_importing_it_does_not_import_the_standard_gettext() -> None:
    code = "import sys, briefing.i18n as i; i.install('en'); i.translator('en-GB'); sys.exit('gettext' in sys.modules)"

    assert (
        subprocess.run([sys.executable, "-S", "-c", code], check=False, cwd=Path(i18n.__file__).parents[1]).returncode
        == 0
    )
