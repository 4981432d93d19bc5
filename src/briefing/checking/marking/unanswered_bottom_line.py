"""A final brief whose answer is that there is none yet."""

from collections.abc import Iterator

from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.model.inline import Reference
from briefing.model.records import Gap
from briefing.model.span import Span
from briefing.model.vocabulary import Status
from briefing.model.walk import walk_inline


def check(subject: Subject) -> Iterator[Finding]:
    """Find references to gaps in the bottom line of a final brief, which a brief is that does not say otherwise."""
    brief = subject.brief
    if brief.status is not Status.FINAL or not brief.gaps:
        return
    for node in walk_inline(brief.bottom_line.inlines):
        if not isinstance(node, Reference) or node.brief or not isinstance(subject.items.get(node.target), Gap):
            continue
        whole = subject.at(brief, "bottom_line")
        yield finding(
            "unanswered-bottom-line",
            _("the bottom line of a final brief refers to the gap `{id}`").format(id=node.target),
            _place(subject, node.target, whole),
            help=_("Say what is known, and keep the gap for below; or write `status: draft`."),
        )


def _place(subject: Subject, target: str, whole: Span) -> Span:
    found = subject.find(f"#{target})", whole)
    return found._replace(end_column=found.end_column - 1) if found else whole
