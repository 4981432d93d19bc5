"""Briefs with faults that authors make, put into written ones at random."""

import re
from typing import NamedTuple

from helpers.written_briefs import written_briefs
from hypothesis import strategies as st

FAULTS: tuple[tuple[str, str], ...] = (
    (r"^(\s*(?:- )?\w+): (?=[\w'\"])", r"\1:"),
    (r"^(\s*)- (?=\w+:)", r"\1-"),
    (r"^(\s*(?:- )?)(\w)(\w+):", r"\1\3\2:"),
    (r"^(\s*(?:- )?\w+)(\w)(\w):", r"\1\3\2:"),
    (r"^(\s*(?:- )?\w+):", r"\1s:"),
    (r"^(\s*(?:- )?\w+): (w\w+)$", r"\1: @\2 of"),
    (r"^(\s*(?:- )?\w+): (w\w+) (w\w+)$", r"\1: \2: \3"),
    (r"^(\s*(?:- )?\w+): (w\w+) (w\w+)$", r"\1: {\2: \3}"),
    (r"^(\s*(?:- )?\w+): (w\w+) (w\w+)$", r'\1: "\2" \3'),
    (r"^  (?=\w)", "    "),
    (r"^ +(?=\w)", "\t"),
    (r"'2024-10-18'", "18.10.2024"),
    (r"about 1500", "ca. 1500"),
    (r"10_000\.\.12_000", "10_000-12_000"),
    (r"2023-08/\.\.", "2023-08/open"),
    (r"\bs1\b", "ss1"),
    (r"(?<=#)f1", "ff1"),
    (r"lang: de", "lang: German"),
    (r"TLP:", "tlp "),
    (r"'1'", "1.0"),
    (r"confidence: moderate", "confidence: medium"),
    (r"https://", "www."),
    (r"credibility: '(\d)'", r"grade: B\1"),
)
"""What stands in a written brief, and what an author wrote in its place; patterns of `re`."""


class Faulty(NamedTuple):
    """A brief with faults."""

    good: str
    text: str


@st.composite
def faulty_briefs(draw: st.DrawFn) -> Faulty:
    """Return a written brief, and the same with up to four faults."""
    good = draw(written_briefs())[0]
    text = good
    for _ in range(draw(st.integers(0, 4))):
        pattern, wrong = draw(st.sampled_from(FAULTS))
        found = list(re.finditer(pattern, text, re.MULTILINE))
        if found:
            one = draw(st.sampled_from(found))
            text = text[: one.start()] + one.expand(wrong) + text[one.end() :]
    return Faulty(good, text)
