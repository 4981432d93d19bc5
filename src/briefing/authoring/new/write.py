"""Write a new brief in one of the three shapes, beside what is there and never over it."""

import os
from contextlib import suppress
from pathlib import Path

from briefing.authoring.schema import schema_text
from briefing.authoring.writing import Unwritable, write_new
from briefing.i18n import gettext as _
from briefing.model.slug import slugify
from briefing.source.frontmatter import split

SHAPES = ("markdown", "yaml", "folder")
_SCHEMA = Path(".briefing") / "brief.schema.json"


def file_name(title: str, date: str, shape: str) -> str:
    """Return what a brief is called: its day and the words of its title, in ASCII where it has such letters."""
    words = slugify(title)[:60].strip("-") or "brief"
    ending = {"markdown": ".md", "yaml": ".yaml", "folder": ""}[shape]
    return f"{date}-{words}{ending}"


def texts(filled: str, shape: str, schema: str = "") -> dict[str, str]:
    """Return the files of a brief by their names within it, `""` for one of a single file.

    `schema` is the path of the schema that a YAML file names, from its folder.
    """
    if shape == "markdown":
        return {"": filled}
    front = split(filled)
    modeline = f"# yaml-language-server: $schema={schema}\n" if schema else ""
    fields, body = f"{modeline}{front.yaml or ''}", front.body.lstrip("\n")
    if shape == "folder":
        return {"brief.yaml": fields, "summary.md": body}
    summary = "".join(f"  {line}\n" if line else "\n" for line in body.rstrip("\n").split("\n"))
    return {"": f"{fields}summary: |\n{summary}"}


def write_brief(path: Path, filled: str, shape: str, library: Path) -> list[Path]:
    """Write a new brief, and the schema that its YAML names where the library has none yet; return what was written.

    Raises:
        Unwritable: it cannot be, or something stands there; then nothing was.
    """
    home = path if shape == "folder" else path.parent
    schema = os.path.relpath(library / _SCHEMA, home) if shape != "markdown" else ""
    if os.path.lexists(path):
        raise Unwritable(_("something is there already"))
    try:
        home.mkdir(parents=True, exist_ok=shape != "folder")
    except OSError as error:
        raise Unwritable(error.strerror or str(error)) from error
    written: list[Path] = []
    for name, text in texts(filled, shape, schema.replace(os.sep, "/")).items():
        file = path / name if name else path
        try:
            write_new(file, text)
        except Unwritable:
            _take_back(written, path if shape == "folder" else None)
            raise
        written.append(file)
    if schema and not (library / _SCHEMA).exists():
        written += _schema(library / _SCHEMA)
    return written


def _take_back(written: list[Path], folder: Path | None) -> None:
    """Remove what was written of a brief of which the rest could not be, and the folder that was made for it."""
    with suppress(OSError):
        for file in written:
            file.unlink()
        if folder is not None:
            folder.rmdir()


def _schema(path: Path) -> list[Path]:
    """Write the schema; a brief without it is a brief all the same."""
    try:
        path.parent.mkdir(exist_ok=True)
        write_new(path, schema_text("brief"))
    except (OSError, Unwritable):
        return []
    return [path]
