"""Whatever a terminal sends: bytes that are no keys, floods of them, new sizes one after the other."""

import random
from pathlib import Path

import pytest
from helpers.program import Program
from helpers.terminal import Terminal
from helpers.wire import read_frames

BRIEFS = Path(__file__).parent.parent.parent / "briefs"
TOUR = str(BRIEFS / "tour.en.md")
PATIENCE = 40
FLOODS = {
    "focus": b"\x1b[I\x1b[O" * 50,
    "paste": b"\x1b[200~" + "Wörter \x00 q \x03 ".encode() * 20_000 + b"\x1b[201~",
    "unfinished-string": b"\x1b]52;c;" + b"q" * 1_000_000,
    "unfinished-csi": b"\x1b[" + b"1;" * 1000,
    "no-utf8": b"\xff\xfe\xc3\xf0\x9f\x80" * 500,
    "half-sequences": b"\x1b[\x1b]\x1bP\x1bO\x1b[<\x1b[<0;\x1b[M\x1b[1;" * 100,
    "mouse": b"".join(b"\x1b[<%d;%d;%dM" % (n % 70, n * 37 % 300, n * 11 % 90) for n in range(500)),
    "mouse-beyond": b"\x1b[<0;99999999;0M\x1b[<999999;-1;-1m\x1b[<0;0;0M",
    "reports": b"\x1b[?2026;1$y\x1b[?2048;2$y\x1b]11;rgb:ff/ff/ff\x07\x1b[0n\x1b[24;80R\x1bP>|x\x1b\\\x1b[?62;4c",
    "late-answers": b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1b[?62;4c\x1bP>|xterm(390) t>\x1b\\\x1b_Gi=1;OK\x1b\\",
    "kitty": b"".join(b"\x1b[%d;%d;%du" % (n, n % 9, n) for n in (0, 1, 27, 57344, 1114111, 1114112, 99999999)),
    "nul": b"\x00" * 5000,
}
KEYS = b"jk?l h\r\t1234z"


def still_answers(program: Program) -> None:
    """Type what asks for help until it comes: what follows at once may belong to a sequence that is unfinished."""
    for _ in range(PATIENCE):
        since = len(program.sent)
        for key in ("\x1b", "1", "?"):
            program.press(key)
        if b"Help" in program.sent[since:]:
            return
    raise AssertionError(program.sent[-3000:])


def leaves(program: Program) -> None:
    """End it by the key for that, as often as it takes."""
    for _ in range(PATIENCE):
        if program.process.poll() is not None:
            break
        program.type("\x03")
        program.settle()
    assert program.wait() == 0
    assert program.has_modes_of_before()


@pytest.mark.parametrize("flood", FLOODS.values(), ids=FLOODS)
def test_a_flood_that_is_no_keys_is_survived(flood: bytes) -> None:
    with Program(TOUR) as program:
        program.until("quit")
        program.press(flood)
        still_answers(program)
        leaves(program)


def test_a_paste_that_is_not_ended_is_over_after_a_silence() -> None:
    with Program(TOUR) as program:
        program.until("quit")
        program.press(b"\x1b[200~" + b"q" * 20_000)
        while program.read(1.3):
            pass
        still_answers(program)
        leaves(program)


@pytest.mark.parametrize("flood", [b"\x1b[200~ttq/t\x03\r\x1b[201~" * 20, FLOODS["late-answers"], FLOODS["focus"]])
def test_what_was_not_typed_changes_nothing(flood: bytes) -> None:
    with Program(str(BRIEFS)) as program:
        program.until("quit")
        program.until("Preview")
        program.settle()
        since = len(program.sent)
        for at in range(0, len(flood), 7):
            program.type(flood[at : at + 7])
        program.settle()
        shown = read_frames(bytes(program.sent[since:])).text
        assert not {"Theme", "/t", "/q", "/f"} & set(shown.split())
        leaves(program)


def test_random_bytes_are_survived() -> None:
    """Keys that leave or start other programs are taken out; everything else is left to chance."""
    chance = random.Random(1)
    data = bytes(chance.choice((chance.randrange(256), 27, 91, *KEYS)) for _ in range(4000))
    with Program(TOUR) as program:
        program.until("quit")
        program.press(data.translate(None, delete=b"q\x03\x11oe"))
        still_answers(program)
        leaves(program)


def test_bytes_that_come_before_it_is_ready_are_survived() -> None:
    with Program(TOUR) as program:
        program.type(FLOODS["half-sequences"] + FLOODS["no-utf8"] + FLOODS["kitty"])
        program.until("quit")
        still_answers(program)
        leaves(program)


def picture(program: Program, since: int) -> list[str]:
    """Return what stands on the screen after what was sent since then."""
    screen = Terminal(*program.size)
    screen.feed(bytes(program.sent[since:]).decode())
    return screen.rows()


@pytest.mark.parametrize("target", [TOUR, str(BRIEFS)], ids=["brief", "list"])
def test_after_any_sizes_the_screen_is_that_of_a_fresh_start(target: str) -> None:
    chance = random.Random(4)
    with Program(target, size=(120, 40)) as program:
        program.until("quit")
        program.until("KEY JUDGMENT")  # of the preview, where it is the list
        program.settle()
        fresh = picture(program, 0)
        for _ in range(50):
            program.resize(chance.choice((1, 2, 5, 39, 79, 80, 99, 100, 300)), chance.choice((1, 2, 3, 10, 24, 100)))
            if chance.random() < 0.3:
                program.settle()
        program.settle()
        since = len(program.sent)
        program.resize(120, 40)
        program.until("quit", since)
        program.settle()

        assert picture(program, since) == fresh
        assert read_frames(bytes(program.sent[since:])).foreign == ()
        leaves(program)


@pytest.mark.parametrize("size", [(1, 1), (1, 100), (1000, 1), (1000, 300)])
def test_it_starts_at_any_size(size: tuple[int, int]) -> None:
    with Program(TOUR, size=size) as program:
        program.until("\x1b[?1049h")
        program.settle()
        program.press("2j?")
        leaves(program)
