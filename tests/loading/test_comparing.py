"""What changed in a brief since it was kept, told by another process."""

from pathlib import Path

from briefing.loading import process
from briefing.loading.comparing import compared
from briefing.loading.jobs import Compare
from briefing.loading.kept import kept_of
from briefing.loading.messages import Since

TEXT = """---
briefing: 1
title: T
date: 2025-01-01
figures:
- {id: a, label: A, value: 1}
- {id: b, label: B, value: 2}
- {id: c, label: C, value: 3}
---
See [](#b).
"""


def kept(folder: Path, text: str = TEXT) -> Compare:
    path, packed = folder / "brief.md", folder / "kept.gz"
    path.write_text(text, encoding="utf-8")
    packed.write_bytes(kept_of(str(path)).pack())
    return Compare(str(path), str(packed))


def test_only_what_old_words_need_is_sent(tmp_path: Path) -> None:
    job = kept(tmp_path)
    Path(job.path).write_text(TEXT.replace("See", "Look at").replace("value: 3", "value: 4"), encoding="utf-8")
    found = compared(job)

    assert found is not None
    assert [figure.id for figure in found.old.figures] == ["b", "c"]
    assert [change.id for change in found.changes.items] == ["c.1"]
    assert len(found.changes.blocks) == 1


def test_the_same_comes_from_the_process_that_reads(tmp_path: Path) -> None:
    job = kept(tmp_path)
    Path(job.path).write_text(TEXT.replace("value: 1", "value: 5"), encoding="utf-8")
    loading = process.compare(job)
    message = loading.receive(20)

    assert isinstance(message, Since)
    assert [change.id for change in message.changes.items] == ["a.1"]
    assert loading.receive(20) is None
    assert loading.finished


def test_what_is_damaged_or_gone_is_not_compared(tmp_path: Path) -> None:
    job = kept(tmp_path)
    Path(job.packed).write_bytes(b"no gzip")
    assert compared(job) is None

    Path(job.packed).unlink()
    assert compared(job) is None
    assert process.compare(job).receive(20) is None


def test_a_brief_that_is_none_any_more_is_not_compared(tmp_path: Path) -> None:
    job = kept(tmp_path)
    Path(job.path).write_text("just text", encoding="utf-8")

    assert compared(job) is None
