"""Line ends and the byte order mark come back as they were."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.authoring.lines import encode
from briefing.source.file import read_stream

ENDS = st.sampled_from(["\n", "\r\n", "\r"])
LINES = st.text(st.characters(exclude_characters="\r\n\0", exclude_categories=["Cs"]), max_size=3)


@pytest.mark.parametrize(
    ("before", "text", "after"),
    [
        (b"a\nb\n", "a\nc\n", b"a\nc\n"),
        (b"a\r\nb\r\n", "a\nc\nd\n", b"a\r\nc\r\nd\r\n"),
        (b"a\rb", "a\nc\n", b"a\rc\r"),
        (b"\xef\xbb\xbfa\r\n", "ä\n", b"\xef\xbb\xbf\xc3\xa4\r\n"),
        (b"\xef\xbb\xbf", "a\n", b"\xef\xbb\xbfa\n"),
        (b"a\nb\r\nc\nd\r\ne\n", "a\nb\nnew\nd\ne\n", b"a\nb\r\nnew\nd\r\ne\n"),
        (b"a\n\r\nb\r\n\nc\r\nd\r\n", "b\n\nc\nnew\n", b"b\r\n\nc\r\nnew\r\n"),
        (b"a\r\nb\nc", "a\nb\nc\n", b"a\r\nb\nc\r\n"),
    ],
)
def test_ends_and_mark_stay(before: bytes, text: str, after: bytes) -> None:
    assert encode(read_stream(before), text) == after


@given(lines=st.lists(st.tuples(LINES, ENDS), max_size=12), last=LINES, bom=st.booleans())
def test_a_text_that_did_not_change_is_the_same_bytes(lines: list[tuple[str, str]], last: str, *, bom: bool) -> None:
    text = "".join(line + end for line, end in lines) + last
    data = text.encode("utf-8-sig" if bom or text.startswith("\ufeff") else "utf-8")
    source = read_stream(data)

    assert encode(source, source.text) == data


@given(st.lists(st.tuples(LINES, ENDS), min_size=1, max_size=12), st.data())
def test_lines_around_a_change_keep_their_ends(lines: list[tuple[str, str]], data: st.DataObject) -> None:
    source = read_stream(("x" + "".join(line + end for line, end in lines)).encode())
    old = source.text.split("\n")
    start = data.draw(st.integers(0, len(old) - 2))
    new = [*old[:start], "new", "newer", *old[start + 1 :]]

    ends = re.findall("\r\n|\r|\n", encode(source, "\n".join(new)).decode())

    before = re.findall("\r\n|\r|\n", source.data.decode())
    assert ends[:start] == before[:start]
    assert ends[len(ends) - (len(before) - start - 1) :] == before[start + 1 :]


@given(st.lists(st.tuples(LINES, ENDS), max_size=8), st.lists(st.sampled_from(["", "a", "b"]), max_size=8))
def test_whatever_takes_the_place_is_read_again_as_it_is(lines: list[tuple[str, str]], new: list[str]) -> None:
    source = read_stream(("x" + "".join(line + end for line, end in lines)).encode())

    assert read_stream(encode(source, "\n".join(new))).text == "\n".join(new)


def test_many_mixed_lines_are_dealt_with_at_once() -> None:
    source = read_stream(b"a\n\r\n" + b"\n" * 200_000 + b"b\r\n")
    text = f"c\n{source.text}c\n"

    assert read_stream(encode(source, text)).text == text
