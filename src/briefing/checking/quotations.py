"""What of a text is quoted: other people's words are not the author's to mend."""

import re
from functools import cache


def quotations(text: str) -> list[tuple[int, int]]:
    """Return the extents between quotation marks, marks included; one that is not closed goes on to the end."""
    return [found.span() for found in _quotation().finditer(text)]


@cache
def _quotation() -> re.Pattern[str]:
    # Single marks are left out: one of them is the apostrophe.
    return re.compile(r'„[^“”"]*(?:[“”"]|\Z)|“[^”]*(?:”|\Z)|«[^»]*(?:»|\Z)|»[^«]*(?:«|\Z)|"[^"]*(?:"|\Z)')
