"""An item that fewer people may see than its brief: whoever gets the brief gets the item."""

from collections.abc import Iterator

from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding, Fix, Related
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.model.vocabulary import Marking

_STRICTEST_FIRST = tuple(Marking)


def check(subject: Subject) -> Iterator[Finding]:
    """Find items whose `tlp` is stricter than that of the brief, which is `TLP:CLEAR` where it has none."""
    brief = subject.brief
    own = _STRICTEST_FIRST.index(brief.tlp)
    stricter = [
        (item, item.common.tlp)
        for item in subject.items.values()
        # One that cannot be read counts as the strictest, but that it cannot be read has been found.
        if item.common.tlp and _STRICTEST_FIRST.index(item.common.tlp) < own and "tlp" not in item.common.unknown
    ]
    if not stricter:
        return
    needed = min((marking for _item, marking in stricter), key=_STRICTEST_FIRST.index)
    place = brief.spans.get("tlp")
    for item, marking in stricter:
        yield finding(
            "excessive-marking",
            _("`{id}` is {marking}, in a brief that is {own}").format(
                id=item.id, marking=marking.value, own=brief.tlp.value
            ),
            subject.at(item, "tlp"),
            help=_("A brief is marked at least as strictly as all that is in it."),
            fix=Fix(place, needed.value, _("Mark the brief {marking}").format(marking=needed.value), safe=False)
            if place
            else None,
            related=(Related(place, _("the brief's own marking")),) if place else (),
        )
