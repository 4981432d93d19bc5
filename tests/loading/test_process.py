"""Loading in another process: the same as in this one, and never a hang."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest
from helpers.brief_builder import as_markdown, as_yaml

from briefing.loading import process
from briefing.loading.jobs import Job
from briefing.loading.load import load
from briefing.loading.loaded import Body, Loaded
from briefing.loading.messages import Listed, Message, More, Restart

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked here")

LONG = "".join(f"# Part {number}\n\n{'Words and more words. ' * 40}\n\n" for number in range(300))


class Start(Protocol):
    """A way to start loading a brief."""

    def __call__(self, path: Path) -> process.Loading: ...


@pytest.fixture(params=["forked", "afresh", "within"])
def start(request: pytest.FixtureRequest) -> Iterator[Start]:
    """Yield a way to start loading: by a forked server, one started afresh, and without another process."""
    if request.param == "within":
        yield lambda path: process.Stepwise(Job(((str(path), None),), 16_384, 20.0))
        return
    if request.param == "forked" and threading.active_count() > 1:
        pytest.skip("what runs the tests has threads")
    server = process.Server(afresh=request.param == "afresh")
    yield lambda path: server.start(Job(((str(path), None),), 16_384, 20.0))
    server.close()


def messages(loading: process.Loading) -> list[Message]:
    found: list[Message] = []
    while not loading.finished:
        message = loading.receive(30)
        if message is None:
            assert loading.finished, "nothing came for 30 seconds"
            break
        found.append(message)
    return found


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_a_brief_comes_whole(tmp_path: Path, start: Start) -> None:
    path = write(tmp_path / "x.md", as_markdown())

    assert messages(start(path)) == [load(path)]


def test_a_long_summary_comes_in_pieces_that_are_the_whole(tmp_path: Path, start: Start) -> None:
    path = write(tmp_path / "x.md", as_markdown(summary=LONG + "See [](#nothing).\n"))
    head, *rest = messages(start(path))
    whole = load(path)

    assert isinstance(head, Loaded)
    assert head.brief is not None
    assert whole.brief is not None
    assert len(rest) > 3
    assert not head.brief.summary.complete
    blocks, findings = list(head.brief.summary.blocks), list(head.findings)
    for message in rest:
        assert isinstance(message, More)
        blocks += message.blocks
        findings += message.findings
    assert tuple(blocks) == whole.brief.summary.blocks
    assert tuple(findings) == whole.findings
    assert [isinstance(message, More) and message.complete for message in rest] == [False] * (len(rest) - 1) + [True]


def test_a_missed_definition_starts_again(tmp_path: Path, start: Start) -> None:
    tricky = LONG + "- [here]\n\n> - > [here]: https://example.org/\n\n"
    path = write(tmp_path / "x.md", as_markdown(summary=f"See [here].\n\n{tricky}"))
    head, *rest = messages(start(path))
    assert isinstance(head, Loaded)
    assert head.brief is not None
    blocks = head.brief.summary.blocks
    for message in rest:
        assert isinstance(message, More | Restart)
        blocks = message.blocks if isinstance(message, Restart) else blocks + message.blocks
    whole = load(path).brief

    assert whole is not None
    assert blocks == whole.summary.blocks


@pytest.mark.parametrize("name", ["nothing.md", "readme.md"])
def test_what_is_no_brief_is_one_message(tmp_path: Path, start: Start, name: str) -> None:
    write(tmp_path / "readme.md", "# Read me\n")
    found = messages(start(tmp_path / name))

    assert found == [load(tmp_path / name)]


def test_a_limit_on_work_ends_in_a_finding(tmp_path: Path) -> None:
    path = write(tmp_path / "x.yaml", as_yaml() + "weights:\n" + "- {text: One *of* many, list: [a, b]}\n" * 40_000)
    server = process.Server(afresh=threading.active_count() > 1)
    (found,) = messages(server.start(Job(((str(path), None),), 16_384, 0.05)))
    server.close()

    assert isinstance(found, Loaded)
    assert found.brief is None
    assert [(each.rule, each.span.path) for each in found.findings] == [("interrupted-loading", str(path))]
    assert "0.05 s" in found.findings[0].message


def test_a_pipe_that_breaks_off_ends_in_a_finding() -> None:
    for sent in (b"", b"\0\0", (5).to_bytes(8, "big") + b"abc"):
        ours, theirs = os.pipe()
        os.write(theirs, sent)
        os.close(theirs)
        (found,) = messages(process.Piped("x.md", ours))

        assert isinstance(found, Loaded)
        assert [each.rule for each in found.findings] == ["interrupted-loading"]


def test_a_dead_server_is_replaced(tmp_path: Path) -> None:
    path = write(tmp_path / "x.md", as_markdown())
    first = process.start(path)
    assert messages(first) == [load(path)]
    process.close()
    process.close()

    assert messages(process.start(path)) == [load(path)]
    process.close()


def test_a_server_ends_although_another_was_forked_after_it(tmp_path: Path) -> None:
    path = write(tmp_path / "x.md", as_markdown(summary=LONG * 20))
    process.warm()
    other = process.Server(afresh=False)
    unread = other.start(Job(((str(path), None),), 100, 20.0))
    assert isinstance(unread.receive(30), Loaded)

    process.close()
    unread.close()
    other.close()


def test_nothing_is_waited_for_that_was_not_asked_for(tmp_path: Path) -> None:
    path = write(tmp_path / "x.md", as_markdown(summary=LONG * 20))
    server = process.Server(afresh=threading.active_count() > 1)
    dropped = server.start(Job(((str(path), None),), 100, 20.0))
    assert isinstance(dropped.receive(30), Loaded)
    dropped.close()
    dropped.close()

    assert dropped.receive(0) is None
    another = server.start(Job(((str(path), None),), 100, 20.0))
    assert isinstance(another.receive(30), Loaded)
    another.close()
    server.close()


def test_several_briefs_come_one_by_one_without_their_summaries(tmp_path: Path) -> None:
    paths = [write(tmp_path / f"{number}.md", as_markdown()) for number in range(5)] + [tmp_path / "none.md"]
    found = messages(process.start_many([(str(path), str(tmp_path)) for path in paths]))
    process.close()

    assert found == [Listed(number, load(path, library=tmp_path, body=Body.NONE)) for number, path in enumerate(paths)]


def test_no_briefs_are_no_message() -> None:
    assert messages(process.start_many([])) == []
    process.close()


PROGRAM = """
import sys
from briefing.loading import process
from briefing.loading.jobs import Job
loading = process.start(sys.argv[1])
message = loading.receive(30)
assert message.brief.title.source == "Soldiers and *shells*", message.findings
heavy = {"yaml", "markdown_it", "briefing.source", "briefing.loading.load"} & set(sys.modules)
assert not heavy, heavy
print("fine")
"""


@pytest.mark.parametrize("target", ["-", "x.md"])
def test_the_program_itself_imports_no_parser(tmp_path: Path, target: str) -> None:
    write(tmp_path / "x.md", as_markdown())
    # Of all that lies in the current folder, nothing may be imported.
    write(tmp_path / "yaml.py", "raise SystemExit('imported what lay around')\n")
    done = subprocess.run(
        [sys.executable, "-P", "-c", PROGRAM, target],
        input=as_markdown(),
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
        timeout=50,
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, "fine\n", "")
