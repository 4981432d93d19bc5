"""What has digits and is no quantity, blanked out: days, times, versions, telephone numbers, addresses."""

import re
from functools import cache

from briefing.language.quantities.days import blank_of, day_pattern, has_digit, month_initials, month_names
from briefing.language.quantities.words import Words

BLANKED = "\x00"
"""Stands for every character of such a thing; clean text has none."""
_ADDRESSES = ("://", "@", "www.")
"""What addresses on the web and of mail hold."""


def masked(text: str, words: Words) -> str:
    """Return the text with all such things blanked out; offsets stay."""
    has_address = any(sign in text for sign in _ADDRESSES)
    # Nothing of it is without a digit, save addresses; and to look for these takes longer than for all else.
    if has_digit(text):
        text = day_pattern(words).sub(_blank, text)
        text = _never(words, has_address).sub(_blank, text)
    elif has_address:
        text = _never(words, has_address).sub(_blank, text)
    return text


def _blank(found: re.Match[str]) -> str:
    return BLANKED * len(found[0])


@cache
def _never(words: Words, has_address: bool) -> re.Pattern[str]:  # noqa: FBT001 - one of two patterns
    name, blank = month_names(words), blank_of(words)
    to = rf"{blank}?(?:[–—-]|{'|'.join(words.range_words)}|{words.range_and}){blank}?"
    clock = "|".join(re.escape(word) for word in sorted(words.clock, key=len, reverse=True))
    forms = [
        # Several days of one month, as `3–5 May`, `3. und 5. Mai`, and a month with its year.
        rf"(?<![\w.,])[0-9]{{1,2}}\.?{to}[0-9]{{1,2}}\.?{blank}?(?={name})",
        rf"(?<!\w){name}\.?{blank}?[0-9]{{1,2}}{to}[0-9]{{1,2}}(?![\w.,]\w)",
        rf"(?<!\w){name}\.?{blank}?(?:[12][0-9]{{3}}|[’'][0-9]{{2}})(?![0-9.,])",
        # Times.
        rf"(?<![\w.,:])[0-9]{{1,2}}(?:[:.][0-9]{{2}})?(?:{to}[0-9]{{1,2}}(?:[:.][0-9]{{2}})?)?{blank}?(?i:{clock})(?!\w)",
        r"(?<![\w.,:])[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![\w:])",
        r"(?<![\w.,])[0-2]?[0-9]{1,2}(?:\.[0-2]?[0-9]{1,2}){3}(?![\w])",
        # Short days, versions, sections, addresses of machines: two stops or more, or a stop at the end of two.
        r"(?<![\w.,])[0-9]{1,4}(?:\.[0-9]{1,4}){2,}\.?(?=\W|\Z)(?<!\.[0-9]{3}\.[0-9]{3})(?<!\.[0-9]{3}\.[0-9]{3}\.)",
        r"(?<![\w.,])[0-9]{1,2}\.[0-9]{1,2}\.(?=\s*\S)",
        r"(?<!\w)[0-9]{1,4}/[0-9]{1,4}(?:/[0-9]{1,4})?(?!\w)",
        # Telephone numbers, paragraphs, addresses on the web and of mail.
        r"\+[0-9]{1,3}(?:[ /()-]{0,2}[0-9]){5,}",
        r"(?<!\w)\(?0[0-9]{2,5}\)?[ /-]{1,3}[0-9]{3,}(?:[ -][0-9]{2,})*",
        r"§{1,2}\s?[0-9]+[a-z]?(?:\s?(?:,|und|and|bis|to|–|-)\s?[0-9]+[a-z]?)*",
    ]
    if has_address:
        return re.compile("|".join([*forms, rf"(?<!\S)\S*(?:{'|'.join(map(re.escape, _ADDRESSES))})\S*"]))
    return re.compile(rf"(?=[0-9+(§{month_initials(words)}])(?:{'|'.join(forms)})")
