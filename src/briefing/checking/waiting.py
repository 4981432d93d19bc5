"""What a brief lets stand of what its library has yet to say of it."""

from typing import NamedTuple

from briefing.model.span import Span


class Waiting(NamedTuple):
    """An entry for a rule over a library, which is settled when that has been checked."""

    rule: str
    reason: str
    places: tuple[Span, ...]
    """Where it holds; none for the whole brief."""
    entry: Span
    """Its own place."""
