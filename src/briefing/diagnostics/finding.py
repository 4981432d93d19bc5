"""What is wrong with a file, as a value."""

from enum import StrEnum
from typing import NamedTuple

from briefing.model.span import Span


class Severity(StrEnum):
    """How bad it is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Fix(NamedTuple):
    """A certain correction: the text that takes the place of a span."""

    span: Span
    replacement: str
    title: str
    """What it does, in the imperative: `Write "sources"`."""


class Related(NamedTuple):
    """Another place that the finding speaks of, as the first of two equal keys."""

    span: Span
    message: str


class Finding(NamedTuple):
    """One fault at its place. If one thing only can be shown to the author, it is the message."""

    rule: str
    """The id of the rule in `diagnostics.rules`: a kebab-case noun of the fault."""
    severity: Severity
    message: str
    """One phrase, without a full stop: what was found."""
    span: Span
    """Its place; a whole file is at 1:1."""
    help: str = ""
    """What was expected, or what to do; a sentence."""
    fix: Fix | None = None
    related: tuple[Related, ...] = ()
