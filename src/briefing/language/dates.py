"""Every date of EDTF in words: `Aug. 2023 – offen`, `between 1 and 10 Nov 2024`, `about 17 October 2024`."""

from briefing.language.lookup import Language, language
from briefing.language.names import month_name, word_year
from briefing.language.singles import bare, marked, word_single
from briefing.model.dates import DateKind, Edtf, Precision, Single, Stretch, days_in
from briefing.model.text import SafeText

_SPACED = "\xa0– "
"""Between what has blanks itself; the dash stays on the line of what it follows."""
_DASH = "–"
_THIRDS = {(1, 10): "early", (11, 20): "mid", (21, 0): "late"}
"""The first and the last day of a third of a month, 0 for the month's last."""
_LAST_PLAIN_YEAR = 9999
_FIRST_PLAIN_YEAR = 100


def word_date(edtf: Edtf, lang: str, *, short: bool = False) -> SafeText:
    """Return `edtf` in the words of `lang`, a BCP 47 tag; the short form abbreviates months and marks doubt with `?`.

    The short form of a run whose two ends are marked and are those of a third of a month names the third:
    `[2024-11-01?..2024-11-10?]` is "early Nov 2024?".
    """
    words = language(lang)
    match edtf.kind:
        case DateKind.DATE:
            return SafeText(_date(edtf, words, short=short))
        case DateKind.INTERVAL:
            return SafeText(_interval(edtf, words, short=short))
        case DateKind.ONE_OF:
            return SafeText(_one_of(edtf, words, short=short))
        case DateKind.ALL_OF:
            return SafeText(_joined(edtf, "and", words, short=short))


def _date(edtf: Edtf, words: Language, *, short: bool) -> str:
    first = edtf.parts[0].first
    return word_single(first, words, short=short) if first else ""


def _interval(edtf: Edtf, words: Language, *, short: bool) -> str:
    first, last = edtf.parts[0]
    if first and last:
        return _run(first, last, words, short=short)
    start = word_single(first, words, short=short) if first else words.phrases["open" if edtf.start_open else "unknown"]
    end = word_single(last, words, short=short) if last else words.phrases["open" if edtf.end_open else "unknown"]
    return f"{start}{_SPACED}{end}"


def _run(first: Single, last: Single, words: Language, *, short: bool) -> str:
    """Return two dates with a dash, what they share written once: `17–20 Oct 2024`."""
    halves = _halves(first, last, words, short=short)
    if halves is None:
        return f"{word_single(first, words, short=short)}{_SPACED}{word_single(last, words, short=short)}"
    start, end = halves
    if first.day and start.rstrip(".").isdigit():
        return f"{start}{_DASH}{end}"
    blanks = " " in start or "\xa0" in start or start.endswith(".")
    return f"{start}{_SPACED if blanks else _DASH}{end}"


def _halves(first: Single, last: Single, words: Language, *, short: bool) -> tuple[str, str] | None:
    """Return two dates without what the first shares with the last; None where nothing can be left out."""
    if not (_is_plain(first) and _is_plain(last)) or first.precision != last.precision or first.written == last.written:
        return None
    table = words.table
    if not first.month:
        return word_year(first.low.year, words), word_year(last.low.year, words)
    if first.low.year != last.low.year or not _year_comes_last(words):
        return None
    if not first.day:
        return month_name(first.low.month, words, short=short, alone=True), bare(last, words, short=short)
    if first.low.month == last.low.month and table.day.startswith("{day}"):
        return words.phrases["day_number"].format(day=first.low.day), bare(last, words, short=short)
    month = month_name(first.low.month, words, short=short)
    start = table.month_day.format(day=first.low.day, month=month, number=first.low.month)
    return start, bare(last, words, short=short)


def _is_plain(single: Single) -> bool:
    plain = not (any(single.qualifiers) or single.unspecified or single.significant or single.grouping or single.clock)
    return plain and _FIRST_PLAIN_YEAR <= single.low.year <= _LAST_PLAIN_YEAR


def _year_comes_last(words: Language) -> bool:
    return words.table.day.endswith("{year}") and words.table.month.endswith("{year}")


def _one_of(edtf: Edtf, words: Language, *, short: bool) -> str:
    first, last = edtf.parts[0]
    if len(edtf.parts) > 1 or first is last:
        return _joined(edtf, "or", words, short=short)
    form = "" if short else "_long"
    if first is None and last is not None:
        by_day = last.precision is Precision.DAY and not short and not any(last.qualifiers)
        return words.phrases["by_day_long" if by_day else "by"].format(date=word_single(last, words, short=short))
    if first is None or last is None:
        return _member(edtf.parts[0], "or", words, short=short)
    mark = first.qualifiers.year
    if set(first.qualifiers + last.qualifiers) <= {mark, ""} and _same_marks(first, last) and mark:
        return _doubtful_run(first, last, mark, words, short=short)
    both_days = first.precision is last.precision is Precision.DAY
    plain = not any(first.qualifiers + last.qualifiers)
    pattern = words.phrases["between_days_long" if both_days and plain and not short else f"between{form}"]
    halves = _halves(first, last, words, short=short)
    start, end = halves or (word_single(first, words, short=short), word_single(last, words, short=short))
    return pattern.format(first=start, last=end)


def _same_marks(first: Single, last: Single) -> bool:
    """Return whether both are marked as a whole, and alike."""
    components = 1 + bool(first.month) + bool(first.day)
    mark = first.qualifiers.year
    return first.qualifiers == last.qualifiers and set(first.qualifiers[:components]) == {mark}


def _doubtful_run(first: Single, last: Single, mark: str, words: Language, *, short: bool) -> str:
    """Return a run whose two ends bear the same mark, which is said once."""
    third = _third(first, last, words) if short else ""
    if third:
        return third if mark == "~" else f"{third}?"
    one, two = first._replace(qualifiers=type(first.qualifiers)()), last._replace(qualifiers=type(last.qualifiers)())
    halves = _halves(one, two, words, short=short)
    start, end = halves or (bare(first, words, short=short), bare(last, words, short=short))
    text = words.phrases["between" if short else "between_long"].format(first=start, last=end)
    general = first._replace(precision=Precision.SEASON)
    return marked(text, mark, general, words, short=short)


def _third(first: Single, last: Single, words: Language) -> str:
    """Return `early Nov 2024` where two days are the ends of a third of a month; empty where they are not."""
    low, high = first.low, last.low
    if not (first.day and last.day) or first.unspecified or last.unspecified or low[:2] != high[:2]:
        return ""
    ends = 0 if high.day == days_in(high.year, high.month) else high.day
    name = _THIRDS.get((low.day, ends)) or _THIRDS.get((low.day, high.day))
    if name is None:
        return ""
    month = words.table.month.format(
        year=word_year(low.year, words), month=month_name(low.month, words, short=True, alone=True), number=low.month
    )
    return words.phrases[name].format(month=month)


def _joined(edtf: Edtf, conjunction: str, words: Language, *, short: bool) -> str:
    members = [_member(part, conjunction, words, short=short) for part in edtf.parts]
    if len(members) == 1:
        return members[0]
    return f"{', '.join(members[:-1])}{words.phrases[conjunction]}{members[-1]}"


def _member(part: Stretch, conjunction: str, words: Language, *, short: bool) -> str:
    first, last = part
    if first is None or last is None:
        only = first or last
        side = "earlier" if first is None else "later"
        text = word_single(only, words, short=short) if only else ""
        return words.phrases[f"{conjunction}_{side}"].format(date=text)
    return word_single(first, words, short=short) if first is last else _run(first, last, words, short=short)
