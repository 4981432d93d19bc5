"""What the families of mistakes have in common."""

from typing import NamedTuple

from briefing.model.dates.errors import EdtfError

LONGEST = 200
"""In a longer text nobody's slip is looked for."""


class Proposal(NamedTuple):
    """What seems to be meant."""

    message: str
    help: str = ""
    fix: str = ""
    """A text that counts only if it parses."""
    certain: bool = True
    """Whether the fix is surely what is meant, and says all that was written."""


def refusal(text: str) -> EdtfError | None:
    """Return why `text` is no EDTF, None where it is."""
    from briefing.model.dates.parser import read  # noqa: PLC0415 - a cycle: the parser asks for repair

    try:
        read(text)
    except EdtfError as error:
        return error
    return None


def parses(text: str) -> bool:
    """Return whether `text` is EDTF."""
    return refusal(text) is None
