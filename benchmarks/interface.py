"""The interface against `hello`: start, keys, panes, Escape, leaving, memory, bytes."""

import sys
from collections import defaultdict
from pathlib import Path

from benchmarks.corpus import write_brief
from benchmarks.report import Row, median, percentile
from benchmarks.terminal import Terminal

HELLO = [sys.executable, str(Path(__file__).with_name("hello.py"))]
READY = "Firstpage"
MOVES = [b"j"] * 12 + [b"k"] * 6
PAGES = [b"\x1b[6~"] * 4 + [b"\x1b[5~"] * 3
PANES = [b"\t"] * 8


def reader(path: Path) -> list[str]:
    """Return the command that opens `path`."""
    return [str(Path(sys.executable).with_name("briefing")), str(path)]


class Samples:
    """Everything measured of one program, by name."""

    def __init__(self) -> None:
        self.times: defaultdict[str, list[float]] = defaultdict(list)
        self.bytes: defaultdict[str, list[int]] = defaultdict(list)
        self.frames: defaultdict[str, list[int]] = defaultdict(list)

    def press(self, terminal: Terminal, name: str, keys: list[bytes]) -> None:
        """Press each key and keep what it took."""
        for key in keys:
            seconds, size, frames = terminal.key(key)
            self.times[name].append(seconds * 1000)
            self.bytes[name].append(size)
            self.frames[name].append(frames)


def run_hello(samples: Samples) -> None:
    """Measure the calibrator once."""
    with Terminal(HELLO) as terminal:
        samples.times["start"].append(terminal.wait_for("calibrator ready") * 1000)
        terminal.settle()
        samples.press(terminal, "key", [b"x"] * 20)
        samples.press(terminal, "escape", [b"\x1b"] * 2)
        samples.times["memory"].append(terminal.peak_memory())
        samples.times["leave"].append(terminal.leave(b"q") * 1000)


def run_reader(samples: Samples, path: Path) -> None:
    """Measure the reader once on the brief at `path`."""
    with Terminal(reader(path)) as terminal:
        samples.times["start"].append(terminal.wait_for(READY) * 1000)
        terminal.settle(0.15)
        samples.press(terminal, "early move", MOVES)
        # A long brief is read in the meantime; what that draws is not a key's doing.
        terminal.settle(1.0)
        samples.press(terminal, "move", MOVES)
        samples.press(terminal, "page", PAGES)
        samples.press(terminal, "pane", PANES)
        for _ in range(2):
            terminal.key(b"?")
            samples.press(terminal, "escape", [b"\x1b"])
        samples.times["memory"].append(terminal.peak_memory())
        samples.times["leave"].append(terminal.leave(b"q") * 1000)


def measure(folder: Path, rounds: int) -> list[Row]:
    """Run calibrator and reader in turn, `rounds` times after one that does not count; return the rows."""
    small = write_brief(folder / "small.md", 20_000)
    large = write_brief(folder / "large.md", 1_000_000)
    hello, reading, long = Samples(), Samples(), Samples()
    for warm in (True, *[False] * rounds):
        kept = [Samples(), Samples(), Samples()] if warm else [hello, reading, long]
        run_hello(kept[0])
        run_reader(kept[1], small)
        run_reader(kept[2], large)
    key, escape = median(hello.times["key"]), median(hello.times["escape"])
    start, leave, memory = (median(hello.times[name]) for name in ("start", "leave", "memory"))
    rows = [
        Row("start, 20 KB brief", median(reading.times["start"]), "ms", start, 1.25),
        Row("start, 1 MB brief", median(long.times["start"]), "ms", start, 1.4),
    ]
    for name, size, taken in (("20 KB", 20, reading), ("1 MB", 1000, long)):
        rows += [
            Row(f"cursor move, {name}: median", median(taken.times["move"]), "ms", key, 2.5),
            Row(f"cursor move, {name}: 95th percentile", percentile(taken.times["move"], 0.95), "ms", key, 5),
            Row(f"page, {name}: median", median(taken.times["page"]), "ms", key, 2.5),
            Row(f"page, {name}: 95th percentile", percentile(taken.times["page"], 0.95), "ms", key, 5),
            Row(f"change of pane, {name}: median", median(taken.times["pane"]), "ms", key, 4),
            Row(f"change of pane, {name}: 95th percentile", percentile(taken.times["pane"], 0.95), "ms", key, 6),
            Row(f"bytes a cursor move, {name}: most", max(taken.bytes["move"]), "B", None, 4096),
            Row(f"bytes a page, {name}: most", max(taken.bytes["page"]), "B", None, 12288),
            Row(f"frames a key, {name}: most", max(taken.frames["move"] + taken.frames["page"]), "", None, 1),
            Row(
                f"memory, {name}, over hello",
                median(taken.times["memory"]) - memory,
                "MiB",
                None,
                13 if size == 20 else 35,
            ),
        ]
    early = percentile(long.times["early move"], 0.95)
    return [
        *rows,
        Row("cursor move while 1 MB is being read: 95th percentile", early, "ms", key, 5),
        Row("leaving", median(reading.times["leave"]), "ms", leave, 0.15),
        Row("Escape", median(reading.times["escape"]), "ms", escape, 0.5),
    ]
