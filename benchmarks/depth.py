"""The reader in depth, in the largest brief that is to be quick: marks, search, peek, zoom, board, hint letters."""

from pathlib import Path

from benchmarks.corpus import write_large_brief
from benchmarks.interface import READY, Samples, reader, run_hello
from benchmarks.report import Row, median, percentile
from benchmarks.terminal import Terminal

DOWN, UP, PAGE_DOWN = b"j", b"k", b"\x1b[6~"
QUERY = b"estimate"
"""Typed letter by letter: the corpus has the word often."""


def run_reader(samples: Samples, path: Path) -> None:
    """Measure the reader once on the brief at `path`, when it has been read to its end."""
    with Terminal(reader(path)) as terminal:
        terminal.wait_for(READY)
        # What is made ready after the first picture, beside the reader, is not to be measured.
        terminal.settle(4.0)
        samples.press(terminal, "marks: sentences", [DOWN] * 14 + [UP] * 4)
        for pane, name in ((b"2", "figures"), (b"3", "sources"), (b"4", "events")):
            terminal.key(pane)
            samples.press(terminal, f"marks: {name}", [DOWN] * 12 + [UP] * 4)
        for name, keys in (("zoom", b"+++---"), ("pan", b"lhlh"), ("fit", b"0")):
            samples.press(terminal, name, [bytes([key]) for key in keys])
        terminal.key(b"3")
        for _ in range(6):
            samples.press(terminal, "peek", [b" "])
            terminal.key(b" ")
            terminal.key(DOWN)
        terminal.key(b"2")
        for _ in range(3):
            samples.press(terminal, "board", [b"\r"])
            terminal.key(b"\x1b")
            terminal.key(DOWN)
        terminal.key(b"1")
        for _ in range(3):
            samples.press(terminal, "hint letters", [b"f"])
            terminal.key(b"\x1b")
        terminal.key(b"3")
        samples.press(terminal, "related", [b"."] * 6)
        terminal.key(b"1")
        terminal.key(b"/")
        terminal.settle(1.0)
        samples.press(terminal, "search: first letter", [QUERY[:1]])
        samples.press(terminal, "search: further letter", [bytes([letter]) for letter in QUERY[1:]])
        terminal.key(b"\r")
        samples.press(terminal, "next hit", [b"n"] * 10)
        terminal.leave(b"\x11")


GOALS = {
    "marks: sentences": 6.0,
    "marks: figures": 6.0,
    "marks: sources": 6.0,
    "marks: events": 6.0,
    "related": 8.0,
    "peek": 6.0,
    "board": 6.0,
    "zoom": 6.0,
    "pan": 6.0,
    "fit": 6.0,
    "hint letters": 6.0,
    "search: first letter": 8.0,
    "search: further letter": 8.0,
    "next hit": 8.0,
}
"""For the 95th percentile, in keys of the calibrator."""


def measure(folder: Path, rounds: int) -> list[Row]:
    """Run calibrator and reader in turn, `rounds` times after one that does not count; return the rows."""
    path = write_large_brief(folder / "large.md")
    hello, depth = Samples(), Samples()
    for warm in (True, *[False] * rounds):
        run_hello(Samples() if warm else hello)
        run_reader(Samples() if warm else depth, path)
    key = median(hello.times["key"])
    rows = []
    for name, goal in GOALS.items():
        rows += [
            Row(f"{name}: 95th percentile", percentile(depth.times[name], 0.95), "ms", key, goal),
            Row(f"{name}: median", median(depth.times[name]), "ms", key, goal),
            Row(f"{name}: most bytes", max(depth.bytes[name]), "B", None, 24_576),
            Row(f"{name}: most frames", max(depth.frames[name]), "", None, 1),
        ]
    return rows
