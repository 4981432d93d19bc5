"""Reading an expression: a date, an interval or a set."""

from functools import lru_cache

from briefing.i18n import gettext as _
from briefing.model.dates.errors import EdtfError
from briefing.model.dates.extent import is_sure
from briefing.model.dates.moment import Moment, days_in
from briefing.model.dates.single import read_single
from briefing.model.dates.values import DateKind, Edtf, Precision, Single, Stretch

MAX_LENGTH = 10_000
"""Longer texts are refused unread."""
_OPEN = ".."
_SETS = {"[": ("]", DateKind.ONE_OF), "{": ("}", DateKind.ALL_OF)}


def parse_whole(text: str) -> Edtf:
    """Return what `briefing.model.dates.parse` returns."""
    day = _plain_day(text)
    if day is not None:
        return day
    try:
        return read(text)
    except EdtfError as error:
        from briefing.model.dates.repair import explained  # noqa: PLC0415 - for what is wrong alone

        raise explained(text, error) from None


@lru_cache(maxsize=4096)
def _plain_day(text: str) -> Edtf | None:
    """Return a plain day, which most dates are, and many the same; None for all else."""
    if len(text) == 10 and text[4] == text[7] == "-" and text.isascii():  # noqa: PLR2004 - as in `2024-10-18`
        year, month, day = text[:4], text[5:7], text[8:]
        if year.isdigit() and month.isdigit() and day.isdigit():
            which, of_month = int(month), int(day)
            number = int(year)
            if 1 <= which <= 12 and 1 <= of_month <= days_in(number, which):  # noqa: PLR2004 - December
                low = Moment(number, which, of_month)
                high = Moment(number, which, of_month, 23, 59, 59)
                single = Single(text, year, month, day, "", low, high, Precision.DAY)
                return Edtf(text, DateKind.DATE, (Stretch(single, single),), low, high, Precision.DAY)
    return None


@lru_cache(maxsize=4096)
def read(text: str) -> Edtf:
    """Return what `parse_whole` returns, without looking for what the author may have meant.

    The briefs of a library are about the same time, so what was read is kept.
    """
    if len(text) > MAX_LENGTH:
        raise EdtfError(_("This is too long for a date."))
    if text[:1] in _SETS:
        return _read_set(text)
    if "/" in text:
        return _read_interval(text)
    single = read_single(text)
    return _gathered(text, DateKind.DATE, (Stretch(single, single),))


def _read_interval(text: str) -> Edtf:
    start, _slash, end = text.partition("/")
    if "/" in end:
        raise EdtfError(_("An interval is two dates with one slash between them."))
    if start in {"", _OPEN} and end in {"", _OPEN}:
        raise EdtfError(_("An interval needs a date at one end at least."))
    first = None if start in {"", _OPEN} else _read_end(start)
    last = None if end in {"", _OPEN} else _read_end(end)
    if first and last and last.high < first.low:
        raise EdtfError(_("The interval ends before it starts."))
    return _gathered(text, DateKind.INTERVAL, (Stretch(first, last),))._replace(
        start_open=start == _OPEN, start_unknown=not start, end_open=end == _OPEN, end_unknown=not end
    )


def _read_end(text: str) -> Single:
    single = read_single(text)
    if single.clock:
        raise EdtfError(
            _("In EDTF an interval is between dates, without a time of day."),
            help=_("Write the days, and keep the times in the wording."),
        )
    return single


def _read_set(text: str) -> Edtf:
    closing, kind = _SETS[text[0]]
    if not text.endswith(closing):
        raise EdtfError(_("A set that starts with {start} ends with {end}.").format(start=text[0], end=closing))
    members = text[1:-1].split(",")
    # An author who writes a YAML list puts a blank after the comma.
    members = members[:1] + [member.removeprefix(" ") for member in members[1:]]
    if not all(members):
        raise EdtfError(_("A set lists dates with one comma between them."))
    stretches = tuple(
        _read_member(member, begins=at == 0, ends=at == len(members) - 1) for at, member in enumerate(members)
    )
    return _gathered(text, kind, stretches)._replace(
        start_open=stretches[0].first is None, end_open=stretches[-1].last is None
    )


def _read_member(text: str, *, begins: bool, ends: bool) -> Stretch:
    start, dots, end = text.partition(_OPEN)
    if not dots:
        single = read_single(text)
        return Stretch(single, single)
    if (not start and not begins) or (not end and not ends):
        raise EdtfError(_("In a set, .. without a date on one side stands at its beginning or its end."))
    if not start and not end:
        raise EdtfError(_("In a set, .. needs a date on one side."))
    first = read_single(start) if start else None
    last = read_single(end) if end else None
    if first and last:
        _check_run(first, last)
    return Stretch(first, last)


def _check_run(first: Single, last: Single) -> None:
    if _shape(first) != _shape(last):
        raise EdtfError(
            _("In a set, the dates on both sides of .. have the same precision."), fix=_as_days(first, last)
        )
    if last.high < first.low:
        raise EdtfError(_("In a set, the date before .. is the earlier one."))


def _as_days(first: Single, last: Single) -> str:
    """Return the run of days that a run of plain dates covers; empty where it is not one of four-digit years."""
    low, high = first.low, last.high
    if not (is_sure(first) and is_sure(last)) or first.clock or last.clock or not 0 <= low.year <= high.year <= 9999:  # noqa: PLR2004
        return ""
    return f"{low.year:04d}-{low.month:02d}-{low.day:02d}..{high.year:04d}-{high.month:02d}-{high.day:02d}"


def _shape(single: Single) -> tuple[bool, bool, bool, bool]:
    return bool(single.month), bool(single.day), bool(single.clock), bool(single.grouping)


def _gathered(text: str, kind: DateKind, parts: tuple[Stretch, ...]) -> Edtf:
    """Return the expression with what follows from its dates."""
    singles = [single for part in parts for single in part if single is not None]
    marks = {mark for single in singles for mark in single.qualifiers}
    starts = [part.first for part in parts]
    ends = [part.last for part in parts]
    return Edtf(
        text,
        kind,
        parts,
        None if None in starts else min(start.low for start in starts if start),
        None if None in ends else max(end.high for end in ends if end),
        min(single.precision for single in singles),
        approximate=not marks.isdisjoint({"~", "%"}),
        uncertain=not marks.isdisjoint({"?", "%"}),
        unspecified=any(single.unspecified for single in singles),
    )
