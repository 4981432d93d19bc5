"""The words of findings: what authors wrote, shown safely, and text that may take its place in a file."""

import json
import re
from collections.abc import Iterable

from briefing.diagnostics.finding import Fix
from briefing.i18n import gettext as _
from briefing.model.span import Span
from briefing.source.clean import clean_line
from briefing.source.yaml import Mapping, Node, Scalar

_SHOWN = 60
_LISTED = 14
_CERTAIN = 0.8
"""How alike, by difflib's measure, two words are of which one is surely a slip for the other."""
_PLAIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_./+%~?@ -]|:(?=[A-Za-z0-9]))*(?<! )")
"""Text that YAML reads back as it is wherever a value may stand; a cautious choice."""


def shown(text: str) -> str:
    """Return authored text as a message shows it: safe, on one line, in backticks, cut where it is long."""
    # Cleaning takes time in proportion to the text, and a hostile one may be large.
    line = clean_line(text[: _SHOWN * 4])
    return f"`{line}`" if len(line) <= _SHOWN else f"`{line[: _SHOWN - 1]}…`"


def kind_of(node: Node) -> str:
    """Return what a node is, in words: a text, a list or a mapping."""
    if isinstance(node, Scalar):
        return _("a text")
    return _("a mapping") if isinstance(node, Mapping) else _("a list")


def listed(words: Iterable[str]) -> str:
    """Return words as a message lists them."""
    known = tuple(words)
    return ", ".join(f"`{word}`" for word in known[:_LISTED]) + (", …" if len(known) > _LISTED else "")


def is_slip(word: str, near: str) -> bool:
    """Return whether `word` is surely a slip for `near`, so that a fix may write it."""
    from difflib import SequenceMatcher  # noqa: PLC0415  # needed for faults alone

    return SequenceMatcher(None, word.casefold(), near.casefold()).ratio() >= _CERTAIN


def as_yaml(text: str) -> str:
    """Return text as YAML that reads back as just this text, plain where that is safe."""
    return str(text) if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def write(text: str, span: Span) -> Fix:
    """Return the fix that writes a value in the place of another."""
    return Fix(span, as_yaml(text), _("Write {word}").format(word=shown(text)))
