"""Transcripts: a command line in a folder of files, as a process of its own, with all that it prints."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from helpers.spec_files import Case, check, read_cases

_FILE = "file "
_BRIEFING = f'briefing() {{ "{sys.executable}" -m briefing "$@"; }}\n'


@pytest.mark.parametrize("case", read_cases("cli"), ids=lambda case: case.name)
def test_a_command_prints_what_the_transcript_says(case: Case, tmp_path: Path) -> None:
    folder = tmp_path / "here"
    folder.mkdir()
    for name, text in case.blocks.items():
        if name.startswith(_FILE):
            file = folder / name.removeprefix(_FILE)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")

    done = subprocess.run(
        ["/bin/sh", "-c", _BRIEFING + case.blocks["command"]],
        cwd=folder,
        env={**os.environ, "TERM": "xterm-256color"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=30,
    )

    check(case, "stdout", done.stdout.decode())
    check(case, "stderr", done.stderr.decode())
    check(case, "exit", f"{done.returncode}\n")
