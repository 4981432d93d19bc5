"""A reader's own settings, `config.toml` in the config folder: keys, theme, mouse. Never written by the program."""

from pathlib import Path
from typing import NamedTuple

from briefing.diagnostics.finding import Finding
from briefing.tui.commands import COMMANDS, Table

NAME = "config.toml"
_SETTINGS = ("keys", "mouse", "theme")


class Config(NamedTuple):
    """What a reader has set; what is wrong with it costs that setting alone."""

    table: Table = COMMANDS
    """The commands with the reader's keys."""
    theme: str = ""
    mouse: bool = True
    findings: tuple[Finding, ...] = ()


def read_config(folder: Path) -> Config:
    """Return the settings in a folder: the defaults where there are none. Never raises."""
    path = folder / NAME
    try:
        path.stat()
    except (OSError, ValueError):
        return Config()
    from briefing.loading.settings_file import no_toml, unknown_setting  # noqa: PLC0415 - few have settings
    from briefing.source.file import Unreadable, read_file  # noqa: PLC0415
    from briefing.source.toml import parse_toml  # noqa: PLC0415

    try:
        file = read_file(path)
    except Unreadable as error:
        return Config(findings=(error.finding,))
    toml = parse_toml(file)
    if toml.fault:
        return Config(findings=(no_toml(toml, file),))
    from briefing.tui.config_values import Values  # noqa: PLC0415

    values = Values(file, toml.table)
    values.findings += [unknown_setting(file, _SETTINGS, key) for key in toml.table if key not in _SETTINGS]
    return Config(values.keys(), values.theme(), values.mouse(), tuple(values.findings))
