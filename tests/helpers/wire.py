"""What the reader may send to a terminal, as a grammar; everything else on the wire is foreign."""

import base64
import re
from typing import NamedTuple
from unicodedata import category

_BEFORE = re.compile(
    rb"(?:\x1b\]11;\?\x1b\\\x1b\[c)?"  # which background, answered before the screen is taken
    rb"\x1b\[\?1049h(?:\x1b\[\?(?:1000|1002|1006|1004|2004)h|\x1b\[\?(?:25|7)l|\x1b\[>[0-9]+u|\x1b\[\?(?:2026|2048)\$p)*"
    rb"(?:\x1b\[r\x1b\[\?6l\x1b\[4l\x1b\(B\x1b\[m\x1b\[\?1l\x1b>\x1b\[\?1002l\x1b\[\?1003l"  # after another program
    rb"\x1b\[\?1000h\x1b\[\?1002h\x1b\[\?1006h)?"
    rb"(?:\x1b\]22;default\x07)?"
)
_AFTER = re.compile(rb"(?:\x1b\[\?(?:2004|2048|1000|1002|1003|1015|1006|1004)l|\x1b\[\?7h|\x1b\[<u)*"
                    rb"\x1b\[\?1049l\x1b\[\?25h(?:\x1b\[\?1004l)?")  # fmt: skip
_BETWEEN = re.compile(
    r"(?P<style>\x1b\[[0-9;]*m)"
    r"|(?P<move>\x1b\[[0-9]+;[0-9]+H|\r\n)"
    r"|(?P<sync>\x1b\[\?2026[hl])"
    r"|(?P<link>\x1b\]8;(?:id=[0-9a-f-]+)?;(?:(?:https?://|mailto:)[!-~]+)?\x1b\\)"
    r"|\x1b\]52;c;(?P<copied>[A-Za-z0-9+/]+=*)\x07"
    r"|(?P<text>[^\x1b\r\n]+)"
)
_DECEIVING = frozenset(
    "\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028\u2029\u3164\ufeff\uffa0"
    + "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2060, 0x2070), *range(0xFFF9, 0xFFFC))))
)
_MARKS = 8
"""Combining marks that may follow one another."""


class Wire(NamedTuple):
    """What went over the wire."""

    foreign: tuple[str, ...]
    """What the reader has no business to send, with what stands around it."""
    text: str
    """The text alone, a line feed where the cursor was moved."""
    copied: tuple[str, ...] = ()
    """What was put into the clipboard."""


def read_wire(sent: bytes) -> Wire:
    """Take apart what a reader sent from its first byte to its last."""
    foreign: list[str] = []
    before = _BEFORE.match(sent)
    start = before.end() if before else 0
    if not before:
        foreign.append(f"begins with {sent[:80]!r}")
    ends = [match for match in _AFTER.finditer(sent, start) if match.end() == len(sent)]
    if not ends:
        foreign.append(f"ends with {sent[-80:]!r}")
    wire = read_frames(sent[start : ends[0].start() if ends else len(sent)])
    return wire._replace(foreign=(*foreign, *wire.foreign))


def read_frames(sent: bytes) -> Wire:
    """Take apart what a reader sent while it had the screen."""
    foreign: list[str] = []
    shown: list[str] = []
    copied: list[str] = []
    try:
        rest = sent.decode("utf-8")
    except UnicodeDecodeError as error:
        foreign.append(f"no UTF-8: {sent[max(0, error.start - 20) : error.end + 20]!r}")
        rest = sent.decode("utf-8", "replace")
    at = 0
    while at < len(rest):
        match = _BETWEEN.match(rest, at)
        if match is None:
            foreign.append(repr(rest[max(0, at - 20) : at + 20]))
            at += 1
            continue
        at = match.end()
        if match["move"]:
            shown.append("\n")
        elif match["copied"]:
            copied.append(base64.b64decode(match["copied"]).decode("utf-8", "backslashreplace"))
        elif match["text"]:
            shown.append(match["text"])
    text = "".join(shown)
    foreign += foreign_text(text)
    return Wire(tuple(foreign), text, tuple(copied))


def foreign_text(text: str) -> list[str]:
    """Return the characters that no text may hold that is shown in a terminal, each with what stands around it."""
    odd = [index for index, char in enumerate(text) if char != "\n" and _is_odd(char)]
    found = [repr(text[max(0, index - 20) : index + 20]) for index in odd]
    flood = re.search(rf"[\u0300-\u036f\u200d]{{{_MARKS + 1},}}", text)
    return [*found, f"a flood of marks: {flood[0][:40]!r}"] if flood else found


def _is_odd(char: str) -> bool:
    if " " <= char <= "~":
        return False
    code = ord(char)
    kind = category(char)
    return kind in {"Cc", "Cs", "Zl", "Zp"} or char in _DECEIVING or 0xE0000 <= code <= 0xE0FFF
