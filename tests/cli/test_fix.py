"""`briefing fix` on hostile briefs: nothing is lost, nothing that acts is printed."""

import shutil
from pathlib import Path

import pytest
from helpers.hostile import CHANNELS, PAYLOADS, hostile_brief, hostile_markdown
from helpers.program import run
from helpers.wire import foreign_text

ODD = "odd\x1b]0;x\x07\x9b2J\u202e\u200b"


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with every payload, in files with odd names."""
    root = tmp_path_factory.mktemp("corpus")
    for channel, name in (("raw", "bidi"), ("escape", "osc"), ("entity", "hidden"), ("escape", "markup")):
        text = hostile_brief(PAYLOADS[name], CHANNELS[channel]).text
        (root / f"{name}{ODD}.yaml").write_text(text, encoding="utf-8")
    for name in ("csi", "c1"):
        (root / f"{name}{ODD}.md").write_bytes(hostile_markdown(PAYLOADS[name]))
    (root / "broken.md").write_bytes(b'---\nbriefing: 1\ntitle: "\x1b]52;c;QQ==\x07\nbottom_line: A: \x1b[2J\n---\n')
    return root


def test_the_difference_and_what_is_said_hold_nothing_that_acts(corpus: Path) -> None:
    done = run(["fix", "--diff", "--unsafe", "."], {"FORCE_COLOR": "1"}, cwd=corpus, timeout=50)

    assert done.returncode == 1, done.stderr.decode()[-2000:]
    # Colours are the program's own; all else is what the files say.
    shown = "".join(part.partition("m")[2] for part in f"m{done.stdout.decode()}".split("\x1b["))
    assert foreign_text(shown) == []
    assert foreign_text(done.stderr.decode()) == []


def test_in_a_pipe_the_difference_is_exact(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("briefing: 1\nbottom_line: A\nsummary: B\ndate: 2024-10-18\ntitle:\tA: B\n")

    done = run(["fix", "--diff", "a.yaml"], cwd=tmp_path)

    assert b"-title:\tA: B\n" in done.stdout


def test_hostile_briefs_are_fixed_once(corpus: Path, tmp_path: Path) -> None:
    folder = tmp_path / "copy"
    shutil.copytree(corpus, folder)

    first = run(["fix", "."], cwd=folder, timeout=50)
    after = {path.name: path.read_bytes() for path in folder.iterdir()}
    second = run(["fix", "."], cwd=folder, timeout=50)

    assert first.returncode == second.returncode == 1, first.stderr.decode()[-2000:]
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == after
    assert after.keys() == {path.name for path in corpus.iterdir()}


def test_a_stream_that_is_no_brief_and_one_in_another_encoding_are_told(tmp_path: Path) -> None:
    assert run(["fix", "-"], cwd=tmp_path, input=b"Text.\n").stdout == b"Text.\n"

    done = run(["fix", "-"], cwd=tmp_path, input=b"\xff\xfeT\x00")

    assert (done.returncode, done.stdout) == (2, b"")
    assert b"invalid-encoding" in done.stderr


def test_line_ends_and_byte_order_mark_of_a_stream_stay(tmp_path: Path) -> None:
    given = b"\xef\xbb\xbfbriefing: 1\r\ntitle: A\r\ndate: 18.10.2024\r\nbottom_line: B\r\nsummary: C\r\n"

    done = run(["fix", "-"], cwd=tmp_path, input=given)

    assert done.stdout == given.replace(b"18.10.2024", b"2024-10-18")
