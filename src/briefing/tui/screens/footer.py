"""The line below the panes: the keys that are of most use at this moment, or a message."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from briefing.layout.line import Line, Run
from briefing.layout.line_tools import cells, line_width, truncate
from briefing.model.text import SafeText
from briefing.themes.roles import Role
from briefing.tui.commands import COMMANDS, Command, Table, Where, commands_in
from briefing.tui.keys import shown_key

_KEPT = ("quit", "close", "help", "next-pane", "problems")
"""Commands that the footer gives up last, the very last first."""


class Moment(NamedTuple):
    """What the table of commands cannot know: what has nothing to do just now, and what another word fits better."""

    idle: frozenset[str] = frozenset()
    """Ids of commands to be left out."""
    words: Mapping[str, str] = {}
    """By id, a word in place of the table's; translated already."""


def footer_line(  # noqa: PLR0913, PLR0917 - all that it depends on
    places: tuple[Where, ...],
    width: int,
    translate: Callable[[str], str],
    message: str = "",
    moment: Moment = Moment(),  # noqa: B008 - a value
    table: Table = COMMANDS,
) -> Line:
    """Return the footer: a message where there is one, else as many commands as fit, each with its first key.

    Of two commands with one key the first stands. Help and the ways out go last, whatever language the words are in.
    """
    if message:
        return truncate((Run(SafeText(f" {message}"), Role.STRONG),), width)
    shown: dict[str, tuple[str, Line]] = {}
    for command in commands_in(places, table):
        if not command.footer or not command.keys or command.id in moment.idle or command.keys[0] in shown:
            continue
        word = moment.words.get(command.id) or translate(command.footer)
        shown[command.keys[0]] = (command.id, _hint(_keys(command, table), word))
    hints = list(shown.values())
    while hints and sum(line_width(line) for _id, line in hints) > width:
        hints.remove(max(enumerate(hints), key=lambda each: (_rank(each[1][0]), each[0]))[1])
    return tuple(run for _id, line in hints for run in line)


def hints_line(hints: tuple[tuple[str, str], ...], width: int) -> Line:
    """Return the footer of a list to choose from, or of a field to type in: keys with their words."""
    return truncate(tuple(run for keys, word in hints for run in _hint(tuple(keys.split(" ")), word)), width)


def hint_at(line: Line, cell: int) -> str | None:
    """Return the key, as it is shown, of the hint at a cell of a line; a word belongs to the key before it.

    Hints are all that has the role of a key and a blank before it, up to the end of what is muted after it.
    """
    key, at = "", 0
    for run in line:
        is_key = run.role is Role.KEY
        key = run.text.strip() if is_key else key if run.role is Role.MUTED and run.text.startswith(" ") else ""
        at += cells(run.text)
        if cell < at:
            return key or None
    return None


def _hint(keys: tuple[str, ...], word: str) -> Line:
    return *(Run(SafeText(f" {key}"), Role.KEY) for key in keys), Run(SafeText(f" {word} "), Role.MUTED)


def _keys(command: Command, table: Table) -> tuple[str, ...]:
    keys = [command.keys[0]]
    keys += [other.keys[0] for other in table if other.id == command.pair and other.keys]
    return tuple(map(shown_key, keys))


def _rank(command: str) -> int:
    return _KEPT.index(command) if command in _KEPT else len(_KEPT)
