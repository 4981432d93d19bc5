"""`briefing check` of ten thousand briefs as a whole process: once, in two processes, again, and what it keeps."""

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

from benchmarks.library import write_library
from benchmarks.report import Row, median

BRIEFING = str(Path(sys.executable).with_name("briefing"))
BRIEFS = 10_000
FEW = 100
_BARE = """
import sys, yaml
from pathlib import Path
from markdown_it import MarkdownIt
parser = MarkdownIt("js-default", {"html": False, "linkify": False, "typographer": False})
for path in sorted(Path(sys.argv[1]).rglob("*.md")):
    front, _, body = path.read_text(encoding="utf-8")[4:].partition("\\n---\\n")
    for event in yaml.parse(front, Loader=yaml.CLoader):
        pass
    parser.parse(body)
"""


class Spent(NamedTuple):
    """What a process and its children took."""

    wall: float
    cpu: float
    """Seconds of user and system."""
    memory: float
    """The peak of the largest process, in KiB."""
    output: bytes


def measure(folder: Path, rounds: int) -> list[Row]:
    """Run each way of checking in turn, in whole processes; return the rows."""
    library = write_library(folder / "library", BRIEFS)
    few = write_library(folder / "few", FEW)
    lone = str(min(few.rglob("*.md")))
    # Nothing is as if it had just been written: what is, is not kept.
    time.sleep(0.2)
    check = [BRIEFING, "check", "-f", "json"]
    ways = {
        "pass": [sys.executable, "-c", "pass"],
        "bare": [sys.executable, "-c", _BARE, str(library)],
        "one process": [*check, "-j", "1", "--no-cache", str(library)],
        "two processes": [*check, "-j", "2", "--no-cache", str(library)],
        "few": [*check, "-j", "1", "--no-cache", str(few)],
        "first": [*check, "-j", "2", str(library)],
        "again": [*check, str(library)],
        "one brief": [BRIEFING, "check", lone],
    }
    spent: dict[str, list[Spent]] = {name: [] for name in ways}
    for _round in range(max(rounds // 2, 1)):
        for name, command in ways.items():
            # Short ones more often: they are noisier.
            for _again in range(7 if name in {"pass", "again", "one brief"} else 1):
                spent[name].append(_run(command, folder / "home"))
    outputs = {each.output for name in ("one process", "two processes", "first", "again") for each in spent[name]}
    kept = median(each.memory for each in spent["one process"]) - median(each.memory for each in spent["few"])

    def wall(name: str) -> float:
        return median(each.wall for each in spent[name]) * 1000

    def cpu(name: str) -> float:
        return median(each.cpu for each in spent[name]) * 1000

    return [
        Row(f"{BRIEFS} briefs, all rules, one process (processor)", cpu("one process"), "ms", cpu("bare"), 2.2),
        Row("two processes against one (clock)", wall("two processes"), "ms", wall("one process"), round(1 / 1.7, 3)),
        Row("again, nothing changed (clock)", wall("again"), "ms", wall("pass"), 18),
        Row("one brief (clock)", wall("one brief"), "ms", wall("pass"), 11),
        Row("bytes kept for each brief beyond the first hundred", kept * 1024 / (BRIEFS - FEW), "B", None, 1024),
        Row("kinds of output, whatever the processes and the cache", len(outputs), "", None, 1),
    ]


def _run(command: list[str], home: Path) -> Spent:
    """Run a command to its end; return what it took, children that it waited for included."""
    environ = {**os.environ, "XDG_CACHE_HOME": str(home)}
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environ)
    assert process.stdout is not None
    output = process.stdout.read()
    _pid, _status, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    return Spent(time.perf_counter() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss, output)
