"""Tags of languages, by their form alone (BCP 47)."""

import re
from functools import cache


def is_tag(text: str) -> bool:
    """Return whether a text has the form of a BCP 47 tag."""
    return _tag().fullmatch(text) is not None


def canonical_tag(tag: str) -> str:
    """Return a BCP 47 tag in its usual case: `de`, `en-GB`, `zh-Hant-TW`."""
    language, *rest = tag.split("-")
    script, region = 4, 2
    cased = [
        part.title()
        if len(part) == script and part.isalpha()
        else part.upper()
        if len(part) == region
        else part.lower()
        for part in rest
    ]
    return "-".join([language.lower(), *cased])


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}", re.ASCII)
