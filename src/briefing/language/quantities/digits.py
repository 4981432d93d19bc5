"""Digits to a number, by the separators of a language. What could be two numbers is none."""

import re
from decimal import Decimal
from functools import lru_cache

BLANKS = "\u0020\u00a0\u2007\u2009\u202f"
APOSTROPHES = "'’"
MOST_PLAIN = 6
"""A longer number without separators is an id or a telephone number."""


def digits(blanks: str) -> str:
    """Return a pattern of digits with whatever separates them."""
    return (
        rf"[0-9]{{1,3}}(?:[{blanks}][0-9]{{3}})+(?![0-9])(?:[.,][0-9]+)?"
        rf"|[0-9]+(?:[.,{APOSTROPHES}][0-9]+)*"
    )


@lru_cache(maxsize=1024)
def read_digits(text: str, decimal: str, *, scaled: bool) -> Decimal | None:
    """Return the number that digits are in a language with this decimal sign.

    Where a word of scale or a percent follows (`scaled`), one decimal sign before three digits is that, not the
    thousands of an author who has another language in mind.
    """
    if text.isdecimal() and text.isascii() and len(text) <= MOST_PLAIN and (text[0] != "0" or text == "0"):
        return Decimal(text)
    plain = text
    for sign in (BLANKS, APOSTROPHES):
        if any(each in plain for each in sign):
            if not re.fullmatch(rf"[1-9][0-9]{{0,2}}(?:[{sign}][0-9]{{3}})+(?:[.,][0-9]+)?", plain):
                return None
            plain = re.sub(f"[{sign}]", "", plain)
            return _with_point(plain, decimal)
    group = "," if decimal == "." else "."
    if group in plain and re.fullmatch(
        rf"[1-9][0-9]{{0,2}}(?:{re.escape(group)}[0-9]{{3}})+(?:{re.escape(decimal)}[0-9]+)?", plain
    ):
        return _with_point(plain.replace(group, ""), decimal)
    if group in plain:
        return None
    if plain.count(decimal) > 1:
        # Grouped as another language does: more than once can be nothing else.
        grouped = re.fullmatch(rf"[1-9][0-9]{{0,2}}(?:{re.escape(decimal)}[0-9]{{3}})+", plain)
        return Decimal(plain.replace(decimal, "")) if grouped else None
    if re.fullmatch(rf"[1-9][0-9]{{0,2}}{re.escape(decimal)}[0-9]{{3}}", plain) and not scaled:
        return None
    if re.match(r"0[0-9]", plain) or (decimal not in plain and len(plain) > MOST_PLAIN):
        return None
    return _with_point(plain, decimal)


def _with_point(plain: str, decimal: str) -> Decimal | None:
    """Return digits that have a decimal sign at most; None where it is that of another language."""
    other = "," if decimal == "." else "."
    return None if other in plain else Decimal(plain.replace(decimal, "."))
