"""What the readers of one brief share while they read it."""

from collections.abc import Collection
from typing import NamedTuple

from briefing.diagnostics.finding import Finding, Fix, Related
from briefing.diagnostics.make import finding
from briefing.diagnostics.nearest import Suggestions, nearest
from briefing.model.span import Span
from briefing.source.yaml import Mapping

_BEGINNING = 3
"""So many letters tell a word that goes on from them."""


class Pointer(NamedTuple):
    """A reference in Markdown that may lead to a heading, so that it is looked up when all has been read."""

    target: str
    line: int
    """The line of the file that it stands on, 0 where it is unknown."""
    column: int
    """Its column, 0 where it is unknown."""
    within: Span
    """The place of the whole text."""


class Reading:
    """One brief being read: its language, its ids, and what has been found so far."""

    def __init__(self, lang: str = "en") -> None:
        self.lang = lang
        """BCP 47; decides how numbers are read."""
        self.whole = True
        """False where a fault of the YAML hides a part of the file, so that what seems missing may be there."""
        self.kinds: dict[str, str] = {}
        """The kind of every item by its id: `figure`, `claim`, `source`, `event`, `judgment` or `gap`."""
        self.only_claims: dict[str, str] = {}
        """The claim of every figure that has just one, by the figure's id."""
        self.sources: frozenset[str] = frozenset()
        """The ids of the sources; a bare `@id` in Markdown cites one of these."""
        self.source_nodes: dict[str, Mapping] = {}
        """The record of each source by its id, as it stands in the file."""
        self.figure_nodes: list[Mapping] = []
        """The records of the figures."""
        self.headings: set[str] = set()
        """The slugs of headings met so far."""
        self.pointers: list[Pointer] = []
        self.texts: dict[str, str] = {}
        """The text of each file by its path."""
        self._suggestions = Suggestions()
        self._of_kind: dict[str, list[str]] = {}
        self._lines: dict[str, list[str]] = {}
        self.findings: list[Finding] = []

    def trial(self) -> "Reading":
        """Return a reading that knows the same of the brief, to try whether a value can be read."""
        other = Reading(self.lang)
        other.kinds, other.only_claims, other.sources, other.texts = (
            self.kinds,
            self.only_claims,
            self.sources,
            self.texts,
        )
        return other

    def report(  # noqa: PLR0913  # the fields of a finding
        self,
        rule: str,
        message: str,
        span: Span,
        *,
        help: str = "",  # noqa: A002  # the name of the field
        fix: Fix | None = None,
        related: tuple[Related, ...] = (),
    ) -> None:
        """Note a finding; its severity comes from the table of rules."""
        self.findings.append(finding(rule, message, span, help=help, fix=fix, related=related))

    def lines(self, path: str) -> list[str]:
        """Return the lines of a file, for finding columns."""
        if path not in self._lines:
            self._lines[path] = self.texts.get(path, "").split("\n")
        return self._lines[path]

    def likely(self, word: str, words: Collection[str]) -> str | None:
        """Return the known word that was probably meant: the only one that goes on from it, else the nearest.

        A file full of faults gets no more than so many suggestions.
        """
        known = self._suggestions.known(words)
        starting = [each for each in known if each.startswith(word)] if len(word) >= _BEGINNING else []
        return starting[0] if len(starting) == 1 else nearest(word, known)

    def of_kind(self, kind: str) -> list[str]:
        """Return the ids of the items of a kind; asked for when all items have theirs."""
        if kind not in self._of_kind:
            self._of_kind[kind] = [id_ for id_, its in self.kinds.items() if its == kind]
        return self._of_kind[kind]

    def take_findings(self) -> tuple[Finding, ...]:
        """Return what was found since the last call."""
        found, self.findings = tuple(self.findings), []
        return found
