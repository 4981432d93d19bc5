"""The words of findings on numbers."""

from briefing.checking.figures.stated import Difference
from briefing.checking.subject import Subject
from briefing.i18n import gettext as _
from briefing.language.numbers import word_quantity
from briefing.loading.wording import shown

_MOST = 3


def shown_number(difference: Difference) -> str:
    """Return the number as it stands in the text."""
    return shown(difference.found.quantity.written)


def recorded(subject: Subject, difference: Difference) -> str:
    """Return what the records say in its place."""
    words = [
        shown(f"{word_quantity(claim.quantity, subject.lang)} {claim.unit}".rstrip())
        for claim in difference.claims
        if claim.quantity is not None
    ]
    known = list(dict.fromkeys(words))
    return ", ".join(known[:_MOST]) + (_(" and others") if len(known) > _MOST else "")
