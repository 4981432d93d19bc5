"""However the program ends, what its reader did is kept: a terminal that is closed loses no place and no draft."""

import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from helpers.program import Program

from briefing.library.own.folders import events_folder
from briefing.library.own.identity import brief_key
from briefing.library.own.layer import Layer
from briefing.paths import state_folder

TOUR = str(Path(__file__).parent.parent.parent / "briefs" / "tour.en.md")


def layer() -> Layer:
    layer = Layer(events_folder(state_folder()))
    layer.refresh()
    return layer


@pytest.mark.parametrize(
    "end",
    [
        lambda program: program.type("\x03"),
        *(
            lambda program, number=number: program.process.send_signal(number)
            for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT)
        ),
    ],
    ids=["ctrl+c", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGINT"],
)
def test_an_end_from_outside_loses_no_place_and_no_draft(end: Callable[[Program], None]) -> None:
    key = brief_key(TOUR)
    with Program(TOUR, size=(100, 32)) as program:
        program.until("A tour")
        program.settle()
        program.press("3j")
        program.type("m")
        program.until("Marked")
        program.settle()
        program.type("aunfinished")
        program.settle()
        end(program)
        program.wait()

    kept = layer()
    (item,) = kept.own(key)
    assert kept.own(key)[item].marked
    assert kept.draft(key, item) == "unfinished"
    assert kept.read(key)
    position = kept.position(key)
    assert position is not None
    assert (position.pane, position.places["sources"].item) == ("sources", item)
