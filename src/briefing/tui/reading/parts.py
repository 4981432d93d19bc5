"""The parts of the reader, in the order in which they are asked."""

from typing import TYPE_CHECKING

from briefing.tui.reading.copying import Copying
from briefing.tui.reading.editing import Editing
from briefing.tui.reading.filling import Filling
from briefing.tui.reading.finder import Finder
from briefing.tui.reading.hints import Hints
from briefing.tui.reading.news import News
from briefing.tui.reading.own import OwnMarks
from briefing.tui.reading.part import Part
from briefing.tui.reading.presets import Presets
from briefing.tui.reading.provenance import Provenance
from briefing.tui.reading.reload import Reload
from briefing.tui.reading.remember import Remember
from briefing.tui.reading.reviewing import Notes, Reviewing
from briefing.tui.reading.timeline import Timeline

if TYPE_CHECKING:
    from briefing.tui.reading.reader import Reader


def parts_of(reader: "Reader") -> tuple[Part, ...]:
    """Return the parts of a reader."""
    reviewing = Reviewing(reader)
    return (
        Filling(reader),
        Hints(reader),
        Finder(reader),
        Presets(reader),
        Timeline(reader),
        Provenance(reader),
        Editing(reader),
        Copying(reader),
        Reload(reader),
        reviewing,
        News(reader),
        OwnMarks(reader),
        Notes(reader, reviewing),
        Remember(reader),
    )
