"""Copying: what is under the cursor, what is said of it, and what goes over the wire."""

from pathlib import Path

import pytest
from helpers.program import Program
from helpers.screen_text import Given, opened, reader_of
from helpers.wire import read_wire

from briefing.loading.load import load
from briefing.themes.registry import load_theme
from briefing.tui.app import BriefingApp
from briefing.tui.program import Begin

BRIEF = """\
---
briefing: 1
lang: en
title: Flood
date: 2024-10-18
tlp: TLP:GREEN
bottom_line: It falls [@gauge].
figures:
- id: level
  label: Level at Altena
  unit: cm
  claims:
  - {id: level-a, value: 612, sources: [gauge]}
  - {id: level-b, value: 600, sources: [red]}
timeline:
- {id: crest, what: The crest passes, when: 2024-10-17, wording: last night, sources: [gauge]}
sources:
- {id: gauge, type: dataset, publisher: Gauge service, url: "https://gauge.example/a?b=1"}
- {id: red, type: report, publisher: Red Cross}
judgments:
- {id: holds, text: The dam holds., likelihood: very likely, confidence: high, sources: [gauge], tlp: TLP:AMBER}
gaps:
- {id: seep, text: Whether it seeps.}
---
The crest has passed [@gauge, p. 2]. It came
at night[^n]. Nobody was hurt
[@red].

[^n]: Before three, says [@gauge].

## Afterwards

- Water falls.
- Roads are open [@red].
"""


@pytest.fixture
def brief(tmp_path: Path) -> Path:
    path = tmp_path / "flood.md"
    path.write_text(BRIEF, encoding="utf-8")
    return path


@pytest.fixture
def faulty(brief: Path) -> Path:
    brief.write_text(BRIEF.replace("value: 612", "valu: 612"), encoding="utf-8")
    return brief


@pytest.fixture
def no_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "TMUX"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.usefixtures("no_desktop")
@pytest.mark.parametrize(
    ("keys", "said", "begins", "marking"),
    [
        ("2g", "figure “Level at Altena”", "Level at Altena (contested)\n- 612 cm · Gauge service [1]\n", "TLP:GREEN"),
        ("3g", "source “Gauge service”", "[1] Gauge service, https://gauge.example/a?b=1\n", "TLP:GREEN"),
        (
            "4g",
            "event “The crest passes”",
            '17 October 2024: The crest passes [1]\nWording: "last night"\n',
            "TLP:GREEN",
        ),
        ("1g", "bottom line", "It falls [1].\n\n[1] Gauge service", "TLP:GREEN"),
        ("1g j", "bottom line", "It falls [1].\n\n[1] Gauge service", "TLP:GREEN"),
        (
            "1g j j j j",
            "judgment “The dam holds.”",
            "The dam holds. [1]\nLikelihood: very likely (80–95 %)\n",
            "TLP:AMBER",
        ),
        ("1G", "gap “Whether it seeps.”", "What is not known: Whether it seeps.\n", "TLP:GREEN"),
    ],
)
async def test_what_is_under_the_cursor_is_copied(brief: Path, keys: str, said: str, begins: str, marking: str) -> None:
    async with opened(reader_of(brief)) as screen:
        rows = await screen.press(*keys.replace(" ", ""), "y")

        copied = screen.app.clipboard.replace("\u00a0", " ")
        assert copied.startswith(begins)
        assert copied.endswith(f"\nFlood · 18 October 2024\n{marking}\n")
        assert said in rows[-1]
        assert f"{len(copied)} characters (clipboard of the terminal)" in rows[-1]


@pytest.mark.usefixtures("no_desktop")
async def test_in_a_figures_card_each_claim_is_copied_for_itself(brief: Path) -> None:
    async with opened(reader_of(brief)) as screen:
        await screen.press("2", "g", "enter")
        found = {screen.app.clipboard.partition("\n\n")[0] for _ in range(20) if await screen.press("down", "y")}

    assert "Level at Altena (contested)\n- 612 cm · Gauge service [1]" in found
    assert "Level at Altena (contested)\n- 600 cm · Red Cross [2]" in found
    assert "Level at Altena (contested)\n- 612 cm · Gauge service [1]\n- 600 cm · Red Cross [2]" in found


@pytest.mark.usefixtures("no_desktop")
async def test_a_sentence_of_the_summary_is_copied_with_its_sources(brief: Path) -> None:
    async with opened(reader_of(brief)) as screen:
        found = []
        for key in ["down"] * 18 + ["home"] + ["right"] * 6:
            await screen.press(key, "y")
            found.append(screen.app.clipboard.partition("\n\nFlood")[0])

    assert "The crest has passed [1, p. 2].\n\n[1] Gauge service, https://gauge.example/a?b=1" in found
    assert "It came at night [note 1].\n[note 1] Before three, says [1].\n\n[1] Gauge service, https://" in "|".join(
        found
    )
    assert "# Afterwards" in "".join(found)
    assert "Roads are open [2].\n\n[2] Red Cross" in found
    assert "Water falls." in found


@pytest.mark.usefixtures("no_desktop")
async def test_in_the_list_of_own_marks_the_entry_is_copied_not_what_it_covers(brief: Path, tmp_path: Path) -> None:
    begin = Begin(
        load_theme("nachtblatt").theme, path=str(brief), loading=Given([load(brief)]), state_folder=tmp_path / "state"
    )
    async with opened(BriefingApp(begin)) as screen:
        rows = await screen.press("4", "g", "m", "3", "g", "M", "y")

    assert "Copied: event “The crest passes”" in rows[-1]


@pytest.mark.usefixtures("no_desktop")
async def test_an_address_that_is_shown_is_copied_alone(brief: Path) -> None:
    async with opened(reader_of(brief)) as screen:
        rows = await screen.press("3", "g", "o", "y")

        assert screen.app.clipboard == "https://gauge.example/a?b=1"
        assert "Copied: address, 27 characters (clipboard of the terminal)" in rows[-1]


@pytest.mark.usefixtures("no_desktop")
async def test_a_problem_is_copied_with_its_place(faulty: Path) -> None:
    async with opened(reader_of(faulty)) as screen:
        rows = await screen.press("p", "y")

        assert screen.app.clipboard.startswith(f"{faulty}:13:19: ")
        assert "Copied: problem, " in rows[-1]


@pytest.mark.usefixtures("no_desktop")
async def test_where_there_is_nothing_nothing_is_copied(tmp_path: Path) -> None:
    path = tmp_path / "bare.md"
    path.write_text("---\nbriefing: 1\ntitle: Bare\ndate: 2024-10-18\n---\n", encoding="utf-8")
    async with opened(reader_of(path)) as screen:
        for pane in "1234":
            rows = await screen.press(pane, "y")
            assert "There is nothing here to copy." in rows[-1]

        assert screen.app.clipboard == ""


@pytest.mark.usefixtures("no_desktop")
async def test_what_most_terminals_would_cut_is_not_copied(tmp_path: Path) -> None:
    path = tmp_path / "long.md"
    path.write_text(f"---\nbriefing: 1\ntitle: Long\ndate: 2024-10-18\n---\n{'word ' * 20_000}\n", encoding="utf-8")
    async with opened(reader_of(path)) as screen:
        rows = await screen.press("down", "down", "y")

        assert "Too long for the clipboard of a terminal; nothing was copied." in rows[-1]
        assert screen.app.clipboard == ""


def test_nothing_but_a_copy_goes_to_the_clipboard_and_only_when_asked_for(brief: Path) -> None:
    with Program(str(brief), size=(120, 40), environ={"TMUX": None}) as program:
        program.until("quit")
        for keys in ("2g", "j", "3g", "1gj", "3g", "\r", "q", "o", "q"):
            assert b"\x1b]52" not in program.press(keys)
        program.press("2g")
        program.press("y")
        program.type("\x03")
        assert program.wait() == 0

    wire = read_wire(bytes(program.sent))
    assert wire.foreign == ()
    assert [copied.partition("\n")[0] for copied in wire.copied] == ["Level at Altena (contested)"]


def test_a_desktops_tool_is_given_the_text_and_the_terminal_nothing(tmp_path: Path, brief: Path) -> None:
    tool = tmp_path / "bin" / "wl-copy"
    tool.parent.mkdir()
    tool.write_text(f"#!/bin/sh\ncat > {tmp_path}/text\nprintf '%s' \"$*\" > {tmp_path}/arguments\necho NOISE\n")
    tool.chmod(0o755)
    environ = {"PATH": f"{tool.parent}:/usr/bin:/bin", "WAYLAND_DISPLAY": "wayland-9", "TMUX": None}

    with Program(str(brief), size=(120, 40), environ=environ) as program:
        program.until("quit")
        program.press("3g")
        program.type("y")
        program.until("characters (clipboard)")
        program.type("\x03")
        assert program.wait() == 0

    assert (tmp_path / "text").read_text(encoding="utf-8").startswith("[1] Gauge service, ")
    assert (tmp_path / "arguments").read_text() == ""
    wire = read_wire(bytes(program.sent))
    assert (wire.foreign, wire.copied) == ((), ())
    assert "NOISE" not in wire.text
