"""The tools of authors where the library, the system or their end is against them: no traceback, nothing lost."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from helpers.program import run
from helpers.wire import foreign_text

BRIEF = (
    "---\nbriefing: 1\ntitle: T\ndate: 2024-10-18\nlang: en\nbottom_line: B\nauthors: [A]\n"
    "sources:\n- {id: s, title: S}\n---\n"
)
UNTIDY = """\
title:   "A title"
briefing: 1
sources:
- {title: One, id: one, titel: x, accesed: 2024-10-10, url: "https://example.org/"}
- {title: Two, id: two, accesed: 2024-10-10, url: "https://example.org/"}
date: 2024-10-18
bottom_line: Of one thing we know [@one], of another as well [@two].
"""
TEMPLATES = ["**", "[", "a[b", "?", "x\ny", "e\x1b[31m", "\udcff", "art..icle", "-o", "{{title}}"]
COMMANDS = ["check", "fix", "fmt", "new", "rules", "explain"]


def start(*arguments: str, cwd: Path, **more: object) -> subprocess.Popen[bytes]:
    """Start the program, in a group of processes of its own."""
    command = [sys.executable, "-m", "briefing", *arguments]
    pipe = subprocess.PIPE
    return subprocess.Popen(  # type: ignore[call-overload,no-any-return]
        command, cwd=cwd, stdin=subprocess.DEVNULL, stdout=pipe, stderr=pipe, start_new_session=True, **more
    )


def many_briefs(folder: Path, count: int) -> None:
    for number in range(count):
        words = "There were 300 men. " * 40
        (folder / f"{number}.md").write_text(f"{BRIEF}{words}\n", encoding="utf-8")


def test_templates_of_any_name_are_listed_and_used(tmp_path: Path) -> None:
    (tmp_path / "briefing.toml").write_text('lang = "en"\n')
    (tmp_path / "_templates").mkdir()
    for name in TEMPLATES:
        (tmp_path / "_templates" / f"{name}.md").write_text(BRIEF)
    listed = run(["new", "--list"], cwd=tmp_path)

    assert listed.returncode == 0
    assert foreign_text(listed.stdout.decode()) == []
    assert len(listed.stdout.splitlines()) == 5 + len(TEMPLATES)
    for number, name in enumerate(each for each in TEMPLATES if "." not in each):
        assert run(["new", f"--template={name}", "-o", f"{number}.md", "T"], cwd=tmp_path).returncode == 0


def test_a_template_is_a_file_of_its_library(tmp_path: Path) -> None:
    library, outside = tmp_path / "library", tmp_path / "outside.md"
    (library / "_templates").mkdir(parents=True)
    (library / "briefing.toml").write_text('lang = "en"\n')
    outside.write_text("a secret")
    (library / "_templates" / "link.md").symlink_to(outside)
    (library / "_templates" / "loop.md").symlink_to("loop.md")
    (library / "_templates" / "device.md").symlink_to("/dev/zero")
    os.mkfifo(library / "_templates" / "pipe.md")
    (library / "_templates" / "own.md").write_text(BRIEF)
    (library / "_templates" / "same.md").symlink_to("own.md")

    listed = run(["new", "--list"], cwd=library).stdout.decode()
    assert [line.split()[0] for line in listed.splitlines()[5:]] == ["own", "same"]
    assert run(["new", "-t", "link", "T"], cwd=library).returncode == 2


@pytest.mark.parametrize("command", COMMANDS)
def test_a_folder_that_is_gone_is_told(tmp_path: Path, command: str) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    code = f"import os; os.rmdir({str(gone)!r}); from briefing.__main__ import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, command, "dates"], cwd=gone, capture_output=True, check=False, timeout=60
    )

    assert done.returncode == 2
    assert done.stdout == b""
    assert b"Traceback" not in done.stderr
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("command", ["check", "fix", "fmt", "show"])
def test_a_closed_standard_input_is_an_empty_one(tmp_path: Path, command: str) -> None:
    done = start(command, "-", cwd=tmp_path, preexec_fn=lambda: os.close(0))
    _said, talked = done.communicate(timeout=60)

    assert done.returncode in {1, 2}
    assert b"Traceback" not in talked


@pytest.mark.parametrize("group", [True, False], ids=["all", "one"])
def test_an_interrupt_ends_a_check_and_all_its_processes(tmp_path: Path, group: bool) -> None:  # noqa: FBT001
    many_briefs(tmp_path, 400)
    moments = random.Random(group)
    for _ in range(4):
        checking = start("check", "--no-cache", "-j", "2", ".", cwd=tmp_path)
        try:
            checking.wait(moments.uniform(0.3, 1.5))
        except subprocess.TimeoutExpired:
            (os.killpg if group else os.kill)(checking.pid, signal.SIGINT)
        _said, talked = checking.communicate(timeout=60)

        assert b"Traceback" not in talked
        assert checking.returncode in {0, 130, -signal.SIGINT}
        with pytest.raises(ProcessLookupError):
            os.killpg(checking.pid, 0)


def children(of: int) -> list[int]:
    """Return the processes that a process has started and that run."""
    try:
        return [int(each) for each in Path(f"/proc/{of}/task/{of}/children").read_text().split()]
    except OSError:
        return []


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="the system does not tell children")
def test_a_worker_that_is_killed_is_told_of_and_the_rest_is_checked(tmp_path: Path) -> None:
    many_briefs(tmp_path, 400)
    checking = start("check", "--no-cache", "-f", "concise", "-j", "2", ".", cwd=tmp_path)
    while not (found := children(checking.pid)):
        assert checking.poll() is None
        time.sleep(0.001)
    os.kill(found[0], signal.SIGKILL)
    said, talked = checking.communicate(timeout=120)

    assert checking.returncode == 1
    assert said.count(b"interrupted-loading") > 100
    assert said.count(b"unused-source") > 100
    assert b"400 briefs checked" in talked
    assert b"Traceback" not in talked


def test_a_reader_that_leaves_ends_it_in_silence(tmp_path: Path) -> None:
    many_briefs(tmp_path, 40)
    for arguments in (("check", "."), ("check", "-f", "json", "."), ("fmt", "--diff", "."), ("rules",)):
        with start(*arguments, cwd=tmp_path) as program:
            assert program.stdout is not None
            assert program.stderr is not None
            program.stdout.close()
            assert b"Traceback" not in program.stderr.read()
            assert program.wait(60) in {0, 1}


@pytest.mark.parametrize("command", ["fix", "fmt"])
def test_killed_at_any_moment_every_file_is_the_old_or_the_new_one(tmp_path: Path, command: str) -> None:
    old = {"brief.yaml": UNTIDY, "summary.md": "It is so [@one].\n"}
    names = [f"{number}.yaml" for number in range(12)]

    def write() -> None:
        for name in names:
            (tmp_path / name).write_text(UNTIDY + "summary: It is so.\n")
        (tmp_path / "folder").mkdir(exist_ok=True)
        for name, text in old.items():
            (tmp_path / "folder" / name).write_text(text)

    def texts() -> dict[str, str]:
        return {
            str(each.relative_to(tmp_path)): each.read_text()
            for each in sorted(tmp_path.rglob("*"))
            if each.is_file() and not each.name.endswith("~")
        }

    write()
    before = texts()
    began = time.monotonic()
    start(command, ".", cwd=tmp_path).communicate(timeout=60)
    took = time.monotonic() - began
    after = texts()
    assert after != before
    moments = random.Random(command)
    for _ in range(12):
        write()
        program = start(command, ".", cwd=tmp_path)
        try:
            program.wait(moments.uniform(took * 0.4, took))
        except subprocess.TimeoutExpired:
            program.kill()
        program.communicate()
        now = texts()

        assert now.keys() == before.keys()
        assert all(now[name] in {before[name], after[name]} for name in now)
    # Drafts of those that were killed keep nobody from anything, and are no briefs.
    start(command, ".", cwd=tmp_path).communicate(timeout=60)
    assert texts() == after


def test_two_that_fix_at_once_leave_every_file_whole(tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"{number}.yaml").write_text(UNTIDY + "summary: It is so.\n")
    programs = [start("fix", ".", cwd=tmp_path), start("fix", ".", cwd=tmp_path), start("fmt", ".", cwd=tmp_path)]
    for program in programs:
        _said, talked = program.communicate(timeout=120)
        assert b"Traceback" not in talked
    for command in ("fix", "fmt"):
        start(command, ".", cwd=tmp_path).communicate(timeout=60)

    assert len({each.read_text() for each in tmp_path.glob("*.yaml")}) == 1
    assert not list(tmp_path.glob(".*~"))


def test_of_two_that_write_one_new_brief_one_does(tmp_path: Path) -> None:
    for shape in ("markdown", "yaml", "folder"):
        programs = [
            start("new", "--shape", shape, "-o", f"x-{shape}", f"T{number}", cwd=tmp_path) for number in range(4)
        ]
        for program in programs:
            _said, talked = program.communicate(timeout=120)
            assert b"Traceback" not in talked
        assert sorted(each.returncode for each in programs) == [0, 2, 2, 2]
