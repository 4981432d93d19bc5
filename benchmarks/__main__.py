"""`python -m benchmarks [interface] [depth] [commands] [reload] [checking] [whole] [--rounds N]`."""

import argparse
import compileall
import platform
import tempfile
from pathlib import Path

import briefing
from benchmarks import checking, commands, depth, interface, reload, whole
from benchmarks.report import HEADER

SUITES = {
    "interface": interface.measure,
    "depth": depth.measure,
    "commands": commands.measure,
    "reload": reload.measure,
    "checking": checking.measure,
    "whole": whole.measure,
}


def main() -> None:
    """Measure what was named, or everything, and print a table for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("suites", nargs="*", metavar="SUITE", help=", ".join(SUITES))
    parser.add_argument("--rounds", type=int, default=7, help="rounds that count, after one that does not")
    options = parser.parse_args()
    # As it is once it is installed, whatever PYTHONDONTWRITEBYTECODE says here.
    compileall.compile_dir(Path(briefing.__file__).parent, quiet=1)
    print(f"Python {platform.python_version()}, {platform.system()}, {options.rounds} interleaved rounds\n")
    for name in options.suites or SUITES:
        with tempfile.TemporaryDirectory() as folder:
            rows = SUITES[name](Path(folder), options.rounds)
        print(f"## {name}\n\n{HEADER}", *(row.line() for row in rows), sep="\n", end="\n\n")


if __name__ == "__main__":
    main()
