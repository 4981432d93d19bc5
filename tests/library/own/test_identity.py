"""One brief has one name in every clone, on every host, however it is opened."""

from pathlib import Path

import pytest

from briefing.library.own.identity import brief_key


def brief(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("---\nbriefing: 1\n---\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("files", "path", "key"),
    [
        ((), "notes/flood.md", "notes:flood"),
        ((), "korea/briefs/2026/flood.md", "briefs/2026:flood"),
        (("korea/briefs/briefing.toml",), "korea/briefs/2026/flood.md", "korea/briefs:2026/flood"),
        (("korea/.git/HEAD",), "korea/briefs/2026/flood.md", "korea:briefs/2026/flood"),
        (("korea/.git/HEAD", "korea/briefs/briefing.toml"), "korea/briefs/2026/flood.md", "korea/briefs:2026/flood"),
        (("korea/.git/HEAD", "korea/briefing.toml"), "korea/flood.yaml", "korea:flood"),
    ],
)
def test_the_name_is_that_of_the_library_and_the_path_in_it(
    tmp_path: Path, files: tuple[str, ...], path: str, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "clone"
    for file in files:
        brief(root / file)
    found = brief(root / path)
    name = key if files or path.count("/") > 1 else f"clone/{key}"

    assert brief_key(str(found)) == name
    monkeypatch.chdir(found.parent)
    assert brief_key(found.name) == name


def test_an_id_of_its_own_outlives_a_rename(tmp_path: Path) -> None:
    brief(tmp_path / "lib" / "briefing.toml")
    names = {
        brief_key(str(brief(tmp_path / "lib" / path)), "flood-3") for path in ("a.md", "archive/b.md", "deep/er/c.md")
    }

    assert len(names) == 1


def test_a_folder_brief_has_one_name_by_each_of_its_files(tmp_path: Path) -> None:
    folder = brief(tmp_path / "lib" / "flood" / "brief.yaml").parent
    (folder / "summary.md").write_text("", encoding="utf-8")

    assert len({brief_key(str(path)) for path in (folder, folder / "brief.yaml", folder / "summary.md")}) == 1
    assert brief_key(str(folder)).endswith(":flood")


def test_standard_input_has_no_name() -> None:
    assert brief_key("-") == ""


def test_no_file_name_is_too_odd(tmp_path: Path) -> None:
    odd = tmp_path / "a\udcffb\x1b[31m\n.md"
    odd.write_text("", encoding="utf-8")

    assert brief_key(str(odd)).encode()
