"""Finding briefs: what a path means, and what lies below a folder or beside a file. No file is read as a brief here."""

import os
import stat
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding, whole_file
from briefing.i18n import gettext as _
from briefing.loading import folder as folder_names
from briefing.source.file import show_path

SUFFIXES = (".md", ".yaml", ".yml")
SETTINGS = "briefing.toml"
DEEPEST = 16
"""Folders below the one that was named; deeper ones are passed over."""
_ANCESTORS = 16
_START = 8192
"""Bytes in which a file tells whether it may be a brief."""


class Candidate(NamedTuple):
    """A path that may be a brief."""

    path: str
    """A file, the folder of a folder brief, or `-` for standard input."""
    library: str
    """The root of the library that it lies in."""
    named: bool
    """Whether it was named itself, rather than found in a folder."""


class Discovered(NamedTuple):
    """What a list of paths means."""

    candidates: tuple[Candidate, ...]
    """In the order of the paths, those of a folder by name."""
    findings: tuple[Finding, ...] = ()
    """Folders with nothing in them, and folders that cannot be opened."""


def discover(paths: Sequence[str]) -> Discovered:
    """Return what may be a brief among `paths`: a file stands for itself, a folder for all below it."""
    found: dict[str, Candidate] = {}
    findings: list[Finding] = []
    for path in paths:
        if path == "-":
            found[path] = Candidate(path, "", named=True)
            continue
        mode = _mode(path)
        if mode is None or not stat.S_ISDIR(mode) or is_folder_brief(path):
            found.setdefault(path, Candidate(path, library_of(path) or "", named=True))
            continue
        library = library_root(path)
        closed: list[str] = []
        below = [Candidate(_short(each), library, named=False) for each in _below(path, closed)]
        message = _("this folder cannot be opened")
        findings += (finding("unreadable-file", message, whole_file(show_path(each))) for each in closed)
        if not below and path not in closed:
            message = _("no brief in this folder")
            hint = _("A brief is a .md or .yaml file with the key `briefing`.")
            findings.append(finding("empty-library", message, whole_file(show_path(path)), help=hint))
        for candidate in below:
            found.setdefault(candidate.path, candidate)
    return Discovered(tuple(found.values()), tuple(findings))


def candidates(paths: tuple[str, ...]) -> tuple[Candidate, ...]:
    """Return what may be a brief among `paths` now: what a process that watches them calls by its name."""
    return discover(paths).candidates


def beside(path: str) -> list[str]:
    """Return what may be a brief in the folder that `path` lies in, by name, `path` itself included."""
    folder = os.path.dirname(path) or os.curdir  # noqa: PTH120
    try:
        with os.scandir(folder) as scan:
            entries = sorted(scan, key=lambda entry: entry.name)
    except OSError:
        return []
    found = [entry for entry in entries if not entry.name.startswith((".", "_")) and _is_brief(entry)]
    return [os.path.join(os.path.dirname(path), entry.name) for entry in found]  # noqa: PTH118, PTH120


def is_folder_brief(path: str) -> bool:
    """Return whether a folder is itself a brief."""
    return any(_is_file(os.path.join(path, name)) for name in folder_names.BRIEFS)  # noqa: PTH118


def library_root(folder: str) -> str:
    """Return the nearest folder from `folder` upward that has a `briefing.toml`, else `folder` itself."""
    try:
        ancestors = _ancestors(folder)
    except OSError:
        return folder
    for ancestor in ancestors:
        if _is_file(os.path.join(ancestor, SETTINGS)):  # noqa: PTH118
            return ancestor if os.path.isabs(folder) else os.path.relpath(ancestor)  # noqa: PTH117
    return folder


def _ancestors(folder: str) -> list[str]:
    """Return the absolute path of a folder and of those above it, as pathlib has them, so that `..` stays."""
    if os.sep != "/" or folder.startswith("//"):
        from pathlib import Path  # noqa: PLC0415 - it takes longer to import than all this

        absolute = Path(folder).absolute()
        return list(map(str, (absolute, *absolute.parents[:_ANCESTORS])))
    path = folder if folder.startswith("/") else f"{os.getcwd()}/{folder}"  # noqa: PTH109
    parts = [part for part in path.split("/") if part not in {"", "."}]
    return ["/" + "/".join(parts[:count]) for count in range(len(parts), max(len(parts) - _ANCESTORS, 0) - 1, -1)]


def library_of(path: str) -> str | None:
    """Return the root of the library that the brief at `path` lies in; None for standard input, which lies in none."""
    # By a relative path wherever the brief has one, so that a library is one whatever names its briefs.
    return None if path == "-" else library_root(os.path.dirname(path) or os.curdir)  # noqa: PTH120


def _below(folder: str, closed: list[str]) -> Iterator[str]:
    """Yield the candidates below a folder by name; links to folders are not followed.

    Folders that cannot be opened are added to `closed`.
    """
    waiting = [(folder, 0)]
    while waiting:
        here, depth = waiting.pop()
        try:
            with os.scandir(here) as scan:
                entries = sorted(scan, key=lambda entry: entry.name)
        except OSError:
            closed.append(here)
            continue
        folders = []
        for entry in entries:
            if entry.name.startswith((".", "_")):
                continue
            try:
                if entry.is_dir(follow_symlinks=False):
                    if is_folder_brief(entry.path):
                        yield entry.path
                    elif depth < DEEPEST:
                        folders.append((entry.path, depth + 1))
                elif entry.name.endswith(SUFFIXES) and entry.is_file():
                    yield entry.path
            except OSError:
                continue
        waiting.extend(reversed(folders))


def _is_brief(entry: os.DirEntry[str]) -> bool:
    """Whether it is a folder brief, or a file that has the key of a brief at its start."""
    try:
        if entry.is_dir():
            return is_folder_brief(entry.path)
        if not entry.name.endswith(SUFFIXES) or not entry.is_file():
            return False
        with open(entry.path, "rb") as file:  # noqa: PTH123
            return any(line.startswith(b"briefing:") for line in file.read(_START).splitlines())
    except OSError:
        return False


def _short(path: str) -> str:
    """Return a path below the current folder without its dot, unless it would look like an option then."""
    short = path.removeprefix(f".{os.sep}")
    return path if short.startswith("-") else short


def _mode(path: str) -> int | None:
    try:
        return os.stat(path).st_mode  # noqa: PTH116 - any text may be a path here, a zero byte included
    except (OSError, ValueError):
        return None


def _is_file(path: str) -> bool:
    mode = _mode(path)
    return mode is not None and stat.S_ISREG(mode)
