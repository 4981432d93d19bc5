"""What the reader and the list ask of the program around them; for types alone."""

from collections.abc import Callable
from typing import Protocol

from briefing.diagnostics.finding import Finding
from briefing.loading.loaded import Loaded
from briefing.model.text import SafeText
from briefing.tui.arrange import Preset
from briefing.tui.outside import Outside
from briefing.tui.own import OwnLayer
from briefing.tui.pace import Pace
from briefing.tui.reading.spot import Spot
from briefing.tui.screens.scene import Scene
from briefing.tui.stage import Stage


class Host(Protocol):
    """What the reader asks of the program around it."""

    stage: Stage
    queries: list[str]
    """What was searched for in this session, the last one last."""
    preset: Preset
    """How much time the reader has."""
    outside: Outside
    own: OwnLayer

    @property
    def pace(self) -> Pace:
        """When long work is done."""

    @property
    def has_list(self) -> bool:
        """Whether there is a list of briefs to go back to."""

    def keep_preset(self, preset: Preset) -> None:
        """Remember how much time the reader has, for the next brief and the next time."""

    def leave(self, code: int = 0) -> None:
        """Leave the program."""

    def say(self, message: str) -> None:
        """Show a message until the next key."""

    def message(self) -> str:
        """Return the message to be shown now."""

    def up(self) -> bool:
        """Go back to the list of briefs; False where there is none."""

    def read(self, path: str, *, item: str = "", spot: Spot | None = None) -> None:
        """Read another brief."""

    def find(self, key: str) -> str | None:
        """Return the path of the brief of the list with this id."""

    def neighbour(self, step: int) -> None:
        """Read the next brief of the library, or with -1 the previous one."""

    def crumbs(self) -> tuple[SafeText, ...]:
        """Return the names of what the brief lies in."""


class ListHost(Protocol):
    """What the list asks for."""

    stage: Stage
    outside: Outside
    own: OwnLayer

    def leave(self, code: int = 0) -> None:
        """Leave the program."""

    @property
    def pace(self) -> Pace:
        """When long work is done."""

    def read(self, path: str, *, item: str = "", finding: Finding | None = None) -> None:
        """Read a brief, from one of its items on, or from what is wrong with it."""

    def redraw(self, scene: Scene) -> None:
        """Draw what changed of a scene, where it is the one that is seen."""

    def say(self, message: str) -> None:
        """Show a message until the next key."""

    def fetch(self, path: str, take: Callable[[Loaded], None]) -> None:
        """Load a brief for its preview; of several asked for, the last counts."""

    def message(self) -> str:
        """Return the message to be shown now."""
