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
from briefing.model.comparison import disputed
from briefing.model.inline import Reference, plain
from briefing.model.records import Claim, Figure
from briefing.model.walk import walk_inline


def check(subject: Subject) -> Iterator[Finding]:
    """Find contested figures that the bottom line refers to or has a number of, with no word of the contest."""
    if not subject.brief.bottom_line:
        return
    for figure in subject.brief.figures:
        if len(figure.claims) < 2:  # noqa: PLR2004 - one alone is not contested
            continue
        claims = disputed(figure.claims)
        if not claims or _says_so().search(" ".join(sentence.text for sentence in subject.bottom_line)):
            continue
        stated = set(_stated(subject, figure, claims))
        if not stated or _both(stated, claims):
            continue
        sentence = next(
            (each for each in subject.bottom_line if {figure.id, *stated} & set(each.statement.targets)),
            subject.bottom_line[0],
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


def _stated(subject: Subject, figure: Figure, claims: tuple[Claim, ...]) -> Iterator[str]:
    """Yield the ids of the contested claims, or of the figure, whose number the bottom line has.

    A reference to the figure without words of its own is filled with all values, and says that they are contested.
    """
    ids = {claim.id for claim in claims}
    for node in walk_inline(subject.brief.bottom_line.inlines):
        if isinstance(node, Reference) and not node.brief and node.target in {figure.id, *ids}:
            words = plain(node.children)
            if any(each.isdigit() for each in words) or (not words and node.target in ids):
                yield node.target
    counts = Counts(figure, subject.lang)
    for numbered in subject.numbered:
        if numbered.sentence.prose.field != "bottom_line":
            break
        for found in numbered.quantities:
            if counts.has(found):
                yield from (claim.id for claim in claims if _is_number_of(found, claim, counts))


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
