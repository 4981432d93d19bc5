"""A source found online or through another says when it was seen: pages change."""

from collections.abc import Iterator

from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _


def check(subject: Subject) -> Iterator[Finding]:
    """Find sources with `url` or `via` and no `accessed`; that of the source that it was found in counts too."""
    for source in subject.brief.sources:
        if "accessed" in source.spans or not (source.url or source.via):
            continue
        from briefing.model.provenance import via_chain  # noqa: PLC0415 - most sources are complete

        if any("accessed" in subject.sources[key].spans for key in via_chain(subject.sources, source.id)):
            continue
        yield finding(
            "missing-access-date",
            _("the source `{id}` does not say when it was seen").format(id=source.id),
            subject.at(source, "url", "via"),
            help=_("Add `accessed` with the day on which you saw it."),
        )
