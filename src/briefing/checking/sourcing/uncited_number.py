"""A sentence with a number says where it comes from."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property
from typing import TypeAlias

from briefing.analysis.support import Support
from briefing.checking.figures.counted import Counts
from briefing.checking.figures.stated import takes_up
from briefing.checking.numbered import Numbered
from briefing.checking.sourcing.covered import Covered
from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.language.quantities import Day, Found
from briefing.loading.wording import shown
from briefing.model.quantity import Quantity

_Ends: TypeAlias = tuple[Decimal | None, Decimal | None]


def check(subject: Subject) -> Iterator[Finding]:
    """Find sentences of bottom line and body that state a quantity or a day and that nothing supports.

    A number that a supported sentence of the same paragraph has, `the 300` of any other or of the records, and the
    brief's own day need no second citation; nor do small numbers in words. A brief without any source cannot cite, and
    a source that is not there is a finding of its own.
    """
    if not subject.brief.sources:
        return
    said = _Said(subject)
    covered = Covered(subject.brief)
    for numbered in subject.numbered:
        sentence = numbered.sentence
        if sentence.statement.cited or subject.support(sentence) is not Support.UNSUPPORTED or covered.has(sentence):
            continue
        stated = next(_stated(subject, numbered, said), None)
        if stated is None:
            continue
        yield finding(
            "uncited-number",
            _("{text} is stated without a source").format(text=shown(sentence.text[stated.start : stated.end])),
            subject.place(sentence, stated.start, stated.end),
            help=said.advice(stated),
        )


def _stated(subject: Subject, numbered: Numbered, said: "_Said") -> Iterator[Found | Day]:
    """Yield what a sentence states that has not been said with a source before."""
    for found in numbered.quantities:
        if not found.in_words and not said.has(found, numbered):
            yield found
    own = {day.text[:10] for day in (subject.brief.date, subject.brief.as_of) if day}
    for day in numbered.days:
        if day.year is not None and f"{day.year:04}-{day.month:02}-{day.day:02}" not in own:
            yield day


class _Said:
    """The numbers of a brief that have a source."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        self._read: dict[int, frozenset[_Ends]] = {}

    def has(self, found: Found, numbered: Numbered) -> bool:
        """Return whether the paragraph has a number from a source; for `the 300`, whether anything has it."""
        ends = _ends(found.quantity)
        if takes_up(numbered.sentence.text, found):
            return ends in self._recorded or any(ends in self._known(key) for key in self._paragraphs)
        return ends in self._known(id(numbered.paragraph))

    def advice(self, stated: Found | Day) -> str:
        """Return what to do about a number."""
        recorded = self._recorded.get(_ends(stated.quantity)) if isinstance(stated, Found) else None
        if recorded:
            return _("Cite its source, or refer to what records it: `[](#{id})`.").format(id=recorded)
        return _("Cite its source, or refer to an item that names one.")

    def _known(self, key: int) -> frozenset[_Ends]:
        """Return the numbers of the supported sentences of a paragraph."""
        if key not in self._read:
            supported = (
                numbered
                for numbered in self._paragraphs[key]
                if self._subject.support(numbered.sentence) is not Support.UNSUPPORTED
            )
            self._read[key] = frozenset(_ends(each.quantity) for one in supported for each in one.quantities)
        return self._read[key]

    @cached_property
    def _paragraphs(self) -> dict[int, list[Numbered]]:
        """The sentences with numbers, paragraph by paragraph."""
        found: dict[int, list[Numbered]] = {}
        for numbered in self._subject.numbered:
            found.setdefault(id(numbered.paragraph), []).append(numbered)
        return found

    @cached_property
    def _recorded(self) -> dict[_Ends, str]:
        """The numbers of the records, each with the first item that has it."""
        found: dict[_Ends, str] = {}
        for figure in self._subject.brief.figures:
            counts = Counts(figure, self._subject.lang)
            for claim in figure.claims:
                quantity = counts.quantity(claim)
                if quantity:
                    found.setdefault(_ends(quantity), figure.id if len(figure.claims) == 1 else claim.id)
        return found


def _ends(quantity: Quantity) -> _Ends:
    return quantity.low, quantity.high
