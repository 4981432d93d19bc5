"""What is known of a library from the last time that it was checked."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from briefing.library.checked.packed import Packed

Entry = tuple[bytes, bool, bool, bytes, bytes]
"""The state of a brief, and what was found in it then (`Packed`)."""


class Kept(NamedTuple):
    """What is known of a library."""

    entries: dict[str, Entry]
    """By the path of the brief."""
    library: Mapping[str, bytes] = MappingProxyType({})
    """What the rules over the library found, packed, by the path of the brief."""
    key: bytes = b""
    """Which briefs, in which states, that was."""
    watched: tuple[tuple[str, bytes], ...] = ()
    """The files beside those briefs on which it rests, with their states."""


def entry_of(state: bytes, packed: Packed) -> Entry:
    """Return the entry of a brief."""
    return (state, *packed)


def packed_of(entry: Any) -> Packed:  # noqa: ANN401 - from a file
    """Return what an entry holds."""
    return Packed(*entry[1:])
