"""An event without a source: nobody says that it happened."""

from collections.abc import Iterator

from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.model.inline import Citation
from briefing.model.records import Event
from briefing.model.walk import walk_inline


def check(subject: Subject) -> Iterator[Finding]:
    """Find events that name no source: not themselves, not for one of their dates, not by a figure of theirs."""
    for event in subject.brief.timeline:
        if event.sources or not subject.complete:
            continue
        from briefing.analysis.reliance import rests_on  # noqa: PLC0415 - most events name a source
        from briefing.checking.sourcing.missing import is_meant  # noqa: PLC0415 - as above

        if rests_on(event) or _note_cites(event) or is_meant("sources", event):
            continue
        yield finding(
            "unsourced-event",
            _("the event `{id}` names no source").format(id=event.id),
            subject.at(event, "what"),
            help=_("Write in `sources` who reports it."),
        )


def _note_cites(event: Event) -> bool:
    return any(isinstance(node, Citation) for node in walk_inline(event.common.note.inlines))
