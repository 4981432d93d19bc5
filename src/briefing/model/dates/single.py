"""Reading one written date: `2024-10-17`, `?2004-06-~11`, `156X-12-25`, `Y-17E7`, `1950S2`, `2001-21`."""

from briefing.i18n import gettext as _
from briefing.model.dates.errors import EdtfError
from briefing.model.dates.groupings import is_grouping, months_of, precision_of
from briefing.model.dates.moment import Moment, days_in, end_of, start_of
from briefing.model.dates.unspecified import bounds_of
from briefing.model.dates.values import PLAIN, Precision, Qualifiers, Single

_MARKS = "?~%"
"""A mark's place from 1 is the sum of what it says: uncertain 1, approximate 2."""
_DIGITS = "0123456789"
_MAX_YEAR_DIGITS = 15
"""A year reaches to a quadrillion, so that its seconds stay numbers that a float can place."""
_COARSE = (Precision.YEAR, Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM, Precision.ANY)
_MONTHS_IN_YEAR = 12
_OFFSET_LIMIT = 14 * 60


def read_single(text: str) -> Single:
    """Return the date that the whole of `text` is, or raise `EdtfError`."""
    if "T" in text:
        return _read_date_time(text)
    fields, marks = _components(text)
    qualifiers = _qualifiers(marks) if any(marks) else PLAIN
    year, month, day = fields
    if "Y" in year or "S" in year:
        return _read_long_year(text, year, month, qualifiers)
    _check_shape(text, year, month, day)
    if "X" in text:
        return _read_unspecified(text, year, month, day, qualifiers)
    return _read_plain(text, year, month, day, qualifiers)


def _components(text: str) -> tuple[list[str], list[int]]:
    """Split into year, month and day, with the sum of the marks on each.

    A mark to the left of a component is its own; one to the right is also that of all components to the left.
    """
    fields: list[str] = []
    marks: list[int] = []
    at, end = 0, len(text)
    while True:
        own = 0
        if at < end and text[at] in _MARKS:
            own = _MARKS.index(text[at]) + 1
            at += 1
        start = at
        if not fields:
            while at < end and text[at] in "Y-":
                at += 1
        while at < end and (text[at] in _DIGITS or text[at] == "X" or (not fields and text[at] in "ES")):
            at += 1
        fields.append(text[start:at])
        marks.append(own)
        if at < end and text[at] in _MARKS:
            mark = _MARKS.index(text[at]) + 1
            marks = [known | mark for known in marks]
            at += 1
        if at == end:
            break
        if text[at] != "-":
            raise _not_a_date(text)
        at += 1
    if len(fields) > 3:  # noqa: PLR2004 - year, month, day
        raise _not_a_date(text)
    return fields + [""] * (3 - len(fields)), marks


def _qualifiers(marks: list[int]) -> Qualifiers:
    return Qualifiers(*(_MARKS[mark - 1] if mark else "" for mark in marks))


def _check_shape(text: str, year: str, month: str, day: str) -> None:
    digits = year.removeprefix("-")
    if not digits or "-" in digits or "E" in digits:
        raise _not_a_date(text)
    if len(digits) != 4:  # noqa: PLR2004 - digits of a year
        raise EdtfError(_("A year has four digits; a longer one starts with Y."))
    if year == "-0000":
        raise EdtfError(_("There is no year -0000; 1 BC is the year 0000."), fix=text.replace("-0000", "0000", 1))
    ends_with_separator = text.rstrip(_MARKS).endswith("-")
    if ends_with_separator or (month and len(month) != 2) or (day and len(day) != 2) or (day and not month):  # noqa: PLR2004
        raise EdtfError(_("A month and a day have two digits each, as in 2024-01-02."))


def _read_plain(text: str, year: str, month: str, day: str, qualifiers: Qualifiers) -> Single:
    number = int(year)
    if not month:
        return Single(text, year, "", "", "", start_of(number), end_of(number), Precision.YEAR, qualifiers)
    which = int(month)
    if which > _MONTHS_IN_YEAR:
        return _read_grouping(text, year, month, day, qualifiers)
    if not which:
        raise EdtfError(
            _("There is no month 00."), help=_("Write the year alone, or XX for a month that is not known.")
        )
    if not day:
        low, high = start_of(number, which), end_of(number, which)
        return Single(text, year, month, "", "", low, high, Precision.MONTH, qualifiers)
    _check_day(year, month, day)
    low, high = start_of(number, which, int(day)), end_of(number, which, int(day))
    return Single(text, year, month, day, "", low, high, Precision.DAY, qualifiers)


def _check_day(year: str, month: str, day: str) -> None:
    if day == "00":
        raise EdtfError(
            _("There is no day 00."), help=_("Write year and month alone, or XX for a day that is not known.")
        )
    length = days_in(int(year), int(month))
    if int(day) > length:
        raise EdtfError(
            _("There is no day {day} in {month}: that month has {length} days.").format(
                day=int(day), month=f"{year}-{month}", length=length
            )
        )


def _read_grouping(text: str, year: str, month: str, day: str, qualifiers: Qualifiers) -> Single:
    which = int(month)
    if not is_grouping(which):
        raise EdtfError(
            _("There is no month {month}.").format(month=month),
            help=_("01 to 12 are months, 21 to 24 seasons, 33 to 36 quarters, 40 and 41 halves of a year."),
        )
    if day:
        raise EdtfError(_("A season, a quarter or a half of a year has no day."))
    first, last = months_of(which)
    if "X" in year:
        bounds = bounds_of(year, "", "")
        if bounds is None:
            raise _not_a_date(text)
        low_year, high_year = bounds[0].year, bounds[1].year
        precision = _year_precision(year)
    else:
        low_year = high_year = int(year)
        precision = precision_of(which)
    later = last > _MONTHS_IN_YEAR
    low = start_of(low_year, first)
    high = end_of(high_year + later, last - _MONTHS_IN_YEAR * later)
    return Single(text, year, month, "", "", low, high, precision, qualifiers)


def _year_precision(year: str) -> Precision:
    """Return how fine a year is whose last digits are `X`; where others are, it is as coarse as the first of them."""
    digits = year.lstrip("-")
    at = digits.find("X")
    return _COARSE[len(digits) - at] if at >= 0 else Precision.YEAR


def _read_unspecified(text: str, year: str, month: str, day: str, qualifiers: Qualifiers) -> Single:
    if month.isdigit() and int(month) > _MONTHS_IN_YEAR:
        return _read_grouping(text, year, month, day, qualifiers)
    bounds = bounds_of(year, month, day)
    if bounds is None:
        raise EdtfError(_("No day of the calendar fits these digits."))
    if "X" in year:
        precision = _year_precision(year)
    elif "X" in month:
        precision = Precision.YEAR
    elif day:
        precision = Precision.MONTH
    else:
        precision = Precision.MONTH if month else Precision.YEAR
    return Single(text, year, month, day, "", bounds[0], bounds[1], precision, qualifiers)


def _read_long_year(text: str, year: str, month: str, qualifiers: Qualifiers) -> Single:
    """Read a year with `Y`, an exponent or significant digits."""
    if month or text.rstrip(_MARKS).endswith("-"):
        raise EdtfError(_("A year with Y or S stands alone, without a month."))
    if "X" in year:
        raise EdtfError(
            _("A year with Y or S has no unspecified digits."),
            help=_("Say how many digits count: Y171010000S3 is some year from 171000000 to 171999999."),
        )
    written, counted, significant = year.partition("S")
    number = _year_number(text, written)
    if not counted:
        return Single(text, written, "", "", "", start_of(number), end_of(number), Precision.YEAR, qualifiers)
    if not _is_number(significant) or not significant.strip("0") or len(significant) > 2:  # noqa: PLR2004 - digits
        raise EdtfError(_("S is followed by the number of digits that count, from 1."))
    count = int(significant)
    unit = 10 ** max(0, len(str(abs(number))) - count)
    nearest = abs(number) // unit * unit
    farthest = nearest + unit - 1
    first, last = (nearest, farthest) if number >= 0 else (-farthest, -nearest)
    precision = _COARSE[min(len(str(unit)) - 1, len(_COARSE) - 1)]
    return Single(
        text,
        written,
        "",
        "",
        "",
        start_of(first),
        end_of(last),
        precision,
        qualifiers,
        significant=count,
        estimate=number,
    )


def _year_number(text: str, written: str) -> int:
    """Return the year that four digits, `Y…` or `Y…E…` are."""
    prefixed = written.startswith("Y")
    digits = written.removeprefix("Y")
    sign = "-" if digits.startswith("-") else ""
    base, exponential, exponent = digits.removeprefix("-").partition("E")
    if not _is_number(base) or (exponential and not _is_number(exponent)) or (exponential and not prefixed):
        raise _not_a_date(text)
    if not prefixed:
        _check_shape(text, written, "", "")
        return int(sign + base)
    short = base.lstrip("0")
    if len(short) <= 4 and not exponential:  # noqa: PLR2004 - digits of a year
        raise EdtfError(
            _("A year of up to four digits is written without Y."), fix=_replaced(text, written, f"{sign}{short:0>4}")
        )
    if base != short:
        fix = _replaced(text, written, f"Y{sign}{short}{exponential}{exponent}") if short else ""
        raise EdtfError(_("A year with Y does not start with 0."), fix=fix)
    power = exponent.lstrip("0")
    if exponential and not power:
        raise EdtfError(_("After E there is a number from 1."))
    if len(power) > 2 or len(base) + int(power or "0") > _MAX_YEAR_DIGITS:  # noqa: PLR2004 - digits of an exponent
        raise EdtfError(_("Years of more than {digits} digits are not read.").format(digits=_MAX_YEAR_DIGITS))
    return int(sign + base + "0" * int(power or "0"))


def _replaced(text: str, old: str, new: str) -> str:
    fix = text.replace(old, new, 1)
    return "" if "-0000" in fix else fix


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _read_date_time(text: str) -> Single:
    date, _separator, clock = text.partition("T")
    year, month, day = date[:-6], date[-5:-3], date[-2:]
    if date[-6:-5] != "-" or date[-3:-2] != "-" or not (_is_number(month) and _is_number(day)):
        raise EdtfError(_("A time of day follows a whole date, as in 2024-10-17T09:30:00."))
    if not _is_number(year.removeprefix("-")):
        raise EdtfError(_("A date with a time of day has every digit and no ?, ~ or %."))
    _check_shape(text, year, month, day)
    plain = _read_plain(date, year, month, day, PLAIN)
    hour, minute, second, offset = _read_clock(clock)
    moment = Moment(plain.low.year, plain.low.month, plain.low.day, hour, minute, second, offset)
    return Single(text, year, month, day, clock, moment, moment, Precision.SECOND)


def _read_clock(clock: str) -> tuple[int, int, int, int | None]:
    numbers = clock[:2], clock[3:5], clock[6:8]
    separated = clock[2:3] == clock[5:6] == ":"
    if not separated or not all(len(number) == 2 and _is_number(number) for number in numbers):  # noqa: PLR2004
        raise EdtfError(_("A time of day is hours, minutes and seconds, as in T09:30:00."))
    hour, minute, second = (int(number) for number in numbers)
    if hour > 23 or minute > 59 or second > 59:  # noqa: PLR2004 - the last of each
        raise EdtfError(_("There is no time of day {time}.").format(time=clock[:8]))
    return hour, minute, second, _read_offset(clock[8:])


def _read_offset(written: str) -> int | None:
    """Return minutes east of UTC for `Z`, `+02`, `-04:30`; None for nothing."""
    if not written:
        return None
    if written == "Z":
        return 0
    hours, separator, minutes = written[1:].partition(":")
    well_formed = written[0] in "+-" and len(hours) == 2 and _is_number(hours)  # noqa: PLR2004 - digits
    if not well_formed or (separator and (len(minutes) != 2 or not _is_number(minutes))):  # noqa: PLR2004 - digits
        raise EdtfError(_("After the time of day there is Z or an offset from UTC such as +02 or -04:30."))
    offset = int(hours) * 60 + int(minutes or "0")
    if offset > _OFFSET_LIMIT or int(minutes or "0") > 59:  # noqa: PLR2004 - minutes
        raise EdtfError(_("No place is {offset} from UTC.").format(offset=written))
    if not offset and written[0] == "-":
        raise EdtfError(_("No offset from UTC is -00:00."), help=_("Write Z for UTC."))
    return -offset if written[0] == "-" else offset


def _not_a_date(text: str) -> EdtfError:
    if not text:
        return EdtfError(_("There is no date."))
    return EdtfError(
        _("This is no date in EDTF."),
        help=_("Write 2024, 2024-10 or 2024-10-17; ? marks doubt, ~ about, X an unknown digit."),
    )
