"""Whether two briefs say the same, wherever it stands in their files."""

import re
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
    return bool(_said(before, wrapped=wrapped) == _said(after, wrapped=wrapped))


def _said(value: Any, *, wrapped: bool) -> Any:  # noqa: ANN401  # whatever the model is made of
    """Return a value of the model as plain tuples without places."""
    if isinstance(value, tuple):
        if isinstance(value, (Document, RichText)):
            value = value._replace(source=_source(value.source, wrapped=wrapped))
        names = getattr(value, "_fields", None)
        if names is None:
            return _run(value) if wrapped else tuple(_said(each, wrapped=wrapped) for each in value)
        kept = (each for name, each in zip(names, value, strict=True) if name not in _PLACES)
        return (type(value).__name__, *(_said(each, wrapped=wrapped) for each in kept))
    if isinstance(value, dict):
        return {name: _said(each, wrapped=wrapped) for name, each in value.items()}
    return value


def _source(source: SafeText, *, wrapped: bool) -> SafeText:
    if wrapped:
        return SafeText(" ".join(source.split()))
    return SafeText(re.sub(r"\A(?:[ \t]*\n)+|(?:\n[ \t]*)+\Z", "", source))


def _run(parts: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return a run of parts; ends of lines in the midst of words are blanks there."""
    found: list[Any] = []
    for part in parts:
        said = Text(SafeText(" ")) if isinstance(part, SoftBreak) else part
        if isinstance(said, Text) and found and found[-1][:1] == ("Text",):
            found[-1] = ("Text", found[-1][1] + said.text)
        else:
            found.append(_said(said, wrapped=True))
    return tuple(found)
