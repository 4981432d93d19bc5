"""One edition of a brief: the text as it was loaded at one time, with its pages, filled by what loading sends."""

from briefing.analysis.coverage import NO_COVERAGE
from briefing.diagnostics.finding import Finding, Severity
from briefing.layout.line import Page
from briefing.loading.folder import Stamp
from briefing.loading.loaded import Loaded, Message, More, Restart
from briefing.model.brief import Brief
from briefing.tui.reading.pages import Pages


class Edition:
    """A brief as far as it has come in, what is wrong with it, and its pages."""

    def __init__(self) -> None:
        self.brief: Brief | None = None
        self.findings: tuple[Finding, ...] = ()
        self.pages: Pages | None = None
        self.coverage = NO_COVERAGE
        """What supports its sentences, as far as they have been read."""
        self.waiting = True
        """Whether nothing has come yet."""
        self.stamp: Stamp | None = None
        """The state of the files before they were read; None where there is none that could be watched."""

    def take(self, message: Message) -> Page | None:
        """Take what loading gives; return the summary's page where that grew by it, and nothing else changed."""
        match message:
            case Loaded(brief, findings, coverage=coverage):
                self.waiting = False
                self.brief, self.findings, self.coverage = brief, findings, coverage
                self.pages = Pages(brief) if brief else None
            case More(blocks, complete, findings, coverage):
                self.findings += findings
                self.coverage = self.coverage.plus(coverage)
                return self.pages.add(blocks, complete=complete) if self.pages else None
            case Restart(blocks, complete, findings, coverage):
                self.findings += findings
                self.coverage = coverage
                if self.brief:
                    summary = self.brief.summary._replace(blocks=blocks, complete=complete)
                    self.brief = self.brief._replace(summary=summary)
                    self.pages = Pages(self.brief)
        return None

    @property
    def complete(self) -> bool:
        """Whether nothing of it is yet to come."""
        return not self.waiting and (self.pages is None or self.pages.complete)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The faults among its findings."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.ERROR)
