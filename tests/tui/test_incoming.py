"""What of the terminal's bytes is for the parser of keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.tui.incoming import LONGEST_PASTE, Incoming

CASES = {
    "keys": ("abc\x1b[A", "abc\x1b[A"),
    "colour": ("a\x1b]11;rgb:ff/ff/ff\x1b\\b", "ab"),
    "colour-bel": ("a\x1b]11;rgb:ff/ff/ff\x07b", "ab"),
    "version": ("\x1bP>|xterm(390)\x1b\\\x1b[A", "\x1b[A"),
    "two": ("\x1b_Gx\x1b\\1\x1b^y\x1b\\2", "12"),
    "paste": ("a\x1b[200~x\x1b]y\x1b[201~b", "a\x1b[200~x␛]y\x1b[201~b"),
    "huge": (f"\x1b[200~{'x' * 19000}\x1b[201~b", f"\x1b[200~{'x' * LONGEST_PASTE}\x1b[201~b"),
    "broken-off": ("\x1b]11;rgb\x1b[A\x1b]x\x1b]y\x18b", "\x1b[Ab"),
    "unfinished": ("a\x1b]11;rgb", "a"),
}


@pytest.mark.parametrize(("came", "passed"), CASES.values(), ids=CASES)
def test_answers_and_the_rest_of_a_huge_paste_are_no_keys(came: str, passed: str) -> None:
    assert Incoming().strain(came) == passed


@given(st.data(), st.sampled_from(["colour", "version", "paste", "huge"]))
def test_it_is_the_same_in_two_parts(data: st.DataObject, name: str) -> None:
    came, passed = CASES[name]
    starts = [came.find(begin) for begin in ("\x1b]", "\x1bP", "\x1b[200~") if begin in came]
    at = data.draw(st.integers(min(starts) + 6, len(came)))
    incoming = Incoming()

    assert incoming.strain(came[:at]) + incoming.strain(came[at:]) == passed


def test_what_never_ends_can_be_given_up() -> None:
    incoming = Incoming()
    incoming.strain("\x1b]52;c;AAAA")
    assert not incoming.in_paste
    assert incoming.abandon() == ""
    assert incoming.strain("q") == "q"

    assert incoming.strain("\x1b[200~q") == "\x1b[200~q"
    assert incoming.in_paste
    assert incoming.abandon() == "\x1b[201~"
    assert incoming.strain("q") == "q"


@given(st.lists(st.text(st.sampled_from("\x1b[]P_^X\\\x07201~ab"), max_size=12), max_size=8))
def test_any_parts_leave_it_working(parts: list[str]) -> None:
    incoming = Incoming()
    for part in parts:
        assert len(incoming.strain(part)) <= sum(map(len, parts)) + 12
    incoming.abandon()

    assert incoming.strain("q") == "q"
