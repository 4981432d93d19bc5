"""The briefs of a library, as rules over it ask for them."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from briefing.checking.facts import Counted, Facts


class Place(NamedTuple):
    """One brief under review by its library."""

    path: str
    """Its path on this machine: a file, or the folder of a folder brief."""
    folder: str
    """The folder that its links start from."""
    facts: Facts


class Shelf(Protocol):
    """All briefs of one library, also those that are not under review themselves."""

    root: str
    """The root of the library."""

    def named(self, id_: str) -> str | None:
        """Return the path of the brief with this id, the first of several; None where there is none."""

    def sharing(self, id_: str) -> Sequence[str]:
        """Return the paths of the briefs under review with this id, in order; more than one is a fault."""

    def facts(self, path: str) -> Facts | None:
        """Return what is known of the brief at a path; None where there is none."""

    def figures(self, path: str) -> tuple[Counted, ...]:
        """Return what the brief at a path counts; it is read for that."""
