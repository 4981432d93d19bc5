"""A measured row, and how rows are printed."""

import statistics
from collections.abc import Iterable
from typing import NamedTuple


class Row(NamedTuple):
    """One measured thing beside its calibrator, with the most that it should be."""

    name: str
    value: float
    unit: str
    base: float | None
    """The calibrator's median in the same unit; None for an exact count."""
    goal: float
    """The greatest ratio, or for a count, the greatest count."""

    @property
    def measured(self) -> float:
        """Return what the goal speaks of: the ratio, or the count itself."""
        return self.value if self.base is None else self.value / self.base

    def line(self) -> str:
        """Return the row as a line of a Markdown table."""
        base = "" if self.base is None else f"{self.base:.1f}"
        verdict = "yes" if self.measured <= self.goal else "**no**"
        ratio = f"{self.measured:.2f} ×" if self.base is not None else f"{self.measured:.0f}"
        goal = f"{self.goal:g} ×" if self.base is not None else f"{self.goal:.0f}"
        return f"| {self.name} | {self.value:.1f} {self.unit} | {base} | {ratio} | {goal} | {verdict} |"


HEADER = "| what | measured | calibrator | ratio | at most | reached |\n|---|---:|---:|---:|---:|---|"


def percentile(values: Iterable[float], share: float) -> float:
    """Return the value below which `share` (0 to 1) of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


def median(values: Iterable[float]) -> float:
    """Return the median."""
    return statistics.median(values)
