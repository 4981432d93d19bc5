"""One edition of a brief: the text as it was loaded at one time, with its pages, filled by what loading sends."""

from typing import NamedTuple

from briefing.analysis.coverage import NO_COVERAGE
from briefing.diagnostics.finding import Finding, Severity
from briefing.diagnostics.problem import Problem, Review, rank
from briefing.layout.line import Page
from briefing.loading.folder import Stamp
from briefing.loading.loaded import Loaded
from briefing.loading.messages import Message, More, Restart
from briefing.model.brief import Brief
from briefing.tui.reading.pages import Pages

_BROKEN_OFF = "interrupted-loading"


class Told(NamedTuple):
    """What is told of an edition."""

    problems: tuple[Problem, ...] = ()
    errors: tuple[Finding, ...] = ()
    standing: int = 0
    silent: frozenset[str] = frozenset()
    """Rules of errors that the library does not have told as such."""


_NOTHING = Told()


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
        self.review: Review | None = None
        """What checking found; None as long as that is not known."""
        self.outdated = False
        """Whether what is wrong is said of a later text than the one that is shown: of one that a save has broken."""
        self._before: Told | None = None
        """What is told of the text before, until this one has been checked."""
        self._known: tuple[tuple[object, ...], Told] = ((), _NOTHING)
        """What is told, with what it was made of."""

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

    def succeed(self, before: "Edition") -> None:
        """Tell what was told of the text before, until this one has been checked: nothing flickers for that."""
        if before.is_checked:
            self._before = before.told()

    def take_faults(self, later: "Edition") -> None:
        """Take what is wrong with a later text, although this one is still shown."""
        before = self.told()
        fresh = tuple(Problem(finding) for finding in later.findings if finding.severity is Severity.ERROR)
        known = {(one.finding.rule, one.finding.message) for one in fresh}
        kept = tuple(one for one in before.problems if (one.finding.rule, one.finding.message) not in known)
        self._before = before._replace(problems=(*fresh, *kept))
        self.findings, self.review, self.outdated = later.findings, None, True

    def take_review(self, review: Review | None) -> None:
        """Take what checking found; None where that has broken off, and what reading found is all there is."""
        self.review, self._before = review, None

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is told to be wrong, the most severe first: until it has been checked, what reading found."""
        return self.told().problems

    @property
    def problems_in_words(self) -> str:
        """How many there are of each severity; empty where nothing is wrong."""
        if not self.problems:
            return ""
        from briefing.tui.problems.words import counts  # noqa: PLC0415 - where something was found

        return counts(problem.finding for problem in self.problems)

    @property
    def standing(self) -> int:
        """How many findings the brief lets stand."""
        return self.told().standing

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The faults that reading found, but for those that its library does not have told as such."""
        return self.told().errors

    @property
    def is_checked(self) -> bool:
        """Whether what is told comes from checking, be it of the text before."""
        return self.review is not None or self._before is not None

    def told(self) -> Told:
        """Return what is told of it now."""
        made_of = self.findings, self.review, self._before
        if any(one is not other for one, other in zip(made_of, self._known[0] or (None,) * 3, strict=True)):
            self._known = made_of, self._tell()
        return self._known[1]

    def _tell(self) -> Told:
        errors = tuple(finding for finding in self.findings if finding.severity is Severity.ERROR)
        if self.review is None and self._before is None:
            return Told(tuple(sorted(map(Problem, self.findings), key=rank)), errors)
        if self.review is None and self._before:
            return self._before._replace(errors=tuple(one for one in errors if one.rule not in self._before.silent))
        review = self.review or Review("")
        # Checking reads the brief anew: that it took too long the first time is known here alone.
        cut = tuple(Problem(finding) for finding in self.findings if finding.rule == _BROKEN_OFF)
        told = {problem.finding for problem in (*cut, *review.problems)}
        kept = tuple(finding for finding in errors if finding in told)
        silent = frozenset(finding.rule for finding in errors) - {finding.rule for finding in kept}
        return Told((*cut, *review.problems), kept, review.standing, silent)
