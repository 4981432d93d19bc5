"""What a language knows of likelihood."""

from typing import NamedTuple


class Lexicon(NamedTuple):
    """The words of one language. Patterns are regular expressions."""

    exact: dict[str, str]
    """Words that are an estimate wherever they stand, with their English term; the first is how a term is said."""
    common: dict[str, str]
    """The same for single words that also have other uses."""
    before: str
    """What before a common word makes it another thing, as in `more likely`."""
    after: str
    """What after a common word does."""
    confidence: str
    """A level of confidence."""
    confidence_hints: str
    """Words of which it holds one."""
    vague: str
    """What leaves a likelihood open."""
    not_vague: str
    """What before it makes it another thing: a condition, an aim, a noun."""
    vague_hints: str
    """Words of which it holds one."""
