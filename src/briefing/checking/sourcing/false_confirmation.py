"""What counts as confirmed by others, but comes from one origin: ten papers that print one agency are one source."""

from collections.abc import Iterator

from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding, Related
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.i18n import ngettext
from briefing.model.records import Claim, Event, Figure
from briefing.model.vocabulary import EventStatus

TYPE_CHECKING = False
if TYPE_CHECKING:
    from briefing.checking.basis import Basis

_CONFIRMED = "1"
_SEVERAL = 2
_COMPARED = 200
"""So many claims of a figure are looked at for one that backs another."""


def check(subject: Subject) -> Iterator[Finding]:
    """Find claims graded 1 whose sources have one origin, and confirmed events with several sources of one origin.

    Grade 1 means "confirmed by other sources", so it cannot rest on one; an event may well be confirmed by the one body
    that must know. Another claim of the figure that says the same from another origin confirms as well.
    """
    for figure in subject.brief.figures:
        yield from _in_figure(subject, figure)
    for event in subject.brief.timeline:
        if event.status is EventStatus.CONFIRMED:
            found = subject.bases.of((event.id,))
            if len(found.origins) == 1 and len(found.sources) >= _SEVERAL:
                yield _report(subject, event, found)


def _in_figure(subject: Subject, figure: Figure) -> Iterator[Finding]:
    others: list[tuple[Claim, tuple[str, ...]]] = []
    for claim in figure.claims:
        if claim.credibility != _CONFIRMED:
            continue
        found = subject.bases.of((claim.id,))
        if len(found.origins) == 1:
            others = others or [(each, subject.bases.of((each.id,)).origins) for each in figure.claims[:_COMPARED]]
            if not _is_backed(claim, found.origins[0], others):
                yield _report(subject, claim, found)


def _is_backed(claim: Claim, origin: str, others: list[tuple[Claim, tuple[str, ...]]]) -> bool:
    """Return whether another claim of the figure says the same, by another origin."""
    from briefing.model.comparison import bounds, comparable  # noqa: PLC0415 - few claims are graded so

    own = bounds(claim)
    for other, origins in others:
        if other is claim or all(each == origin for each in origins):
            continue
        limits = bounds(other)
        if comparable(claim, other) and (own is None or limits is None or own.meets(limits)):
            return True
    return False


def _report(subject: Subject, item: Claim | Event, found: "Basis") -> Finding:
    count = len(found.sources)
    origin = found.origins[0]
    if count == 1:
        message = _("`{id}` counts as confirmed by other sources, but has one alone").format(id=item.id)
        help_ = _("Name a second source that knows it by itself, or grade it `2`, “probably true”.")
    else:
        message = ngettext(
            "`{id}` counts as confirmed by others: {n} source, one origin",
            "`{id}` counts as confirmed by others: {n} sources, one origin",
            count,
        ).format(id=item.id, n=count)
        help_ = _("All come from `{origin}`; only what knows it by itself confirms it.").format(origin=origin)
    passing = [subject.sources[id_] for id_ in found.sources if id_ != origin]
    return finding(
        "false-confirmation",
        message,
        subject.at(item, "credibility" if isinstance(item, Claim) else "status"),
        help=help_,
        related=tuple(
            Related(subject.at(source, "derived_from"), _("`{id}` passes others on").format(id=source.id))
            for source in passing
        ),
    )
