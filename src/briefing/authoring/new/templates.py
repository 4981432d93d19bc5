"""Which templates there are: those of the library, in its `_templates/`, before the shipped ones."""

from collections.abc import Iterable
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
    found = {name: Template(name, _in(FOLDER, name, lang), own=False) for name in SHIPPED}
    if library is not None:
        folder = library / OWN
        for name in sorted({path.name.partition(".")[0] for path in _files(folder)}):
            found[name] = Template(name, _in(folder, name, lang), own=True)
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


def _files(folder: Path) -> Iterable[Path]:
    try:
        return [path for path in folder.iterdir() if path.suffix == _ENDING and not path.name.startswith(".")]
    except OSError:
        return ()


def _in(folder: Path, name: str, lang: str) -> Path:
    language = lang.partition("-")[0].lower()
    ways = (f"{name}.{lang}{_ENDING}", f"{name}.{language}{_ENDING}", f"{name}{_ENDING}", f"{name}.en{_ENDING}")
    paths = [folder / way for way in ways]
    others = sorted(folder.glob(f"{name}.*{_ENDING}"))
    return next((path for path in (*paths, *others) if path.is_file()), paths[-2])
