"""The settings of a library."""

from pathlib import Path

import pytest

from briefing.loading.settings import Level, Settings, read_settings


def settings(folder: Path, text: str | bytes) -> tuple[str, list[tuple[str, int, int]]]:
    (folder / "briefing.toml").write_bytes(text if isinstance(text, bytes) else text.encode())
    found = read_settings(folder)
    return found.lang, [(each.rule, each.span.line, each.span.column) for each in found.findings]


def test_a_library_needs_no_settings(tmp_path: Path) -> None:
    assert read_settings(tmp_path) == Settings()
    assert read_settings(tmp_path / "nowhere") == Settings()


def test_the_language_is_the_usual_form_of_its_tag(tmp_path: Path) -> None:
    assert settings(tmp_path, 'lang = "de-at"\n') == ("de-AT", [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('lang = "de"\nlangg = 1\n', ("de", [("unknown-field", 2, 1)])),
        ('[keys]\nq = "rm"\n', ("en", [("unknown-field", 1, 2)])),
        ("# Settings\n\nlang = 5\n", ("en", [("invalid-setting", 3, 1)])),
        ('lang = "so be it"', ("en", [("invalid-setting", 1, 1)])),
        ('abbreviations = "EU"', ("en", [("invalid-setting", 1, 1)])),
        ("rules = 1", ("en", [("invalid-setting", 1, 1)])),
        ('[rules]\nsingle-sauce = "off"', ("en", [("unknown-rule", 2, 1)])),
        ('[rules]\nsingle-source = "loud"', ("en", [("invalid-setting", 2, 17)])),
        ('[rules."."]\nsourcing = 3', ("en", [("invalid-setting", 2, 12)])),
        ('[rules."drafts"]\nsourcing = "off"', ("en", [("invalid-setting", 1, 8)])),
        ('[rules."a\\u0000b/\\u001bc"]\nsourcing = "off"', ("en", [("invalid-setting", 1, 1)])),
        ("lang = \n", ("en", [("invalid-setting", 1, 8)])),
        (b"lang = '\xff'\n", ("en", [("invalid-encoding", 1, 9)])),
        ("x = " + "[" * 100_000, ("en", [("invalid-setting", 1, 1)])),
    ],
)
def test_what_is_wrong_is_found_and_costs_the_default(
    tmp_path: Path, text: str | bytes, expected: tuple[str, list[tuple[str, int, int]]]
) -> None:
    assert settings(tmp_path, text) == expected


def test_changed_settings_are_read_again(tmp_path: Path) -> None:
    assert settings(tmp_path, 'lang = "de"') == ("de", [])
    assert settings(tmp_path, 'lang = "fra"') == ("fra", [])


def test_deeper_folders_come_last_and_a_rule_after_its_group(tmp_path: Path) -> None:
    text = '[rules."a/b"]\nsourcing = "off"\n[rules]\nsingle-source = "info"\nsourcing = "error"\n'
    text += '[rules."a/"]\ndates = "off"\n'
    (tmp_path / "briefing.toml").write_text(text)

    assert read_settings(tmp_path).levels == (
        Level("", "sourcing", "error"),
        Level("", "single-source", "info"),
        Level("a", "dates", "off"),
        Level("a/b", "sourcing", "off"),
    )


def test_a_folder_that_is_not_there_has_the_nearest_name_beside_it(tmp_path: Path) -> None:
    (tmp_path / "world" / "drafts").mkdir(parents=True)
    (tmp_path / "world" / "one.md").touch()
    names = ["./world/", "world/drafts", "world/one.md", "world/darfts", "gone/drafts"]
    tables = [f'[rules."{name}"]\nsourcing = "off"\n' for name in names]
    (tmp_path / "briefing.toml").write_text("".join(tables))

    found = read_settings(tmp_path).findings

    assert [each.help for each in found] == [
        "Did you mean `world/drafts`?",
        "Name a folder, or one brief, from the root of the library.",
    ]
    assert [each.span.line for each in found] == [7, 9]
