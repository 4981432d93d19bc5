"""A number in the text is the one that is recorded."""

from collections.abc import Iterator

from briefing.checking.figures.counted import Counts
from briefing.checking.figures.stated import Difference, Way
from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding, Fix, Related
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.language.quantities import Kind
from briefing.loading.wording import shown


def check(subject: Subject) -> Iterator[Finding]:
    """Find numbers that are none of a figure's claims in a reference to it, or beside its unit and its source.

    Beside the unit a number counts as meant only where it is near one of the claims, and is no share and no difference.
    """
    for difference in subject.differences:
        if difference.way is Way.NUMBER:
            from briefing.checking.figures.telling import recorded, shown_number  # noqa: PLC0415 - for findings alone

            yield finding(
                "differing-number",
                _("{text} differs from {id}, which records {value}").format(
                    text=shown_number(difference), id=shown(difference.figure.id), value=recorded(subject, difference)
                ),
                subject.place(difference.numbered.sentence, difference.found.start, difference.found.end),
                help=_("Write the recorded number, or add a claim for this one."),
                fix=_fix(subject, difference),
                related=tuple(
                    Related(subject.at(claim, "value", "low", "high"), _("what is recorded"))
                    for claim in difference.claims[:1]
                ),
            )


def _fix(subject: Subject, difference: Difference) -> Fix | None:
    """Return the fix that writes the recorded number, where it is clear which of the two is meant."""
    if len(difference.claims) != 1 or len(difference.numbered.quantities) != 1:
        return None
    (claim,) = difference.claims
    if not Counts(difference.figure, subject.lang).is_plain(claim):
        return None
    found = difference.found
    if claim.quantity is None or found.kind is not Kind.COUNT or found.end != found.number[1]:
        return None
    place = subject.place(difference.numbered.sentence, found.start, found.end)
    lines = subject.lines(place.path)
    if place.line != place.end_line or lines[place.line - 1][place.column - 1 : place.end_column - 1] != str(
        found.quantity.written
    ):
        # The words stand otherwise in the file, as in YAML they may.
        return None
    from briefing.language.numbers import word_quantity  # noqa: PLC0415 - for findings alone

    text = str(word_quantity(claim.quantity, subject.lang))
    text = text[:1].upper() + text[1:] if found.quantity.written[:1].isupper() else text
    return Fix(place, text, _("Write {word}").format(word=shown(text)), safe=False)
