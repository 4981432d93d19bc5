"""Numbers as authors write them: exact decimals, with separators, words of scale, ranges and qualifiers.

Pure: text and language in, a quantity or a `NumberFault` out. What could mean two numbers is refused with both.
"""

import re
from decimal import Context, Decimal
from functools import cache
from typing import NamedTuple

from briefing.i18n import gettext as _
from briefing.language.qualifiers import QUALIFIERS
from briefing.language.reading import number_signs, scale_words
from briefing.loading.fields.quantity_words import TWO_MEANINGS
from briefing.loading.wording import shown
from briefing.model.quantity import Qualifier, Quantity
from briefing.model.text import SafeText
from briefing.source.clean import clean_line

MAX_DIGITS = 40
"""No number needs more when it is written out in full."""

_QUALIFIERS = {each.value: each for each in Qualifier}
_EXACT = Context(prec=10 * MAX_DIGITS)
_LONGEST = 200
"""Longer texts are no numbers; the patterns below need not meet them."""
_BLANKS = "\u0020\u00a0\u2007\u2009\u202f"


class NumberFault(Exception):  # noqa: N818  # a fault of the text, not of the program
    """A text is no number, or could be two."""

    def __init__(self, rule: str, message: str, help: str = "", fix: str = "") -> None:  # noqa: A002
        super().__init__(message)
        self.rule = rule
        self.message = message
        self.help = help
        self.fix = fix
        """The whole value as it should be written, empty where that is not certain."""


class Ends(NamedTuple):
    """A number or range without its qualifier."""

    low: Decimal | None
    high: Decimal | None


def read_value(text: str, lang: str) -> Quantity:
    """Read a number or a range, either after a qualifier.

    Raises:
        NumberFault: it is none, it is one that could be read in two ways, or its ends are the wrong way round.
    """
    written = _written(text)
    qualifier, rest = _split_qualifier(written, lang)
    try:
        low, high = _read_ends(rest, lang)
    except NumberFault as fault:
        if fault.fix and rest != written:
            fault.fix = f"{written[: len(written) - len(rest)]}{fault.fix}"
        raise
    return quantity(low, high, qualifier, written)


def quantity(low: Decimal | None, high: Decimal | None, qualifier: Qualifier, written: str) -> Quantity:
    """Return the quantity of two ends.

    Raises:
        NumberFault: the ends are the wrong way round.
    """
    if low is not None and high is not None and low > high:
        raise NumberFault(
            "reversed-range",
            _("the range {range} ends below its start").format(range=shown(written)),
            _("Write the lower end first."),
        )
    return Quantity(low, high, qualifier, SafeText(written))


def read_number(text: str, lang: str) -> Decimal:
    """Read one number, with a word of scale where there is one.

    Raises:
        NumberFault: it is none, or could be two.
    """
    written = _written(text)
    if written.isascii() and written.isdigit() and len(written) <= MAX_DIGITS:
        return Decimal(written)
    digits, scale = _split_scale(written, lang)
    return _scaled(_read_digits(digits, lang, written), scale, written)


def _written(text: str) -> SafeText:
    if len(text) > _LONGEST:
        raise _no_number(text)
    return clean_line(text)


def _split_qualifier(text: str, lang: str) -> tuple[Qualifier, str]:
    found = _words_before().match(text)
    if not found:
        return Qualifier.EXACTLY, text
    words, rest = found[1].strip(_BLANKS), found[2] or found[3]
    folded = "-".join(words.casefold().replace("-", " ").split())
    if folded in _QUALIFIERS:
        return _QUALIFIERS[folded], rest
    meant = QUALIFIERS.get(folded)
    if meant is None:
        raise NumberFault(
            "invalid-number",
            _("{words} before the number is no qualifier").format(words=shown(words)),
            _("Known are {words}.").format(words=", ".join(f"`{each.replace('-', ' ')}`" for each in Qualifier)),
        )
    english = meant.replace("-", " ")
    try:
        _read_ends(rest, lang)
    except NumberFault as fault:
        fix = f"{english} {fault.fix}" if fault.fix else ""
    else:
        fix = f"{english} {rest}"
    raise NumberFault(
        "invalid-number",
        _("{words} is not a qualifier of the format").format(words=shown(words)),
        _("Write `{word}`; readers see it in the brief's language.").format(word=english),
        fix,
    )


def _read_ends(text: str, lang: str) -> Ends:
    if ".." in text:
        start, _dots, end = text.partition("..")
        start, end = start.strip(_BLANKS), end.strip(_BLANKS)
        if start or end:
            return _read_range(start, end, lang)
    try:
        number = read_number(text, lang)
    except NumberFault:
        _refuse_other_notations(text, lang)
        raise
    return Ends(number, number)


def _refuse_other_notations(text: str, lang: str) -> None:
    """Raise the fault of a range or an open number that is written in another way than the format's."""
    if found := _other_range().fullmatch(text):
        fix, what, advice = f"{found[1]}..{found[2]}", _("a range"), _("Put two dots between the ends.")
    elif text.endswith("+"):
        fix, what, advice = f"at least {text[:-1].rstrip(_BLANKS)}", _("an open number"), _("Say it with a qualifier.")
    else:
        return
    try:
        low, high = _read_ends(fix.removeprefix("at least "), lang)
    except NumberFault:
        return
    certain = low is None or high is None or low <= high
    raise NumberFault(
        "invalid-number",
        _("{text} is not how {what} is written").format(text=shown(text), what=what),
        advice,
        fix if certain else "",
    )


def _read_range(start: str, end: str, lang: str) -> Ends:
    start_digits, start_scale = _split_scale(start, lang) if start else ("", None)
    end_digits, end_scale = _split_scale(end, lang) if end else ("", None)
    # "8..9 million" counts both ends in millions.
    start_scale = start_scale or (end_scale if start else None)
    low = _scaled(_read_digits(start_digits, lang, start), start_scale, start) if start else None
    high = _scaled(_read_digits(end_digits, lang, end), end_scale, end) if end else None
    return Ends(low, high)


def _split_scale(text: str, lang: str) -> tuple[str, int | None]:
    """Return the digits and the power of ten that the word after them stands for."""
    found = _word_after().fullmatch(text)
    if not found:
        return text, None
    digits, word = found[1], found[2].casefold().rstrip(".")
    language = lang.partition("-")[0].lower()
    if word in TWO_MEANINGS and language != "en":
        raise NumberFault(
            "ambiguous-number",
            _("{word} means two numbers").format(word=shown(found[2])),
            _("Write out which: {readings}.").format(readings=TWO_MEANINGS[word]),
        )
    scales = scale_words(lang)
    power = scales.get(word, scales.get(f"{word}."))
    if power is not None:
        return digits, power
    raise NumberFault(
        "invalid-number",
        _("{word} after the number is no part of it").format(word=shown(found[2])),
        _("What is counted goes in `unit`, other words in `text` or `note`."),
    )


def _read_digits(text: str, lang: str, whole: str) -> Decimal:
    found = _number().fullmatch(text)
    if not found:
        raise _no_number(whole)
    sign, digits, exponent = found[1].replace("−", "-"), found[2], found[3] or ""
    plain = _without_groups(digits, lang, whole, exact=bool(exponent))
    if sum(map(str.isdigit, plain)) > MAX_DIGITS or len(exponent) > len("e-40"):
        raise _too_long(whole)
    number = Decimal(f"{sign}{plain}{exponent}")
    _hold_limit(number, whole)
    return _written_out(number)


def _without_groups(digits: str, lang: str, whole: str, *, exact: bool) -> str:
    """Return digits with a decimal point alone."""
    if "_" in digits or any(blank in digits for blank in _BLANKS):
        if not _grouped_by_blanks().fullmatch(digits):
            raise NumberFault(
                "invalid-number",
                _("{text} is not grouped in threes").format(text=shown(whole)),
                _("Leave the blanks out, or write `_` between groups of three digits."),
            )
        digits = re.sub(f"[_{_BLANKS}]", "", digits)
        if digits.count(".") + digits.count(",") == 1 and not exact:
            # Where blanks are the groups, a mark cannot be one.
            return _with_point(digits, lang, whole)
    dots, commas = digits.count("."), digits.count(",")
    if not dots and not commas:
        return digits
    if dots and commas:
        return _two_marks(digits, whole)
    mark = "." if dots else ","
    if dots + commas > 1:
        if not re.fullmatch(rf"[1-9]\d{{0,2}}(?:{re.escape(mark)}\d{{3}})+", digits):
            raise _bad_groups(whole)
        return digits.replace(mark, "")
    before, after = digits.split(mark)
    if not exact and len(after) == 3 and 1 <= len(before) <= 3 and before[0] != "0":  # noqa: PLR2004
        raise _ambiguous(before, after, whole)
    return _with_point(digits, lang, whole)


def _with_point(digits: str, lang: str, whole: str) -> str:
    if "," in digits and number_signs(lang).decimal != ",":
        point = digits.replace(",", ".")
        raise NumberFault(
            "invalid-number",
            _("{text} has a decimal comma, which `lang: {lang}` does not use").format(text=shown(whole), lang=lang),
            _("Write `{number}`.").format(number=point),
            whole.replace(",", "."),
        )
    return digits.replace(",", ".")


def _two_marks(digits: str, whole: str) -> str:
    """Return digits in which one mark groups and the other, the last, divides."""
    group, point = (",", ".") if digits.rindex(".") > digits.rindex(",") else (".", ",")
    if not re.fullmatch(rf"[1-9]\d{{0,2}}(?:{re.escape(group)}\d{{3}})+{re.escape(point)}\d+", digits):
        raise _bad_groups(whole)
    return digits.replace(group, "").replace(point, ".")


def _scaled(number: Decimal, scale: int | None, whole: str) -> Decimal:
    if scale is None:
        return number
    large = _EXACT.scaleb(number, scale)
    _hold_limit(large, whole)
    return _written_out(large)


def _written_out(number: Decimal) -> Decimal:
    """Return the number without an exponent: 8 million is eight followed by six zeros."""
    return number.quantize(Decimal(1), context=_EXACT) if int(number.as_tuple().exponent) > 0 else number


def _hold_limit(number: Decimal, whole: str) -> None:
    exponent = int(number.as_tuple().exponent)
    if max(number.adjusted() + 1, 1) + max(-exponent, 0) > MAX_DIGITS:
        raise _too_long(whole)


def _no_number(whole: str) -> NumberFault:
    return NumberFault(
        "invalid-number",
        _("{text} is no number").format(text=shown(whole)),
        _("Write digits, as `11_000` or `11.5`, a range as `10_000..12_000`, or put words in `text`."),
    )


def _too_long(whole: str) -> NumberFault:
    return NumberFault(
        "invalid-number",
        _("{text} has more than {n} digits").format(text=shown(whole), n=MAX_DIGITS),
        _("Round it, or put it in `text`."),
    )


def _bad_groups(whole: str) -> NumberFault:
    return NumberFault(
        "invalid-number",
        _("{text} is not grouped in threes").format(text=shown(whole)),
        _("Write it without separators, with a point before decimals."),
    )


def _ambiguous(before: str, after: str, whole: str) -> NumberFault:
    # Two or four decimals cannot be a group of thousands.
    decimals = after[:2] if after.endswith("0") else f"{after}0"
    return NumberFault(
        "ambiguous-number",
        _("{text} can mean thousands or decimals").format(text=shown(whole)),
        _("Write `{thousands}` for thousands, `{decimals}` for decimals.").format(
            thousands=f"{before}_{after}", decimals=f"{before}.{decimals}"
        ),
    )


@cache
def _words_before() -> re.Pattern[str]:
    # A sign needs a blank before it: the hyphen of "about-500" is none.
    rest = rf"[{_BLANKS}]*(?=\d|\.\.)(.*\d.*)|[{_BLANKS}]+([+−-]\d.*)"
    return re.compile(rf"([^\W\d_][^\d,_]*?|[~<>≈≥≤][=~]?)(?:{rest})", re.DOTALL)


@cache
def _word_after() -> re.Pattern[str]:
    return re.compile(rf"((?:[^{_BLANKS}].*?)?\d)[{_BLANKS}]*([^\W\d_][^\d]*|[^\d.,_\s][^\d]*)", re.DOTALL)


@cache
def _number() -> re.Pattern[str]:
    return re.compile(rf"([+−-]?)(\d(?:[\d.,_{_BLANKS}]*\d)?)(?:([eE][+-]?\d+))?", re.ASCII)


@cache
def _grouped_by_blanks() -> re.Pattern[str]:
    return re.compile(rf"(?:\d{{1,3}}(?:[{_BLANKS}]\d{{3}})+|\d+(?:_\d+)*)(?:[.,]\d+)?", re.ASCII)


@cache
def _other_range() -> re.Pattern[str]:
    return re.compile(rf"(\d[^–—]*?)[{_BLANKS}]*(?:–|—|-|\bto\b|\bbis\b|\.{{3}}|…)[{_BLANKS}]*(\d.*)", re.IGNORECASE)
