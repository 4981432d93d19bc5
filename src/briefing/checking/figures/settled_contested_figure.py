"""A bottom line that gives a contested number says that it is contested, or gives the other as well."""

import re
from collections.abc import Iterator
from functools import cache

from briefing.checking.figures.counted import Counts
from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding, Related
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.language.quantities import Found
from briefing.loading.wording import shown
from briefing.model.inline import Reference, plain
from briefing.model.records import Claim, Figure
from briefing.model.walk import walk_inline

_MOST = 100
"""No bottom line has more numbers that anybody reads."""


def check(subject: Subject) -> Iterator[Finding]:
    """Find contested figures that the bottom line has a number of, with no word of the contest."""
    if not subject.brief.bottom_line:
        return
    said: _Said | None = None
    for figure in subject.brief.figures:
        if len(figure.claims) < 2:  # noqa: PLR2004 - one alone contests nothing
            continue
        from briefing.model.comparison import disputed  # noqa: PLC0415 - most figures have one claim

        claims = disputed(figure.claims)
        if not claims:
            continue
        said = said or _Said(subject)
        stated = said.of(figure, claims)
        if said.is_open or not stated or _both(stated, claims):
            continue
        sentence = next(
            (each for each in subject.bottom_line if stated & set(each.statement.targets)), subject.bottom_line[0]
        )
        yield finding(
            "settled-contested-figure",
            _("the bottom line gives a number of {id}, and does not say that it is contested").format(
                id=shown(figure.id)
            ),
            subject.place(sentence),
            help=_("Give both values, or say in a word that they differ."),
            related=tuple(
                Related(subject.at(claim, "value", "low", "high"), _("a value of the figure")) for claim in claims[:3]
            ),
        )


class _Said:
    """What the bottom line says of figures."""

    def __init__(self, subject: Subject) -> None:
        self._lang = subject.lang
        self.is_open = any(_says_so().search(sentence.text) for sentence in subject.bottom_line)
        """Whether it has a word of a contest."""
        self._quantities = [
            found
            for numbered in subject.numbered
            if numbered.sentence.prose.field == "bottom_line"
            for found in numbered.quantities
        ][:_MOST]
        nodes = walk_inline(subject.brief.bottom_line.inlines)
        references = [node for node in nodes if isinstance(node, Reference) and not node.brief]
        self._filled = {node.target for node in references if not node.children}
        self._worded = {node.target for node in references if any(each.isdigit() for each in plain(node.children))}

    def of(self, figure: Figure, claims: tuple[Claim, ...]) -> set[str]:
        """Return the ids of the contested claims, or of their figure, whose number the bottom line has.

        A reference to the figure without words of its own is filled with all values, and says that they are contested.
        """
        ids = {claim.id for claim in claims}
        found = (ids & self._filled) | ((ids | {figure.id}) & self._worded)
        counts = Counts(figure, self._lang) if self._quantities else None
        for each in self._quantities:
            if counts and counts.has(each):
                found |= {claim.id for claim in claims if _is_number_of(each, claim, counts)}
        return found


def _is_number_of(found: Found, claim: Claim, counts: Counts) -> bool:
    quantity = counts.quantity(claim)
    return quantity is not None and (quantity.low, quantity.high) == (found.quantity.low, found.quantity.high)


def _both(stated: set[str], claims: tuple[Claim, ...]) -> bool:
    """Return whether two of the stated claims contradict each other."""
    limits = [claim.quantity.bounds() for claim in claims if claim.id in stated and claim.quantity]
    return any(not one.meets(other) for one in limits for other in limits)


@cache
def _says_so() -> re.Pattern[str]:
    return re.compile(
        r"(?i:\b(?:um|be)?strit|streit|widerspr|\boffen|unklar|uneinig|unterschied|verschieden|auseinander|abweich"
        r"|dagegen\b|hingegen\b|während\b|zwischen\b|schwank|ungeklärt|unsicher|je nach\b"
        r"|disput|contest|conflict|contradict|unclear|uncertain|disagree|differ|\bvar(?:y|ies|ied)\b|\bbetween\b"
        r"|whereas\b|\bwhile\b|\brang(?:e|es|ing)\b|\bapart\b|depending on\b|\bopen\b|unresolved|at odds)"
    )
