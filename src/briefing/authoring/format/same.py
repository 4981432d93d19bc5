"""Whether two briefs say the same, wherever it stands in their files."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from briefing.model.blocks import Document
from briefing.model.brief import Brief
from briefing.model.inline import RichText, SoftBreak, Text
from briefing.model.text import SafeText

_PLACES = frozenset({"spans", "span", "lines", "first_line", "line", "column"})


def is_same(before: Brief, after: Brief, *, wrapped: bool = False) -> bool:
    """Return whether two briefs are equal but for the places of their parts.

    Blank lines around a text of Markdown say nothing. With `wrapped` the end of a line within it is a blank.
    """
    return _is_same(before, after, wrapped=wrapped)


def _is_same(one: Any, other: Any, *, wrapped: bool) -> bool:  # noqa: ANN401  # whatever the model is made of
    if one is other:
        return True
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(_is_same(one[key], other[key], wrapped=wrapped) for key in one)
    if not isinstance(one, tuple):
        return bool(one == other)
    parts, others = _said(one, wrapped=wrapped), _said(other, wrapped=wrapped)
    return len(parts) == len(others) and all(
        _is_same(*pair, wrapped=wrapped) for pair in zip(parts, others, strict=True)
    )


def _said(value: Any, *, wrapped: bool) -> Sequence[Any]:  # noqa: ANN401  # a tuple of any kind
    """Return the parts of a tuple that are no places."""
    names = getattr(value, "_fields", None)
    if names is None:
        return _joined(value) if wrapped else tuple(value)
    if isinstance(value, Document | RichText):
        value = value._replace(source=_source(value.source, wrapped=wrapped))
    return [value[at] for at in _kept(names)]


@cache
def _kept(names: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(at for at, name in enumerate(names) if name not in _PLACES)


def _source(source: SafeText, *, wrapped: bool) -> SafeText:
    if wrapped:
        return SafeText(" ".join(source.split()))
    return SafeText(re.sub(r"\A(?:[ \t]*\n)+|(?:\n[ \t]*)+\Z", "", source))


def _joined(parts: Sequence[Any]) -> tuple[Any, ...]:
    """Return a run of parts; ends of lines in the midst of words are blanks there."""
    found: list[Any] = []
    for part in parts:
        said = Text(SafeText(" ")) if isinstance(part, SoftBreak) else part
        if isinstance(said, Text) and found and isinstance(found[-1], Text):
            found[-1] = Text(SafeText(found[-1].text + said.text))
        else:
            found.append(said)
    return tuple(found)
