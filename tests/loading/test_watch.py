"""Watching briefs: what is told of a change, when, and what is never told."""

import os
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from briefing.library.discover import candidates
from briefing.loading import process
from briefing.loading.folder import stamp_of
from briefing.loading.jobs import WatchBrief, WatchList
from briefing.loading.watch.follow import Follower
from briefing.loading.watch.messages import Altered, Changed
from briefing.loading.watch.places import folders_below, folders_of
from briefing.loading.watch.run import watch

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked here")

LONG = "".join(f"Line {number} of the brief.\n" for number in range(200))


@pytest.fixture(scope="module")
def server() -> Iterator[process.Server]:
    """Yield a server that watches."""
    made = process.Server(afresh=threading.active_count() > 1)
    yield made
    made.close()


Watched = Callable[[str | Path], process.Loading]


@pytest.fixture
def watched(server: process.Server) -> Iterator[Watched]:
    """Yield what begins to watch a brief, and is sure to have begun."""
    made: list[process.Loading] = []

    def begin(path: str | Path) -> process.Loading:
        # It is told of a state that is not the present one, and says so: from then on it watches.
        made.append(server.watch(WatchBrief(str(path), ())))
        assert told(made[-1]) == Changed(stamp_of(str(path)))
        return made[-1]

    yield begin
    for each in made:
        each.close()


def told(watching: process.Loading) -> object:
    message: object = watching.receive(10)
    return message


def over(path: Path, text: str) -> None:
    """Write as Vim does with `backupcopy=no`: the old file away, a new one in its place."""
    path.replace(path.with_name(f"{path.name}~"))
    path.write_text(text, encoding="utf-8")


def renamed(path: Path, text: str) -> None:
    beside = path.with_name(f".{path.name}.swp")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


def anew(path: Path, text: str) -> None:
    path.unlink()
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("save", [Path.write_text, over, renamed, anew], ids=["in place", "moved", "renamed", "anew"])
def test_each_way_of_saving_is_told(tmp_path: Path, watched: Watched, save: Callable[[Path, str], object]) -> None:
    path = tmp_path / "x.md"
    path.write_text(LONG, encoding="utf-8")
    watching = watched(path)
    for number in range(3):
        save(path, f"{LONG}Line {number}.\n")

        assert told(watching) == Changed(stamp_of(str(path)))


def test_links_are_followed_wherever_they_stand(tmp_path: Path, watched: Watched) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "real.md").write_text(f"{folder}\n", encoding="utf-8")
    (tmp_path / "current").symlink_to("one")
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "x.md").symlink_to("../current/real.md")
    path = tmp_path / "here" / "x.md"
    watching = watched(path)

    (tmp_path / "one" / "real.md").write_text("one, changed\n", encoding="utf-8")
    assert told(watching) == Changed(stamp_of(str(path)))
    (tmp_path / "next").symlink_to("two")
    (tmp_path / "next").replace(tmp_path / "current")
    assert told(watching) == Changed(stamp_of(str(path)))
    (tmp_path / "two" / "real.md").write_text("two, changed\n", encoding="utf-8")
    assert told(watching) == Changed(stamp_of(str(path)))


def test_both_files_of_a_folder_brief_and_the_folder_itself_are_watched(tmp_path: Path, watched: Watched) -> None:
    path = tmp_path / "brief"
    path.mkdir()
    (path / "brief.yaml").write_text("briefing: 1\n", encoding="utf-8")
    watching = watched(path)
    for name in ("summary.md", "brief.yaml", "summary.md"):
        (path / name).write_text(f"briefing: 1\n{name}: {time.monotonic_ns()}\n", encoding="utf-8")
        assert told(watching) == Changed(stamp_of(str(path)))
    shutil.rmtree(path)
    assert told(watching) == Changed((None,))
    path.mkdir()
    (path / "brief.yaml").write_text("briefing: 1\ntitle: Back\n", encoding="utf-8")
    assert told(watching) == Changed(stamp_of(str(path)))


@pytest.mark.parametrize("name", [b"\xff.md", "täglich.md".encode(), b"a\nb.md", b"-x.md"])
def test_any_name_is_watched_in_any_folder(tmp_path: Path, watched: Watched, name: bytes) -> None:
    folder = os.fsencode(tmp_path) + b"/\xfe folder"
    path = os.fsdecode(folder + b"/" + name)
    Path(path).parent.mkdir()
    Path(path).write_text(LONG, encoding="utf-8")
    watching = watched(path)
    Path(path).write_text(f"{LONG}And more.\n", encoding="utf-8")

    assert told(watching) == Changed(stamp_of(path))


def test_a_name_that_is_no_text_ends_no_watch(tmp_path: Path, watched: Watched) -> None:
    path = tmp_path / "x.md"
    path.write_text(LONG, encoding="utf-8")
    watching = watched(path)
    for number in range(3):
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff%d" % number)).write_text("x", encoding="utf-8")
        path.write_text(f"{LONG}Line {number}.\n", encoding="utf-8")

        assert told(watching) == Changed(stamp_of(str(path)))


def test_a_checkout_is_told(tmp_path: Path, watched: Watched) -> None:
    if shutil.which("git") is None:
        pytest.skip("there is no git here")
    path = tmp_path / "x.md"

    def git(*words: str) -> None:
        who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *who, *words], cwd=tmp_path, check=True, capture_output=True)

    git("init", "-q", "-b", "main")
    for branch in ("main", "other"):
        git("checkout", "-q", "-B", branch)
        path.write_text(f"{LONG}{branch}\n", encoding="utf-8")
        git("add", "x.md")
        git("commit", "-q", "-m", branch)
    watching = watched(path)
    for branch in ("main", "other"):
        git("checkout", "-q", branch)

        assert told(watching) == Changed(stamp_of(str(path)))


def test_a_watcher_ends_with_the_one_who_is_told(tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    path.write_text(LONG, encoding="utf-8")
    ours, theirs = os.pipe()
    threading.Timer(0.05, os.close, [ours]).start()

    assert list(watch(WatchBrief(str(path), stamp_of(str(path))), theirs)) == []
    os.close(theirs)


class Looked:
    """A follower with a clock of its own."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.now = 100.0
        self.follower = Follower(str(path), stamp_of(str(path)))

    def at(self, seconds: float) -> bool:
        """Return whether, so many seconds later, the brief is found to read differently."""
        self.now += seconds
        return not isinstance(self.follower.look(self.now), float)


@pytest.fixture
def looked(tmp_path: Path) -> Looked:
    path = tmp_path / "x.md"
    path.write_text(LONG, encoding="utf-8")
    return Looked(path)


def test_the_same_bytes_are_no_change(looked: Looked) -> None:
    os.utime(looked.path, (1, 1))
    assert not looked.at(0.1)
    renamed(looked.path, LONG)
    assert not looked.at(0.1)
    looked.path.write_text(LONG + "More.\n", encoding="utf-8")
    assert looked.at(0.1)


def test_half_of_a_text_is_not_believed_while_it_grows(looked: Looked) -> None:
    with looked.path.open("w", encoding="utf-8") as file:
        assert not looked.at(0.01)
        for at in range(0, len(LONG), 700):
            file.write(LONG[at : at + 700])
            file.flush()
            assert not looked.at(0.05)
        file.write("The end.\n")
    assert not looked.at(0.01)
    assert looked.at(0.1)


@pytest.mark.parametrize("text", ["", LONG[:100], LONG[:-4]])
def test_what_stays_cut_off_is_believed_in_the_end(looked: Looked, text: str) -> None:
    looked.path.write_text(text, encoding="utf-8")

    assert not looked.at(0.01)
    assert not looked.at(0.3)
    assert looked.at(0.2)


def test_a_file_that_is_gone_for_a_moment_is_not_missed(looked: Looked) -> None:
    looked.path.unlink()
    assert not looked.at(0.01)
    assert not looked.at(0.3)
    looked.path.write_text(LONG, encoding="utf-8")
    assert not looked.at(0.01)
    assert not looked.at(0.1)
    looked.path.unlink()
    assert not looked.at(0.01)
    assert looked.at(0.5)


def test_a_pipe_in_place_of_a_file_is_not_waited_for(looked: Looked) -> None:
    looked.path.unlink()
    os.mkfifo(looked.path)

    assert not looked.at(0.1)
    assert looked.at(0.5)


def test_circles_of_links_and_names_that_cannot_be_are_no_folders(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")

    assert folders_of([str(tmp_path / "a" / "x.md")]) == {str(tmp_path)}
    assert folders_of(["\0"]) == set()


def test_hidden_folders_and_links_to_folders_are_not_watched(tmp_path: Path) -> None:
    for name in ("seen/deep", ".git/objects", "_drafts"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "seen" / "up").symlink_to("..")

    assert folders_below([str(tmp_path)]) == {str(tmp_path / name) for name in ("", "seen", "seen/deep")}


def test_what_comes_changes_and_goes_below_a_folder_is_told(tmp_path: Path, server: process.Server) -> None:
    def write(name: str, text: str = "briefing: 1\n") -> str:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return str(path)

    old, gone = write("old.md"), write("gone.md")
    since = time.time_ns() + 10_000_000_000
    missed = write("missed.md")
    job = WatchList((str(tmp_path),), partial(candidates, (str(tmp_path),)), frozenset({old, gone, "not.md"}), since)
    watching = server.watch(job)

    def next_told() -> tuple[list[str], tuple[str, ...]]:
        message = told(watching)
        assert isinstance(message, Altered)
        return [each.path for each in message.changed], message.gone

    assert next_told() == ([missed], ("not.md",))
    write("old.md", "briefing: 1\ntitle: Changed\n")
    assert next_told() == ([old], ())
    Path(gone).unlink()
    assert next_told() == ([], (gone,))
    write("deep/deeper/brief.yaml")
    assert next_told() == ([str(tmp_path / "deep/deeper")], ())
    write("deep/deeper/summary.md", "Words.\n")
    assert next_told() == ([str(tmp_path / "deep/deeper")], ())
    watching.close()
