"""The author's editor: started at the right place, given the terminal, and the terminal taken back from it."""

import os
import signal
import termios
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from helpers.program import Program
from helpers.terminal import Terminal
from helpers.wire import read_wire

BRIEF = """\
---
briefing: 1
title: Flood
date: 2024-10-18
bottom_line: It falls.
figures:
- id: level
  label: Level at Altena
  claims:
  - {id: level-a, value: 612, sources: [gauge]}
  - {id: level-b, value: 600, sources: [gauge]}
timeline:
- id: crest
  what: The crest passes
  when: 2024-10-17
sources:
- {id: gauge, type: dataset, publisher: Gauge service}
gaps:
- id: seep
  text: Whether the dam seeps.
---
The crest has passed. It
came at night. Nobody
was hurt [@gauge].

## Afterwards

It falls slowly.
"""
LINES = {
    "figure": 7,
    "claim": 10,
    "event": 13,
    "source": 17,
    "bottom line": 5,
    "gap": 19,
    "summary": 22,
    "sentence": 23,
    "heading": 26,
}
PATIENCE = 20.0
VIM = Path("/usr/bin/vim")


class Editor:
    """A program in the place of an editor: it notes its arguments, then does what it is told to."""

    def __init__(self, folder: Path, name: str = "nano", does: str = "") -> None:
        folder.mkdir(exist_ok=True)
        self.folder = folder
        program = folder / name
        program.write_text(
            "#!/bin/sh\n"
            f"for one; do printf '%s\\n' \"$one\"; done > {folder}/part && mv {folder}/part {folder}/called\n"
            f"for file; do :; done\n{does}\n"
        )
        program.chmod(0o755)
        self.environ: dict[str, str | None] = {
            "PATH": f"{folder}:/usr/bin:/bin",
            "VISUAL": name,
            "EDITOR": "false",
            "XDG_STATE_HOME": f"{folder}/state",
        }

    @property
    def arguments(self) -> list[str]:
        """What it was called with; it need not have been yet."""
        called = self.folder / "called"
        return called.read_text(encoding="utf-8").splitlines() if called.exists() else []


def wait(program: Program, what: Callable[[], bool]) -> None:
    """Read what the program sends until something is the case."""
    end = time.monotonic() + PATIENCE
    while not what():
        program.read(0.01)
        assert time.monotonic() < end, program.sent[-2000:].decode(errors="replace")


def screen(program: Program) -> str:
    """Return what stands on the screen, as sent since it was taken last: what was there before is not there again."""
    terminal = Terminal(*program.size)
    terminal.feed(bytes(program.sent).rpartition(b"\x1b[?1049h")[2].decode(errors="replace"))
    return "\n".join(terminal.rows())


def state(program: Program) -> str:
    return Path(f"/proc/{program.process.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]


@pytest.fixture
def brief(tmp_path: Path) -> Path:
    path = tmp_path / "a b" / "-flood ü.md"
    path.parent.mkdir()
    path.write_text(BRIEF, encoding="utf-8")
    return path


@pytest.fixture
def started() -> Iterator[list[Program]]:
    programs: list[Program] = []
    yield programs
    for program in programs:
        program.close()


def start(started: list[Program], path: Path, editor: Editor, size: tuple[int, int] = (120, 40)) -> Program:
    """Start the reader, and wait until all of the brief is there."""
    started.append(Program(str(path), size=size, environ=editor.environ, cwd=editor.folder))
    started[0].until("quit")
    started[0].settle()
    return started[0]


@pytest.mark.parametrize(
    ("keys", "what"),
    [
        ("2g", "figure"),
        ("2g\rj", "figure"),
        ("4g", "event"),
        ("3g", "source"),
        ("1gj", "bottom line"),
        ("1G", "gap"),
        ("1gjjj", "summary"),
        ("1gl", "sentence"),
        ("1gjjjjjj", "heading"),
    ],
)
def test_it_opens_at_the_line_of_what_is_under_the_cursor(
    tmp_path: Path, brief: Path, started: list[Program], keys: str, what: str
) -> None:
    editor = Editor(tmp_path / "bin")
    program = start(started, brief, editor)

    program.press(keys)
    program.type("e")
    wait(program, lambda: bool(editor.arguments))

    place, path = editor.arguments
    assert place.partition(",")[0] == f"+{LINES[what]}"
    assert path == str(brief)


def test_a_folder_is_edited_in_the_file_that_says_it(tmp_path: Path, started: list[Program]) -> None:
    folder = tmp_path / "flood"
    folder.mkdir()
    _, fields, body = BRIEF.split("---\n")
    (folder / "brief.yaml").write_text(fields, encoding="utf-8")
    (folder / "summary.md").write_text(body, encoding="utf-8")
    editor = Editor(tmp_path / "bin")
    program = start(started, folder, editor)

    for keys, expected in (
        ("1gjjj", ["+1,1", str(folder / "summary.md")]),
        ("2g", ["+6,3", str(folder / "brief.yaml")]),
    ):
        (editor.folder / "called").unlink(missing_ok=True)
        program.press(keys)
        program.type("e")
        wait(program, lambda: bool(editor.arguments))
        assert editor.arguments == expected
        program.settle()


def test_the_summary_within_yaml_is_edited_there(tmp_path: Path, started: list[Program]) -> None:
    _, fields, body = BRIEF.split("---\n")
    path = tmp_path / "flood.yaml"
    path.write_text(f"{fields}summary: |\n" + "".join(f"  {line}\n" for line in body.splitlines()), encoding="utf-8")
    editor = Editor(tmp_path / "bin")
    program = start(started, path, editor)

    program.press("1gjjj")
    program.type("e")
    wait(program, lambda: bool(editor.arguments))

    assert editor.arguments == ["+21,1", str(path)]


def test_a_problem_is_edited_where_it_is(tmp_path: Path, brief: Path, started: list[Program]) -> None:
    brief.write_text(BRIEF.replace("value: 612", "valu: 612"), encoding="utf-8")
    editor = Editor(tmp_path / "bin")
    program = start(started, brief, editor)

    program.press("p")
    program.type("e")
    wait(program, lambda: bool(editor.arguments))

    assert editor.arguments == ["+10,19", str(brief)]


def test_what_it_changes_is_shown_at_the_same_place(tmp_path: Path, brief: Path, started: list[Program]) -> None:
    editor = Editor(tmp_path / "bin", does='sed -i s/612/777/ "$file"')
    program = start(started, brief, editor)
    program.press("2g\r")
    assert "612" in screen(program)

    program.type("e")
    # What was wrong with the text before is told until it is known what is wrong now.
    wait(program, lambda: "777" in screen(program) and "612" not in screen(program))
    program.type("\x03")

    assert "Key figure" in screen(program)
    assert program.wait() == 0
    assert program.has_modes_of_before()


def test_what_it_leaves_in_the_terminal_is_undone(tmp_path: Path, brief: Path, started: list[Program]) -> None:
    leaves = r"\033[?1049h\033[?1003h\033[?1h\033[5;6r\033[?6h\033[4h\033[31m"
    editor = Editor(tmp_path / "bin", does=f"printf '{leaves}MESS'; stty raw -echo; kill -9 $$")
    program = start(started, brief, editor)
    program.press("1g")
    # What is wrong with the brief is told in its own time.
    wait(program, lambda: "3 warnings" in screen(program))
    before, modes = screen(program), termios.tcgetattr(program.slave)

    program.type("e")
    program.until("was ended by signal 9")
    program.type("jk")
    wait(program, lambda: screen(program) == before)

    after = bytes(program.sent).rpartition(b"MESS")[2]
    assert termios.tcgetattr(program.slave) == modes
    assert [b"\x1b[?1000h" in after, b"\x1b[?1049h" in after, b"\x1b[?2004h" in after, b"\x1b[?25l" in after] == [
        True
    ] * 4
    assert [b"\x1b[r" in after, b"\x1b[?1l" in after, b"\x1b[?1003l" in after, b"\x1b[4l" in after] == [True] * 4
    program.type("\x03")
    assert program.wait() == 0
    assert program.has_modes_of_before()


def test_it_has_the_terminal_as_it_was_before_the_reader(tmp_path: Path, brief: Path, started: list[Program]) -> None:
    editor = Editor(tmp_path / "bin", does=f"stty -g > {tmp_path}/modes; printf HERE; [ -t 0 ] && [ -t 1 ] && [ -t 2 ]")
    program = start(started, brief, editor)
    sent = len(program.sent)

    program.type("e")
    program.until("HERE")
    program.until("quit", bytes(program.sent).index(b"HERE"))
    program.press("j")
    program.type("\x03")

    assert program.wait() == 0
    assert b"exit status" not in program.sent
    first, _, second = bytes(program.sent).partition(b"HERE")
    assert read_wire(first).foreign == ()
    assert read_wire(second).foreign == ()
    for off in (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l", b"\x1b[?2004l", b"\x1b[<u", b"\x1b[?7h"):
        assert off in first[sent:]


def test_it_finds_the_environment_of_the_author(tmp_path: Path, brief: Path, started: list[Program]) -> None:
    editor = Editor(
        tmp_path / "bin", does=f'printf "%s" "$NO_COLOR,$ESCDELAY,$COLUMNS" > {tmp_path}/found; printf HERE'
    )
    editor.environ["NO_COLOR"] = "1"
    program = start(started, brief, editor)

    program.type("e")
    program.until("HERE")

    assert (tmp_path / "found").read_text() == "1,,"


def test_a_new_size_meanwhile_is_taken(tmp_path: Path, brief: Path, started: list[Program]) -> None:
    editor = Editor(tmp_path / "bin", does=f"printf HERE; until [ -e {tmp_path}/go ]; do sleep 0.01; done")
    program = start(started, brief, editor)

    program.type("e")
    program.until("HERE")
    program.resize(80, 24)
    (tmp_path / "go").touch()

    def is_whole() -> bool:
        rows = screen(program).split("\n")
        return rows[0].startswith(" Briefing") and "Summary" in rows[1] and "quit" in rows[23]

    wait(program, is_whole)


def test_an_interrupt_is_the_editors_own(tmp_path: Path, brief: Path, started: list[Program]) -> None:
    editor = Editor(
        tmp_path / "bin", does="trap 'printf CAUGHT; exit 0' INT; printf HERE; while :; do sleep 0.01; done"
    )
    program = start(started, brief, editor)

    program.type("e")
    program.until("HERE")
    since = len(program.sent)
    program.type("\x03")
    program.until("CAUGHT", since)
    program.until("quit", since)

    assert program.process.poll() is None
    program.type("\x03")
    assert program.wait() == 0


def test_an_interrupt_ends_an_editor_that_has_nothing_against_it(
    tmp_path: Path, brief: Path, started: list[Program]
) -> None:
    editor = Editor(tmp_path / "bin", does="printf HERE; exec sleep 60")
    program = start(started, brief, editor)

    program.type("e")
    program.until("HERE")
    program.type("\x03")

    program.until("was ended by signal 2")


def test_both_are_stopped_and_go_on_together(tmp_path: Path, brief: Path, started: list[Program]) -> None:
    editor = Editor(
        tmp_path / "bin", does=f"printf HERE; until [ -e {tmp_path}/go ]; do sleep 0.01; done; printf THERE"
    )
    program = start(started, brief, editor)

    program.type("e")
    program.until("HERE")
    since = len(program.sent)
    program.type("\x1a")
    wait(program, lambda: state(program) == "T")
    os.kill(program.process.pid, signal.SIGCONT)
    wait(program, lambda: state(program) != "T")
    assert b"\x1b[?1049h" not in program.sent[since:]
    (tmp_path / "go").touch()
    program.until("THERE", since)
    program.until("quit", since)


@pytest.mark.parametrize(
    ("visual", "said"),
    [
        ("gone -x", "The editor gone was not found ($VISUAL)."),
        ("'nano", "$VISUAL has a quotation mark without its other one: 'nano"),
        ("gone\x1b]0;x\x07", "was not found ($VISUAL)."),
        ("nano -x", "The editor nano ended with exit status 3."),
    ],
)
def test_what_goes_wrong_is_said(tmp_path: Path, brief: Path, started: list[Program], visual: str, said: str) -> None:
    editor = Editor(tmp_path / "bin", does="exit 3")
    editor.environ["VISUAL"] = visual
    program = start(started, brief, editor)

    program.type("e")
    program.until(said)
    program.type("\x03")

    assert program.wait() == 0


def test_what_came_through_a_pipe_cannot_be_edited(tmp_path: Path, started: list[Program]) -> None:
    editor = Editor(tmp_path / "bin")
    started.append(Program("-", stdin=BRIEF.encode(), environ=editor.environ))
    started[0].until("quit")

    started[0].type("e")

    started[0].until("This brief came through a pipe")
    assert editor.arguments == []


def test_an_editor_with_a_window_leaves_the_screen_alone(tmp_path: Path, brief: Path, started: list[Program]) -> None:
    does = (
        'printf NOISE; printf NOISE > /dev/tty; [ -t 0 ] && printf "tty\\n" >> '
        f'{tmp_path}/tty; sed -i s/600/777/ "$file"'
    )
    editor = Editor(tmp_path / "bin", "geany", does)
    program = start(started, brief, editor)
    program.press("2g\r")
    since = len(program.sent)

    program.type("e")
    program.until("Opened in geany.", since)
    wait(program, lambda: "777" in screen(program))
    program.type("\x03")

    assert program.wait() == 0
    assert editor.arguments == ["--line", "7", "--column", "3", str(brief)]
    assert b"NOISE" not in program.sent
    assert not (tmp_path / "tty").exists()
    assert read_wire(bytes(program.sent)).foreign == ()


def test_an_editor_whose_window_does_not_open_says_so(tmp_path: Path, brief: Path, started: list[Program]) -> None:
    program = start(started, brief, Editor(tmp_path / "bin", "gedit", "exit 1"))

    program.type("e")

    program.until("The editor gedit ended with exit status 1.")


def test_in_the_list_the_brief_under_the_cursor_is_edited(tmp_path: Path, brief: Path, started: list[Program]) -> None:
    (brief.parent / "other.md").write_text(BRIEF.replace("Flood", "Older").replace("2024", "2023", 1), encoding="utf-8")
    editor = Editor(tmp_path / "bin", does='sed -i "s/It falls[.]/It rises./" "$file"')
    program = start(started, brief.parent, editor)

    program.until("2 briefs")
    program.type("j")
    wait(program, lambda: "Older" in screen(program).partition("Preview")[2])
    program.type("e")
    wait(program, lambda: "It rises." in screen(program))

    assert editor.arguments == ["+1,1", str(brief.parent / "other.md")]


@pytest.mark.skipif(not VIM.exists(), reason="there is no vim here")
def test_vim_itself_edits_the_line(tmp_path: Path, brief: Path, started: list[Program]) -> None:
    editor = Editor(tmp_path / "bin")
    editor.environ["VISUAL"] = f"{VIM} -N -u NONE -i NONE -n"
    program = start(started, brief, editor)
    program.press("4g")

    program.type("e")
    program.until("bottom_line: It falls.")
    program.type("/passes\rcwhas come\x1b:wq\r")
    wait(program, lambda: "has come" in brief.read_text(encoding="utf-8"))
    program.until("The crest has come", len(program.sent))
    program.type("\x03")

    assert program.wait() == 0
    assert "  what: The crest has come\n" in brief.read_text(encoding="utf-8")
    assert program.has_modes_of_before()
