"""What can be asked of the process that reads. The program imports this at its start, so it is cheap to."""

from collections.abc import Callable, Iterable
from typing import NamedTuple, Protocol

from briefing.loading.folder import Stamp


class Job(NamedTuple):
    """What is to be loaded: one brief with its summary, or several without."""

    targets: tuple[tuple[str, str | None], ...]
    """Paths, each with the root of its library."""
    budget: int | None
    """How many characters of the summary come first; None for several briefs."""
    limit: float
    """Seconds of work that one step may take."""
    stamp: Stamp | None = None
    """The state of the one brief that is asked for; in another it is not read. None is any."""


class WatchBrief(NamedTuple):
    """Say when a brief is no more what was read."""

    path: str
    stamp: Stamp
    """The state that was read."""


class Compare(NamedTuple):
    """Say what changed in a brief since it was kept."""

    path: str
    packed: str
    """The file that it was packed to."""
    library: str = ""
    """The root of its library; empty for none."""
    limit: float = 20.0
    """Seconds of work."""


class Ask(NamedTuple):
    """Say what a function says: one of a room above, which the program itself does not import."""

    function: str
    """Its module and its name, as `package.module:name`. It returns what it has to say, one after the other."""
    arguments: tuple[object, ...] = ()
    limit: float = 20.0
    """Seconds of work until the first that it says, and from each to the next."""
    waited_for: bool = False
    """Whether somebody waits for it; else it gives way to all other work of the machine."""


class Found(Protocol):
    """What may be a brief."""

    @property
    def path(self) -> str:
        """Where it is."""


class WatchList(NamedTuple):
    """Say which briefs below some folders have come, changed or gone."""

    roots: tuple[str, ...]
    """What is watched: files, and folders with all below them that are not hidden."""
    find: Callable[[], Iterable[Found]]
    """Returns what may be a brief now. It travels by its name."""
    known: frozenset[str]
    """The paths that have been read."""
    since: int
    """When reading them began, in nanoseconds since 1970: what was changed later is read again."""
