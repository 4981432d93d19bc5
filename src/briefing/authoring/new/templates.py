"""Which templates there are: those of the library, in its `_templates/`, before the shipped ones."""

from pathlib import Path
from typing import NamedTuple

from briefing.authoring.writing import Unwritable
from briefing.i18n import gettext as _
from briefing.source.file import Unreadable, read_file

FOLDER = Path(__file__).parent.parent / "templates"
"""The shipped ones, `NAME.LANG.md`."""
OWN = "_templates"
"""The folder of a library's own, `NAME.md` or `NAME.LANG.md`; since its name starts with `_`, they are no briefs."""
SHIPPED = ("article", "situation", "judgments", "meeting", "blank")
"""The shipped ones, in the order in which they are offered."""
_ENDING = ".md"


class Template(NamedTuple):
    """One template."""

    name: str
    path: Path
    own: bool
    """Whether it is the library's."""


def templates(library: Path | None, lang: str) -> dict[str, Template]:
    """Return the templates by name, in a language where they are in it; else as they are, English for the shipped."""
    found = {name: Template(name, _in(FOLDER, _files(FOLDER), name, lang), own=False) for name in SHIPPED}
    if library is not None:
        folder = library / OWN
        files = [path for path in _files(folder) if _is_within(path, library)]
        for name in sorted({path.name.partition(".")[0] for path in files}):
            found[name] = Template(name, _in(folder, files, name, lang), own=True)
    return found


def read_template(template: Template) -> str:
    """Return the text of a template, with LF at the end of lines.

    Raises:
        Unwritable: it cannot be read.
    """
    try:
        return read_file(template.path).text
    except Unreadable as error:
        message = _("the template {name} cannot be read: {reason}")
        raise Unwritable(message.format(name=template.name, reason=error.finding.message)) from error


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == _ENDING and _is_template(path))
    except OSError:
        return []


def _is_template(path: Path) -> bool:
    return not path.name.startswith(".") and path.is_file()


def _is_within(path: Path, library: Path) -> bool:
    """Return whether a template is a file of the library: what a link leads to elsewhere must not get into a brief."""
    try:
        return path.resolve().is_relative_to(library.resolve())
    except (OSError, RuntimeError):
        return False


def _in(folder: Path, files: list[Path], name: str, lang: str) -> Path:
    """Return the file of a template among those of its folder: in the language, in none, in English, else the first."""
    language = lang.partition("-")[0].lower()
    ways = (f"{name}.{lang}{_ENDING}", f"{name}.{language}{_ENDING}", f"{name}{_ENDING}", f"{name}.en{_ENDING}")
    others = (path for path in files if path.name.startswith(f"{name}."))
    return next((path for way in ways if (path := folder / way) in files), next(others, folder / ways[-2]))
