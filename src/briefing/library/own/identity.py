"""What a brief is called in the reader's own layer: the same in every clone of its library and on every host.

An absolute path would not do. The name is `LIBRARY:ID`. The library is the nearest folder above with a `briefing.toml`,
else the top of the Git repository, else the folder that the brief lies in. Its own name is that of its folder, after
the names of the folders above it up to the top of the repository, or after the one folder above it where there is none:
`briefs` alone would be the name of too many. The id is the brief's own `id`, else its path in the library without the
ending.
"""

import os
from functools import lru_cache
from pathlib import Path

from briefing.library.discover import SETTINGS
from briefing.loading.shapes import STANDARD_INPUT, folder_of

_ANCESTORS = 32
_ENDINGS = (".md", ".yaml", ".yml")


def brief_key(path: str, own_id: str = "") -> str:
    """Return the name of the brief at `path`; empty for standard input, of which nothing is kept.

    `own_id` is the `id` that its author wrote, empty where none is written.
    """
    if path == STANDARD_INPUT:
        return ""
    real = os.path.realpath(folder_of(path) or path)
    folder, name = os.path.split(real)
    root = _library(folder)
    stem, ending = os.path.splitext(name)  # noqa: PTH122 - any text may be a path here
    below = os.path.relpath(folder, root)
    default = "/".join([*Path(below).parts, stem if ending in _ENDINGS else name])
    return f"{_name(root)}:{own_id or default}".encode(errors="replace").decode()


@lru_cache(maxsize=64)
def _library(folder: str) -> str:
    return _above(folder, SETTINGS) or _above(folder, ".git") or folder


@lru_cache(maxsize=64)
def _name(root: str) -> str:
    top = _above(root, ".git") or os.path.dirname(root)  # noqa: PTH120 - as above
    return Path(os.path.relpath(root, os.path.dirname(top))).as_posix()  # noqa: PTH120


def _above(folder: str, name: str) -> str:
    """Return the nearest folder from `folder` upward in which `name` stands; empty where none is near."""
    for _step in range(_ANCESTORS):
        if os.path.exists(os.path.join(folder, name)):  # noqa: PTH110, PTH118
            return folder
        above = os.path.dirname(folder)  # noqa: PTH120
        if above == folder:
            break
        folder = above
    return ""
