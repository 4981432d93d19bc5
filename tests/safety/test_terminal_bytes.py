"""Every byte that the reader sends for hostile briefs, read with a strict grammar."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from helpers.hostile import CHANNELS, PAYLOADS, SHOWN, hostile_brief, hostile_markdown
from helpers.program import Program
from helpers.wire import Wire, read_frames, read_wire

ITEMS = {"2": 2, "3": 2, "4": 3}
"""Panes by their keys, and how many items they have."""
STOPS = 6
"""Links, citations and references that are passed in the summary."""
TO_JUDGMENT = 10
"""Lines of the summary down to the judgments, on a large screen."""
LARGE, SMALL = (200, 60), (80, 24)
IN_THE_PANES = frozenset(
    [
        "title",
        "section",
        "bottom_line",
        "citation",
        "label",
        "unit",
        "scope",
        "claimed_by",
        "claim scope",
        "claim text",
        "source title",
        "wording",
        "what",
        "place",
        "event claimed_by",
        "date wording",
        "judgment",
        "heading",
        "text",
        "emphasis",
        "code",
        "link text",
        "html",
        "alt",
        "code block",
        "table head",
        "table cell",
        "task",
        "block quote",
        "term",
        "definition",
    ]
)
"""Places that every look at a brief shows."""


def look_at_everything(program: Program) -> None:
    """Press, in a brief, the keys that show all there is of it."""
    for pane, items in ITEMS.items():
        program.press(pane)
        for _ in range(items):
            program.press("\r")
            program.type(f"{pane}j")
    program.press("1G")
    program.press("g" + "j" * TO_JUDGMENT + "\r")
    program.press("1jj\r")
    program.press("1g")
    for _ in range(STOPS):
        program.press("l ")
    program.press("1o")
    program.press("1p")
    program.press("G")
    program.press("1?")
    program.press("1z")


def read(folder: Path, size: tuple[int, int]) -> Wire:
    """Return what is sent when all briefs of a folder are looked at, as previews and one after the other."""
    briefs = len(list(folder.iterdir()))
    with Program(str(folder), size=size) as program:
        program.until("quit")
        program.settle()
        for _ in range(briefs):
            program.press("\tG\tj")
        program.press("g")
        program.press("\r")
        for _ in range(briefs):
            look_at_everything(program)
            program.press(">")
        program.type("\x03")
        assert program.wait() == 0
        return read_wire(bytes(program.sent))


def write(folder: Path, channel: str, names: Iterable[str] = PAYLOADS) -> None:
    folder.mkdir()
    for name in names:
        text = hostile_brief(PAYLOADS[name], CHANNELS[channel]).text
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("channel", CHANNELS)
def test_no_text_of_a_brief_acts_on_the_terminal(tmp_path: Path, channel: str) -> None:
    folder = tmp_path / f"odd\x1b]0;x\x07\u202e{channel}"
    write(folder, channel)

    wire = read(folder, LARGE)

    assert wire.foreign == ()
    assert wire.copied == ()
    if channel == "escape":
        # It was all there to be seen, made visible where it was read, not deleted at the last moment.
        places = hostile_brief(PAYLOADS["osc"], CHANNELS[channel]).places
        assert {place for word, place in places.items() if word + SHOWN["osc"] in wire.text} >= IN_THE_PANES


def test_no_text_of_a_small_screen_acts_on_the_terminal(tmp_path: Path) -> None:
    names = ("osc", "c1", "bidi", "hidden")
    write(tmp_path / "odd", "escape", names)

    wire = read(tmp_path / "odd", SMALL)

    assert wire.foreign == ()
    assert all(SHOWN[name] in wire.text for name in names)


def test_no_byte_of_markdown_acts_on_the_terminal(tmp_path: Path) -> None:
    for name, payload in PAYLOADS.items():
        (tmp_path / f"{name}\x1b[31m.md").write_bytes(hostile_markdown(payload))

    wire = read(tmp_path, LARGE)

    assert wire.foreign == ()
    for name in ("osc", "csi", "c1", "bidi"):
        assert f"text{SHOWN[name]}" in wire.text


@pytest.mark.parametrize("name", ["\x1b]0;x\x07.md", "\u202egnp.md", "\x9b2J.md", "\udcff\udc9b.md", "a\nb\r.md"])
def test_the_name_of_a_file_is_as_harmless_as_its_text(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"no brief")

    with Program(str(tmp_path / name)) as program:
        program.until("quit")
        program.press("p")
        program.type("\x03")
        assert program.wait() == 0

    assert read_wire(bytes(program.sent)).foreign == ()


def test_a_brief_from_a_pipe_is_as_harmless_as_a_file() -> None:
    text = hostile_brief(PAYLOADS["osc"], CHANNELS["escape"]).text

    with Program("-", stdin=text.encode(), size=LARGE) as program:
        program.until("quit")
        look_at_everything(program)
        program.type("\x03")
        assert program.wait() == 0
        wire = read_wire(bytes(program.sent))

    assert wire.foreign == ()
    assert f"q01{SHOWN['osc']}" in wire.text


@pytest.mark.parametrize("payload", [*PAYLOADS.values()], ids=PAYLOADS)
def test_the_grammar_itself_refuses_what_the_payloads_try(payload: str) -> None:
    harmless = payload == PAYLOADS["markup"]

    assert bool(read_frames(b"\x1b[1;1Hx" + payload.encode("utf-8", "surrogatepass")).foreign) is not harmless


@pytest.mark.parametrize(
    "sent",
    [b"\x1b[?25h", b"\x1b[5A", b"\x1b]8;;file:///etc/passwd\x1b\\", b"\t", b"\n", b"\xff", b"\x1b[?2004h", b"\x1b"],
)
def test_the_grammar_refuses_what_belongs_to_no_frame(sent: bytes) -> None:
    assert read_frames(b"x" + sent + b"x").foreign


def test_a_screen_that_is_left_too_early_or_not_at_all_is_foreign() -> None:
    assert read_wire(b"\x1b[?1049hx").foreign
    assert read_wire(b"\x1b[?1049hx\x1b[?1049l\x1b[?25hx\x1b[?1049l\x1b[?25h").foreign
    assert not read_wire(b"\x1b[?1049hx\x1b[?1049l\x1b[?25h").foreign
