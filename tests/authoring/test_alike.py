"""The lines that two texts have in common, and the difference that is shown of them."""

import shutil
import subprocess
from collections.abc import Callable
from difflib import unified_diff

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.authoring.alike import same_runs
from briefing.authoring.difference import difference

LINES = st.lists(st.sampled_from("abcdefgh"), max_size=30)
MANY = 200_000
LARGE: dict[str, Callable[[int], str]] = {
    "one": lambda _number: "x",
    "turns": lambda number: str(number % 200),
    "pairs": lambda number: str(number // 2),
    "squares": lambda number: str(number * number % 1009),
}


@given(LINES, LINES)
def test_runs_are_the_same_in_both_in_order_and_as_long_as_they_can_be(old: list[str], new: list[str]) -> None:
    at_old = at_new = 0
    for run in same_runs(old, new):
        assert run.size > 0
        assert run.old >= at_old
        assert run.new >= at_new
        assert (run.old, run.new) != (at_old, at_new) or at_old == at_new == 0
        assert old[run.old : run.old + run.size] == new[run.new : run.new + run.size]
        at_old, at_new = run.old + run.size, run.new + run.size


@pytest.mark.parametrize("line", LARGE.values(), ids=LARGE)
@pytest.mark.parametrize("change", ["every", "ends", "turned"])
def test_however_often_lines_come_again_it_takes_no_time(line: Callable[[int], str], change: str) -> None:
    old = [line(number) for number in range(MANY)]
    new = {
        "every": [f"{each}!" if number % 7 == 0 else each for number, each in enumerate(old)],
        "ends": ["first", *old[1:], "last"],
        "turned": old[::-1],
    }[change]

    runs = same_runs(old, new)

    if change != "turned":
        assert sum(run.size for run in runs) >= sum(one == other for one, other in zip(old, new, strict=False)) - 1


@pytest.mark.skipif(not shutil.which("patch"), reason="there is no program that applies a difference")
@given(LINES, LINES, st.booleans(), st.booleans())
def test_a_difference_can_be_applied(
    tmp_path_factory: pytest.TempPathFactory,
    old: list[str],
    new: list[str],
    old_ends: bool,  # noqa: FBT001 - drawn
    new_ends: bool,  # noqa: FBT001
) -> None:
    before, after = "\n".join(old) + "\n" * old_ends, "\n".join(new) + "\n" * new_ends
    folder = tmp_path_factory.mktemp("patch")
    (folder / "file").write_text(before)
    lines = difference("file", before, after)
    if not lines:
        assert before == after
        return
    subprocess.run(["patch", "-s", "file"], cwd=folder, input="".join(lines), text=True, check=True)

    assert (folder / "file").read_text() == after if (folder / "file").exists() else not after


def test_what_is_plain_is_shown_as_difflib_shows_it() -> None:
    old = [f"line {number}\n" for number in range(60)]
    new = [*old[:10], "another\n", *old[11:40], *old[43:], "more\n"]

    assert difference("a", "".join(old), "".join(new)) == list(unified_diff(old, new, "a", "a"))
