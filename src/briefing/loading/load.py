"""Load one brief of any shape."""

import os

from briefing.diagnostics.make import in_order, whole_file
from briefing.loading.loaded import Body, Loaded, Whole
from briefing.loading.opened import Opened
from briefing.loading.shapes import Shape, folder_of, read_files, shape_of, shape_of_files
from briefing.model.text import SafeText
from briefing.source.file import SourceFile, Unreadable

__all__ = [
    "HEAD_BUDGET",
    "Body",
    "Loaded",
    "Whole",
    "load",
    "load_shape",
    "load_source",
    "load_whole",
    "open_brief",
    "whole_of",
]

HEAD_BUDGET = 16_384
"""So many characters of a summary fill more than its first page."""


def load(
    path: str | os.PathLike[str], *, library: str | os.PathLike[str] | None = None, body: Body = Body.FULL
) -> Loaded:
    """Load the brief at `path`: a file, the folder of a folder brief, or `-` for standard input.

    `library` is the root of the library that it lies in: it gives the brief its default id and language. Never raises:
    what is wrong is in the findings, which come in the order of the file.
    """
    opened = open_brief(path, library=library)
    return opened if isinstance(opened, Loaded) else _finish(opened, body)


def load_whole(path: str | os.PathLike[str], *, library: str | os.PathLike[str] | None = None) -> Whole:
    """Load the brief at `path` with the text of its files; otherwise as `load`."""
    opened = open_brief(path, library=library)
    if isinstance(opened, Loaded):
        return Whole(opened, {}, whole_file(SafeText("")))
    return opened.whole()


def whole_of(shape: Shape, *, name: str, library: str | os.PathLike[str] | None = None) -> Whole:
    """Do the same for a brief whose parts are known; the arguments are those of `load_shape`."""
    return Opened(shape, name=name, library=library).whole()


def load_source(source: SourceFile, *, library: str | os.PathLike[str] | None = None, body: Body = Body.FULL) -> Loaded:
    """Load a brief whose file has been read, or that stands in no file."""
    return load_shape(shape_of(source), name=source.os_path or source.path, library=library, body=body)


def load_shape(
    shape: Shape, *, name: str, library: str | os.PathLike[str] | None = None, body: Body = Body.FULL
) -> Loaded:
    """Load a brief whose parts are known; `name` is its path, which gives it the default of its id."""
    return _finish(Opened(shape, name=name, library=library), body)


def open_brief(path: str | os.PathLike[str], *, library: str | os.PathLike[str] | None = None) -> Opened | Loaded:
    """Open the brief at `path` for reading its summary piece by piece; what cannot be opened is `Loaded` by that."""
    try:
        files = read_files(path)
    except Unreadable as error:
        return Loaded(None, (error.finding,))
    name = os.fspath(path)
    folder = folder_of(name) if files.is_folder else None
    return Opened(shape_of_files(files), name=name if folder is None else folder, library=library)


def _finish(opened: Opened, body: Body) -> Loaded:
    budget = {Body.NONE: 0, Body.HEAD: HEAD_BUDGET, Body.FULL: None}[body]
    loaded = opened.head(budget)
    return loaded._replace(findings=tuple(in_order(loaded.findings)))
