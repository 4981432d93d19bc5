"""The values of a reader's settings: each read as what it should be, else a finding at its place."""

from collections.abc import Mapping
from typing import Any

from briefing.diagnostics.finding import Finding, Related
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.loading.settings_file import unknown_setting
from briefing.loading.wording import shown
from briefing.source.file import SourceFile
from briefing.source.toml import place_of
from briefing.tui.commands import COMMANDS, Table
from briefing.tui.keymap import remap
from briefing.tui.keys import key_name, shown_key


class Values:
    """Reads the values of one file."""

    def __init__(self, file: SourceFile, table: Mapping[str, Any]) -> None:
        self._file = file
        self._table = table
        self.findings: list[Finding] = []

    def theme(self) -> str:
        """Return the name of a theme."""
        value = self._table.get("theme", "")
        if isinstance(value, str):
            return value
        self._refuse(_("{text} is no name of a theme"), value, "theme", help=_("Write it in quotes, as 'nachtblatt'."))
        return ""

    def mouse(self) -> bool:
        """Return whether the mouse is the reader's."""
        value = self._table.get("mouse", True)
        if isinstance(value, bool):
            return value
        self._refuse(_("{text} is neither true nor false"), value, "mouse", help=_("Write true or false."))
        return True

    def keys(self) -> Table:
        """Return the table of commands with the keys of `[keys]`."""
        given = self._table.get("keys", {})
        if not isinstance(given, dict):
            help_ = _("Write [keys], and below it a line for each command.")
            self._refuse(_("{text} is no table of keys"), given, "keys", help=help_)
            return COMMANDS
        known = {command.id for command in COMMANDS}
        self.findings += [unknown_setting(self._file, known, "keys", key) for key in given if key not in known]
        own = {command: self._keys(command, value) for command, value in given.items() if command in known}
        remapped = remap(own)
        for key, taken_by, refused in remapped.clashes:
            self.findings.append(
                finding(
                    "invalid-setting",
                    _("the key {key} is already that of {name}").format(
                        key=shown(shown_key(key)), name=shown(taken_by)
                    ),
                    place_of(self._file, "keys", refused, value=True),
                    help=_("Both apply in the same place. Give one of them another key."),
                    related=(Related(place_of(self._file, "keys", taken_by), _("the other one")),)
                    if taken_by in given
                    else (),
                )
            )
        return remapped.table

    def _keys(self, command: str, value: object) -> tuple[str, ...]:
        """Return the keys of one command: one, or a list of them; an empty list takes them all away."""
        written = value if isinstance(value, list) else [value]
        names: list[str] = []
        for each in written:
            name = key_name(each) if isinstance(each, str) else None
            if name:
                names.append(name)
            else:
                self._refuse(
                    _("{text} is no key"),
                    each,
                    "keys",
                    command,
                    help=_("Write it as “ctrl+f”, “F5”, “page up”, “?” or “G”."),
                )
        return tuple(names)

    def _refuse(self, message: str, value: object, *keys: str, help: str) -> None:  # noqa: A002 - the name of the field
        text = message.format(text=shown(str(value)))
        self.findings.append(finding("invalid-setting", text, place_of(self._file, *keys, value=True), help=help))
