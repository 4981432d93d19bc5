"""A number in the text is as exact as its record, and no more."""

from collections.abc import Iterator

from briefing.checking.figures.stated import Way
from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding, Related
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.loading.wording import shown


def check(subject: Subject) -> Iterator[Finding]:
    """Find numbers that are recorded with another qualifier, as `more than 300` for `about 300`.

    What is recorded may be said less closely, as `about 300` for 300; and `the 300` takes up what was said before.
    """
    for difference in subject.differences:
        if difference.way is Way.QUALIFIER:
            from briefing.checking.figures.telling import recorded, shown_number  # noqa: PLC0415 - for findings alone

            yield finding(
                "differing-qualifier",
                _("{text} is qualified otherwise than {id}, which records {value}").format(
                    text=shown_number(difference), id=shown(difference.figure.id), value=recorded(subject, difference)
                ),
                subject.place(difference.numbered.sentence, difference.found.start, difference.found.end),
                help=_("Qualify the number as the record does."),
                related=tuple(
                    Related(subject.at(claim, "value", "qualifier", "low"), _("what is recorded"))
                    for claim in difference.claims[:1]
                ),
            )
