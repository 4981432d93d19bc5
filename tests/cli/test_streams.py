"""Pipes that close, streams that are not there, keys that interrupt."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

BRIEFS = Path(__file__).parent.parent.parent / "briefs"
TOUR = str(BRIEFS / "tour.en.md")


def shell(command: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line of shell in which `$briefing` is the program and `$tour` a brief."""
    variables = {"python": sys.executable, "tour": TOUR, "briefs": str(BRIEFS)}
    script = f'briefing() {{ "$python" -m briefing "$@"; }}\n{command}'
    return subprocess.run(
        ["/bin/sh", "-c", script],
        env={**os.environ, **variables},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=30,
    )


def with_closed_pipe(stream: str, *arguments: str) -> tuple[int, bytes]:
    """Run the program with `stdout` or `stderr` a pipe that nobody reads; return its code and what the other got."""
    reading, writing = os.pipe()
    os.close(reading)
    other = "stderr" if stream == "stdout" else "stdout"
    done = subprocess.run(
        [sys.executable, "-m", "briefing", *arguments],
        stdin=subprocess.DEVNULL,
        check=False,
        timeout=20,
        **{stream: writing, other: subprocess.PIPE},  # type: ignore[call-overload]
    )
    os.close(writing)
    return done.returncode, getattr(done, other)


@pytest.mark.parametrize("arguments", [["show", TOUR], ["list", str(BRIEFS)], ["--version"], ["themes"]])
def test_a_closed_pipe_ends_a_command_in_silence(arguments: list[str]) -> None:
    assert with_closed_pipe("stdout", *arguments) == (0, b"")


def test_a_closed_pipe_ends_the_help_in_silence() -> None:
    _code, said = with_closed_pipe("stdout", "--help")

    assert said == b""


def test_talk_that_nobody_hears_is_no_fault() -> None:
    assert with_closed_pipe("stderr", "check", TOUR) == (0, b"")


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", "<&- >&- 2>&-"])
def test_streams_that_are_not_there_are_no_fault(closed: str) -> None:
    done = shell(f"briefing check $tour {closed}; echo $? >&2")

    assert done.stderr.splitlines()[-1] == b"0"
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a full device")
def test_a_full_disk_is_said() -> None:
    done = shell("briefing show $tour > /dev/full; echo $?")

    assert done.stdout == b"2\n"
    assert done.stderr == b"briefing: No space left on device\n"


def test_output_is_utf8_whatever_the_locale_says() -> None:
    done = shell("LC_ALL=POSIX PYTHONUTF8=0 PYTHONCOERCECLOCALE=0 PYTHONIOENCODING=ascii briefing show $tour")

    assert "–".encode() in done.stdout
    assert done.returncode == 0


def test_an_interrupt_ends_a_command_with_130() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "briefing", "show", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdin is not None
    # Once it has read this it waits for more of the brief, and can be interrupted where it does.
    process.stdin.write(b"briefing: 1\n" * 20_000)
    process.stdin.flush()
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=20)

    assert process.returncode == 130
    assert b"Traceback" not in said


def test_a_fault_of_the_program_is_said_cleanly() -> None:
    code = "import sys, briefing.__main__ as m\nsys.modules['briefing.cli.show'] = None\nm.main(['show', 'a\\x1b[31m'])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, timeout=20)

    assert done.returncode == 70
    assert b"fault of the program" in done.stderr
    assert b"\x1b" not in done.stderr
