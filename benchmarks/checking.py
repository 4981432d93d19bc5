"""Loading and checking many small briefs, against a bare loop over the same files.

The calibrator reads each file, lets libyaml go through the front matter and markdown-it through the body, and keeps
nothing. Processor time is measured, in slices in turn, so that what else the machine does touches all sides alike.
"""

import gc
import time
from collections.abc import Callable
from pathlib import Path

import yaml
from markdown_it import MarkdownIt

from benchmarks.library import write_library
from benchmarks.report import Row, median
from briefing.checking.check import check
from briefing.loading.load import load_whole

BRIEFS = 1_000
_SLICE = 100


def measure(folder: Path, rounds: int) -> list[Row]:
    """Read the library in each way, in turn; return the rows."""
    library = write_library(folder / "library", BRIEFS)
    paths = sorted(library.rglob("*.md"))
    parser = MarkdownIt("js-default", {"html": False, "linkify": False, "typographer": False})

    def bare(path: Path) -> None:
        front, _, body = path.read_text(encoding="utf-8")[4:].partition("\n---\n")
        for _event in yaml.parse(front, Loader=yaml.CLoader):
            pass
        parser.parse(body)

    ways: dict[str, Callable[[Path], object]] = {
        "bare": bare,
        "load_whole": lambda path: load_whole(path, library=library),
        "check": lambda path: check(path, library=library),
    }
    threshold = gc.get_threshold()
    # As the program does: it makes many values and few circles.
    gc.set_threshold(200_000)
    try:
        taken = _in_turn(ways, paths, rounds)
    finally:
        gc.set_threshold(*threshold)
    base = median(taken["bare"])
    return [
        Row("one brief loaded with its texts", median(taken["load_whole"]), "µs", base, 1.6),
        Row("one brief checked by itself", median(taken["check"]), "µs", base, 2.2),
    ]


def _in_turn(ways: dict[str, Callable[[Path], object]], paths: list[Path], rounds: int) -> dict[str, list[float]]:
    """Return for each way what a brief takes, in microseconds, once a round; the first round does not count."""
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for warm in (True, *[False] * rounds):
        spent = dict.fromkeys(ways, 0.0)
        for start in range(0, len(paths), _SLICE):
            some = paths[start : start + _SLICE]
            for name, way in ways.items():
                started = time.process_time()
                for path in some:
                    way(path)
                spent[name] += time.process_time() - started
        if not warm:
            for name, seconds in spent.items():
                taken[name].append(seconds / len(paths) * 1e6)
    return taken
