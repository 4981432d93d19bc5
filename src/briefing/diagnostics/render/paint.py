"""The colours of findings on a terminal: its own sixteen, so that they fit a dark as well as a light one."""

from briefing.diagnostics.finding import Severity

_PLAIN = "\x1b[0m"
_STYLES = {
    "place": "1",
    "rule": "1",
    "gutter": "2",
    "help": "36",
    "fix": "32",
    Severity.ERROR: "1;31",
    Severity.WARNING: "1;33",
    Severity.INFO: "1;34",
}
"""What each part of a finding looks like, as the numbers of an SGR sequence."""


def paint(text: str, part: str, *, color: bool) -> str:
    """Return text in the colour of a part, without it as it is."""
    return f"\x1b[{_STYLES[part]}m{text}{_PLAIN}" if color and text else text
