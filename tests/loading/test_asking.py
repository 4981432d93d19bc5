"""Functions of rooms above, asked for in the process that reads by their names."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers import asked

from briefing.loading import process
from briefing.loading.asking import answers
from briefing.loading.jobs import Ask
from briefing.loading.messages import Answer, Message, Unanswered
from briefing.model.text import SafeText

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked here")


@pytest.fixture(autouse=True)
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have a server that finds the functions of the tests, also where it is started afresh."""
    process.close()
    paths = [str(Path(asked.__file__).parent.parent), os.environ.get("PYTHONPATH", "")]
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, paths)))
    yield
    process.close()


def broken_off(reason: str) -> Unanswered:
    return Unanswered(SafeText(reason))


def said(job: Ask) -> list[Message]:
    """Return all that comes of a job."""
    loading = process.ask(job)
    found: list[Message] = []
    while not loading.finished:
        message = loading.receive(20)
        if message is not None:
            found.append(message)
        else:
            assert loading.finished, "nothing came for 20 seconds"
    return found


def test_everything_that_it_says_comes_in_order() -> None:
    assert said(Ask("helpers.asked:counted", (3,))) == [Answer(0), Answer(1), Answer(2)]


def test_one_that_breaks_off_tells_after_what_it_said() -> None:
    first, last = said(Ask("helpers.asked:faulty", ("so far",)))

    assert first == Answer("so far")
    assert last == broken_off("a fault of the program (ValueError)")


def test_one_that_takes_too_long_is_stopped() -> None:
    first, last = said(Ask("helpers.asked:endless", ("so far",), limit=0.05))

    assert first == Answer("so far")
    assert last == broken_off("it takes longer than 0.05 s")


def test_one_whose_process_dies_leaves_it_at_that() -> None:
    assert said(Ask("helpers.asked:deadly")) == []


def test_what_is_not_there_is_no_answer() -> None:
    assert said(Ask("helpers.asked:nothing")) == [broken_off("a fault of the program (AttributeError)")]
    assert list(answers(Ask("helpers.not_there:counted"))) == [
        broken_off("a fault of the program (ModuleNotFoundError)")
    ]


def test_what_nobody_waits_for_gives_way() -> None:
    (calm,) = said(Ask("helpers.asked:niceness"))
    (prompt,) = said(Ask("helpers.asked:niceness", waited_for=True))

    assert isinstance(calm, Answer)
    assert isinstance(prompt, Answer)
    assert calm.value > prompt.value  # type: ignore[operator]


def test_a_module_that_is_not_there_does_not_end_the_server() -> None:
    process.warm()
    process.prepare("helpers.not_there")
    process.prepare("helpers.asked")

    assert said(Ask("helpers.asked:counted", (1,))) == [Answer(0)]
