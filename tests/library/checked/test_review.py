"""Checking many briefs: the cache, the processes, and what briefs say of one another."""

import os
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.diagnostics.finding import Finding
from briefing.library.checked.review import Review
from briefing.library.discover import discover

BRIEF = """---
briefing: 1
title: Brief {n}
date: 2024-10-18
bottom_line: In short.
sources:
- {{id: a, url: "https://example.org/{n}"{more}}}
---
See [@a].
"""
COUNT = 90


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library of briefs, every third with a finding, long at rest."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "lib"
    for n in range(COUNT):
        write(
            folder / f"{n % 4}" / f"{n:03}.md", BRIEF.format(n=n, more="" if n % 3 == 0 else ", accessed: 2024-10-18")
        )
    return Path("lib")


def write(path: Path, text: str, age: int = 100) -> None:
    """Write a file that was last changed so many seconds ago."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    moment = path.stat().st_mtime - age
    os.utime(path, (moment, moment))


def found(library: Path, **how: int | bool) -> list[Finding]:
    """Return all findings of a library."""
    candidates = discover((str(library),)).candidates
    return [finding for each in Review(**how).check(candidates) for finding in each.findings]  # type: ignore[arg-type]


def access(findings: list[Finding]) -> list[str]:
    return [each.span.path for each in findings if each.rule == "missing-access-date"]


def test_the_number_of_processes_changes_nothing(library: Path) -> None:
    alone = found(library, jobs=1, cached=False)

    assert len(access(alone)) == COUNT // 3
    assert found(library, jobs=2, cached=False) == alone
    assert found(library, jobs=5, cached=False) == alone


def test_the_second_time_nothing_is_read(library: Path) -> None:
    first = found(library)
    for path in library.rglob("*.md"):
        # The same size and the same times: only the cache can know what stood there.
        status = path.stat()
        path.write_bytes(b"x" * status.st_size)
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))

    assert found(library) == first
    assert found(library, cached=False) != first


def test_what_was_changed_is_checked_again_and_the_rest_is_not(library: Path) -> None:
    before = access(found(library))
    write(library / "1" / "001.md", BRIEF.format(n=1, more=""), age=50)
    (library / "0" / "000.md").unlink()

    after = access(found(library))

    assert set(before) - set(after) == {"lib/0/000.md"}
    assert set(after) - set(before) == {"lib/1/001.md"}
    assert after == access(found(library, cached=False))


def test_what_is_being_changed_is_not_kept(library: Path) -> None:
    """Two changes may come under one time stamp."""
    path = library / "1" / "001.md"
    write(path, BRIEF.format(n=1, more=", accessed: 2024-10-18"), age=0)
    found(library)
    status = path.stat()
    path.write_text(BRIEF.format(n=1, more=", accesses: 2024-10-18"), encoding="utf-8")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))

    assert "lib/1/001.md" in access(found(library))


def test_other_settings_are_another_matter(library: Path) -> None:
    found(library)
    write(
        library / "briefing.toml", '[rules]\nmissing-access-date = "off"\n[rules."1"]\nmissing-access-date = "error"\n'
    )

    levels = {each.severity.value for each in found(library) if each.rule == "missing-access-date"}

    assert levels == {"error"}
    assert {path.split("/")[1] for path in access(found(library))} == {"1"}


def test_an_attachment_that_comes_or_goes_is_noticed(library: Path) -> None:
    write(library / "0" / "map.md", BRIEF.format(n=1, more=", accessed: 2024-10-18") + "A ![map](map.png).\n")
    assert [each.rule for each in found(library) if "map" in each.span.path] == ["missing-attachment"]

    (library / "0" / "map.png").write_bytes(b"png")
    assert [each.rule for each in found(library) if "map" in each.span.path] == []

    (library / "0" / "map.png").unlink()
    assert [each.rule for each in found(library) if "map" in each.span.path] == ["missing-attachment"]


def test_a_brief_that_is_named_alone_is_held_against_its_library(library: Path) -> None:
    write(library / "briefing.toml", "")
    write(library / "9" / "twin.md", BRIEF.format(n=1, more="").replace("date:", "translation_of: own-id\ndate:"))
    alone = Review().check(discover((str(library / "9" / "twin.md"),)).candidates)
    assert [each.rule for each in alone[0].findings] == ["missing-access-date", "unknown-brief"]

    write(library / "2" / "other.md", BRIEF.format(n=2, more="").replace("date:", "id: own-id\ndate:"))
    alone = Review().check(discover((str(library / "9" / "twin.md"),)).candidates)
    assert [each.rule for each in alone[0].findings] == ["missing-access-date"]


def test_what_may_stand_over_a_library_may_stand(library: Path) -> None:
    text = BRIEF.format(n=1, more=", accessed: 2024-10-18").replace(
        "sources:", "ignore:\n- {rule: missing-attachment, reason: It comes tomorrow.}\nsources:"
    )
    write(library / "0" / "map.md", text + "A ![map](map.png).\n")
    (finding,) = (each for each in found(library) if "map" in each.span.path)
    assert (finding.rule, finding.ignored) == ("missing-attachment", "It comes tomorrow.")

    (library / "0" / "map.png").write_bytes(b"png")
    assert [each.rule for each in found(library) if "map" in each.span.path] == ["unused-ignore"]


@given(seed=st.integers(0, 2**32))
@settings(max_examples=60)
def test_a_damaged_cache_costs_nothing_but_time(seed: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("lib")
    for n in range(30):
        write(folder / f"{n:03}.md", BRIEF.format(n=n, more=""))
    right = found(folder)
    (cache,) = (path for path in Path(os.environ["HOME"]).rglob("checks/*") if b"briefing checks" in path.read_bytes())
    data = bytearray(cache.read_bytes())
    rng = random.Random(seed)
    for _ in range(rng.randint(1, 3)):
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
    cache.write_bytes(data[: rng.choice((len(data), rng.randrange(len(data))))])

    assert found(folder) == right
    for path in cache.parent.iterdir():
        path.unlink()
