"""Finding themes by name: the shipped ones from a generated table, a reader's own from her folder of YAML files."""

from pathlib import Path
from typing import NamedTuple

from briefing.diagnostics.finding import Finding
from briefing.themes import shipped
from briefing.themes.compact import read
from briefing.themes.theme import Theme

DEFAULT_DARK = "nachtblatt"
DEFAULT_LIGHT = "paper"
ENDINGS = (".yaml", ".yml")


class ThemeResult(NamedTuple):
    """A theme to draw with, whatever was wrong, and what was."""

    theme: Theme
    findings: tuple[Finding, ...] = ()


class Themes(NamedTuple):
    """All themes by title, and what is wrong with the reader's own."""

    themes: tuple[Theme, ...]
    findings: tuple[Finding, ...] = ()


def shipped_names() -> tuple[str, ...]:
    """Return the names of the shipped themes, the default ones first."""
    return tuple(shipped.THEMES)


def load_theme(name: str, folder: Path | None = None, *, dark: bool = True) -> ThemeResult:
    """Return the theme of this name; one in `folder` (the reader's own) takes the place of a shipped one.

    For an unknown name it is the default theme for a dark or light terminal, with a finding that names the nearest.
    """
    if own_file(name, folder):
        from briefing.themes.own import load_own  # noqa: PLC0415  # reads YAML

        return load_own(name, folder)
    if name in shipped.THEMES:
        return ThemeResult(read(name, shipped.THEMES[name]))
    from briefing.themes.own import unknown_theme  # noqa: PLC0415  # a fault alone needs it

    default = DEFAULT_DARK if dark else DEFAULT_LIGHT
    return ThemeResult(read(default, shipped.THEMES[default]), (unknown_theme(name, folder),))


def all_themes(folder: Path | None = None) -> Themes:
    """Return every theme, shipped ones first, with the findings of all files in `folder`."""
    found = {name: read(name, text) for name, text in shipped.THEMES.items()}
    findings: list[Finding] = []
    for name in own_names(folder):
        from briefing.themes.own import load_own  # noqa: PLC0415  # reads YAML

        result = load_own(name, folder)
        found[name] = result.theme
        findings.extend(result.findings)
    return Themes(tuple(found.values()), tuple(findings))


def own_names(folder: Path | None) -> tuple[str, ...]:
    """Return the names of the themes in a folder, by the alphabet; none where there is no such folder."""
    try:
        files = [] if folder is None else sorted(folder.iterdir())
    except OSError:
        return ()
    return tuple(dict.fromkeys(file.stem for file in files if file.suffix in ENDINGS and file.stem[0] not in "._"))


def own_file(name: str, folder: Path | None) -> Path | None:
    """Return the file in `folder` that holds the theme of this name."""
    if folder is None or not name or name[0] in "._" or "/" in name or "\\" in name or "\0" in name:
        return None
    return next((file for ending in ENDINGS if (file := folder / (name + ending)).exists()), None)
