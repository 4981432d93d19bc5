"""Tables made from Babel: for languages without one of their own, and for `tools/language_tables.py`.

Babel takes long to import, so this module is imported only by who needs it.
"""

import re
import unicodedata
from collections.abc import Mapping

from babel import Locale, UnknownLocaleError
from babel.dates import DateTimePattern

from briefing.language.table import Table

_FIELDS = {"d": "{day}", "M": "{month}", "L": "{month}", "y": "{year}"}
_SHORTEST_NAME = 3
"""So many letters `M` ask for a name, fewer for a number."""
_NBSP = "\xa0"


def table_from_babel(tag: str) -> Table | None:
    """Return the table of a language tag such as `fr` or `pt-BR`; None where Babel does not know it."""
    try:
        locale = Locale.parse(tag.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        return None
    months, alone = locale.months["format"], locale.months["stand-alone"]
    skeletons = locale.datetime_skeletons
    day = _pattern(locale.date_formats["long"].pattern)
    month_day = _pattern(_skeleton(skeletons, "MMMMd", "MMMd", default="d MMMM"))
    month_pattern = _skeleton(skeletons, "yMMMM", "yMMM", default="MMMM y")
    # CLDR tells the forms apart in the pattern: `L` asks for the one that stands alone.
    by_itself = alone if "L" in month_pattern else months
    eras = locale.eras["abbreviated"]
    symbols = locale.number_symbols.get("latn") or next(iter(locale.number_symbols.values()))
    return Table(
        _names(months["wide"]),
        _names(months["abbreviated"]),
        _names(by_itself["wide"]),
        _names(by_itself["abbreviated"]),
        day,
        month_day,
        _pattern(month_pattern),
        f"{{year}} {_clean(eras[0])}",
        f"{{year}} {_clean(eras[1])}",
        _clean(symbols["decimal"]),
        _clean(symbols["group"]),
        _scales(locale),
    )


def _skeleton(skeletons: Mapping[str, DateTimePattern], *names: str, default: str) -> str:
    return next((str(skeletons[name].pattern) for name in names if name in skeletons), default)


def _pattern(pattern: str) -> str:
    """Return a CLDR pattern with our placeholders, a day bound to its month."""
    written = re.sub(r"'([^']*)'|([a-zA-Z])\2*", _field, pattern)
    bound = re.sub(r"(\{day\}\.?) (?=\{month\})|(\{month\}) (?=\{day\})", lambda at: (at[1] or at[2]) + _NBSP, written)
    return _clean(bound).strip()


def _field(found: re.Match[str]) -> str:
    if found[2] is None:
        return found[1]
    if found[2] in "ML" and len(found[0]) < _SHORTEST_NAME:
        return "{number}"
    return _FIELDS.get(found[2], "")


def _names(names: dict[int, str]) -> tuple[str, ...]:
    return tuple(_clean(names[number]) for number in range(1, 13))


def _scales(locale: Locale) -> dict[str, int]:
    """Return the words of the compact forms: `0 Millionen` at 1000000 gives `millionen`, 6."""
    found: dict[str, int] = {}
    for forms in locale.compact_decimal_formats.values():
        for patterns in forms.values():
            for amount, pattern in patterns.items():
                text = _clean(str(getattr(pattern, "pattern", pattern)).replace("'", ""))
                zeros = text.count("0")
                word = text.replace("0", "").replace(_NBSP, " ").strip().casefold()
                if zeros and len(word) > 1:
                    found.setdefault(word, len(amount) - zeros)
    return found


def _clean(text: str) -> str:
    """Return `text` without the marks of writing direction that some locales carry."""
    return "".join(character for character in text if unicodedata.category(character) not in {"Cf", "Cc"})
