"""Dates in words, English and German: `18. Oktober 2024`, `circa 1984`, `Anfang November 2024`, `Q3 2024`."""

import re

from briefing.i18n import gettext as _
from briefing.model.dates.moment import days_in
from briefing.model.dates.repair.proposal import Proposal, parses

_MONTHS = (
    ("january", "januar", "jänner", "jaenner", "jän"),
    ("february", "februar", "feber"),
    ("march", "märz", "maerz", "mrz"),
    ("april",),
    ("may", "mai"),
    ("june", "juni", "juno"),
    ("july", "juli"),
    ("august",),
    ("september",),
    ("october", "oktober"),
    ("november",),
    ("december", "dezember"),
)
_SEASONS = {
    21: ("spring", "frühling", "frühjahr", "fruehling", "fruehjahr"),
    22: ("summer", "sommer"),
    23: ("autumn", "fall", "herbst"),
    24: ("winter",),
}
_THIRDS = {
    "early": (1, 10),
    "anfang": (1, 10),
    "mid": (11, 20),
    "mitte": (11, 20),
    "late": (21, 0),
    "end of": (21, 0),
    "ende": (21, 0),
}
_ABOUT = r"(?:circa|ca\.?|c\.|about|around|approx\.?|approximately|etwa|ungefähr|rund|um)"
_RELATIVE = (
    r"\b(?:(?:vor)?gestern|heute|(?:über)?morgen|yesterday|today|tomorrow|ago|last|next|"
    r"(?:letzt|vergangen|vorig|nächst|kommend|dies)(?:e[rnms]?)?|vor \w+ (?:tag|woche|monat|jahr|stunde)e?n?)\b"
)
_LONGEST_WORDS = 40
"""A date without its year is no longer."""
_NOW = r"(?:now|today|present|ongoing|heute|jetzt|andauernd|laufend|offen)"


def spoken_dates(text: str) -> Proposal | None:
    """Return the EDTF of a date in words."""
    words = " ".join(text.casefold().replace("\xa0", " ").split())
    for reader in (_still_going, _by_or_since, _about, _third_of_month, _season_or_quarter, _decade, _era):
        proposal = reader(words)
        if proposal is not None:
            return proposal
    month = _with_month_name(words)
    if month:
        return Proposal(_("A date is written in digits, year first."), fix=month)
    return _relative(words) or _without_year(words)


def _relative(words: str) -> Proposal | None:
    if not re.search(_RELATIVE, words):
        return None
    return Proposal(
        _("EDTF has no words that count from another day."),
        help=_("Work out the date from the day on which the source says so, and keep the words in `wording`."),
    )


def _without_year(words: str) -> Proposal | None:
    names = re.findall(r"[^\W\d]+", words)
    if len(words) > _LONGEST_WORDS or not names or not _month(names[-1]) or re.search(r"\d{3}", words):
        return None
    return Proposal(
        _("A date has its year."),
        help=_("Write it year first, such as 2024-11, 2024-11-05 or [2024-11-01..2024-11-10]."),
    )


def _with_month_name(words: str) -> str:
    """Return `2024-10` or `2024-10-18` for a date with the name of a month; empty for anything else."""
    found = re.fullmatch(r"(?:(\d{1,2})(?:\.|st|nd|rd|th)? )?(?:of )?([^\W\d]+)\.?,? (\d{4})", words)
    if found:
        day, name, year = found.groups()
    else:
        found = re.fullmatch(r"([^\W\d]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})", words)
        if not found:
            return ""
        name, day, year = found.groups()
    month = _month(name)
    if not month:
        return ""
    return f"{year}-{month:02d}-{day:0>2}" if day else f"{year}-{month:02d}"


def _month(name: str) -> int:
    if len(name) < 3:  # noqa: PLR2004 - what tells months apart
        return 0
    return next((at for at, names in enumerate(_MONTHS, start=1) if any(full.startswith(name) for full in names)), 0)


def _edtf(words: str) -> str:
    """Return the EDTF of `words`, which may be EDTF already; empty where it has none."""
    upper = words.upper()
    return upper if parses(upper) else _with_month_name(words)


def _still_going(words: str) -> Proposal | None:
    found = re.fullmatch(rf"(.+?) ?[/–-] ?{_NOW}", words)
    start = _edtf(found[1]) if found else ""
    return Proposal(_("An interval that goes on ends with two dots."), fix=f"{start}/..") if start else None


def _by_or_since(words: str) -> Proposal | None:
    found = re.fullmatch(r"(by|until|bis|before|vor|since|seit|from|ab|after|nach) (.+)", words)
    date = _edtf(found[2]) if found else ""
    if not found or not date:
        return None
    if found[1] in {"since", "seit", "from", "ab"}:
        return Proposal(_("EDTF has no words."), fix=f"{date}/..")
    once = f"[{date}..]" if found[1] in {"after", "nach"} else f"[..{date}]"
    lasting = f"{date}/.." if found[1] in {"after", "nach"} else f"../{date}"
    return Proposal(
        _("EDTF has no words."),
        help=_("Write {one} for what happens once by then or from then on, {interval} for what lasts so long.").format(
            one=once, interval=lasting
        ),
    )


def _about(words: str) -> Proposal | None:
    found = re.fullmatch(rf"{_ABOUT} ?(?:den )?(.+)", words)
    date = _edtf(found[1]) if found else ""
    return Proposal(_("About is written as ~ at the end."), fix=f"{date}~") if date else None


def _third_of_month(words: str) -> Proposal | None:
    found = re.fullmatch(r"(early|mid|late|end of|anfang|mitte|ende)[ -](.+)", words)
    date = _edtf(found[2]) if found else ""
    if not found or not date:
        return None
    example = ""
    if re.fullmatch(r"[0-9]{4}-(0[1-9]|1[0-2])", date):
        first, last = _THIRDS[found[1]]
        last = last or days_in(int(date[:4]), int(date[5:]))
        example = f"[{date}-{first:02d}..{date}-{last:02d}]"
    elif re.fullmatch(r"[0-9]{4}", date):
        first, last = {1: (1, 4), 11: (5, 8), 21: (9, 12)}[_THIRDS[found[1]][0]]
        example = f"[{date}-{first:02d}..{date}-{last:02d}]"
    if not parses(example):
        return None
    return Proposal(
        _("EDTF has no early, mid or late."),
        help=_(
            "Write the bounds that you take it to have, such as {example}, and keep the words in the wording."
        ).format(example=example),
    )


def _season_or_quarter(words: str) -> Proposal | None:
    found = re.fullmatch(r"([^\W\d]+) (\d{4})", words)
    season = next((number for number, names in _SEASONS.items() if found and found[1] in names), 0)
    if found and season:
        return Proposal(_("A season is written with a number, 21 to 24."), fix=f"{found[2]}-{season}")
    message = _("A quarter is written with a number, 33 to 36, a half with 40 or 41.")
    for pattern, first in ((r"q([1-4])|([1-4])\. quartal", 33), (r"h([12])|([12])\. halbjahr", 40)):
        found = re.fullmatch(rf"(?:{pattern})[ /-]?(\d{{4}})", words)
        if found:
            return Proposal(message, fix=f"{found[3]}-{first - 1 + int(found[1] or found[2])}")
        found = re.fullmatch(rf"(\d{{4}})[ /-]?(?:{pattern})", words)
        if found:
            return Proposal(message, fix=f"{found[1]}-{first - 1 + int(found[2] or found[3])}")
    return None


def _decade(words: str) -> Proposal | None:
    found = re.fullmatch(r"(?:the |die )?(\d{3})0(?:s|er|'s|er[ -]jahre)", words)
    if not found:
        return None
    # "The 1900s" may be the whole century.
    certain = not found[1].endswith("0")
    return Proposal(_("A decade is written with an X for its last digit."), fix=f"{found[1]}X", certain=certain)


def _era(words: str) -> Proposal | None:
    found = re.fullmatch(r"(\d{1,4}) ?(?:bce?|b\.c\.(?:e\.)?|v\. ?chr\.?|v\. ?u\. ?z\.?)", words)
    if not found or not int(found[1]):
        return None
    year = int(found[1]) - 1
    return Proposal(
        _("Years before 1 are counted downwards from 0, which is 1 BC."), fix=f"-{year:04d}" if year else "0000"
    )
