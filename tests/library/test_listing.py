"""Rows of a list of briefs."""

from pathlib import Path

from briefing.library.discover import Candidate, discover
from briefing.library.listing import Row, by_date, rows
from briefing.loading.load import load
from briefing.loading.loaded import Body, Loaded


def listed(folder: Path, **files: str) -> list[Row]:
    """Write the files and return the rows of the folder, newest first."""
    for name, text in files.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")

    def front(candidate: Candidate) -> Loaded:
        return load(candidate.path, library=Path(candidate.library), body=Body.NONE)

    return by_date(rows(discover([str(folder)]).candidates, front))


def brief(title: str, date: str, more: str = "") -> str:
    """Return a brief."""
    return f"---\nbriefing: 1\ntitle: {title}\ndate: {date}\n{more}---\nText.\n"


def test_the_newest_comes_first_and_one_without_a_date_last(tmp_path: Path) -> None:
    found = listed(
        tmp_path,
        a=brief("Old", "2023-01-05"),
        b=brief("New", "2024-10-18"),
        c=brief("Also new", "2024-10-18"),
        d="---\nbriefing: 1\ntitle: Undated\n---\nText.\n",
    )

    assert [row.title for row in found] == ["Also new", "New", "Old", "Undated"]


def test_a_file_that_is_no_brief_is_passed_over_and_a_broken_one_listed(tmp_path: Path) -> None:
    found = listed(tmp_path, readme="# Hello\n", broken="---\nbriefing: 1\ntitle: [\n---\n")

    assert [Path(row.path).name for row in found] == ["broken.md"]
    assert found[0].errors


def test_a_row_has_what_a_list_shows(tmp_path: Path) -> None:
    (row,) = listed(tmp_path, a=brief("*A* title", "2024-10-18", "section: Politics\ntlp: TLP:GREEN\nlang: de\n"))

    assert (row.id, row.title, row.section, row.tlp.value, row.lang) == (
        "a",
        "A title",
        "Politics",
        "TLP:GREEN",
        "de",
    )
