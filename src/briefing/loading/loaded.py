"""What loading gives: a brief as far as it could be read, with what is wrong with it.

These travel between processes (`messages`), so this module is as cheap to import as the model.
"""

from enum import Enum, auto
from typing import NamedTuple

from briefing.analysis.coverage import NO_COVERAGE, Coverage
from briefing.diagnostics.finding import Finding
from briefing.model.brief import Brief
from briefing.model.span import Span


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
