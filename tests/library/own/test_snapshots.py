"""The texts that were read: under their digests, loaded as they were, never more of them than there may be."""

import os
from pathlib import Path

import pytest

from briefing.library.own.snapshots import Snapshots
from briefing.loading.load import load
from briefing.source.file import Unreadable

FIELDS = "briefing: 1\nid: flood\ntitle: Flood\ndate: 2026-11-23\n"
DAY = 86400


def folder_brief(root: Path) -> Path:
    folder = root / "flood"
    folder.mkdir()
    (folder / "brief.yaml").write_text(FIELDS, encoding="utf-8")
    (folder / "summary.md").write_text("# Water\n\nIt rises.\n", encoding="utf-8")
    return folder


def single(root: Path, text: str = "It rises.") -> Path:
    path = root / "flood.md"
    path.write_text(f"---\n{FIELDS}---\n{text}\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("make", [single, folder_brief])
def test_a_brief_is_loaded_as_it_was(tmp_path: Path, make: object) -> None:
    assert callable(make)
    path = make(tmp_path)
    texts, before = Snapshots(tmp_path / "read"), load(path).brief
    digest = texts.keep(str(path))
    for file in [path] if path.is_file() else path.iterdir():
        file.write_text("something else", encoding="utf-8")

    assert before is not None
    assert texts.brief_of(digest, str(path)) == before


def test_one_content_has_one_digest_however_its_lines_end_and_wherever_it_stands(tmp_path: Path) -> None:
    texts, path = Snapshots(None), single(tmp_path)
    digest = texts.keep(str(path))
    other = tmp_path / "other.md"
    other.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))

    assert texts.keep(str(other)) == digest
    assert texts.keep(str(single(tmp_path, "It falls."))) != digest


def test_what_is_damaged_or_not_there_is_not_known(tmp_path: Path) -> None:
    texts = Snapshots(tmp_path / "read")
    digest = texts.keep(str(single(tmp_path)))
    file = tmp_path / "read" / f"{digest}.gz"
    whole = file.read_bytes()
    for end in range(0, len(whole), 7):
        file.write_bytes(whole[:end])
        assert texts.load(digest) is None
    for place in range(10, len(whole), 11):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :])
        assert texts.load(digest) is None
    assert texts.load("0" * 64) is None


@pytest.mark.parametrize("digest", ["", "../../etc/passwd", "/etc/passwd", "x" * 64, "A" * 64])
def test_a_digest_names_no_other_file(tmp_path: Path, digest: str) -> None:
    assert Snapshots(tmp_path).load(digest) is None


def test_a_brief_that_cannot_be_read_cannot_be_kept(tmp_path: Path) -> None:
    texts = Snapshots(tmp_path)

    with pytest.raises(Unreadable):
        texts.keep(str(tmp_path / "none.md"))
    assert texts.keep_readable(str(tmp_path / "none.md")) == ""


def test_what_no_event_names_goes_after_a_day_and_of_too_many_the_oldest(tmp_path: Path) -> None:
    texts = Snapshots(tmp_path / "read")
    digests = []
    for number in range(5):
        digest = texts.keep(str(single(tmp_path, f"It rises by {number}.")))
        file = tmp_path / "read" / f"{digest}.gz"
        age = file.stat().st_mtime - number * DAY - 60
        os.utime(file, (age, age))
        digests.append(digest)

    texts.prune({digests[1], digests[3], digests[4]})
    assert [texts.load(digest) is not None for digest in digests] == [True, True, False, True, True]

    texts.prune(set(digests), most=2)
    assert [texts.load(digest) is not None for digest in digests] == [True, True, False, False, False]
