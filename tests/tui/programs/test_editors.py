"""Which editor is started with which arguments."""

import os
import shlex
import subprocess
from pathlib import Path

import pytest
from helpers.spec_tables import Row, read_rows

from briefing.tui.programs.editors import NoEditorError, edit_command

PATHS = (
    "/briefs/brief.md",
    "/briefs/a b/brief.md",
    "/briefs/-rf",
    "/briefs/two\nlines.md",
    "/briefs/Überblick ß.md",
    "/briefs/{line}%s$HOME`id`.md",
    '/briefs/it\'s "so".md',
    os.fsdecode(b"/briefs/\xff\xfe.md"),
    "/briefs/c:12:3",
)
VIM = "/usr/bin/vim"


def install(folder: Path, name: str) -> Path:
    """Put a program there that does nothing."""
    program = folder / name
    program.parent.mkdir(parents=True, exist_ok=True)
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    return program


@pytest.mark.parametrize("row", [pytest.param(row, id=row.place) for row in read_rows("editors/commands.md")])
def test_every_editor_is_told_the_place_in_its_own_way(
    tmp_path: Path, row: Row, monkeypatch: pytest.MonkeyPatch
) -> None:
    value, given, where = row.cells
    monkeypatch.chdir(tmp_path)
    program = install(tmp_path, shlex.split(value)[0])

    for path in PATHS:
        edit = edit_command(path, 12, 5, {"VISUAL": value, "EDITOR": "ed", "PATH": str(tmp_path)})

        assert edit.argv == (str(program), *(part.replace("PATH", path) for part in shlex.split(given)))
        assert edit.in_terminal is (where == "terminal")
        assert edit.name == program.name


def test_a_path_that_begins_with_a_hyphen_is_no_option(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    install(tmp_path, "myed")

    edit = edit_command("--help", 1, 1, {"EDITOR": "myed", "PATH": str(tmp_path)})

    assert edit.argv[1:] == (str(tmp_path / "--help"),)


@pytest.mark.parametrize(
    ("visual", "editor", "name"),
    [("one", "two", "one"), ("", "two", "two"), ("  ", "two", "two"), ("''", "two", "two"), (None, "two", "two")],
)
def test_visual_counts_before_editor(tmp_path: Path, visual: str | None, editor: str, name: str) -> None:
    install(tmp_path, "one")
    install(tmp_path, "two")
    environ = {"EDITOR": editor, "PATH": str(tmp_path)} | ({"VISUAL": visual} if visual is not None else {})

    assert edit_command("/b.md", 1, 1, environ).name == name


def test_without_either_the_first_common_editor_is_taken(tmp_path: Path) -> None:
    install(tmp_path, "micro")
    install(tmp_path, "nano")

    assert edit_command("/b.md", 3, 1, {"PATH": str(tmp_path)}).argv == (str(tmp_path / "nano"), "+3,1", "/b.md")


def test_a_general_name_stands_for_what_it_links_to(tmp_path: Path) -> None:
    (tmp_path / "vi").symlink_to(install(tmp_path, "vim.basic"))
    (tmp_path / "editor").symlink_to(install(tmp_path, "nano"))
    (tmp_path / "gvim").symlink_to(tmp_path / "vim.basic")
    (tmp_path / "busybox-vi").symlink_to(install(tmp_path, "busybox"))

    def edit(name: str) -> tuple[tuple[str, ...], bool]:
        found = edit_command("/b.md", 3, 1, {"EDITOR": name, "PATH": str(tmp_path)})
        return found.argv[1:], found.in_terminal

    assert edit("vi") == (("--cmd", "set nomodeline", "+normal! 3G0", "/b.md"), True)
    assert edit("editor") == (("+3,1", "/b.md"), True)
    assert edit("gvim") == (("--cmd", "set nomodeline", "+normal! 3G0", "/b.md"), False)
    assert edit("busybox-vi") == (("/b.md",), True)


@pytest.mark.parametrize(
    ("environ", "said"),
    [
        ({"VISUAL": "gone --wait"}, "The editor gone was not found ($VISUAL)."),
        ({"EDITOR": "gone"}, "The editor gone was not found ($EDITOR)."),
        ({"EDITOR": "vim 'a"}, "$EDITOR has a quotation mark without its other one: vim 'a"),
        ({}, "No editor was found. Name yours in $VISUAL or $EDITOR."),
    ],
)
def test_what_is_not_there_is_said_in_words(tmp_path: Path, environ: dict[str, str], said: str) -> None:
    with pytest.raises(NoEditorError) as raised:
        edit_command("/b.md", 1, 1, {**environ, "PATH": str(tmp_path)})

    assert str(raised.value) == said


@pytest.mark.skipif(not os.access(VIM, os.X_OK), reason="there is no vim here")
def test_vim_goes_to_the_character_and_obeys_no_modeline(tmp_path: Path) -> None:
    brief, seen = tmp_path / "brief.md", tmp_path / "seen"
    brief.write_text("one\ntwo\nÜberß drei\n# vim: set ts=3 :\n", encoding="utf-8")
    (tmp_path / "vimrc").write_text("")
    report = f"call writefile([line('.') .. ' ' .. charcol('.') .. ' ' .. &ts], '{seen}')"
    value = f"{VIM} -N -es --cmd 'set modeline' -i NONE"

    edit = edit_command(str(brief), 3, 6, {"EDITOR": value})
    subprocess.run([*edit.argv, "-c", report, "-c", "qa!"], stdin=subprocess.DEVNULL, check=False, timeout=20)

    assert seen.read_text() == "3 6 8\n"
