"""Numbers and quantities in words of a language."""

from decimal import Decimal

from briefing.language.lookup import Language, language
from briefing.model.quantity import Qualifier, Quantity
from briefing.model.text import SafeText

_NBSP = "\xa0"
_MINUS = "−"
_MOST_DIGITS = 40
"""A number with more digits before or after its point is written with a power of ten."""
_SIGNS = {
    Qualifier.ABOUT: "≈",
    Qualifier.AT_LEAST: "≥",
    Qualifier.MORE_THAN: ">",
    Qualifier.UP_TO: "≤",
    Qualifier.LESS_THAN: "<",
}
_UPWARD = {Qualifier.AT_LEAST, Qualifier.MORE_THAN, Qualifier.JUST_OVER}


def format_number(number: Decimal, lang: str) -> SafeText:
    """Return `number` with the separators of `lang` and every digit that it has: `11.000`, `12,50`, `−3`."""
    return SafeText(_format(number, language(lang)))


def word_quantity(quantity: Quantity, lang: str, *, short: bool = False) -> SafeText:
    """Return a quantity: `about 11,000`, `10,000 to 12,000`; short `≈ 11,000`, `10,000–12,000`.

    One without any number is what its author wrote.
    """
    words = language(lang)
    low, high = quantity.low, quantity.high
    if low is None and high is None:
        return quantity.written
    if low is None or high is None:
        return SafeText(_half_open(low, high, quantity.qualifier, words, short=short))
    number = _format(low, words) if low == high else _range(low, high, words, short=short)
    return SafeText(_qualified(number, quantity.qualifier, words, short=short))


def _format(number: Decimal, words: Language) -> str:
    if not number.is_finite():
        return str(number)
    _sign, digits, exponent = number.as_tuple()
    if abs(number.adjusted()) >= _MOST_DIGITS or len(digits) > _MOST_DIGITS or not isinstance(exponent, int):
        mantissa, _e, power = f"{number:.6e}".partition("e")
        written = _separated(Decimal(mantissa).normalize(), words)
        return f"{written} × 10^{power.removeprefix('+').replace('-', _MINUS)}"
    return _separated(number, words)


def _separated(number: Decimal, words: Language) -> str:
    whole, _point, fraction = f"{abs(number):f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", words.table.group)
    sign = _MINUS if number < 0 else ""
    return f"{sign}{grouped}{words.table.decimal}{fraction}" if fraction else f"{sign}{grouped}"


def _range(low: Decimal, high: Decimal, words: Language, *, short: bool) -> str:
    first, last = _format(low, words), _format(high, words)
    if short and low >= 0 and high >= 0:
        return f"{first}–{last}"
    return words.phrases["quantity_range"].format(low=first, high=last)


def _half_open(low: Decimal | None, high: Decimal | None, qualifier: Qualifier, words: Language, *, short: bool) -> str:
    """Return a range with one end: the qualifier where it says the same, else the words `or more`, `or less`."""
    number = _format(low if low is not None else high or Decimal(0), words)
    if qualifier is Qualifier.EXACTLY:
        qualifier = Qualifier.UP_TO if low is None else Qualifier.AT_LEAST
    elif qualifier is Qualifier.ABOUT or (qualifier in _UPWARD) != (high is None):
        open_end = "quantity_or_less" if low is None else "quantity_or_more"
        number = words.phrases[open_end].format(number=number)
    return _qualified(number, qualifier, words, short=short)


def _qualified(number: str, qualifier: Qualifier, words: Language, *, short: bool) -> str:
    if qualifier is Qualifier.EXACTLY:
        return number
    if short and qualifier in _SIGNS:
        return f"{_SIGNS[qualifier]}{_NBSP}{number}"
    return words.phrases[f"quantity_{qualifier.replace('-', '_')}"].format(number=number)
