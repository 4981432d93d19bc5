"""Handing addresses to the desktop."""

import time
from pathlib import Path
from queue import Queue

import pytest

from briefing.tui.programs.browser import open_url, opener


def fake(folder: Path, name: str = "xdg-open") -> Path:
    """Write a browser that notes what it was called with."""
    folder.mkdir(exist_ok=True)
    program = folder / name
    program.write_text(
        f'#!/bin/sh\nprintf "%s\\n" "$@" > {folder}/called.part && mv {folder}/called.part {folder}/called\n'
    )
    program.chmod(0o755)
    return program


def called(folder: Path) -> str:
    for _ in range(500):
        if (folder / "called").exists():
            return (folder / "called").read_text()
        time.sleep(0.01)
    raise AssertionError


def test_without_a_desktop_there_is_no_browser(tmp_path: Path) -> None:
    fake(tmp_path / "bin")

    assert opener({"PATH": str(tmp_path / "bin")}, "linux") is None


def test_the_desktops_opener_gets_the_address_as_one_argument(tmp_path: Path) -> None:
    program = fake(tmp_path / "bin")
    command = opener({"PATH": f"{tmp_path / 'bin'}", "DISPLAY": ":0"}, "linux")
    assert command == (str(program),)

    assert open_url("https://a.example/?q=1;reboot", command)
    assert called(tmp_path / "bin") == "https://a.example/?q=1;reboot\n"


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "--help", "javascript:alert(1)", "ssh://-oProxyCommand=x", "//host", "", " https://a"]
)
def test_anything_but_web_and_mail_is_refused(tmp_path: Path, url: str) -> None:
    program = fake(tmp_path / "bin")

    assert not open_url(url, (str(program),))
    assert not (tmp_path / "bin" / "called").exists()


def test_an_opener_that_cannot_be_started_is_no_crash(tmp_path: Path) -> None:
    assert not open_url("https://a.example/", (str(tmp_path / "gone"),))


def test_the_desktop_at_the_far_end_of_ssh_is_not_asked(tmp_path: Path) -> None:
    program = fake(tmp_path / "bin")
    environ = {"PATH": f"{tmp_path / 'bin'}", "SSH_CONNECTION": "a 1 b 2"}

    assert opener({**environ, "DISPLAY": ":0"}, "linux") is None
    assert opener({**environ, "DISPLAY": "localhost:10.0"}, "linux") == (str(program),)
    assert opener(environ, "darwin") is None


def test_an_opener_that_fails_says_so(tmp_path: Path) -> None:
    program = fake(tmp_path / "bin")
    program.write_text("#!/bin/sh\nexit 4\n")
    told: Queue[int] = Queue()

    assert open_url("https://a.example/", (str(program),), told.put)
    assert told.get(timeout=20) == 4
