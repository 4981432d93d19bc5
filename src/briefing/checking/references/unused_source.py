"""A source that nothing rests on: it was forgotten, or its citation was."""

from collections.abc import Iterator

from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.model.brief import Brief
from briefing.model.inline import Citation, Reference


def check(subject: Subject) -> Iterator[Finding]:
    """Find sources that no item names and no text cites, and that lead to none that is used."""
    brief = subject.brief
    if not subject.complete or not brief.sources:
        return
    used = _spread(subject, _listed(brief))
    if len(used) < len(subject.sources):
        used = _spread(subject, used | _named_in_texts(brief))
    for id_, source in subject.sources.items():
        if id_ not in used:
            yield finding(
                "unused-source",
                _("nothing rests on the source `{id}`").format(id=id_),
                subject.at(source, "id", "title"),
                help=_("Cite it where a statement depends on it, or take it out."),
            )


def _listed(brief: Brief) -> set[str]:
    """Return the sources that stand in a list of sources."""
    used = {cite.source for figure in brief.figures for claim in figure.claims for cite in claim.sources}
    used.update(cite.source for event in brief.timeline for cite in event.sources)
    used.update(cite.source for event in brief.timeline for date in event.dates for cite in date.sources)
    used.update(cite.source for judgment in brief.judgments for cite in judgment.sources)
    return used


def _named_in_texts(brief: Brief) -> set[str]:
    """Return what the texts cite or refer to."""
    from briefing.checking.texts import texts_of  # noqa: PLC0415 - most sources stand in lists

    named: set[str] = set()
    for text in texts_of(brief):
        for node in text.inlines():
            if isinstance(node, Citation):
                named.update(cited.key for cited in node.keys)
            elif isinstance(node, Reference) and not node.brief:
                named.add(node.target)
    return named


def _spread(subject: Subject, used: set[str]) -> set[str]:
    """Return the sources that are used, and those that these pass on or were found in."""
    sources = subject.sources
    reached = used & sources.keys()
    waiting = list(reached)
    while waiting:
        source = sources[waiting.pop()]
        for to in (*source.derived_from, source.via):
            if to in sources and to not in reached:
                reached.add(to)
                waiting.append(to)
    return reached
