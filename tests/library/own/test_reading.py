"""Files of events are text that others wrote: of other versions, damaged, hostile, still in the making."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.library.own.compact import compact
from briefing.library.own.events import LONGEST_LINE
from briefing.library.own.layer import Layer

BRIEF = "library:brief"
GONE = 2**22 + 7


def line(**changes: object) -> str:
    event = {
        "brief": BRIEF,
        "item": "a",
        "what": "mark",
        "value": True,
        "time": "2026-11-23T08:30:32.123Z",
        "host": "lenne",
        "process": "1",
        "counter": 0,
    }
    return json.dumps({**event, **changes}) + "\n"


def put(folder: Path, text: str | bytes, name: str = f"lenne+{GONE}+00000001.jsonl") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(text.encode() if isinstance(text, str) else text)
    return folder / name


def read(folder: Path) -> Layer:
    layer = Layer(folder, host="reader", process=1)
    layer.refresh()
    return layer


@pytest.mark.parametrize(
    "bad",
    [
        b"no json\n",
        b"\xff\xfe\n",
        b"[1]\n",
        b"null\n",
        b"{}\n",
        line(brief=None).encode(),
        line(counter=True).encode(),
        line(counter=-1).encode(),
        line(counter=2**60).encode(),
        line(counter=1.5).encode(),
        line(time="yesterday").encode(),
        line(time="2026-11-23 08:30:32.123Z").encode(),
        line(item=["a"]).encode(),
        b"[" * 100_000 + b"\n",
        b'{"counter": ' + b"9" * 10_000 + b"}\n",
        line(value="x" * LONGEST_LINE).encode(),
        b"\0" * 4096 + b"\n",
    ],
)
def test_a_damaged_line_is_counted_and_passed_over(tmp_path: Path, bad: bytes) -> None:
    put(tmp_path, line().encode() + bad + line(item="b").encode())
    layer = read(tmp_path)

    assert set(layer.own(BRIEF)) == {"a", "b"}
    assert layer.damaged == 1


@given(st.binary(max_size=300))
def test_no_bytes_do_any_harm(data: bytes) -> None:
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - a folder for each example

    with TemporaryDirectory() as folder:
        put(Path(folder), line().encode() + data + b"\n" + line(item="last").encode())
        assert {"a", "last"} <= set(read(Path(folder)).own(BRIEF))


@given(st.data())
def test_every_flipped_bit_costs_no_more_than_its_line(data: st.DataObject) -> None:
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - as above

    text = bytearray(b"".join(line(item=str(number)).encode() for number in range(4)))
    place = data.draw(st.integers(0, len(text) - 1))
    text[place] ^= 1 << data.draw(st.integers(0, 7))
    with TemporaryDirectory() as folder:
        put(Path(folder), bytes(text))
        layer = read(Path(folder))
        # A newline that is lost, or one that is new, damages the lines on both of its sides.
        assert len(set(layer.own(BRIEF)) & set("0123")) >= 2


def test_a_line_that_is_being_written_is_read_when_it_is_complete(tmp_path: Path) -> None:
    path = put(tmp_path, line() + line(item="b")[:-1])
    layer = read(tmp_path)
    assert set(layer.own(BRIEF)) == {"a"}

    with path.open("a", encoding="utf-8") as file:
        file.write("\n")
    assert layer.refresh()
    assert set(layer.own(BRIEF)) == {"a", "b"}
    assert layer.damaged == 0


def test_what_a_newer_version_writes_survives_a_compaction(tmp_path: Path) -> None:
    newer = line(what="mood", value={"deep": [1, None]}, colour="red")
    put(tmp_path, newer)
    put(tmp_path, line(), f"lenne+{GONE}+00000002.jsonl")

    assert compact(tmp_path, "lenne", enough=2)
    assert newer.strip() in next(tmp_path.iterdir()).read_text(encoding="utf-8").splitlines()


def test_a_file_with_damage_is_left_for_somebody_to_look_at(tmp_path: Path) -> None:
    put(tmp_path, line() + "damage\n" + line(item="b"))
    put(tmp_path, line(item="c"), f"lenne+{GONE}+00000002.jsonl")
    put(tmp_path, line(item="d"), f"lenne+{GONE}+00000003.jsonl")
    compact(tmp_path, "lenne", enough=2)

    assert "damage" in (tmp_path / f"lenne+{GONE}+00000001.jsonl").read_text(encoding="utf-8")
    assert len(list(tmp_path.iterdir())) == 2
    assert set(read(tmp_path).own(BRIEF)) == {"a", "b", "c", "d"}


@pytest.mark.parametrize("value", [1, "yes", [], {}, {"pane": 3}, {"pane": "summary", "places": [1]}, "\ud800", 1e999])
@pytest.mark.parametrize("what", ["mark", "note", "read", "last", "position", "draft"])
def test_values_of_the_wrong_kind_are_no_faults(tmp_path: Path, what: str, value: object) -> None:
    put(tmp_path, line(what=what, value=value) + line(item="", what=what, value=value))
    layer = read(tmp_path)

    assert isinstance(layer.note(BRIEF, "a"), str)
    assert isinstance(layer.draft(BRIEF, "a"), str)
    assert isinstance(layer.read(BRIEF), str)
    assert isinstance(layer.last(BRIEF), str)
    assert layer.position(BRIEF) is None or isinstance(layer.position(BRIEF), tuple)
    layer.own(BRIEF)


def test_things_that_are_no_files_are_passed_over(tmp_path: Path) -> None:
    put(tmp_path, line())
    (tmp_path / "folder.jsonl").mkdir()
    os.mkfifo(tmp_path / "pipe.jsonl")
    (tmp_path / "link.jsonl").symlink_to("/dev/zero")
    (tmp_path / "other.txt").write_text(line(item="b"), encoding="utf-8")

    assert set(read(tmp_path).own(BRIEF)) == {"a"}


def test_a_synchronisers_copy_counts_and_says_the_same_twice(tmp_path: Path) -> None:
    put(tmp_path, line())
    put(tmp_path, line() + line(item="b"), "lenne+1+00000001.sync-conflict-20261123-083032.jsonl")

    assert set(read(tmp_path).own(BRIEF)) == {"a", "b"}


def test_a_file_that_was_put_in_place_of_another_is_read_from_its_start(tmp_path: Path) -> None:
    path = put(tmp_path, line())
    layer = read(tmp_path)
    (tmp_path / "new").write_text(line(item="b") + line(item="c"), encoding="utf-8")
    (tmp_path / "new").replace(path)

    assert layer.refresh()
    assert set(layer.own(BRIEF)) == {"a", "b", "c"}
