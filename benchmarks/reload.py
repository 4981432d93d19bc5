"""Following a file: from the save to the screen, and what a key waits for meanwhile."""

import itertools
import os
import time
from collections.abc import Callable
from pathlib import Path

import yaml
from markdown_it import MarkdownIt

from benchmarks.corpus import write_brief, write_large_brief
from benchmarks.interface import READY, Samples, reader, run_hello
from benchmarks.report import Row, median, percentile
from benchmarks.terminal import FRAME_END, SEQUENCES, Terminal

_PLACE = "Firstpage"
_SAVES = 8
_REST = 0.5
_LONG_REST = 3.0
"""Seconds between two saves of a brief and of the large one: what a save leads to must not slow down the next."""
_REPEAT = 1 / 30
"""Seconds from key to key where one is held down. Textual draws sixty times a second: one that comes sooner waits."""
_LIMIT = 20.0


def bare_parse(text: str) -> float:
    """Return how long the two parsers take over a brief, in milliseconds, with nothing made of what they give."""
    _, front, body = text.split("---\n", 2)
    started = time.perf_counter()
    yaml.compose(front, Loader=yaml.CSafeLoader)
    MarkdownIt().parse(body)
    return (time.perf_counter() - started) * 1000


def save(path: Path, text: str, *, rename: bool) -> None:
    """Write a file in place, or as Vim does beside it and then over it."""
    if not rename:
        path.write_text(text, encoding="utf-8")
        return
    beside = path.with_suffix(".new")
    beside.write_text(text, encoding="utf-8")
    os.replace(beside, path)  # noqa: PTH105 - as Vim does


def follow(terminal: Terminal, path: Path, text: str, number: int, meanwhile: Callable[[Terminal], None]) -> float:
    """Save another text; return the milliseconds until it is seen, doing something again and again meanwhile."""
    word = f"{_PLACE}{number:03}"
    started = time.perf_counter()
    save(path, text.replace(_PLACE, word), rename=number % 2 == 1)
    since = len(terminal.output)
    while word.encode() not in SEQUENCES.sub(b"", bytes(terminal.output[since:])):
        meanwhile(terminal)
        if time.perf_counter() - started > _LIMIT:
            raise TimeoutError(f"{word} was never seen")
    return (time.perf_counter() - started) * 1000


def press(terminal: Terminal, key: bytes) -> float:
    """Press a key; return the milliseconds to the next whole frame, at the time when a key held down comes again."""
    since = len(terminal.output)
    pressed = time.perf_counter()
    os.write(terminal.keyboard, key)
    while FRAME_END not in terminal.output[since:]:
        if not terminal.read(_LIMIT):
            raise TimeoutError(f"nothing was painted after {key!r}")
    painted = time.perf_counter()
    while (left := pressed + _REPEAT - time.perf_counter()) > 0:
        terminal.read(left)
    return (painted - pressed) * 1000


def run(
    path: Path, numbers: "itertools.count[int]", saves: int, *, keys: bool, rest: float
) -> tuple[list[float], list[float]]:
    """Open a brief and save it some times; return how long the screen took, and each key that was pressed meanwhile."""
    text = path.read_text(encoding="utf-8")
    waited: list[float] = []
    moves = itertools.cycle([b"j", b"k"])

    def meanwhile(terminal: Terminal) -> None:
        if keys:
            waited.append(press(terminal, next(moves)))
        else:
            terminal.read(_LIMIT)

    with Terminal(reader(path)) as terminal:
        terminal.wait_for(READY)
        # The first save is seen when the program has begun to watch.
        follow(terminal, path, text, next(numbers), lambda _terminal: terminal.settle())
        seen = []
        for number in itertools.islice(numbers, saves):
            # What the other parts make of it is not to be measured with the next one.
            terminal.settle(rest)
            seen.append(follow(terminal, path, text, number, meanwhile))
    return seen, waited


def measure(folder: Path, rounds: int) -> list[Row]:
    """Follow a brief of 20 KB and the largest one that is to be quick; return the rows."""
    small = write_brief(folder / "small.md", 20_000)
    large = write_large_brief(folder / "large.md")
    whole = large.read_text(encoding="utf-8")
    hello, numbers = Samples(), itertools.count(1)
    seen, long, waited, parsed = [], [], [], []
    for _ in range(rounds):
        run_hello(hello)
        seen += run(small, numbers, _SAVES, keys=False, rest=_REST)[0]
        parsed.append(bare_parse(whole))
        long += run(large, numbers, 3, keys=False, rest=_LONG_REST)[0]
        waited += run(large, numbers, 3, keys=True, rest=_LONG_REST)[1]
    key, bare = median(hello.times["key"]), median(parsed)
    return [
        Row("save to screen, 20 KB brief: median", median(seen), "ms", None, 100),
        Row("save to screen, 20 KB brief: 95th percentile", percentile(seen, 0.95), "ms", None, 100),
        Row("save to screen, large brief, against its bare parse: median", median(long), "ms", bare, 3),
        Row("save to screen, large brief, against its bare parse: most", max(long), "ms", bare, 3),
        Row("cursor move while it is read again: median", median(waited), "ms", key, 6),
        Row("cursor move while it is read again: 95th percentile", percentile(waited, 0.95), "ms", key, 10),
        Row("cursor move while it is read again: most", max(waited), "ms", key, 10),
    ]
