"""An image or a file that a text leads to is there."""

from collections.abc import Iterator

from briefing.checking.library.within import is_file, within
from briefing.checking.shelf import Place, Shelf
from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.loading.wording import shown


def check(place: Place, shelf: Shelf) -> Iterator[Finding]:
    """Find links and images whose file is not there, or lies outside of the library."""
    for attachment in place.facts.attachments:
        name = attachment.path.partition("#")[0].partition("?")[0]
        path = within(shelf.root, place.folder, name)
        if path is None:
            message = _("{path} leads out of the library")
        elif name and not is_file(path):
            message = _("there is no file {path}")
        else:
            continue
        yield finding(
            "missing-attachment",
            message.format(path=shown(name)),
            attachment.span,
            help=_("An attachment is named relative to the folder of its brief; put it there, and check it in."),
        )
