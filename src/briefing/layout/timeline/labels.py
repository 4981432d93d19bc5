"""What the ticks of an axis say, made from the words for whole dates by leaving out what another tick says."""

from typing import Protocol

from briefing.layout.timeline.calendar import LAST_YEAR, Calendar, Unit
from briefing.model.dates import Edtf, parse
from briefing.model.text import SafeText

_PLAIN_YEARS = 9999
_KEPT = 2000
"""Words that are remembered at most."""
_CLOCK = frozenset({"second", "minute", "hour"})


class WordsDates(Protocol):
    """Puts dates in words; `briefing.layout.setting.Setting` does."""

    def date(self, date: Edtf, *, short: bool = False) -> SafeText:
        """Return the date in words."""


class Labels:
    """The words for ticks; `zone` is how EDTF writes the time zone of the axis, empty where it has none."""

    def __init__(self, words: WordsDates, zone: str = "") -> None:
        self._words = words
        self._zone = zone
        self._said: dict[str, SafeText] = {}

    def label(self, unit: Unit, here: Calendar, before: Calendar | None) -> SafeText:
        """Return what a tick says: all, or only as much as differs from the tick `before`."""
        same_year = before is not None and before.year == here.year
        same_month = same_year and before is not None and before.month == here.month
        match unit.kind:
            case "year":
                return self._year(here)
            case "month":
                return self._month(here) if same_year else self._month_year(here)
            case "day":
                return self._day(here) if same_month else self._day_month(here) if same_year else self._date(here)
        if before is None:
            return self._moment(here)
        clock = _clock(here, "second" if unit.kind == "second" else "minute")
        if same_month and before.day == here.day:
            return SafeText(clock)
        day = self._day_month(here) if same_year else self._date(here)
        return SafeText(f"{day}, {clock}") if here.second else day

    def common(self, unit: Unit, low: Calendar, high: Calendar) -> SafeText:
        """Return what two moments have in common, for an axis whose ticks find no room: day, month, year or years."""
        if unit.kind in _CLOCK and low[:3] == high[:3]:
            return self._date(low)
        if low[:2] == high[:2] and unit.kind != "year":
            return self._month_year(low)
        if max(abs(low.year), abs(high.year)) > LAST_YEAR:
            return SafeText("")
        if low.year == high.year:
            return self._year(low)
        if max(abs(low.year), abs(high.year)) > _PLAIN_YEARS:
            return SafeText(f"{self._year(low)} – {self._year(high)}")
        return self._say(f"{_year_text(low.year)}/{_year_text(high.year)}")

    def _moment(self, here: Calendar) -> SafeText:
        if not 0 <= here.year <= _PLAIN_YEARS:
            return SafeText(f"{self._date(here)}, {_clock(here, 'minute')}")
        # The words for a whole moment say its zone too.
        clock = _clock(here, "second")
        return self._say(f"{_year_text(here.year)}-{here.month:02}-{here.day:02}T{clock}{self._zone}")

    def _year(self, here: Calendar) -> SafeText:
        return self._say(_year_text(here.year))

    def _month_year(self, here: Calendar) -> SafeText:
        if abs(here.year) > _PLAIN_YEARS:
            return SafeText(f"{self._month(here)} {self._year(here)}")
        return self._say(f"{_year_text(here.year)}-{here.month:02}")

    def _date(self, here: Calendar) -> SafeText:
        if abs(here.year) > _PLAIN_YEARS:
            return SafeText(f"{self._day_month(here)} {self._year(here)}")
        return self._say(f"{_year_text(here.year)}-{here.month:02}-{here.day:02}")

    def _month(self, here: Calendar) -> SafeText:
        return _without(self._say(f"2000-{here.month:02}"), self._say("2000"))

    def _day_month(self, here: Calendar) -> SafeText:
        return _without(self._say(f"2000-{here.month:02}-{here.day:02}"), self._say("2000"))

    def _day(self, here: Calendar) -> SafeText:
        words = self._day_month(here)
        alone = _without(words, self._month(here))
        return alone if alone != words else SafeText(str(here.day))

    def _say(self, text: str) -> SafeText:
        if text not in self._said:
            if len(self._said) >= _KEPT:
                self._said.clear()
            self._said[text] = self._words.date(parse(text), short=True)
        return self._said[text]


def _clock(here: Calendar, unit: str) -> str:
    hour, minute = here.second // 3600, here.second // 60 % 60
    seconds = f":{here.second % 60:02}" if unit == "second" else ""
    return f"{hour:02}:{minute:02}{seconds}"


def _year_text(year: int) -> str:
    return f"Y{year}" if abs(year) > _PLAIN_YEARS else f"{year:05}" if year < 0 else f"{year:04}"


def _without(words: str, part: str) -> SafeText:
    """Return `words` without `part` and the marks that joined the two."""
    left = words.replace(part, "", 1)
    return SafeText(left.strip(" \u00a0,年") if left != words and left.strip(" \u00a0,") else words)
