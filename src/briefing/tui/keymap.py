"""A reader's own keys: the table of commands with other keys in it."""

from collections.abc import Mapping
from typing import NamedTuple

from briefing.tui.commands import COMMANDS, Command, Table

ALWAYS = {"leave": ("ctrl+q",), "close": ("escape",)}
"""Keys that stay whatever is said: there is always a way out."""


class Clash(NamedTuple):
    """One key for two commands that apply in the same place."""

    key: str
    taken_by: str
    refused: str
    """The id of the command that does not get the key."""


class Remapped(NamedTuple):
    """The table with a reader's keys."""

    table: Table
    clashes: tuple[Clash, ...]


def remap(keys: Mapping[str, tuple[str, ...]], commands: Table = COMMANDS) -> Remapped:
    """Return the table with `keys`, Textual's names by the ids of commands, in place of the usual ones.

    A key that a reader chose is taken from any other command that has it by default in the same place. Where two
    commands are both given it, the first in the table has it.
    """
    clashes: list[Clash] = []
    own: dict[str, tuple[str, ...]] = {}
    for command in commands:
        if command.id not in keys:
            continue
        free: list[str] = []
        for key in dict.fromkeys((*ALWAYS.get(command.id, ()), *keys[command.id])):
            other = _holder(key, command, own, commands)
            if other:
                clashes.append(Clash(key, other, command.id))
            else:
                free.append(key)
        own[command.id] = tuple(free)
    return Remapped(tuple(_with_keys(command, own, commands) for command in commands), tuple(clashes))


def _with_keys(command: Command, own: Mapping[str, tuple[str, ...]], commands: Table) -> Command:
    if command.id in own:
        return command._replace(keys=own[command.id])
    kept = tuple(
        key for key in command.keys if key in ALWAYS.get(command.id, ()) or not _holder(key, command, own, commands)
    )
    return command if kept == command.keys else command._replace(keys=kept)


def _holder(key: str, command: Command, own: Mapping[str, tuple[str, ...]], commands: Table) -> str:
    """Return the id of another command that was given the key and applies where `command` does; empty for none."""
    for other in commands:
        always = key in ALWAYS.get(other.id, ())
        if other.id == command.id or not (always or key in own.get(other.id, ())):
            continue
        if not other.where.isdisjoint(command.where) or "anywhere" in {*other.where, *command.where}:
            return other.id
    return ""
