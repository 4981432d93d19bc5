"""The closed vocabularies in the brief's language: what a reader sees for a code, a type or a state."""

from briefing.layout.setting import Setting
from briefing.model.vocabulary import CREDIBILITY, RELIABILITY, SCALES

TYPE_WORDS = {
    "article": "article",
    "article-journal": "journal article",
    "article-magazine": "magazine article",
    "article-newspaper": "newspaper article",
    "bill": "bill",
    "book": "book",
    "broadcast": "broadcast",
    "chapter": "book chapter",
    "classic": "classic",
    "collection": "collection",
    "dataset": "dataset",
    "document": "document",
    "entry": "entry",
    "entry-dictionary": "dictionary entry",
    "entry-encyclopedia": "encyclopedia entry",
    "event": "event",
    "figure": "chart",
    "graphic": "graphic",
    "hearing": "hearing",
    "interview": "interview",
    "legal_case": "court case",
    "legislation": "law",
    "manuscript": "manuscript",
    "map": "map",
    "motion_picture": "film",
    "musical_score": "score",
    "pamphlet": "pamphlet",
    "paper-conference": "conference paper",
    "patent": "patent",
    "performance": "performance",
    "periodical": "periodical",
    "personal_communication": "personal communication",
    "post": "post",
    "post-weblog": "blog post",
    "regulation": "regulation",
    "report": "report",
    "review": "review",
    "review-book": "book review",
    "software": "software",
    "song": "song",
    "speech": "speech",
    "standard": "standard",
    "thesis": "thesis",
    "treaty": "treaty",
    "webpage": "web page",
}
"""The types of CSL in words; each is a message of the catalogue."""


def type_words(setting: Setting, type_: str) -> str:
    """Return the type of a source in words, empty where there is none."""
    return setting.t(TYPE_WORDS.get(type_, type_))


def reliability_words(setting: Setting, letter: str) -> str:
    """Return the letter of a source with its meaning: "B: Usually reliable"; empty where there is none."""
    return _with_words(setting, letter, RELIABILITY)


def credibility_words(setting: Setting, digit: str) -> str:
    """Return the digit of a claim with its meaning: "3: Possibly true"; empty where there is none."""
    return _with_words(setting, digit, CREDIBILITY)


def grade_words(setting: Setting, letter: str, digit: str) -> str:
    """Return letter and digit with their meanings: "B2: usually reliable, probably true"; either may be empty."""
    words = [_in_sentence(setting, RELIABILITY[letter])] if letter in RELIABILITY else []
    words += [_in_sentence(setting, CREDIBILITY[digit])] if digit in CREDIBILITY else []
    return f"{letter}{digit}: {', '.join(words)}" if words else f"{letter}{digit}"


def _in_sentence(setting: Setting, message: str) -> str:
    """Return the words for a code as they stand within a sentence; the catalogue's are written so already."""
    words = setting.t(message)
    return words[:1].lower() + words[1:] if words == message else words


def likelihood_words(setting: Setting, term: str) -> str:
    """Return a term of the brief's scale with its band: "very likely (80–95 %)"; empty where there is none."""
    for known in SCALES.get(setting.brief.likelihood_scale, ()):
        if known.term == term:
            return f"{setting.t(term)} ({known.low}–{known.high}\u00a0%)"
    return setting.t(term)


def _with_words(setting: Setting, code: str, words: dict[str, str]) -> str:
    return f"{code}: {setting.t(words[code])}" if code in words else code
