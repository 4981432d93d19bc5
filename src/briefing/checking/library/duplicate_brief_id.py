"""Two briefs of a library have different ids: links between briefs, notes and twins go by them."""

from collections.abc import Iterator

from briefing.checking.shelf import Place, Shelf
from briefing.diagnostics.finding import Finding, Related
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.loading.wording import shown


def check(place: Place, shelf: Shelf) -> Iterator[Finding]:
    """Find a brief whose id another one, earlier in the order of paths, has too."""
    having = shelf.sharing(place.facts.id)
    if len(having) < 2 or place.path not in having[1:]:  # noqa: PLR2004 - one is itself
        return
    first = shelf.facts(having[0])
    yield finding(
        "duplicate-brief-id",
        _("the id {id} is taken").format(id=shown(place.facts.id)),
        place.facts.id_span,
        help=_("Ids of briefs are unique in a library."),
        related=(Related(first.id_span, _("first used here")),) if first else (),
    )
