import os
import pty
import select
import sys
import tty
from pathlib import Path

import pytest

from briefing.themes.choose import Choice, choose, colourless
from briefing.themes.registry import load_theme
from briefing.themes.remembered import remember, remembered
from briefing.themes.roles import Role, Surface
from briefing.themes.terminal import Answer, ask, is_dark
from briefing.themes.theme import without_colour


def choice(
    asked: str | None = None, environ: dict[str, str] | None = None, *, dark: bool = True, last: str = ""
) -> Choice:
    return choose(asked, environ or {}, lambda _: last, lambda: dark)


def test_the_flag_wins_over_the_variable_and_both_over_memory() -> None:
    assert choice("ember", {"BRIEFING_THEME": "mist"}, last="sage").name == "ember"
    assert choice(None, {"BRIEFING_THEME": "mist"}, last="sage").name == "mist"
    assert choice(None, {"BRIEFING_THEME": ""}, last="sage").name == "sage"


def test_without_a_choice_the_terminal_decides() -> None:
    assert choice(dark=True).name == "nachtblatt"
    assert choice(dark=False) == Choice("paper", dark=False)


@pytest.mark.parametrize(("asked", "name"), [("auto", "paper"), ("dark", "nachtblatt"), ("light", "paper")])
def test_a_kind_can_be_asked_for(asked: str, name: str) -> None:
    assert choice(asked, dark=False).name == name


def test_the_terminal_is_not_asked_where_a_theme_is_named() -> None:
    def refuse() -> bool:
        raise AssertionError

    assert choose("ember", {}, lambda _: "", refuse).name == "ember"


@pytest.mark.parametrize(("environ", "expected"), [({}, False), ({"NO_COLOR": ""}, False), ({"NO_COLOR": "0"}, True)])
def test_no_color_counts_if_it_is_not_empty(environ: dict[str, str], *, expected: bool) -> None:
    assert colourless(environ) is expected


@pytest.mark.parametrize("name", ["nachtblatt", "paper", "monochrome", "terminal"])
def test_without_colour_nothing_but_faces_and_the_two_colours_of_the_terminal_are_left(name: str) -> None:
    theme = without_colour(load_theme(name).theme)

    assert {style.color for style in theme.styles.values()} | set(theme.surfaces.values()) == {"default"}
    assert theme.ansi
    assert theme.styles[Role.STRONG].bold
    assert theme.styles[Role.MATCH].reverse
    looks = {surface: theme.look(Role.TEXT, surface) for surface in (Surface.PAGE, Surface.CURSOR, Surface.STOP)}
    assert len(set(looks.values())) == 3


def test_the_choice_is_remembered_apart_for_dark_and_light(tmp_path: Path) -> None:
    folder = tmp_path / "state" / "briefing"
    assert remembered(folder, dark=True) == ""

    remember(folder, "ember", dark=True)
    remember(folder, "mist", dark=False)
    remember(folder, "moor", dark=True)

    assert (remembered(folder, dark=True), remembered(folder, dark=False)) == ("moor", "mist")
    assert [file.name for file in folder.iterdir()] == ["theme"]


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\0", b"dark\n", b"dark  \nblue x\n", b"x" * 10_000])
def test_a_damaged_memory_is_no_memory(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "theme").write_bytes(data)

    assert remembered(tmp_path, dark=True) == ""
    remember(tmp_path, "ember", dark=True)
    assert remembered(tmp_path, dark=True) == "ember"


def test_a_failing_write_keeps_the_old_choice(tmp_path: Path) -> None:
    remember(tmp_path, "ember", dark=True)
    (tmp_path / f"theme.{os.getpid()}.draft").mkdir()

    with pytest.raises(OSError, match="draft"):
        remember(tmp_path, "moor", dark=True)

    assert remembered(tmp_path, dark=True) == "ember"


def in_terminal(
    reply: bytes, *, term: str = "xterm-256color", typed_before: bytes = b"", wait: bytes = b"\x1b[c"
) -> Answer:
    """Ask from a child process whose terminal answers `reply` once it has seen `wait`."""
    code = (
        "import sys\n"
        "from briefing.themes.terminal import ask\n"
        f"answer = ask({{'TERM': {term!r}}}, timeout=0.3)\n"
        "sys.stdout.write(f'<{answer.dark!r} {answer.typed.hex()}>')\n"
    )
    child, terminal = pty.fork()
    if child == 0:
        os.execv(sys.executable, [sys.executable, "-c", code])
    try:
        tty.setraw(terminal)
        if typed_before:
            os.write(terminal, typed_before)
        seen = b""
        answered = False
        while b">" not in seen:
            if not select.select([terminal], [], [], 20)[0]:
                break
            try:
                seen += os.read(terminal, 1024)
            except OSError:
                break
            if wait in seen and not answered:
                answered = True
                seen = b""
                os.write(terminal, reply)
    finally:
        os.close(terminal)
        os.waitpid(child, 0)
    dark, _, typed = seen.partition(b"<")[2].partition(b">")[0].decode().partition(" ")
    return Answer({"True": True, "False": False, "None": None}[dark], bytes.fromhex(typed))


@pytest.mark.parametrize(
    ("reply", "dark"),
    [
        (b"\x1b]11;rgb:1212/1818/1f1f\x1b\\\x1b[?62;22c", True),
        (b"\x1b]11;rgb:fafa/f7f7/f0f0\x07\x1b[?1;2c", False),
        (b"\x1b]11;rgb:ff/ff/ff\x1b\\\x1b[?6c", False),
        (b"\x1b]11;rgba:ffff/ffff/ffff/0000\x1b\\\x1b[?6c", False),
        (b"\x1b]11;#000000\x1b\\\x1b[?6c", True),
        (b"\x1b[?1;2c", None),
        (b"\x1b]11;rgb:zz/zz/zz\x1b\\\x1b[?1;2c", None),
        (b"\x1b]11;rgb:\x1b\\\x1b[?1;2c", None),
    ],
)
def test_the_answer_of_a_terminal_is_understood(reply: bytes, *, dark: bool | None) -> None:
    assert in_terminal(reply).dark is dark


def test_keys_typed_before_and_meanwhile_are_handed_back() -> None:
    answer = in_terminal(b"j\x1b]11;rgb:0/0/0\x1b\\k\x1b[A\x1b[?62c", typed_before=b"gg\r")

    assert answer == Answer(dark=True, typed=b"gg\rjk\x1b[A")


def test_a_terminal_that_says_nothing_is_not_waited_for_long() -> None:
    assert in_terminal(b"q") == Answer(None, b"q")


def test_a_console_that_would_show_the_question_is_not_asked() -> None:
    assert in_terminal(b"", term="linux", wait=b"never") == Answer(None)


def test_without_a_terminal_nothing_is_known(tmp_path: Path) -> None:
    plain = tmp_path / "file"
    plain.touch()

    assert ask({"TERM": "xterm"}, tty=str(tmp_path / "missing")) == Answer(None)
    assert ask({"TERM": "xterm"}, tty=str(plain)) == Answer(None)
    assert ask({}) == Answer(None)


@pytest.mark.parametrize(
    ("answer", "environ", "dark"),
    [
        (None, {}, True),
        (None, {"COLORFGBG": "15;0"}, True),
        (None, {"COLORFGBG": "0;15"}, False),
        (None, {"COLORFGBG": "0;default;7"}, False),
        (None, {"COLORFGBG": "nonsense"}, True),
        (True, {"COLORFGBG": "0;15"}, True),
        (False, {}, False),
    ],
)
def test_colorfgbg_counts_where_the_terminal_does_not_answer(
    *, answer: bool | None, environ: dict[str, str], dark: bool
) -> None:
    assert is_dark(Answer(answer), environ) is dark
