"""Checking many briefs where the folder for what is kept is missing, full, or shared: the same is found."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

BRIEF = """---
briefing: 1
title: Brief {n}
date: 2024-10-18
lang: en
bottom_line: In short [@a].
sources:
- {{id: a, title: A, url: "https://example.org/{n}"}}
---
"""
COUNT = 40
"""More than are checked without a cache."""
NOWHERE: dict[str, dict[str, str | None]] = {
    "no home": {"HOME": None, "XDG_CACHE_HOME": None},
    "a file": {"HOME": "/dev/null", "XDG_CACHE_HOME": None},
    "no folder": {"XDG_CACHE_HOME": "/proc/none"},
    "a relative one": {"XDG_CACHE_HOME": "../here"},
}


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    folder.mkdir()
    for n in range(COUNT):
        path = folder / f"{n:02}.md"
        path.write_text(BRIEF.format(n=n), encoding="utf-8")
        os.utime(path, (1_700_000_000, 1_700_000_000))
    return folder


def start(library: Path, *arguments: str, before: str = "", environ: dict[str, str | None]) -> subprocess.Popen[bytes]:
    """Start a check of the library, with some Python to be run before it."""
    given = {**os.environ, **environ}
    code = f"{before}\nfrom briefing.__main__ import main\nmain()"
    command = [sys.executable, "-c", code, "check", "-f", "concise", *arguments, "."]
    pipe = subprocess.PIPE
    env = {name: value for name, value in given.items() if value is not None}
    return subprocess.Popen(command, cwd=library, env=env, stdin=subprocess.DEVNULL, stdout=pipe, stderr=pipe)


def told(process: subprocess.Popen[bytes]) -> bytes:
    """Return what a check has found, once it has ended."""
    said, talked = process.communicate(timeout=120)
    assert process.returncode == 1
    assert b"Traceback" not in talked
    return said


@pytest.fixture
def right(library: Path) -> bytes:
    """What is found without a cache."""
    found = told(start(library, "--no-cache", environ={}))
    assert found.count(b"missing-access-date") == COUNT
    return found


@pytest.mark.parametrize("environ", NOWHERE.values(), ids=NOWHERE)
def test_where_nothing_can_be_kept_the_same_is_found(
    library: Path, right: bytes, environ: dict[str, str | None]
) -> None:
    for _time in range(2):
        assert told(start(library, environ=environ)) == right


def test_on_a_full_disk_the_same_is_found(library: Path, right: bytes, tmp_path: Path) -> None:
    full = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))"
    environ: dict[str, str | None] = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    for before in (full, full, "", ""):
        assert told(start(library, before=before, environ=environ)) == right
    assert len([path for path in (tmp_path / "cache").rglob("checks/*") if path.is_file()]) == 1


def test_several_at_once_find_the_same(library: Path, right: bytes, tmp_path: Path) -> None:
    environ: dict[str, str | None] = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    checks = [start(library, environ=environ) for _number in range(4)]

    assert {told(each) for each in checks} == {right}
    assert told(start(library, environ=environ)) == right


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_findings_that_cannot_be_printed_are_no_success(library: Path) -> None:
    command = f"{sys.executable} -m briefing check . > /dev/full"
    done = subprocess.run(["sh", "-c", command], cwd=library, capture_output=True, check=False, timeout=60)

    assert done.returncode not in {0, 1}
    assert b"Traceback" not in done.stderr
    assert done.stderr.count(b"\n") == 1
