"""The one date that a phrase means on a given day, where there is one."""

from briefing.language.when import Unit, When
from briefing.model.dates import Moment

_MONTHS = 12


def counted_from(day: Moment, when: When) -> str:
    """Return in EDTF what was said on a day: `2024-10-17` for `yesterday`; empty where it can mean several dates."""
    step = when.step
    if when.part or when.grouping or when.weekday:
        return ""
    if step is None:
        # A month without its year is the last one, as in `since August`.
        has_been = (when.month, when.day or 1) <= (day.month, day.day)
        return _edtf(day.year if has_been else day.year - 1, when.month, when.day)
    if step.unit is Unit.DAY:
        return _day(day, step.number)
    if abs(step.number) != 1:
        return ""
    if step.unit is Unit.YEAR:
        return _edtf(day.year + step.number, when.month, when.day)
    if step.unit is Unit.MONTH:
        months = day.year * _MONTHS + day.month - 1 + step.number
        return _edtf(months // _MONTHS, months % _MONTHS + 1, 0)
    return ""


def _day(day: Moment, offset: int) -> str:
    from datetime import date, timedelta  # noqa: PLC0415 - for what is found alone

    try:
        return str(date(day.year, day.month, day.day) + timedelta(days=offset))
    except (ValueError, OverflowError):
        return ""


def _edtf(year: int, month: int, day: int) -> str:
    if not 0 < year < 10_000:  # noqa: PLR2004 - four digits
        return ""
    return f"{year:04d}" + (f"-{month:02d}" if month else "") + (f"-{day:02d}" if day else "")
