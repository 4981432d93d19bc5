"""The commands without a screen against `python -c pass`."""

import subprocess
import sys
import time
from pathlib import Path

from benchmarks.corpus import write_brief
from benchmarks.report import Row, median

BRIEFING = str(Path(sys.executable).with_name("briefing"))


def seconds(command: list[str]) -> float:
    """Run a command to its end; return how long it took."""
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, stdin=subprocess.DEVNULL)
    return time.perf_counter() - started


def measure(folder: Path, rounds: int) -> list[Row]:
    """Run the calibrator and each command in turn; return the rows."""
    path = str(write_brief(folder / "one.md", 6_000, records=6))
    commands = {
        "pass": [sys.executable, "-c", "pass"],
        "briefing --version": [BRIEFING, "--version"],
        "briefing --help": [BRIEFING, "--help"],
        "briefing check of one brief": [BRIEFING, "check", path],
    }
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for warm in (True, *[False] * rounds * 3):
        for name, command in commands.items():
            took = seconds(command) * 1000
            if not warm:
                taken[name].append(took)
    base = median(taken.pop("pass"))
    goals = {"briefing --version": 2, "briefing --help": 6, "briefing check of one brief": 11}
    return [Row(name, median(times), "ms", base, goals[name]) for name, times in taken.items()]
