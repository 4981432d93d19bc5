"""How much of a summary is supported: counts that travel with what loading sends, so that this imports nothing."""

from typing import NamedTuple


class Coverage(NamedTuple):
    """How many sentences are supported, and by what. Two parts of a summary add up with `plus`."""

    cited: int = 0
    judged: int = 0
    unsupported: int = 0

    @property
    def total(self) -> int:
        """All sentences."""
        return self.cited + self.judged + self.unsupported

    @property
    def percent(self) -> int | None:
        """The share of sentences that are cited or judgments; None without any.

        Rounded down, so that 100 means all of them.
        """
        return 100 * (self.cited + self.judged) // self.total if self.total else None

    def plus(self, other: "Coverage") -> "Coverage":
        """Return the counts of both together."""
        return Coverage(self.cited + other.cited, self.judged + other.judged, self.unsupported + other.unsupported)


NO_COVERAGE = Coverage()
"""Nothing counted."""
