"""Briefs as they were at a commit: one, or all below a folder."""

import os
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import NamedTuple

from briefing.library.discover import DEEPEST, SUFFIXES
from briefing.library.git import Blob, Repository
from briefing.loading.folder import BRIEFS, SUMMARY
from briefing.loading.kept import Kept
from briefing.source.file import Unreadable, read_stream


class Past(NamedTuple):
    """A brief of a commit."""

    path: str
    """Its file, or the folder of a folder brief, from the top of the repository."""
    kept: Kept


def past_brief(repository: Repository, commit: str, path: str, *, is_folder: bool) -> Past | None:
    """Return the brief that stands at `path` today, from the top of the repository, as it was at a commit.

    Where there was none then, in any of the three shapes, the name that git followed it from is tried. None where it
    was not there.

    Raises:
        GitFault: git cannot say.
        Unreadable: what was there is no text.
    """
    found = _at(repository, commit, path)
    if found is None:
        main = _within(path, BRIEFS[0]) if is_folder else path
        was = repository.renamed(commit, main)
        found = _at(repository, commit, was.rpartition("/")[0] if PurePosixPath(was).name in BRIEFS else was)
    return found


def past_briefs(repository: Repository, commit: str, folder: str) -> dict[str, Past]:
    """Return what may be a brief below a folder, which ends with `/` or is empty, by the path that it has today.

    Raises:
        GitFault: git cannot say.
    """
    files = repository.files(commit, [folder] if folder else [])
    now = {old: new for new, old in repository.renames(commit, folder).items()}
    folders = {path.rpartition("/")[0] for path in files if PurePosixPath(path).name in BRIEFS} - {folder.rstrip("/")}
    groups: dict[str, list[Blob]] = {}
    for path, blob in files.items():
        if not _may_be_one(path.removeprefix(folder)):
            continue
        holder = next((part for part in _parents(path) if part in folders), None)
        if holder is None and path.endswith(SUFFIXES):
            groups[path] = [blob]
        elif (
            holder is not None and path.rpartition("/")[0] == holder and PurePosixPath(path).name in (*BRIEFS, SUMMARY)
        ):
            groups.setdefault(holder, []).append(blob)
    texts = _texts(repository, (blob for blobs in groups.values() for blob in blobs))
    found: dict[str, Past] = {}
    for path, blobs in groups.items():
        kept = _kept(blobs, texts, is_folder=path in folders)
        if kept:
            main = now.get(f"{path}/{BRIEFS[0]}", "").rpartition("/")[0] if path in folders else now.get(path)
            found[main or path] = Past(path, kept)
    return found


def _at(repository: Repository, commit: str, path: str) -> Past | None:
    """Return the brief at a path, or of that name in another shape."""
    stem = path.removesuffix(PurePosixPath(path).suffix) if path.endswith(SUFFIXES) else path
    paths = list(dict.fromkeys([path, *(stem + suffix for suffix in SUFFIXES)])) if path else []
    folder = [_within(stem, name) for name in (*BRIEFS, SUMMARY)]
    files = repository.files(commit, [*paths, *folder])
    single = next((one for one in paths if one in files), None)
    if single:
        kept = _kept([files[single]], _texts(repository, [files[single]], strict=True), is_folder=False)
        return Past(single, kept) if kept else None
    both = [files[one] for one in folder if one in files]
    kept = _kept(both, _texts(repository, both, strict=True), is_folder=True)
    return Past(stem, kept) if kept else None


def _within(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder else name


def _kept(blobs: Iterable[Blob], texts: dict[str, str], *, is_folder: bool) -> Kept | None:
    """Return the texts of a brief; None where one of them is missing."""
    order = (*BRIEFS, SUMMARY)
    files = [(PurePosixPath(blob.path).name, texts.get(blob.path)) for blob in blobs]
    if is_folder:
        files.sort(key=lambda file: order.index(file[0]))
        # Of two files with fields the first counts.
        fields = [file for file in files if file[0] in BRIEFS][:1]
        files = [*fields, *(file for file in files if file[0] == SUMMARY)] if fields else []
    whole = tuple((name, text) for name, text in files if text is not None)
    return Kept(whole, is_folder) if whole and len(whole) == len(files) else None


def _texts(repository: Repository, blobs: Iterable[Blob], *, strict: bool = False) -> dict[str, str]:
    """Return the text of every file, without those that have none; `strict` raises for these."""
    found: dict[str, str] = {}
    for blob, data in repository.read(blobs):
        try:
            found[blob.path] = read_stream(data, shown_as=blob.path).text
        except Unreadable:
            if strict:
                raise
    return found


def _may_be_one(path: str) -> bool:
    """Return whether a file below the folder is looked at: the rules of `library.discover`."""
    parts = path.split("/")
    return len(parts) <= DEEPEST + 1 and not any(part.startswith((".", "_")) for part in parts)


def _parents(path: str) -> list[str]:
    """Return the folders that a file lies in, outermost first."""
    parts = path.split("/")[:-1]
    return ["/".join(parts[:count]) for count in range(1, len(parts) + 1)]


def place_of(path: str) -> tuple[str, str]:
    """Return the folder to ask git in, the nearest that is there, and the rest of the path from it, with `/`."""
    real = os.path.realpath(path)
    folder, rest = os.path.split(real)
    while not os.path.isdir(folder) and folder != os.path.dirname(folder):  # noqa: PTH112, PTH120 - any text may be one
        folder, name = os.path.split(folder)
        rest = os.path.join(name, rest)  # noqa: PTH118
    return folder, rest.replace(os.sep, "/")
