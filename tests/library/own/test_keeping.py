"""What is acknowledged is on the disk: through full disks, kills, many writers, and files that disappear."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.library.own.compact import compact
from briefing.library.own.layer import Layer, NotKept

BRIEF = "library:brief"
GONE = 2**22 + 7
"""No process has this number."""

WRITE = """
import sys
from pathlib import Path
from briefing.library.own.layer import Layer
layer = Layer(Path(sys.argv[1]))
for number in range(int(sys.argv[3])):
    layer.set_mark("library:brief", f"{sys.argv[2]}.{number}", marked=True)
    print(f"{sys.argv[2]}.{number}", flush=True)
"""
FULL = """
import resource, signal, sys
from pathlib import Path
from briefing.library.own.layer import Layer, NotKept
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
room = int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
layer = Layer(Path(sys.argv[1]))
for number in range(8):
    try:
        layer.set_note("library:brief", str(number), "words " * 9)
    except NotKept:
        print("not", number)
        assert layer.note("library:brief", str(number))
    else:
        print("kept", number)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
layer.set_mark("library:brief", "last", marked=True)
print("kept last")
"""


def python(code: str, *arguments: object) -> "subprocess.Popen[str]":
    return subprocess.Popen([sys.executable, "-c", code, *map(str, arguments)], stdout=subprocess.PIPE, text=True)


def reread(folder: Path) -> Layer:
    layer = Layer(folder, host="reader", process=1)
    layer.refresh()
    return layer


def writer(folder: Path, host: str = "host", process: int = GONE) -> Layer:
    layer = Layer(folder, host=host, process=process)
    layer.refresh()
    return layer


def test_eight_processes_at_once_lose_nothing(tmp_path: Path) -> None:
    writers = [python(WRITE, tmp_path, name, 200) for name in "abcdefgh"]
    for each in writers:
        assert each.communicate(timeout=50)[0]
        assert each.returncode == 0

    assert set(reread(tmp_path).own(BRIEF)) == {f"{name}.{number}" for name in "abcdefgh" for number in range(200)}


def test_a_kill_in_the_middle_of_it_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    for run in range(6):
        process = python(WRITE, tmp_path, f"run{run}", 100_000)
        assert process.stdout
        said = [process.stdout.readline().strip() for _ in range(20 + 7 * run)]
        process.send_signal(signal.SIGKILL)
        said += process.stdout.read().split()[:-1]
        process.wait()
        process.stdout.close()

        assert set(said) <= set(reread(tmp_path).own(BRIEF))


def test_what_a_killed_process_left_is_taken_over(tmp_path: Path) -> None:
    for number in range(3):
        process = python(WRITE, tmp_path, number, 5)
        process.communicate(timeout=20)
    before = reread(tmp_path).own(BRIEF)
    host = next(tmp_path.iterdir()).name.partition("+")[0]

    assert compact(tmp_path, host, enough=3)
    assert len(list(tmp_path.iterdir())) == 1
    assert reread(tmp_path).own(BRIEF) == before


@pytest.mark.parametrize("room", [0, 1, 150, 151, 300, 333, 512, 700])
def test_on_a_full_disk_nothing_is_said_to_be_kept_that_is_not(tmp_path: Path, room: int) -> None:
    process = python(FULL, tmp_path, room)
    said = process.communicate(timeout=20)[0].splitlines()
    layer = reread(tmp_path)

    assert process.returncode == 0
    assert "not 7" in said
    assert said[-1] == "kept last"
    # With the first write that succeeded all that had failed before it came to the disk.
    assert {own.note for own in layer.own(BRIEF).values() if not own.marked} == {"words " * 9}
    assert set(layer.own(BRIEF)) == {*map(str, range(8)), "last"}
    assert layer.damaged == 0


def test_while_the_disk_is_full_the_file_has_only_what_was_acknowledged(tmp_path: Path) -> None:
    code = FULL.partition("resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY")[0]
    process = python(code, tmp_path, 450)
    said = process.communicate(timeout=20)[0].splitlines()

    assert set(reread(tmp_path).own(BRIEF)) == {line.split()[1] for line in said if line.startswith("kept")}


def test_a_folder_that_cannot_be_made_costs_the_keeping_alone(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    layer = writer(tmp_path / "file" / "own")

    with pytest.raises(NotKept) as fault:
        layer.set_mark(BRIEF, "a", marked=True)

    assert fault.value.reason == os.strerror(20)
    assert layer.is_marked(BRIEF, "a")


def test_without_a_folder_everything_holds_until_the_end() -> None:
    layer = Layer(None)

    with pytest.raises(NotKept):
        layer.set_note(BRIEF, "a", "words")

    assert layer.note(BRIEF, "a") == "words"


def test_a_file_that_is_removed_under_its_process_comes_back_with_the_next_word(tmp_path: Path) -> None:
    layer = writer(tmp_path)
    layer.set_mark(BRIEF, "a", marked=True)
    next(tmp_path.iterdir()).unlink()

    layer.set_mark(BRIEF, "b", marked=True)

    assert set(reread(tmp_path).own(BRIEF)) == {"a", "b"}


def test_a_file_whose_process_lives_is_left_alone(tmp_path: Path) -> None:
    layer = writer(tmp_path, process=GONE)  # its number is no process, but it holds the file
    layer.set_mark(BRIEF, "a", marked=True)

    assert not compact(tmp_path, "host", enough=1)
    layer.set_mark(BRIEF, "b", marked=True)
    assert set(reread(tmp_path).own(BRIEF)) == {"a", "b"}


def test_files_of_other_hosts_are_left_alone(tmp_path: Path) -> None:
    text = '{"brief":"b","what":"mark","value":true,"time":"2026-01-01T00:00:00.000Z","host":"rur","counter":0}\n'
    for number in range(3):
        (tmp_path / f"rur+{GONE}+0000000{number}.jsonl").write_text(text, encoding="utf-8")

    assert not compact(tmp_path, "lenne", enough=1)
    assert len(list(tmp_path.iterdir())) == 3


def test_what_was_removed_stays_removed_when_an_old_copy_comes_back(tmp_path: Path) -> None:
    folder, copy = tmp_path / "own", tmp_path / "copy"
    text = (
        '{"brief":"b","item":"i","what":"mark","value":%s,"time":"2026-01-0%dT00:00:00.000Z","host":"h","counter":0}\n'
    )
    folder.mkdir()
    copy.mkdir()
    (copy / "rur+1+00000001.jsonl").write_text(text % ("true", 1), encoding="utf-8")
    (folder / f"h+{GONE}+00000002.jsonl").write_text(text % ("true", 1), encoding="utf-8")
    (folder / f"h+{GONE}+00000003.jsonl").write_text(text % ("null", 2), encoding="utf-8")

    assert compact(folder, "h", enough=2)
    (copy / "rur+1+00000001.jsonl").rename(folder / "rur+1+00000001.jsonl")
    assert reread(folder).own("b") == {}


def test_drafts_of_a_compaction_that_was_killed_are_swept(tmp_path: Path) -> None:
    (tmp_path / f".{GONE}+h+0+0000000a.jsonl.draft").write_text("half", encoding="utf-8")
    (tmp_path / f".{os.getpid()}+h+0+0000000b.jsonl.draft").write_text("half", encoding="utf-8")

    compact(tmp_path, "h")

    assert [path.name for path in tmp_path.iterdir()] == [f".{os.getpid()}+h+0+0000000b.jsonl.draft"]


def test_what_is_so_already_is_not_written_again(tmp_path: Path) -> None:
    layer = writer(tmp_path)
    layer.set_mark(BRIEF, "a", marked=True)
    size = next(tmp_path.iterdir()).stat().st_size

    layer.set_mark(BRIEF, "a", marked=True)

    assert next(tmp_path.iterdir()).stat().st_size == size
