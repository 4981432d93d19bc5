"""What a path means, and what is found below a folder."""

import os
from pathlib import Path

import pytest

from briefing.library.discover import DEEPEST, discover, library_root

BRIEF = "briefing: 1\ntitle: T\ndate: 2024-10-18\nsummary: S\n"


def lay(root: Path, *names: str) -> None:
    """Write a brief under each name below `root`."""
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(BRIEF, encoding="utf-8")


def found(*paths: Path | str) -> list[str]:
    """Return what is discovered, by name."""
    return [os.path.basename(each.path) for each in discover([str(path) for path in paths]).candidates]  # noqa: PTH119


def test_a_folder_stands_for_every_markdown_and_yaml_file_below_it_by_name(tmp_path: Path) -> None:
    lay(tmp_path, "b.md", "a.yaml", "sub/c.yml", "notes.txt", "README")

    assert found(tmp_path) == ["a.yaml", "b.md", "c.yml"]


def test_hidden_and_underscored_names_are_passed_over(tmp_path: Path) -> None:
    lay(tmp_path, "a.md", ".hidden.md", "_draft.md", ".git/b.md", "_templates/c.md")

    assert found(tmp_path) == ["a.md"]


def test_a_folder_brief_is_one_brief_and_nothing_in_it_is_another(tmp_path: Path) -> None:
    lay(tmp_path, "day/brief.yaml", "day/summary.md", "day/notes.md", "day/more/x.md", "other.md")

    assert found(tmp_path) == ["day", "other.md"]


def test_what_is_named_stands_for_itself_whatever_it_is_called(tmp_path: Path) -> None:
    lay(tmp_path, "_draft.txt", "day/brief.yaml")
    named = discover([str(tmp_path / "_draft.txt"), str(tmp_path / "day"), "-"]).candidates

    assert [each.named for each in named] == [True, True, True]
    assert [Path(each.path).name for each in named] == ["_draft.txt", "day", "-"]


def test_a_path_that_is_named_twice_is_found_once(tmp_path: Path) -> None:
    lay(tmp_path, "a.md")

    assert found(tmp_path / "a.md", tmp_path) == ["a.md"]


def test_an_empty_folder_is_a_finding(tmp_path: Path) -> None:
    assert [finding.rule for finding in discover([str(tmp_path)]).findings] == ["empty-library"]


def test_links_to_folders_are_not_followed_and_a_circle_ends(tmp_path: Path) -> None:
    lay(tmp_path, "a/x.md")
    (tmp_path / "a" / "back").symlink_to(tmp_path, target_is_directory=True)

    assert found(tmp_path) == ["x.md"]


def test_a_link_to_a_file_is_followed_and_a_broken_one_passed_over(tmp_path: Path) -> None:
    lay(tmp_path, "real/x.md")
    (tmp_path / "link.md").symlink_to(tmp_path / "real" / "x.md")
    (tmp_path / "broken.md").symlink_to(tmp_path / "nowhere.md")

    assert found(tmp_path) == ["link.md", "x.md"]


def test_a_pipe_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    lay(tmp_path, "a.md")
    os.mkfifo(tmp_path / "pipe.md")

    assert found(tmp_path) == ["a.md"]


def test_folders_are_followed_to_a_depth(tmp_path: Path) -> None:
    lay(tmp_path, "/".join(["d"] * DEEPEST) + "/near.md", "/".join(["e"] * (DEEPEST + 1)) + "/far.md")

    assert found(tmp_path) == ["near.md"]


def test_the_root_of_a_library_is_where_its_settings_are(tmp_path: Path) -> None:
    lay(tmp_path, "one/two/a.md")
    (tmp_path / "one" / "briefing.toml").write_text('lang = "de"\n', encoding="utf-8")

    assert library_root(str(tmp_path / "one" / "two")) == str(tmp_path / "one")
    assert library_root(str(tmp_path)) == str(tmp_path)


@pytest.mark.parametrize("name", ["a\0b", "\udcff.md", "x" * 300])
def test_no_name_is_too_odd(name: str) -> None:
    assert len(discover([name]).candidates) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="everything is open to root")
def test_a_folder_that_cannot_be_opened_is_a_finding_and_hides_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("", encoding="utf-8")
    (tmp_path / "closed").mkdir(mode=0)

    found = discover([str(tmp_path)])

    assert [Path(candidate.path).name for candidate in found.candidates] == ["a.md"]
    assert [finding.rule for finding in found.findings] == ["unreadable-file"]


def test_what_lies_below_the_current_folder_is_named_without_a_dot(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.md", "-b.md"):
        (tmp_path / name).write_text("", encoding="utf-8")

    assert [candidate.path for candidate in discover(["."]).candidates] == ["./-b.md", "a.md"]
