"""Which briefs are meant where none is named."""

from pathlib import Path

from briefing.library.choose import default_paths
from briefing.resources import shipped_briefs

BRIEF = "---\nbriefing: 1\n---\n"


def test_the_folder_briefs_comes_first(tmp_path: Path) -> None:
    (tmp_path / "briefs").mkdir()
    (tmp_path / "briefs" / "a.md").write_text(BRIEF, encoding="utf-8")
    (tmp_path / "b.md").write_text(BRIEF, encoding="utf-8")

    assert default_paths(tmp_path).paths == (str(tmp_path / "briefs"),)


def test_then_the_folder_itself_if_it_holds_a_brief(tmp_path: Path) -> None:
    (tmp_path / "briefs").mkdir()
    (tmp_path / "README.md").write_text("# no brief\n", encoding="utf-8")
    (tmp_path / "b.md").write_text(BRIEF, encoding="utf-8")

    assert default_paths(tmp_path) == ((str(tmp_path / "."),), False)


def test_else_the_shipped_ones_and_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("# no brief\n", encoding="utf-8")

    assert default_paths(tmp_path) == ((str(shipped_briefs()),), True)
