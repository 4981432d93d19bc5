"""However large a brief is, and whatever of it is wrong: four times as much takes about four times as much work."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.checking.check import check

HEAD = (
    "briefing: 1\ntitle: T\ndate: 2024-10-18\nlang: en\nauthors: [A]\nbottom_line: B\nsources:\n- {id: s, title: S}\n"
)
MEN = "figures:\n- id: f\n  label: Men\n  unit: men\n  claims:\n"
FEW = 400
MOST = 7.0
"""So many times the work may be at most; where all of it grew with the square, it would be 16."""


def many(line: Callable[[int], str], count: int) -> str:
    return "".join(line(number) for number in range(count))


def brief(fields: str, body: str = "A body.\n") -> str:
    return f"---\n{HEAD}{fields}---\n{body}"


LARGE: dict[str, Callable[[int], str]] = {
    "claims": lambda n: brief(MEN + many(lambda i: f"  - {{value: {i}, scope: all, sources: s}}\n", n)),
    "claims-and-numbers": lambda n: brief(
        MEN + many(lambda i: f"  - {{value: {i}, scope: a{i}, sources: s}}\n", n), "There were 7777 men [](#f). " * n
    ),
    "entries-for-one-rule": lambda n: brief(
        "ignore:\n" + "- {rule: uncited-number, reason: r}\n" * n, many(lambda i: f"There were {i + 100} men. ", n)
    ),
    "entries-for-headings": lambda n: brief(
        "ignore:\n" + many(lambda i: f"- {{rule: uncited-number, reason: r, at: h-{i}}}\n", n),
        many(lambda i: f"# H {i}\n\nThere were 300 men.\n\n", n),
    ),
    "entries-for-nothing": lambda n: brief(
        "gaps:\n"
        + many(lambda i: f"- {{id: g{i}, text: T}}\n", n)
        + "ignore:\n"
        + many(lambda i: f"- {{rule: single-source, reason: r, at: gg{i}}}\n", n)
    ),
    "entries-for-no-rule": lambda n: brief("ignore:\n" + many(lambda i: f"- {{rule: unkown-rul-{i}, reason: r}}\n", n)),
    "equal-ids": lambda n: brief("gaps:\n" + "- {id: x, text: T}\n" * n),
    "references": lambda n: brief("gaps:\n- {id: x, text: T}\n", "It is so [](#x). " * n),
    "references-to-nothing": lambda n: brief(
        "", many(lambda i: f"# Head {i}\n\n", n) + many(lambda i: f"[](#haed-{i}) ", n)
    ),
    "ways": lambda n: brief(
        "sources:\n" + many(lambda i: f"- {{id: t{i}, title: S, via: t{i + 1}, derived_from: t{i + 1}}}\n", n)
    ),
    "items-of-no-kind": lambda n: brief(
        "gaps:\n"
        + many(lambda i: f"- {{id: g{i}, text: T}}\n", n)
        + "judgments:\n"
        + many(lambda i: f"- {{text: T, figures: gg{i}}}\n", n)
    ),
}


def work(path: Path) -> int:
    """Return how many calls checking a brief takes."""
    calls = 0

    def count(*_event: object) -> None:
        nonlocal calls
        calls += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        check(path)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize("text", LARGE.values(), ids=LARGE)
def test_the_work_grows_with_the_size(tmp_path: Path, text: Callable[[int], str]) -> None:
    sizes = (1, FEW, 4 * FEW)
    for size in sizes:
        (tmp_path / f"{size}.md").write_text(text(size))

    # What is worked out once, as patterns and tables, is worked out for the first.
    _first, less, more = (work(tmp_path / f"{size}.md") for size in sizes)

    assert more < MOST * less


@pytest.mark.parametrize("part", ["[^[", "^[[", "^[", "[^a", "[@s ", "](("], ids=str)
def test_marks_that_open_and_never_close_take_no_time(tmp_path: Path, part: str) -> None:
    (tmp_path / "brief.md").write_text(brief("", part * 60_000))

    assert check(tmp_path / "brief.md").loaded.brief is not None


def test_of_entries_for_one_place_the_last_gives_the_reason(tmp_path: Path) -> None:
    entries = "".join(
        f"- {{rule: uncited-number, reason: {reason}{at}}}\n"
        for reason, at in (("first", ", at: water"), ("second", ""), ("third", ", at: water"), ("fourth", ", at: fire"))
    )
    body = "# Water\n\nThere were 300 men.\n\n# Fire\n\nNone.\n\n# Air\n\nThere were 500 men.\n"
    (tmp_path / "brief.md").write_text(brief(f"ignore:\n{entries}", body))

    found = check(tmp_path / "brief.md").loaded.findings

    assert [each.ignored for each in found if each.rule == "uncited-number"] == ["third", "second"]
    assert [each.span.line for each in found if each.rule == "unused-ignore"] == [14]
