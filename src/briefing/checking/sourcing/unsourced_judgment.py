"""A judgment that names no basis: readers cannot tell a conclusion from an opinion."""

from collections.abc import Iterator

from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.model.inline import Citation, Reference
from briefing.model.walk import walk_inline


def check(subject: Subject) -> Iterator[Finding]:
    """Find judgments that rest on nothing: no source, figure or event, and no citation or reference in their words."""
    for judgment in subject.brief.judgments:
        if judgment.sources or not subject.complete:
            continue
        from briefing.analysis.reliance import rests_on  # noqa: PLC0415 - most judgments name a source
        from briefing.checking.sourcing.missing import is_meant  # noqa: PLC0415 - as above

        if rests_on(judgment) or any(
            isinstance(node, Citation | Reference) for node in walk_inline(judgment.common.note.inlines)
        ):
            continue
        if any(is_meant(field, judgment) for field in ("sources", "figures", "events")):
            continue
        yield finding(
            "unsourced-judgment",
            _("the judgment `{id}` does not say what it rests on").format(id=judgment.id),
            subject.at(judgment, "text"),
            help=_("Name its basis in `sources`, `figures` or `events`."),
        )
