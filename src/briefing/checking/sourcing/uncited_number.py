"""A sentence with a number says where it comes from."""

from collections.abc import Iterator

from briefing.analysis.support import Support
from briefing.checking.figures.counted import Counts
from briefing.checking.numbered import Numbered
from briefing.checking.sourcing.covered import is_covered
from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.language.quantities import Day, Found
from briefing.loading.wording import shown


def check(subject: Subject) -> Iterator[Finding]:
    """Find sentences of bottom line and body that state a quantity or a day and that nothing supports.

    A number that a supported sentence of the same paragraph has, and the brief's own day, need no second citation; nor
    do small numbers in words. A brief without any source is none that could cite.
    """
    if not subject.brief.sources:
        return
    for numbered in subject.numbered:
        sentence = numbered.sentence
        if subject.support(sentence) is not Support.UNSUPPORTED or is_covered(subject, sentence):
            continue
        stated = next(_stated(subject, numbered), None)
        if stated is None:
            continue
        yield finding(
            "uncited-number",
            _("{text} is stated without a source").format(text=shown(sentence.text[stated.start : stated.end])),
            subject.place(sentence, stated.start, stated.end),
            help=_help(subject, stated),
        )


def _stated(subject: Subject, numbered: Numbered) -> Iterator[Found | Day]:
    known = {
        (found.quantity.low, found.quantity.high)
        for other in subject.numbered
        if other.paragraph is numbered.paragraph and subject.support(other.sentence) is not Support.UNSUPPORTED
        for found in other.quantities
    }
    for found in numbered.quantities:
        if not found.in_words and (found.quantity.low, found.quantity.high) not in known:
            yield found
    own = {day.text[:10] for day in (subject.brief.date, subject.brief.as_of) if day}
    for day in numbered.days:
        if day.year is not None and f"{day.year:04}-{day.month:02}-{day.day:02}" not in own:
            yield day


def _help(subject: Subject, stated: Found | Day) -> str:
    if isinstance(stated, Found):
        for figure in subject.brief.figures:
            counts = Counts(figure, subject.lang)
            for claim in figure.claims:
                quantity = counts.quantity(claim)
                if quantity and (quantity.low, quantity.high) == (stated.quantity.low, stated.quantity.high):
                    id = figure.id if len(figure.claims) == 1 else claim.id
                    return _("Cite its source, or refer to what records it: `[](#{id})`.").format(id=id)
    return _("Cite its source, or refer to an item that names one.")
