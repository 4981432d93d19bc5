"""Files are written whole or not at all, and nothing that somebody wrote is lost."""

import os
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.authoring.writing import Unwritable, rewrite, write_new
from briefing.source.file import SourceFile, read_file

AS_NOBODY = """
import os, sys
from briefing.authoring.writing import Unwritable, rewrite, write_new
from briefing.source.file import read_file
if os.geteuid() == 0:
    os.setgroups([]), os.setgid(65534), os.setuid(65534)
try:
    rewrite(read_file(sys.argv[1]), "new\\n")
except Unwritable as error:
    print(error)
else:
    print("written")
"""
WITH_LITTLE_ROOM = """
import resource, signal, sys
from briefing.authoring.writing import Unwritable, rewrite, write_new
from briefing.source.file import read_file
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))
text = "new\\n" * 9000
for write in (lambda: rewrite(read_file(sys.argv[1]), text), lambda: write_new(sys.argv[2], text)):
    try:
        write()
    except Unwritable as error:
        print(error)
"""


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Return a folder that others may enter: those above the usual one are closed to them."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)
        Path(folder).chmod(0o755)


def brief(folder: Path, data: bytes = b"old\n") -> Path:
    path = folder / "brief.md"
    path.write_bytes(data)
    return path


def refused(source: SourceFile, text: str = "new\n") -> str:
    with pytest.raises(Unwritable) as caught:
        rewrite(source, text)
    return str(caught.value)


def output(code: str, *arguments: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)], capture_output=True, text=True, check=True
    )
    return done.stdout


def test_a_file_is_written_and_nothing_else_stays(tmp_path: Path) -> None:
    path = brief(tmp_path)

    rewrite(read_file(path), "new\n")

    assert path.read_bytes() == b"new\n"
    assert list(tmp_path.iterdir()) == [path]


def test_the_mode_stays(tmp_path: Path) -> None:
    path = brief(tmp_path)
    path.chmod(0o640)

    rewrite(read_file(path), "new\n")

    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_stays_and_its_file_is_written(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    path = brief(tmp_path / "there")
    (tmp_path / "first").symlink_to("second")
    (tmp_path / "second").symlink_to("there/brief.md")

    rewrite(read_file(tmp_path / "first"), "new\n")

    assert (tmp_path / "first").is_symlink()
    assert (tmp_path / "second").is_symlink()
    assert path.read_bytes() == b"new\n"
    assert sorted(each.name for each in tmp_path.rglob("*")) == ["brief.md", "first", "second", "there"]


def test_what_was_written_meanwhile_stays(tmp_path: Path) -> None:
    path = brief(tmp_path)
    source = read_file(path)
    path.write_bytes(b"of another\n")

    assert refused(source) == "the file was changed meanwhile"
    assert path.read_bytes() == b"of another\n"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_has_gone_or_become_something_else_is_not_made_again(tmp_path: Path) -> None:
    path = brief(tmp_path)
    source = read_file(path)
    path.unlink()

    assert refused(source) == "the file or its folder is not there"
    assert list(tmp_path.iterdir()) == []

    os.mkfifo(path)

    assert refused(source) == "this is a pipe, not a file"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_or_folder_that_may_only_be_read_stays(open_folder: Path) -> None:
    path = brief(open_folder)
    path.chmod(0o666)
    open_folder.chmod(0o555)

    assert output(AS_NOBODY, path) == "there is no permission to write here\n"

    open_folder.chmod(0o777)
    path.chmod(0o444)

    assert output(AS_NOBODY, path) == "there is no permission to write here\n"
    assert path.read_bytes() == b"old\n"
    assert list(open_folder.iterdir()) == [path]


@pytest.mark.skipif(os.geteuid() != 0, reason="gives files to others")
def test_owner_and_group_stay_and_another_group_gets_no_right(open_folder: Path) -> None:
    path = brief(open_folder)
    os.chown(path, 1234, 2345)
    path.chmod(0o660)

    rewrite(read_file(path), "new\n")

    assert (path.stat().st_uid, path.stat().st_gid, stat.S_IMODE(path.stat().st_mode)) == (1234, 2345, 0o660)

    os.chown(path, 65534, 2345)
    open_folder.chmod(0o777)

    assert output(AS_NOBODY, path) == "written\n"
    assert (path.stat().st_gid, stat.S_IMODE(path.stat().st_mode)) == (65534, 0o600)


def test_on_a_full_disk_the_old_file_stays_and_no_half_of_a_new_one(tmp_path: Path) -> None:
    path = brief(tmp_path)

    said = output(WITH_LITTLE_ROOM, path, tmp_path / "other.md")

    assert said.splitlines() == ["the file cannot be written: File too large"] * 2
    assert path.read_bytes() == b"old\n"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_stream_is_no_file_to_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    assert refused(read_file(brief(tmp_path))._replace(os_path="/dev/full")) == "this is a device, not a file"
    assert refused(read_file(brief(tmp_path))._replace(os_path="")) == "this is a folder, not a file"


def test_drafts_of_earlier_runs_are_left_alone(tmp_path: Path) -> None:
    path = brief(tmp_path)
    left = tmp_path / f".brief.md.briefing-{os.getpid()}~"
    left.write_bytes(b"left\n")

    rewrite(read_file(path), "new\n")

    assert (path.read_bytes(), left.read_bytes()) == (b"new\n", b"left\n")

    for number in range(1, 10):
        left.with_name(f".brief.md.briefing-{os.getpid()}.{number}~").touch()

    assert refused(read_file(path), "newer\n").startswith(
        "drafts of earlier runs stand in the way: .brief.md.briefing-"
    )


def test_the_longest_name_is_no_hindrance(tmp_path: Path) -> None:
    path = tmp_path / ("ü" * 126 + ".md")
    write_new(path, "old\n")

    rewrite(read_file(path), "new\n")

    assert path.read_bytes() == b"new\n"


def test_a_new_file_takes_the_place_of_nothing(tmp_path: Path) -> None:
    path = tmp_path / "new.md"
    dangling = tmp_path / "dangling.md"
    dangling.symlink_to("nowhere.md")

    write_new(path, "Größe\n")

    assert path.read_bytes() == "Größe\n".encode()
    assert stat.S_IMODE(path.stat().st_mode) & 0o600 == 0o600
    for taken in (path, dangling):
        with pytest.raises(Unwritable, match="something of this name is there already"):
            write_new(taken, "other\n")
    with pytest.raises(Unwritable, match="the file or its folder is not there"):
        write_new(tmp_path / "no" / "folder.md", "text\n")
    with pytest.raises(Unwritable, match="the text holds half a character"):
        write_new(tmp_path / "half.md", "\ud800")
    with pytest.raises(Unwritable, match="no file can have this name"):
        write_new(tmp_path / "a\0b", "text\n")
    assert sorted(tmp_path.iterdir()) == [dangling, path]
