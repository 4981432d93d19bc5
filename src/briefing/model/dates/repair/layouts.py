"""Dates in digits, laid out as people and other programs write them."""

import re

from briefing.i18n import gettext as _
from briefing.model.dates.repair.proposal import Proposal, parses

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
_MONTHS = 12


def other_layouts(text: str) -> Proposal | None:
    """Return the EDTF of a date in another layout."""
    for reader in (
        _blanks_and_dashes,
        _year_first,
        _year_last,
        _digits_alone,
        _missing_zeros,
        _two_years,
        _clock,
        _iso_8601,
    ):
        proposal = reader(text)
        if proposal is not None:
            return proposal
    return None


def _blanks_and_dashes(text: str) -> Proposal | None:
    plain = text.strip()
    if plain != text and parses(plain):
        return Proposal(_("A date has no blanks around it."), fix=plain)
    joined = re.sub(r"\s*([/,]|\.\.)\s*", r"\1", plain)
    if joined != text and parses(joined):
        return Proposal(_("There are no blanks inside a date."), fix=joined)
    plain = text.translate(_DASHES)
    if plain != text and parses(plain):
        return Proposal(_("A date is written with the plain hyphen of the keyboard."), fix=plain)
    return None


def _year_first(text: str) -> Proposal | None:
    found = re.fullmatch(r"(\d{4})([/.])(\d{1,2})\2(\d{1,2})\.?", text)
    if found:
        year, _separator, month, day = found.groups()
        return Proposal(_("Year, month and day are separated by hyphens."), fix=_iso(year, month, day))
    found = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text)
    swapped = _iso(found[1], found[3], found[2]) if found and int(found[2]) > _MONTHS else ""
    if found and swapped and not _is_season(found[2]) and parses(swapped):
        return Proposal(
            _("Year, month and day stand in this order."), help=_("Write {readings}.").format(readings=swapped)
        )
    found = re.fullmatch(r"(\d{4})/(\d{1,2})", text)
    if found and 1 <= int(found[2]) <= _MONTHS:
        year, number = found.groups()
        return Proposal(
            _("A slash stands between the two dates of an interval."),
            help=_("Write {month} for the month, {interval} for the years.").format(
                month=f"{year}-{number:0>2}", interval=f"{year}/{year[:2]}{number:0>2}"
            ),
        )
    if found:
        year, number = found.groups()
        return Proposal(_("Both years of an interval have four digits."), fix=f"{year}/{year[:2]}{number:0>2}")
    return None


def _is_season(number: str) -> bool:
    return 21 <= int(number) <= 24  # noqa: PLR2004 - EDTF's seasons that authors know


def _year_last(text: str) -> Proposal | None:
    found = re.fullmatch(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})", text)
    if found:
        day, month, year = found.groups()
        return Proposal(_("A date is written year first."), fix=_iso(year, month, day))
    found = re.fullmatch(r"(\d{1,2})([/-])(\d{1,2})\2(\d{4})", text)
    if found:
        one, _separator, two, year = found.groups()
        return _of_readings(_("A date is written year first."), [_iso(year, two, one), _iso(year, one, two)])
    found = re.fullmatch(r"(\d{1,2})[./](\d{4})", text)
    if found:
        return Proposal(_("A date is written year first."), fix=f"{found[2]}-{found[1]:0>2}")
    found = re.fullmatch(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{2})", text)
    if found:
        day, month, year = found.groups()
        readings = [_iso(f"{century}{year}", month, day) for century in ("19", "20")]
        return _of_readings(_("A date is written year first, with four digits."), readings, certain=False)
    return None


def _digits_alone(text: str) -> Proposal | None:
    if re.fullmatch(r"\d{8}", text) and parses(_iso(text[:4], text[4:6], text[6:])):
        return Proposal(_("Year, month and day are separated by hyphens."), fix=_iso(text[:4], text[4:6], text[6:]))
    found = re.fullmatch(r"(-?)(\d+)([?~%]?)", text)
    if not found:
        return None
    sign, digits, mark = found.groups()
    if len(digits) > 4:  # noqa: PLR2004 - digits of a year
        # Who writes `202410` means a month, and who writes `20241` has slipped.
        return Proposal(
            _("A year of more than four digits starts with Y."), fix=f"Y{sign}{digits}{mark}", certain=False
        )
    if len(digits) == 3:  # noqa: PLR2004 - fewer may be short for a year of our own century
        return Proposal(_("A year has four digits."), fix=f"{sign}0{digits}{mark}", certain=False)
    if len(digits) <= 2:  # noqa: PLR2004 - as above
        readings = [f"{century}{digits:0>2}{mark}" for century in ("00", "19", "20")]
        return _of_readings(_("A year has four digits."), readings, certain=False)
    return None


def _missing_zeros(text: str) -> Proposal | None:
    found = re.fullmatch(r"([?~%]?-?\d{4}[?~%]?)-([?~%]?)(\d{1,2})([?~%]?)(?:-([?~%]?)(\d{1,2}))?([?~%]?)", text)
    if found:
        year, before, month, after, day_before, day, end = (part or "" for part in found.groups())
        rest = f"-{day_before}{day:0>2}" if day else ""
        fix = f"{year}-{before}{month:0>2}{after}{rest}{end}"
        if fix != text:
            return Proposal(_("A month and a day have two digits each."), fix=fix)
    found = re.fullmatch(r"(\d{4}-\d\d-)(\d\d)/(\d\d)", text) or re.fullmatch(r"(\d{4}-)(\d\d-\d\d)/(\d\d-\d\d)", text)
    if found:
        shared, first, last = found.groups()
        return Proposal(_("Both dates of an interval are written whole."), fix=f"{shared}{first}/{shared}{last}")
    found = re.fullmatch(r"\+(\d{4}.*)", text)
    return Proposal(_("A year after 1 BC has no sign."), fix=found[1]) if found else None


def _two_years(text: str) -> Proposal | None:
    plain = text.translate(_DASHES)
    for separator in (" - ", "-", " to ", " bis "):
        if separator == "-" and not re.fullmatch(
            r"\d{4}-\d{4}|\d{4}(-\d\d){2}-\d{4}(-\d\d){2}|\d{4}-\d\d-\d{4}-\d\d", plain
        ):
            continue
        middle = len(plain) // 2 if separator == "-" else plain.find(separator)
        if middle > 0:
            fix = f"{plain[:middle].strip()}/{plain[middle + len(separator) :].strip()}"
            if parses(fix):
                return Proposal(_("The dates of an interval are separated by a slash."), fix=fix)
    start, dots, end = text.partition("..")
    if dots and "/" not in text and text[0] not in "[{" and parses(f"[{text}]"):
        return Proposal(
            _("Two dots stand in a set or at the end of an interval."),
            help=_("Write {interval} for what lasts from one to the other, {one} for what was once within.").format(
                interval=f"{start or '..'}/{end or '..'}", one=f"[{text}]"
            ),
        )
    inner = text[1:-1].replace("/", "..")
    if text[:1] in {"[", "{"} and "/" in text and parses(f"{text[0]}{inner}{text[-1]}"):
        return Proposal(_("In a set, a run of dates is written with two dots."), fix=f"{text[0]}{inner}{text[-1]}")
    return None


def _clock(text: str) -> Proposal | None:
    found = re.fullmatch(
        r"(-?\d{4}-\d\d-\d\d)([Tt ]+)(\d{1,2}):(\d\d)(?::(\d\d)([.,]\d+)?)? ?([Zz]|[+-]\d\d(?::?\d\d)?)?", text
    )
    if not found:
        return None
    date, joint, hour, minute, second, fraction, offset = (part or "" for part in found.groups())
    if hour == "24" and not int(minute) + int(second or "0"):
        return _midnight(date, offset)
    offset = "Z" if offset in {"-00", "-0000", "-00:00"} else offset.upper()
    if len(offset) == 5:  # noqa: PLR2004 - +0430
        offset = f"{offset[:3]}:{offset[3:]}"
    fix = f"{date}T{hour:0>2}:{minute}:{second or '00'}{offset}"
    if fraction:
        return Proposal(_("EDTF knows no parts of a second."), fix=fix, certain=False)
    if not second:
        return Proposal(_("A time of day has seconds."), fix=fix)
    message = (
        _("T stands between date and time.") if joint != "T" else _("A time of day is written as T09:30:00+02:00.")
    )
    return Proposal(message, fix=fix) if fix != text else None


def _midnight(day: str, offset: str) -> Proposal:
    import datetime as dt  # noqa: PLC0415 - for midnight alone

    try:
        next_day = str(dt.date.fromisoformat(day) + dt.timedelta(days=1))
    except (ValueError, OverflowError):
        next_day = ""
    fix = f"{next_day}T00:00:00{offset}"
    message, advice = _("There is no time of day 24:00:00."), _("Write 00:00:00 of the next day.")
    return Proposal(message, help=advice, fix=fix if parses(fix) else "")


def _iso_8601(text: str) -> Proposal | None:
    """Name what ISO 8601 has and EDTF leaves out."""
    found = re.fullmatch(r"(\d{4})-?[Ww](\d\d)(?:-?(\d))?", text)
    if found and 1 <= int(found[2]) <= 53:  # noqa: PLR2004 - weeks of a year
        return _week(int(found[1]), int(found[2]))
    if re.fullmatch(r".*P\d+[YMWD].*", text):
        return Proposal(
            _("EDTF has no durations."), help=_("Write the first and the last date: 2024-10-01/2024-10-31.")
        )
    return None


def _week(year: int, week: int) -> Proposal | None:
    from datetime import date  # noqa: PLC0415 - for weeks alone

    try:
        first, last = date.fromisocalendar(year, week, 1), date.fromisocalendar(year, week, 7)
    except ValueError:
        return None
    return Proposal(
        _("EDTF has no weeks."),
        help=_("Write {interval} for the whole week, {one} for one of its days.").format(
            interval=f"{first}/{last}", one=f"[{first}..{last}]"
        ),
    )


def _of_readings(message: str, readings: list[str], *, certain: bool = True) -> Proposal | None:
    valid = sorted({reading for reading in readings if parses(reading)})
    if not valid:
        # What is wrong with the first one is what is wrong.
        return Proposal(message, fix=readings[0])
    if len(valid) == 1 and certain:
        return Proposal(message, fix=valid[0])
    return Proposal(message, help=_("Write {readings}.").format(readings=_(" or ").join(valid)))


def _iso(year: str, month: str, day: str) -> str:
    return f"{year}-{month:0>2}-{day:0>2}"
