"""What is wrong with a file, as a value."""

from enum import StrEnum
from typing import NamedTuple

from briefing.model.span import Span


class Severity(StrEnum):
    """How bad it is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Edit(NamedTuple):
    """A text that takes the place of a span; an empty span is a place where it is put in."""

    span: Span
    replacement: str


class Fix(NamedTuple):
    """A correction: the text that takes the place of a span."""

    span: Span
    replacement: str
    title: str
    """What it does, in the imperative: `Write "sources"`."""
    more: tuple[Edit, ...] = ()
    """What has to be changed elsewhere along with it."""
    safe: bool = True
    """Whether it is certainly what the author meant; a person should look at any other."""

    def edits(self) -> tuple[Edit, ...]:
        """Return all that it changes."""
        return (Edit(self.span, self.replacement), *self.more)


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
    ignored: str = ""
    """The reason that the brief gives for letting it stand; it is shown to nobody who does not ask for it then."""
