"""The words of findings: what authors wrote, shown safely, and text that may take its place in a file."""

import re
from collections.abc import Iterable

from briefing.diagnostics.finding import Fix
from briefing.i18n import gettext as _
from briefing.model.span import Span
from briefing.source.clean import clean_line
from briefing.source.yaml import Mapping, Node, Scalar

_SHOWN = 60
_LISTED = 14
_SHORTEST = 3
"""Of names with fewer letters any may be meant."""
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


def a_kind(kind: str) -> str:
    """Return a kind of item in words, as a message says what an id names."""
    return {
        "figure": _("a figure"),
        "claim": _("a claim"),
        "source": _("a source"),
        "event": _("an event"),
        "judgment": _("a judgment"),
        "gap": _("a gap"),
    }[kind]


def listed(words: Iterable[str]) -> str:
    """Return words as a message lists them."""
    known = tuple(words)
    return ", ".join(f"`{word}`" for word in known[:_LISTED]) + (", …" if len(known) > _LISTED else "")


def is_slip(word: str, near: str) -> bool:
    """Return whether `word` is surely a slip for `near`, a word of the format, so that a fix may write it."""
    from difflib import SequenceMatcher  # noqa: PLC0415  # needed for faults alone

    if re.findall(r"\d+", word) != re.findall(r"\d+", near):
        return False
    return SequenceMatcher(None, word.casefold(), near.casefold()).ratio() >= _CERTAIN


def is_slip_of_name(word: str, near: str) -> bool:
    """Return whether `word` is surely a slip for `near`, a name that an author gave.

    Names may differ by a single letter on purpose, as `report-a` and `report-b` do, and a wrong one is worse than none.
    So it is one only if a letter is missing, doubled or one too many, or two are swapped, or for case and marks.
    """
    one, other = (each.casefold().replace("_", "-").replace(" ", "-") for each in (word, near))
    if one == other:
        return True
    if re.findall(r"\d+", one) != re.findall(r"\d+", other) or min(len(one), len(other)) < _SHORTEST:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    left, right = one[start:], other[start:]
    swapped = left[:2] == right[1::-1] and left[2:] == right[2:]
    return swapped or left[1:] == right or left == right[1:]


def as_yaml(text: str) -> str:
    """Return text as YAML that reads back as just this text, plain where that is safe."""
    if _PLAIN.fullmatch(text):
        return str(text)
    import json  # noqa: PLC0415 - for few fixes

    return json.dumps(text, ensure_ascii=False)


def write(text: str, span: Span, *, safe: bool = True) -> Fix:
    """Return the fix that writes a value in the place of another."""
    return Fix(span, as_yaml(text), _("Write {word}").format(word=shown(text)), safe=safe)
