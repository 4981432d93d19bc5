"""What a brief keeps figures of, it counts in its records alone."""

from collections.abc import Iterator

from briefing.checking.figures.stated import Way
from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.loading.wording import shown


def check(subject: Subject) -> Iterator[Finding]:
    """Find numbers of what a figure counts that none of the claims has.

    Measures, shares and money are left alone, and what is stated as a part, a difference or a thing of another time.
    """
    for difference in subject.differences:
        if difference.way is Way.UNRECORDED:
            found = difference.found
            text = f"{found.quantity.written} {' '.join(found.following[:1])}".strip()
            yield finding(
                "unrecorded-number",
                _("{text} is in no claim, though {id} counts the same").format(
                    text=shown(text), id=shown(difference.figure.id)
                ),
                subject.place(difference.numbered.sentence, found.start, found.end),
                help=_("Add a claim with its source and scope, or say what share or difference it is."),
            )
