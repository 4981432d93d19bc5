import os
import socket
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.diagnostics.finding import Finding
from briefing.source.clean import is_clean
from briefing.source.file import MAX_BYTES, Unreadable, read_file, read_stream, show_path


def refused(path: str | Path) -> Finding:
    with pytest.raises(Unreadable) as caught:
        read_file(path)
    return caught.value.finding


def undecodable(data: bytes) -> Finding:
    with pytest.raises(Unreadable) as caught:
        read_stream(data)
    return caught.value.finding


def test_text_comes_back_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "größe.md"
    path.write_bytes("Größe\n".encode())

    assert read_file(path) == (str(path), "Größe\n", "\n", False, str(path), "Größe\n".encode())
    assert read_file(path, shown_as="größe.md").path == "größe.md"


def test_a_symbolic_link_to_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("text", encoding="utf-8")
    (tmp_path / "b.md").symlink_to("a.md")

    assert read_file(tmp_path / "b.md").text == "text"


@pytest.mark.parametrize(
    ("data", "text", "newline", "bom"),
    [
        (b"", "", "\n", False),
        (b"a\nb\n", "a\nb\n", "\n", False),
        (b"a\r\nb\r\n", "a\nb\n", "\r\n", False),
        (b"a\rb\r", "a\nb\n", "\r", False),
        (b"a\r\nb\nc\r\n", "a\nb\nc\n", "\r\n", False),
        (b"\xef\xbb\xbfa\r\n", "a\n", "\r\n", True),
        ("a\x0b\x85\u2028b".encode(), "a\x0b\x85\u2028b", "\n", False),
    ],
)
def test_line_endings_and_the_byte_order_mark_are_remembered(
    data: bytes, text: str, newline: str, *, bom: bool
) -> None:
    assert read_stream(data) == ("-", text, newline, bom, "", data)


@pytest.mark.parametrize(
    ("data", "rule", "line", "column", "word"),
    [
        (b"title: a\nsp\xc3\xa4t: M\xfcller\n", "invalid-encoding", 2, 8, "0xFC"),
        (b"a\r\nb\rc\xff", "invalid-encoding", 3, 2, "0xFF"),
        (b"\xef\xbb\xbf\xe4", "invalid-encoding", 1, 1, "0xE4"),
        (b"\xed\xa0\x80", "invalid-encoding", 1, 1, "0xED"),
        ("Größe".encode("utf-16"), "invalid-encoding", 1, 1, "UTF-16"),
        ("title: Lage".encode("utf-16-le"), "invalid-encoding", 1, 1, "UTF-16"),
        ("title: Lage".encode("utf-16-be"), "invalid-encoding", 1, 1, "UTF-16"),
        ("Größe".encode("utf-32"), "invalid-encoding", 1, 1, "UTF-32"),
        (b"a\nbc\0d", "binary-file", 2, 3, "zero bytes"),
        (b"%PDF-1.7\n", "binary-file", 1, 1, "PDF"),
    ],
)
def test_other_bytes_than_utf_8_are_refused_at_their_place(
    data: bytes, rule: str, line: int, column: int, word: str
) -> None:
    finding = undecodable(data)

    assert (finding.rule, finding.span.line, finding.span.column) == (rule, line, column)
    assert word in finding.message


def test_the_letter_that_was_probably_meant_is_named() -> None:
    assert "“ü”" in undecodable(b"M\xfcller").help


def test_a_missing_file_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    assert refused(tmp_path / "nothing.md").rule == "missing-file"
    assert refused(tmp_path / "file" / "below.md").rule == "missing-file"
    assert refused("a\0b").rule == "missing-file"
    assert refused("\ud800").rule == "missing-file"
    assert refused("").rule == "missing-file"


def test_whatever_is_no_regular_file_is_refused_without_waiting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(tmp_path / "pipe")
    monkeypatch.chdir(tmp_path)  # the name of a socket may have 108 bytes
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("socket")

        assert refused(tmp_path / "pipe").message == "this is a pipe, not a file"
        assert refused(tmp_path / "socket").message == "this is a socket, not a file"
        assert refused(tmp_path).message == "this is a folder, not a file"
        assert refused("/dev/null").message == "this is a device, not a file"
        (tmp_path / "zero.md").symlink_to("/dev/zero")
        assert refused(tmp_path / "zero.md").rule == "not-a-file"


def test_a_link_that_leads_nowhere_is_told_from_a_missing_file(tmp_path: Path) -> None:
    link = tmp_path / "a.md"
    link.symlink_to(tmp_path / "gone.md")

    with pytest.raises(Unreadable) as raised:
        read_file(link)

    assert raised.value.finding.rule == "missing-file"
    assert "link" in raised.value.finding.message


def test_links_in_a_circle_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")

    assert refused(tmp_path / "a").rule == "unreadable-file"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.md").touch(mode=0)

    assert refused(tmp_path / "a.md").message == "there is no permission to read this file"


def test_two_gigabytes_are_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.md"
    with path.open("wb") as file:
        file.truncate(2 * 1024**3)

    assert refused(path).message == "the file has 2048 MB, more than 16 MB"


def test_the_limit_itself_is_read_and_one_byte_more_is_not() -> None:
    assert len(read_stream(b"a" * MAX_BYTES).text) == MAX_BYTES
    assert undecodable(b"a" * (MAX_BYTES + 1)).rule == "oversized-file"


def test_a_name_of_any_bytes_is_opened_and_shown_safely(tmp_path: Path) -> None:
    name = os.fsdecode(b"\xff\x1b]0;x\x07\n.md")
    path = tmp_path / name
    path.write_text("text", encoding="utf-8")

    source = read_file(path)

    assert source.path.endswith("/�␛]0;x␇␊.md")
    assert read_file(source.os_path).text == "text"


@settings(deadline=None, max_examples=100)
@given(st.binary(max_size=40).map(os.fsdecode))
def test_every_name_can_be_shown(name: str) -> None:
    shown = show_path(name)

    assert is_clean(shown)
    assert "\n" not in shown
    shown.encode()


@settings(deadline=None, max_examples=100)
@given(st.one_of(st.binary(), st.text().map(str.encode), st.binary().map(b"a\n".__add__)))
def test_any_bytes_are_text_or_a_finding(data: bytes) -> None:
    try:
        source = read_stream(data)
    except Unreadable as error:
        span = error.finding.span
        assert 1 <= span.line <= data.count(b"\n") + data.count(b"\r") + 1
    else:
        assert "\r" not in source.text


def test_a_byte_that_is_nothing_to_see_is_not_shown(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"a\xad\x81")

    with pytest.raises(Unreadable) as refused:
        read_file(path)

    assert refused.value.finding.help == "Save the file as UTF-8."
