"""The settings of a library, `briefing.toml` at its root. They can set nothing that runs a program or binds a key."""

import os
from functools import lru_cache
from typing import NamedTuple

from briefing.diagnostics.finding import Finding

NAME = "briefing.toml"
OFF = "off"
"""What stands in place of a severity where a rule is not to be heard of."""


class Level(NamedTuple):
    """What a rule counts as below a folder."""

    folder: str
    """Relative to the library, without a slash at its end; empty for all of it."""
    rule: str
    """The id of a rule, or the name of a group."""
    level: str
    """A severity, or `OFF`."""


class Settings(NamedTuple):
    """What a library says of all its briefs."""

    lang: str = "en"
    """The language of briefs that name none."""
    abbreviations: frozenset[str] = frozenset()
    """Those that its readers know."""
    levels: tuple[Level, ...] = ()
    """What rules count as; of several that speak of a brief the last one holds, those of deeper folders come last."""
    findings: tuple[Finding, ...] = ()


_DEFAULTS = Settings()


def read_settings(library: str | os.PathLike[str]) -> Settings:
    """Return the settings of the library with this root: the defaults where it has no settings file."""
    # Asked for every brief, and pathlib takes five times as long.
    path = os.path.join(library, NAME).removeprefix(os.curdir + os.sep)  # noqa: PTH118
    try:
        status = os.stat(path)  # noqa: PTH116
    except (OSError, ValueError):
        return _DEFAULTS
    return _read(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=8)
def _read(path: str, _changed: int, _size: int) -> Settings:
    from briefing.loading.settings_file import read_file_of_settings  # noqa: PLC0415 - few libraries have one

    return read_file_of_settings(path)
