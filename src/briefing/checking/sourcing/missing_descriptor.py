"""A weak source without a word on why it is used all the same."""

from collections.abc import Iterator

from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _

_WEAK = frozenset("DEF")
"""Not usually reliable, unreliable, and what nobody can judge."""


def check(subject: Subject) -> Iterator[Finding]:
    """Find sources of reliability D, E or F without `descriptor`; one that is not graded was not called weak."""
    for source in subject.brief.sources:
        if source.reliability in _WEAK and not source.descriptor and subject.complete:
            from briefing.checking.sourcing.missing import is_meant  # noqa: PLC0415 - few briefs need it

            if is_meant("descriptor", source):
                continue
            yield finding(
                "missing-descriptor",
                _("the source `{id}` is graded {letter}, and nothing says why it is used").format(
                    id=source.id, letter=source.reliability
                ),
                subject.at(source, "reliability"),
                help=_("Say in `descriptor` what makes it weak, and what it is good for here."),
            )
