"""A number says what it counts."""

import re
from collections.abc import Iterator
from functools import cache

from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.loading.wording import shown


def check(subject: Subject) -> Iterator[Finding]:
    """Find figures with a number and no unit, neither on the figure nor on the claim.

    What has no unit by its nature, as an index or a ratio, is known by its label.
    """
    for figure in subject.brief.figures:
        if figure.unit:
            continue
        claim = next((claim for claim in figure.claims if claim.quantity and not claim.unit), None)
        if claim is None or _bare().search(figure.label.source):
            continue
        yield finding(
            "missing-unit",
            _("the figure {id} does not say what is counted").format(id=shown(figure.id)),
            subject.at(claim, "value", "low", "high"),
            help=_("Add `unit` with the word that is printed after the number, as `people` or `%`."),
        )


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(
        r"(?i:index|indi[cz]es|ratio|factor|faktor|coefficient|koeffizient|score\b|rating|magnitude|quotient"
        r"|multiplier|verhältnis|\bph\b|\br[- ]?(?:value|wert)|\brang\b|\brank\b|versionen?\b|version\b|\bnote\b)"
    )
