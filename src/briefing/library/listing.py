"""A library as rows: what a list of briefs shows of each, from its front matter alone."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from briefing.diagnostics.finding import Finding, Severity
from briefing.library.discover import Candidate
from briefing.loading.loaded import Loaded
from briefing.model.dates import Edtf
from briefing.model.inline import plain
from briefing.model.text import SafeText
from briefing.model.vocabulary import Marking, Status

Load = Callable[[Candidate], Loaded]
"""Reads the front matter of a candidate."""


class Row(NamedTuple):
    """What a list shows of one brief."""

    path: str
    library: str
    id: str
    title: SafeText
    date: Edtf | None
    section: SafeText
    series: SafeText
    lang: str
    status: Status
    tlp: Marking
    readable: bool
    """False where nothing of the file could be read; then `findings` say why."""
    findings: tuple[Finding, ...]
    own_id: bool = False
    """Whether its author wrote the id."""

    @property
    def errors(self) -> int:
        """How many errors the file has."""
        return sum(finding.severity is Severity.ERROR for finding in self.findings)


def rows(candidates: Iterable[Candidate], load: Load) -> Iterator[Row]:
    """Yield a row for each candidate that is a brief, was named, or cannot be read."""
    for candidate in candidates:
        row = row_of(candidate, load(candidate))
        if row:
            yield row


def row_of(candidate: Candidate, loaded: Loaded) -> Row | None:
    """Return the row of what was loaded; None for a file in a folder that is no brief."""
    brief = loaded.brief
    if brief is None:
        if not loaded.is_brief and not candidate.named:
            return None
        shown = SafeText(loaded.findings[0].span.path if loaded.findings else candidate.path)
        nothing = SafeText("")
        return Row(
            candidate.path,
            candidate.library,
            shown,
            shown,
            None,
            nothing,
            nothing,
            "",
            Status.FINAL,
            Marking.CLEAR,
            readable=False,
            findings=loaded.findings,
        )
    return Row(
        candidate.path,
        candidate.library,
        brief.id,
        plain(brief.title.inlines),
        brief.date,
        brief.section,
        brief.series,
        brief.lang,
        brief.status,
        brief.tlp,
        readable=True,
        findings=loaded.findings,
        own_id="id" in brief.spans,
    )


def by_date(found: Iterable[Row]) -> list[Row]:
    """Return rows with the newest first, those of one day by title, those without a date last."""
    listed = sorted(found, key=lambda row: row.title.casefold())
    return sorted(listed, key=lambda row: (row.date is not None, _day(row.date)), reverse=True)


def _day(date: Edtf | None) -> float:
    return date.low.ordinal() if date and date.low else 0.0
