"""One written date in words."""

from briefing.language.lookup import Language
from briefing.language.names import grouping_name, month_name, with_hemisphere, word_year
from briefing.language.unspecified import word_unspecified
from briefing.model.dates import Precision, Single
from briefing.model.dates.groupings import FIRST_THIRD, LAST_SEASON


def word_single(single: Single, words: Language, *, short: bool) -> str:
    """Return a date with what qualifies it."""
    return qualified(bare(single, words, short=short), single, words, short=short)


def bare(single: Single, words: Language, *, short: bool) -> str:
    """Return a date without its qualifiers."""
    table = words.table
    if single.significant and single.low.year != single.high.year:
        pattern = words.phrases["estimated" if short else "estimated_long"]
        years = (word_year(year, words) for year in (single.estimate, single.low.year, single.high.year))
        return pattern.format(**dict(zip(("year", "first", "last"), years, strict=True)))
    if single.unspecified:
        return word_unspecified(single, words, short=short)
    year = word_year(single.low.year, words)
    if single.grouping:
        return _grouping(single, words, short=short)
    if not single.month:
        return year
    number = single.low.month
    if not single.day:
        return table.month.format(year=year, month=month_name(number, words, short=short, alone=True), number=number)
    day = table.day.format(year=year, month=month_name(number, words, short=short), number=number, day=single.low.day)
    return _with_clock(day, single, words, short=short) if single.clock else day


def _grouping(single: Single, words: Language, *, short: bool) -> str:
    which = single.grouping
    if which <= LAST_SEASON:
        season = grouping_name(which, words, short=short)
        year = word_year(single.low.year, words)
        if single.high.year != single.low.year and single.low.year > 0:
            year = f"{year}/{single.high.year % 100:02d}"
        return with_hemisphere(f"{season} {year}", which, words, short=short)
    name = grouping_name(which, words, short=short)
    pattern = "grouping_third" if FIRST_THIRD <= which < FIRST_THIRD + 3 else "grouping"
    if not short:
        pattern = "grouping_long"
    return words.phrases[pattern].format(rest=name, year=word_year(single.low.year, words))


def _with_clock(day: str, single: Single, words: Language, *, short: bool) -> str:
    moment = single.low
    time = f"{moment.hour:02d}:{moment.minute:02d}"
    if moment.second:
        time += f":{moment.second:02d}"
    if moment.offset is not None:
        time += "\xa0UTC"
    if moment.offset:
        sign = "+" if moment.offset > 0 else "−"
        hours, minutes = divmod(abs(moment.offset), 60)
        time += f"{sign}{hours}:{minutes:02d}" if minutes else f"{sign}{hours}"
    return words.phrases["time" if short else "time_long"].format(date=day, time=time)


def qualified(text: str, single: Single, words: Language, *, short: bool) -> str:
    """Return `text` with the qualifiers of `single`, whose words it is."""
    written = [
        mark
        for mark, component in zip(single.qualifiers, (single.year, single.month, single.day), strict=True)
        if component
    ]
    if not any(written):
        return text
    if len(set(written)) > 1:
        return f"{text} ({_by_component(single, words, short=short)})"
    return marked(text, written[0], single, words, short=short)


def marked(text: str, mark: str, single: Single, words: Language, *, short: bool) -> str:
    """Return `text`, the words of a date such as `single`, marked as a whole."""
    if mark in {"~", "%"}:
        text = words.phrases[_about(single)].format(date=text)
    if mark in {"?", "%"}:
        text = f"{text}?" if short else words.phrases["uncertain"].format(date=text)
    return text


def _about(single: Single) -> str:
    if single.unspecified or single.significant:
        return "about"
    names = {Precision.DAY: "about_day", Precision.MONTH: "about_month", Precision.YEAR: "about_year"}
    return names.get(single.precision, "about")


def _by_component(single: Single, words: Language, *, short: bool) -> str:
    """Return `year and month uncertain, day approximate`, or `year ?, month ?, day ~`."""
    names = ("year", "period" if single.grouping else "month", "day")
    marks = [(words.phrases[name], mark) for name, mark in zip(names, single.qualifiers, strict=True) if mark]
    if short:
        return ", ".join(f"{name}\xa0{'?~' if mark == '%' else mark}" for name, mark in marks)
    parts: dict[str, list[str]] = {}
    for name, mark in marks:
        parts.setdefault(mark, []).append(name)
    kinds = {"?": "part_uncertain", "~": "part_approximate", "%": "part_both"}
    return ", ".join(
        words.phrases[kinds[mark]].format(part=words.phrases["and"].join(named)) for mark, named in parts.items()
    )
