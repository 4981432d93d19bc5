"""A link into another brief leads to it, and to what it names there."""

from collections.abc import Iterator

from briefing.checking.library.within import within
from briefing.checking.shelf import Place, Shelf
from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding
from briefing.diagnostics.nearest import nearest
from briefing.i18n import gettext as _
from briefing.loading.wording import shown


def check(place: Place, shelf: Shelf) -> Iterator[Finding]:
    """Find links whose brief, or whose target in it, is not there."""
    for pointer in place.facts.pointers:
        path = within(shelf.root, place.folder, pointer.brief)
        if path is None:
            yield finding(
                "broken-link",
                _("{path} leads out of the library").format(path=shown(pointer.brief)),
                pointer.span,
                help=_("A link names a brief of the same library, relative to this one."),
            )
            continue
        facts = shelf.facts(path)
        if facts is None:
            yield finding(
                "broken-link",
                _("there is no brief {path}").format(path=shown(pointer.brief)),
                pointer.span,
                help=_("A link names a brief of the same library, relative to this one."),
            )
            continue
        known = facts.targets.split()
        if pointer.target and pointer.target not in known:
            near = nearest(pointer.target, known)
            yield finding(
                "broken-link",
                _("nothing in {path} is called {id}").format(path=shown(pointer.brief), id=shown(pointer.target)),
                pointer.span,
                help=_("Did you mean `{id}`?").format(id=near) if near else "",
            )
