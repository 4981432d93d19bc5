"""What a process that reads says of a brief: the brief, and what comes after it."""

from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from briefing.analysis.coverage import NO_COVERAGE, Coverage
from briefing.diagnostics.finding import Finding
from briefing.loading.loaded import Loaded
from briefing.model.blocks import Blocks
from briefing.model.brief import Brief
from briefing.model.text import SafeText

if TYPE_CHECKING:
    from briefing.analysis.changes import Changes


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
