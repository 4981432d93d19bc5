"""Where a reader's own files live. Nothing is created here: a folder comes with the first file that is written to it.

`XDG_CONFIG_HOME`, `XDG_STATE_HOME` and `XDG_CACHE_HOME` hold on every system if they are absolute, as the XDG Base
Directory Specification asks. Without them Linux and the BSDs have their defaults under the home folder, and other
systems those of platformdirs.
"""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

_APP = "briefing"


def config_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """Return the folder of settings."""
    return _folder("config", ".config", environ)


def state_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """Return the folder of what a reader has read, marked and chosen."""
    return _folder("state", ".local/state", environ)


def cache_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """Return the folder of what can be made again at any time."""
    return _folder("cache", ".cache", environ)


def themes_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """Return the folder of a reader's own themes."""
    return config_folder(environ) / "themes"


def _folder(kind: str, default: str, environ: Mapping[str, str]) -> Path:
    given = environ.get(f"XDG_{kind.upper()}_HOME", "")
    if given.startswith("/") or (given and Path(given).is_absolute()):
        return Path(given, _APP)
    if sys.platform in {"win32", "darwin"}:
        import platformdirs  # noqa: PLC0415  # 5 ms, and only here

        folders = platformdirs.PlatformDirs(_APP, appauthor=False)
        return Path(getattr(folders, f"user_{kind}_dir"))
    home = environ.get("HOME", "")
    return Path(home if home.startswith("/") else Path.home(), default, _APP)
