"""What loading gives: a brief as far as it could be read, with what is wrong with it.

These travel between processes, so this module is as cheap to import as the model.
"""

from enum import Enum, auto
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from briefing.analysis.coverage import NO_COVERAGE, Coverage
from briefing.diagnostics.finding import Finding
from briefing.model.blocks import Blocks
from briefing.model.brief import Brief
from briefing.model.span import Span
from briefing.model.text import SafeText

if TYPE_CHECKING:
    from briefing.analysis.changes import Changes


class Body(Enum):
    """How much of a brief's summary is read."""

    NONE = auto()
    """Nothing of it: enough for a list of briefs."""
    HEAD = auto()
    """The first 16 KB or so: enough for the first page. `brief.summary.complete` tells whether there is more."""
    FULL = auto()
    """All of it."""


class Loaded(NamedTuple):
    """A brief with its findings; the brief is None where the file is none or could not be read at all."""

    brief: Brief | None
    findings: tuple[Finding, ...] = ()
    is_brief: bool = True
    """False where the file was read and is no brief (it has no `briefing:`); its one finding says so."""
    coverage: Coverage = NO_COVERAGE
    """What supports the sentences that came with this; those of further messages are added. Nothing without a body."""

    @property
    def complete(self) -> bool:
        """Whether nothing of the summary is yet to come."""
        return self.brief is None or self.brief.summary.complete


class Whole(NamedTuple):
    """A brief with the text of its files, as the author's tools need it."""

    loaded: Loaded
    """Its findings in the order in which they were found, sentences uncounted."""
    texts: dict[str, str]
    """The text of every file that was read, by its path."""
    body: Span
    """The place of the summary."""
    complete: bool = True
    """False where a fault of the YAML hides a part of the brief, so that what seems missing may be there."""


class More(NamedTuple):
    """The next blocks of a summary that came without its end."""

    blocks: Blocks
    complete: bool
    """True with the last of them; nothing follows."""
    findings: tuple[Finding, ...] = ()
    """What was found in the file since the last message."""
    coverage: Coverage = NO_COVERAGE
    """What supports the sentences that came since."""


class Restart(NamedTuple):
    """What was sent of the summary no longer holds; `blocks` stand in its place, and more may follow."""

    blocks: Blocks
    complete: bool
    findings: tuple[Finding, ...] = ()
    coverage: Coverage = NO_COVERAGE
    """What supports the sentences, counted anew: it stands in the place of what was counted before."""


class Listed(NamedTuple):
    """One of several briefs that were asked for, without its summary."""

    number: int
    """Its place in what was asked for, from 0."""
    loaded: Loaded


class Records(NamedTuple):
    """Some records of a brief that is read again, sent ahead of it: no message may be so large that a key waits."""

    field: str
    """`figures`, `sources` or `timeline`."""
    records: tuple[Any, ...]


class Outdated(NamedTuple):
    """The brief is in another state than the one that was asked for; nothing was read, and nothing follows."""

    complete: bool = True


class Since(NamedTuple):
    """What changed in a brief since it was kept."""

    old: Brief
    """The brief as it was, without its summary and without figures and events that no change speaks of."""
    changes: "Changes"


class Answer(NamedTuple):
    """One thing that a function says that was asked for."""

    value: object


class Unanswered(NamedTuple):
    """A function that was asked for has broken off; nothing follows."""

    reason: SafeText
    """One phrase, for people."""


Message: TypeAlias = Loaded | More | Restart | Listed | Records | Outdated | Since | Answer | Unanswered
