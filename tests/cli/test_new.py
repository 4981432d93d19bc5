"""New briefs from templates."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.authoring.new.templates import SHIPPED
from briefing.checking.check import check
from briefing.loading.load import load


def new(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run `briefing new` as a script does, with nobody to ask."""
    command = [sys.executable, "-m", "briefing", "new", *arguments]
    return subprocess.run(
        command, cwd=cwd, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=60
    )


@pytest.mark.parametrize("shape", ["markdown", "yaml", "folder"])
@pytest.mark.parametrize("lang", ["en", "de"])
@pytest.mark.parametrize("template", SHIPPED)
def test_what_a_template_gives_is_clean_but_for_the_places_that_it_names(
    template: str, lang: str, shape: str, tmp_path: Path
) -> None:
    done = new("-t", template, "--lang", lang, "--shape", shape, "--author", "A: B", "Rohr: “x” #1", cwd=tmp_path)

    assert done.returncode == 0, done.stderr
    path = tmp_path / done.stdout.strip()
    checked = check(path, library=tmp_path).loaded
    blanks = [each.span.line for each in checked.findings if each.rule == "unfinished-text"]
    assert [f"{each.rule} {each.message}" for each in checked.findings if each.rule != "unfinished-text"] == []
    assert str(len(blanks)) in done.stderr
    assert checked.brief is not None
    assert (checked.brief.title.source, checked.brief.lang) == ("Rohr: “x” #1", lang)
    assert checked.brief.authors == ("A: B",)


def test_everything_can_be_said_by_options(tmp_path: Path) -> None:
    options = ["--date", "2024-10-18", "--bottom-line", "It: burst #1 [@a].", "--section", "City", "--series", "water"]
    done = new(*options, "--tlp", "green", "--id", "pipe", "--lang", "en", "-o", "here/b.md", "T", cwd=tmp_path)

    assert (done.returncode, done.stdout) == (0, "here/b.md\n")
    brief = load(tmp_path / "here" / "b.md").brief
    assert brief is not None
    assert brief.date is not None
    assert (brief.date.text, brief.bottom_line.source, brief.section, brief.series, brief.tlp.value, brief.id) == (
        "2024-10-18",
        "It: burst #1 [@a].",
        "City",
        "water",
        "TLP:GREEN",
        "pipe",
    )


@pytest.mark.parametrize("shape", ["markdown", "yaml", "folder"])
def test_nothing_is_written_over(shape: str, tmp_path: Path) -> None:
    first = new("--shape", shape, "--date", "2024-10-18", "Same", cwd=tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}

    again = new("--shape", shape, "--date", "2024-10-18", "Same", cwd=tmp_path)

    assert first.returncode == 0
    assert (again.returncode, again.stdout) == (2, "")
    assert "something is there already" in again.stderr
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "needs a title"),
        (["-t", "situatoin", "T"], "the nearest: situation"),
        (["--date", "18.10.2024", "T"], "YYYY-MM-DD"),
        (["--date", "2024-02-30", "T"], "YYYY-MM-DD"),
        (["--lang", "so be it", "T"], "language tag"),
        (["--tlp", "white", "T"], "TLP:CLEAR"),
        (["--id", "ü b", "T"], "is no id"),
    ],
)
def test_what_cannot_be_used_is_said_and_nothing_is_written(arguments: list[str], words: str, tmp_path: Path) -> None:
    done = new(*arguments, cwd=tmp_path)

    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_library_has_templates_of_its_own_before_the_shipped_ones(tmp_path: Path) -> None:
    own = tmp_path / "_templates"
    own.mkdir()
    (own / "blank.md").write_text(
        "---\nbriefing: 1\ntitle: {{title}}\ndate: {{date}}\nbottom_line: Ours.\n---\n{{x}}\n"
    )
    (own / "flood.de.md").write_text("---\nbriefing: 1\ntitle: Flut, {{title}}\n---\n")
    (tmp_path / "briefing.toml").write_text('lang = "de"\n')

    listed = new("--list", cwd=tmp_path).stdout
    done = new("-t", "blank", "--date", "2024-10-18", "T", cwd=tmp_path)

    assert "flood" in listed
    assert (tmp_path / done.stdout.strip()).read_text() == (
        "---\nbriefing: 1\ntitle: T\ndate: 2024-10-18\nbottom_line: Ours.\n---\n{{x}}\n"
    )


def test_a_yaml_brief_names_its_schema_which_is_written_once(tmp_path: Path) -> None:
    (tmp_path / "briefing.toml").write_text("")
    (tmp_path / "briefs").mkdir()
    done = new("--shape", "yaml", "T", cwd=tmp_path)
    schema = tmp_path / ".briefing" / "brief.schema.json"

    first = (tmp_path / done.stdout.strip()).read_text().split("\n")[0]
    assert first == "# yaml-language-server: $schema=../.briefing/brief.schema.json"
    assert "draft-07" in schema.read_text()

    schema.write_text("{}")
    new("--shape", "yaml", "U", cwd=tmp_path)
    assert schema.read_text() == "{}"


def test_standard_output_gets_the_brief_itself(tmp_path: Path) -> None:
    done = new("--lang", "en", "--date", "2024-10-18", "-o", "-", "A title", cwd=tmp_path)

    assert done.stdout.startswith("---\nbriefing: 1\ntitle: A title\ndate: 2024-10-18\n")
    assert list(tmp_path.iterdir()) == []


def test_on_a_terminal_it_asks_for_what_is_missing_and_opens_the_editor(tmp_path: Path) -> None:
    editor = tmp_path / "ed it"
    editor.write_text('#!/bin/sh\necho "edited $*" >> "$0.log"\n')
    editor.chmod(0o755)
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(tmp_path)
        os.environ["VISUAL"] = f'"{editor}"'
        os.execv(sys.executable, [sys.executable, "-m", "briefing", "--lang", "en", "new", "-e"])
    shown = b""
    for prompt, answer in ((b"Title: ", b"Mill Street\n"), (b"Template: ", b"4\n"), (b"later: ", b"It burst.\n")):
        while not shown.endswith(prompt):
            shown += os.read(terminal, 1024)
        os.write(terminal, answer)
    while True:
        try:
            data = os.read(terminal, 1024)
        except OSError:
            break
        if not data:
            break
        shown += data
    _pid, status = os.waitpid(child, 0)

    (written,) = tmp_path.glob("*-mill-street.md")
    assert os.waitstatus_to_exitcode(status) == 0, shown
    assert b"It burst." in written.read_bytes()
    assert "genre: Notes of the meeting" in written.read_text()
    assert (tmp_path / "ed it.log").read_text() == f"edited {written}\n"


def test_blanks_of_a_folder_name_the_other_file(tmp_path: Path) -> None:
    done = new("-t", "blank", "--shape", "folder", "--lang", "en", "--date", "2024-10-18", "T", cwd=tmp_path)

    assert done.stderr.endswith("2 places are still to be filled in, lines 6, summary.md:1\n")
