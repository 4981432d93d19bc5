"""What a YAML file holds: text, lists and mappings, each with its place."""

from typing import NamedTuple, TypeAlias

from briefing.diagnostics.finding import Finding
from briefing.model.span import Span


class Scalar(NamedTuple):
    """A text as YAML reads it, before any cleaning."""

    text: str
    span: Span
    """From the first character, a quote or `|` included, to the last one that can be seen."""
    style: str = ""
    """Empty for plain text, else `'`, `"`, `|` or `>`."""

    @property
    def written(self) -> str:
        """Its text, so that every node answers to `written`."""
        return self.text

    @property
    def absent(self) -> bool:
        """Whether nothing was written where a value may stand."""
        return not self.text and not self.style


class Sequence(NamedTuple):
    """A list."""

    items: tuple["Node", ...]
    span: Span
    flow: bool = False
    written: str = ""
    """A flow list `[...]` as it stands in the file, with its marks; empty for one of dashes."""


class Mapping(NamedTuple):
    """Keys with their values in the order of the file; no key stands twice."""

    entries: tuple["Entry", ...]
    span: Span
    flow: bool = False
    written: str = ""
    """A flow mapping `{...}` as it stands in the file, with its marks; empty for a block."""

    def get(self, name: str) -> "Node | None":
        """Return the value of a key, or None where the key is not there."""
        for key, value in self.entries:
            if key.text == name:
                return value
        return None


Node: TypeAlias = Scalar | Sequence | Mapping


class Entry(NamedTuple):
    """A key with its value."""

    key: Scalar
    value: Node


class Parsed(NamedTuple):
    """What was read, and what is wrong with it."""

    root: Node | None
    """None where there is nothing at all."""
    findings: tuple[Finding, ...] = ()
    complete: bool = True
    """False where a fault hides a part of the file, so that what seems absent may well be there."""
