"""The closed vocabularies of the format: Admiralty code, ICD 203 and PHIA, TLP 2.0, and our own states.

The values are what authors write. What a reader sees, in her language, comes from the interface's catalogue.
"""

from enum import StrEnum
from typing import NamedTuple


class Marking(StrEnum):
    """The labels of TLP 2.0, strictest first."""

    RED = "TLP:RED"
    AMBER_STRICT = "TLP:AMBER+STRICT"
    AMBER = "TLP:AMBER"
    GREEN = "TLP:GREEN"
    CLEAR = "TLP:CLEAR"


class Status(StrEnum):
    """Where a brief is in its life."""

    DRAFT = "draft"
    FINAL = "final"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


class EventStatus(StrEnum):
    """How firmly an event stands."""

    REPORTED = "reported"
    CONFIRMED = "confirmed"
    EXPECTED = "expected"
    PLANNED = "planned"
    CANCELLED = "cancelled"


class Attribution(StrEnum):
    """Whether the one who claims is named."""

    NAMED = "named"
    ANONYMOUS = "anonymous"
    NONE = "none"


class Rank(StrEnum):
    """Which of several claims the author prefers."""

    PREFERRED = "preferred"
    NORMAL = "normal"
    DEPRECATED = "deprecated"


class Confidence(StrEnum):
    """How good the basis of a judgment is (ICD 203)."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


RELIABILITY = {
    "A": "Completely reliable",
    "B": "Usually reliable",
    "C": "Fairly reliable",
    "D": "Not usually reliable",
    "E": "Unreliable",
    "F": "Reliability cannot be judged",
}
"""Admiralty code (AJP-2.1): the letter of a source. F means unknown, not worst."""

CREDIBILITY = {
    "1": "Confirmed by other sources",
    "2": "Probably true",
    "3": "Possibly true",
    "4": "Doubtful",
    "5": "Improbable",
    "6": "Truth cannot be judged",
}
"""Admiralty code: the digit of a claim. 6 means unknown, not worst."""


class LikelihoodTerm(NamedTuple):
    """A term of a likelihood scale, with its band in per cent."""

    term: str
    low: int
    high: int
    row: int


ICD203 = (
    LikelihoodTerm("almost no chance", 1, 5, 1),
    LikelihoodTerm("very unlikely", 5, 20, 1),
    LikelihoodTerm("unlikely", 20, 45, 1),
    LikelihoodTerm("roughly even chance", 45, 55, 1),
    LikelihoodTerm("likely", 55, 80, 1),
    LikelihoodTerm("very likely", 80, 95, 1),
    LikelihoodTerm("almost certain", 95, 99, 1),
    LikelihoodTerm("remote", 1, 5, 2),
    LikelihoodTerm("highly improbable", 5, 20, 2),
    LikelihoodTerm("improbable", 20, 45, 2),
    LikelihoodTerm("roughly even odds", 45, 55, 2),
    LikelihoodTerm("probable", 55, 80, 2),
    LikelihoodTerm("highly probable", 80, 95, 2),
    LikelihoodTerm("nearly certain", 95, 99, 2),
)
"""ICD 203, both rows; a brief uses one of them."""

PHIA = (
    LikelihoodTerm("remote chance", 0, 5, 1),
    LikelihoodTerm("highly unlikely", 10, 20, 1),
    LikelihoodTerm("unlikely", 25, 35, 1),
    LikelihoodTerm("realistic possibility", 40, 50, 1),
    LikelihoodTerm("likely", 55, 75, 1),
    LikelihoodTerm("highly likely", 80, 90, 1),
    LikelihoodTerm("almost certain", 95, 100, 1),
)
"""The UK's yardstick of the Professional Head of Intelligence Assessment."""

SCALES = {"icd203": ICD203, "phia": PHIA}

SOURCE_TYPES = (
    "article",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "bill",
    "book",
    "broadcast",
    "chapter",
    "classic",
    "collection",
    "dataset",
    "document",
    "entry",
    "entry-dictionary",
    "entry-encyclopedia",
    "event",
    "figure",
    "graphic",
    "hearing",
    "interview",
    "legal_case",
    "legislation",
    "manuscript",
    "map",
    "motion_picture",
    "musical_score",
    "pamphlet",
    "paper-conference",
    "patent",
    "performance",
    "periodical",
    "personal_communication",
    "post",
    "post-weblog",
    "regulation",
    "report",
    "review",
    "review-book",
    "software",
    "song",
    "speech",
    "standard",
    "thesis",
    "treaty",
    "webpage",
)
"""The item types of CSL 1.0.2."""
