"""What a field says of another brief names one of the library."""

from collections.abc import Iterator

from briefing.checking.shelf import Place, Shelf
from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.loading.wording import shown


def check(place: Place, shelf: Shelf) -> Iterator[Finding]:
    """Find `translation_of` and `superseded_by` that name no brief, or the brief itself."""
    for named in place.facts.named:
        if named.id == place.facts.id:
            yield finding("unknown-brief", _("`{field}` names the brief itself").format(field=named.field), named.span)
        elif not shelf.named(named.id):
            yield finding(
                "unknown-brief",
                _("no brief of the library has the id {id}").format(id=shown(named.id)),
                named.span,
                help=_("Without an `id` of its own a brief is called by its path in the library, without the ending."),
            )
