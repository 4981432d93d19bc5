"""What changed in an item, as short as it fits beside the new value."""

from briefing.analysis.changes import ItemChange, Kind
from briefing.layout.setting import Setting
from briefing.model.records import Claim, Event, Judgment
from briefing.model.text import SafeText

_NOTHING = SafeText("")


def short_change(old: Setting, change: ItemChange) -> SafeText:
    """Return the old value of an item: a claim's number or words, an event's date, a judgment's likelihood.

    Nothing where that did not change, or there was none. `old` is the setting of the old brief, whose language it has.
    """
    names = {field.name for field in change.fields if not field.follows}
    if change.kind is not Kind.CHANGED:
        return _NOTHING
    match change.old:
        case Claim() as claim if names & {"value", "text", "unit"}:
            is_plain = "unit" not in names
            return old.value(claim._replace(unit=_NOTHING) if is_plain else claim)
        case Event() as event if "dates" in names:
            when = next((date.when for date in event.dates if date.when), None)
            return old.date(when, short=True) if when else _NOTHING
        case Judgment() as judgment if "likelihood" in names:
            return SafeText(old.t(judgment.likelihood))
    return _NOTHING
