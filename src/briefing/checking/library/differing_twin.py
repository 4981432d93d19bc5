"""A brief and its twin in another language count the same."""

from collections.abc import Iterator

from briefing.checking.facts import Counted
from briefing.checking.shelf import Place, Shelf
from briefing.diagnostics.finding import Finding, Related
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.loading.wording import shown


def check(place: Place, shelf: Shelf) -> Iterator[Finding]:
    """Find figures of a translation that its original has otherwise, or that one of the two lacks.

    Figures are the same where their ids are; where no id is shared, by their order.
    """
    facts = place.facts
    original = next((named.id for named in facts.named if named.field == "translation_of"), "")
    path = shelf.named(original) if original and original != facts.id else None
    twin = shelf.facts(path) if path else None
    if path is None or twin is None or twin.figures == facts.figures:
        return
    for ours, theirs in _pairs(shelf.figures(place.path), shelf.figures(path)):
        if ours and theirs and ours.values != theirs.values:
            yield finding(
                "differing-twin",
                _("the figure {id} is {ours} here, and {theirs} in its twin").format(
                    id=shown(ours.id), ours=shown(ours.values), theirs=shown(theirs.values)
                ),
                ours.span,
                help=_("One of the two was changed alone: bring the other up to date."),
                related=(Related(theirs.span, _("the figure in the twin")),),
            )
        elif ours and not theirs:
            message = _("the twin has no figure {id}").format(id=shown(ours.id))
            yield finding("differing-twin", message, ours.span)
        elif theirs and not ours:
            message = _("the figure {id} of the twin is not here").format(id=shown(theirs.id))
            span = next(named.span for named in facts.named if named.field == "translation_of")
            yield finding("differing-twin", message, span, related=(Related(theirs.span, _("the figure in the twin")),))


def _pairs(here: tuple[Counted, ...], there: tuple[Counted, ...]) -> Iterator[tuple[Counted | None, Counted | None]]:
    ours = {one.id: one for one in here}
    theirs = {one.id: one for one in there}
    if not ours.keys() & theirs.keys() and len(ours) == len(theirs):
        yield from zip(here, there, strict=False)
        return
    for one in here:
        yield one, theirs.get(one.id)
    yield from ((None, one) for one in there if one.id not in ours)
