"""A brief's files as one packed file, so that it can be loaded as it was after they have changed.

Packed, it is a gzip file: a line of JSON that names the files with their lengths, then their texts in UTF-8.
"""

import json
import os
import zlib
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from briefing.loading.folder import BRIEFS, SUMMARY
from briefing.loading.loaded import Body, Loaded
from briefing.loading.shapes import folder_of, shape_of, shape_of_folder
from briefing.model.text import SafeText
from briefing.source.file import SourceFile, Unreadable, read_file, show_path

LARGEST = 40 * 1024 * 1024
"""Bytes that are unpacked at most: both files of a folder brief at their largest, and more."""
_GZIP = 31
"""zlib's word for the format of gzip."""
_VERSION = 1


class Kept(NamedTuple):
    """The texts of a brief, without byte order marks, with LF at the end of lines."""

    files: tuple[tuple[str, str], ...]
    """Names without folders, with their texts; of a folder brief first the file with its fields."""
    is_folder: bool

    @property
    def digest(self) -> str:
        """The SHA-256 of the text, of a folder brief that of both; the same however lines end, wherever it stands."""
        if not self.is_folder:
            return sha256(self.files[0][1].encode()).hexdigest()
        return sha256(b"".join(f"{name}\0{len(text)}\0{text}".encode() for name, text in self.files)).hexdigest()

    def pack(self) -> bytes:
        """Return it as one file."""
        data = [(name, text.encode()) for name, text in self.files]
        files = [[name, len(text)] for name, text in data]
        head = json.dumps({"version": _VERSION, "folder": self.is_folder, "files": files})
        packer = zlib.compressobj(wbits=_GZIP)
        parts = [packer.compress(each) for each in (head.encode(), b"\n", *(text for _name, text in data))]
        return b"".join([*parts, packer.flush()])


def kept_of(path: str) -> Kept:
    """Return the brief at `path` as it is now: a file, or the folder of a folder brief.

    Raises:
        Unreadable: a file of it cannot be read.
    """
    folder = folder_of(path)
    if folder is None:
        file = read_file(path)
        return Kept(((os.path.basename(path), file.text),), is_folder=False)  # noqa: PTH119 - any text may be a path
    files: list[tuple[str, str]] = []
    for names in (BRIEFS, (SUMMARY,)):
        for name in names:
            try:
                files.append((name, read_file(os.path.join(folder, name)).text))  # noqa: PTH118 - as above
                break
            except Unreadable as error:
                if error.finding.rule != "missing-file" or name == BRIEFS[-1]:
                    raise
    return Kept(tuple(files), is_folder=True)


def unpack(data: bytes) -> Kept | None:
    """Return what was packed; None for anything else, or what is damaged."""
    try:
        opener = zlib.decompressobj(wbits=_GZIP)
        whole = opener.decompress(data, LARGEST + 1)
        if not opener.eof or len(whole) > LARGEST:
            return None
        head, _newline, rest = whole.partition(b"\n")
        fields = json.loads(head)
        if fields["version"] != _VERSION:
            return None
        files: list[tuple[str, str]] = []
        for name, size in fields["files"]:
            files.append((_plain(name), rest[:size].decode()))
            rest = rest[size:]
        kept = Kept(tuple(files), fields["folder"] is True)
    except (zlib.error, ValueError, KeyError, TypeError, RecursionError):
        return None
    return kept if files and not rest else None


def load_kept(kept: Kept, path: str, *, library: Path | None = None, body: Body = Body.FULL) -> Loaded:
    """Load a brief as it was. `path` is where it stands now, for its id and the names in its findings."""
    from briefing.loading.load import load_shape  # noqa: PLC0415 - keeping a brief needs no parser

    shown = show_path(path)
    if not kept.is_folder:
        name, text = kept.files[0]
        # Its own name tells the shape, should it have had another ending then.
        at = os.path.join(os.path.dirname(path), name)  # noqa: PTH118, PTH120 - as above
        source = SourceFile(show_path(at), text, os_path=path)
        return load_shape(shape_of(source), name=path, library=library, body=body)
    brief, *more = (SourceFile(SafeText(f"{shown}/{name}"), text) for name, text in kept.files)
    return load_shape(shape_of_folder(shown, brief, more[0] if more else None), name=path, library=library, body=body)


def _plain(name: object) -> SafeText:
    """Return a name as it can be shown, without folders.

    Raises:
        TypeError: it is no text.
    """
    if not isinstance(name, str):
        raise TypeError
    return SafeText(show_path(name).rpartition("/")[2])
