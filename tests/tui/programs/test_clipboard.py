"""By which way a text comes to the clipboard."""

import os
import subprocess
import time
from pathlib import Path
from shutil import which

import pytest

from briefing.tui.programs.clipboard import LARGEST_FOR_TERMINAL, Way, copy, tools

TMUX = which("tmux")
TEXT = "Über 12.000 – “etwa”\n[1] https://a.example/?a=1&b=$(id)\n"


def tool(folder: Path, name: str, ending: str = "exit 0") -> None:
    """Write a tool that keeps what it is given, and with which arguments; then it does `ending`."""
    program = folder / name
    program.write_text(f'#!/bin/sh\n/bin/cat > {folder}/{name}.text\necho "$*" > {folder}/{name}.args\n{ending}\n')
    program.chmod(0o755)


def environ(folder: Path, **given: str) -> dict[str, str]:
    return {"PATH": str(folder), **given}


@pytest.mark.parametrize(
    ("given", "platform", "names"),
    [
        ({}, "linux", []),
        ({"DISPLAY": ":0"}, "linux", ["xclip", "xsel"]),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "linux", ["wl-copy", "xclip", "xsel"]),
        ({"WSL_DISTRO_NAME": "Debian"}, "linux", ["clip.exe"]),
        ({}, "darwin", ["pbcopy"]),
        ({"TMUX": "/tmp/tmux,1,0"}, "linux", ["tmux"]),
        ({"TMUX": "/tmp/tmux,1,0", "DISPLAY": ":0"}, "linux", ["xclip", "xsel", "tmux"]),
        ({"SSH_CONNECTION": "a 1 b 2"}, "darwin", []),
        ({"SSH_CONNECTION": "a 1 b 2", "DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "linux", []),
        ({"SSH_TTY": "/dev/pts/1", "DISPLAY": "localhost:10.0"}, "linux", ["xclip", "xsel"]),
        ({"SSH_TTY": "/dev/pts/1", "TMUX": "/tmp/tmux,1,0"}, "linux", ["tmux"]),
    ],
)
def test_only_the_readers_own_desktop_is_asked(given: dict[str, str], platform: str, names: list[str]) -> None:
    assert [found.argv[0] for found in tools(given, platform)] == names


def test_the_text_goes_in_by_standard_input_alone(tmp_path: Path) -> None:
    tool(tmp_path, "xclip")
    sent: list[str] = []

    assert copy(TEXT, sent.append, environ(tmp_path, DISPLAY=":0"), "linux") is Way.DESKTOP
    assert (tmp_path / "xclip.text").read_text(encoding="utf-8") == TEXT
    assert (tmp_path / "xclip.args").read_text() == "-selection clipboard\n"
    assert sent == []


def test_windows_is_given_what_it_reads_right(tmp_path: Path) -> None:
    tool(tmp_path, "clip.exe")

    assert copy(TEXT, lambda _: None, environ(tmp_path, WSL_DISTRO_NAME="Debian"), "linux") is Way.DESKTOP
    assert (tmp_path / "clip.exe.text").read_bytes()[:2] == b"\xff\xfe"
    assert (tmp_path / "clip.exe.text").read_text(encoding="utf-16") == TEXT


def test_a_tool_that_fails_gives_way_to_the_next(tmp_path: Path) -> None:
    tool(tmp_path, "xclip", "exit 1")
    tool(tmp_path, "tmux")

    assert copy(TEXT, lambda _: None, environ(tmp_path, DISPLAY=":0", TMUX="x"), "linux") is Way.TMUX
    assert (tmp_path / "tmux.args").read_text() == "load-buffer -w -\n"


def test_a_tool_that_hangs_is_not_waited_for(tmp_path: Path) -> None:
    tool(tmp_path, "xsel", "exec /bin/sleep 60")
    sent: list[str] = []
    before = time.monotonic()

    assert copy(TEXT, sent.append, environ(tmp_path, DISPLAY=":0"), "linux") is Way.TERMINAL
    assert sent == [TEXT]
    assert time.monotonic() - before < 20


def test_a_terminal_is_not_sent_what_it_would_cut() -> None:
    sent: list[str] = []

    assert copy("ü" * (LARGEST_FOR_TERMINAL // 2), sent.append, {}, "linux") is Way.TERMINAL
    assert copy("ü" * (LARGEST_FOR_TERMINAL // 2) + "a", sent.append, {}, "linux") is None
    assert len(sent) == 1


@pytest.mark.skipif(not TMUX, reason="there is no tmux here")
def test_tmux_itself_takes_it_as_it_comes(tmp_path: Path) -> None:
    def tmux(*arguments: str) -> bytes:
        command = [TMUX or "", "-S", str(tmp_path / "s"), "-f", "/dev/null", *arguments]
        return subprocess.run(command, check=True, capture_output=True, timeout=20).stdout

    tmux("new-session", "-d", "sleep 60")
    try:
        environ = {"PATH": os.environ["PATH"], "TMUX": f"{tmp_path / 's'},1,0"}

        assert copy(TEXT, lambda _: None, environ, "linux") is Way.TMUX
        assert tmux("show-buffer").decode() == TEXT
    finally:
        tmux("kill-server")
