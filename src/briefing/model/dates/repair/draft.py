"""The draft of 2012, which many texts still describe, against the standard of 2019."""

import re

from briefing.i18n import gettext as _
from briefing.model.dates.repair.proposal import Proposal

_UNKNOWN = frozenset(
    {"u", "unknown", "unbekannt", "?", "??", "n/a", "na", "none", "tba", "tbd", "tbc", "unklar", "offen"}
)


def draft_of_2012(text: str) -> Proposal | None:
    """Return today's text of one of the draft, or None if nothing in it is the draft's."""
    if re.fullmatch(r"-?\d{4}-2[1-4]\^.+", text):
        return Proposal(
            _("A season's ^ belongs to the draft of 2012."),
            help=_("25 to 28 are the seasons of the northern hemisphere, 29 to 32 those of the southern."),
        )
    word = text.strip().casefold()
    if word == "open":
        return Proposal(
            _("Open is an end of an interval, not a date."),
            help=_("Write 2024-10/.. for what began in October 2024 and goes on."),
        )
    if word in _UNKNOWN:
        return Proposal(
            _("A date that is not known is not written."),
            help=_("Leave the field out; an event keeps the words of its source in `wording`."),
        )
    if not re.fullmatch(r"(?i)[-\duxyepsT:+Z?~%/.,(){}\[\] ]*(unknown|open)?[-\duxyepsT:+Z?~%/.,(){}\[\] ]*", text):
        return None
    new = re.sub(r"(?<=/)open$", "..", re.sub(r"^unknown(?=/)|(?<=/)unknown$", "", text))
    new = re.sub(r"^open(?=/)", "..", new)
    new = re.sub(r"\?~|~\?", "%", new)
    new = re.sub(r"(?<=[-\dXux])[ux]|[ux](?=[-\dXux])", "X", new)
    new = re.sub(r"\by(-?\d+)(?:[eE](\d+))?(?:[pP](\d+))?", _long_year, new)
    new = re.sub(r"(?<=\d)[ps](?=\d)", "S", new)
    new = re.sub(r"\(([-\dX]+)\)([?~%])", _marked_group, new)
    return Proposal(_("This is the draft of 2012; the standard writes it otherwise."), fix=new) if new != text else None


def _long_year(found: re.Match[str]) -> str:
    year, exponent, significant = found.groups()
    return f"Y{year}{'E' + exponent if exponent else ''}{'S' + significant if significant else ''}"


def _marked_group(found: re.Match[str]) -> str:
    """Mark each component of `(06-11)~` by itself."""
    components, mark = found.groups()
    return re.sub(r"(?<!\d)-?\b(?=[\dX])", lambda at: f"{at[0]}{mark}", components)
