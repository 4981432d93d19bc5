"""Reading a file as something hostile: what it is, how large, how encoded, before a character of it is believed."""

import os
import stat
import sys
from typing import NamedTuple

from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding, whole_file
from briefing.i18n import gettext as _
from briefing.model.text import SafeText
from briefing.source.clean import clean
from briefing.source.decode import Undecodable, decode

MAX_BYTES = 16 * 1024 * 1024
"""A longer file is refused unread."""

_TRIES = 3
"""A file that is being written is read again so many times."""
_PIECE = 65_536
"""No read asks for fewer bytes: a file may be longer than its entry says."""
_FLAGS = os.O_RDONLY | sum(
    getattr(os, name, 0) for name in ("O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY", "O_BINARY", "O_NOINHERIT")
)


class SourceFile(NamedTuple):
    """A file's text, and what is needed to write it back as it was."""

    path: SafeText
    """Its name for spans and messages; `-` is standard input."""
    text: str
    """Uncleaned, with LF at the end of lines and without byte order mark."""
    newline: str = "\n"
    """The line ending that the file uses most: LF, CRLF or CR."""
    bom: bool = False
    os_path: str = ""
    """The path to open it again with; empty for a stream."""
    data: bytes = b""
    """What was read, byte for byte."""


class Unreadable(Exception):  # noqa: N818  # the file is, and no error of the program
    """A file cannot be read as text; the finding says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


def read_file(path: str | os.PathLike[str], *, shown_as: str | None = None) -> SourceFile:
    """Read a regular file of UTF-8 text, at most `MAX_BYTES` long. It never waits on a pipe or device.

    `shown_as` is the name for spans and messages, where it is not the path itself.

    Raises:
        Unreadable: it is not such a file.
    """
    os_path = os.fspath(path)
    shown = show_path(os_path if shown_as is None else shown_as)
    try:
        data = read_bytes(os_path, shown)
    except OSError as error:
        raise _unreadable(os_path, shown, error) from error
    except ValueError as error:  # a zero byte, or half a surrogate pair that stands for no byte
        raise _fault("missing-file", _("no file can have this name"), shown) from error
    return _decoded(data, shown)._replace(os_path=os_path)


def read_bytes(path: str, shown: SafeText) -> bytes:
    """Return what a regular file holds; `shown` is its name for messages.

    Raises:
        Unreadable: it is no such file, too long, or never at rest.
        OSError: it cannot be opened or read.
        ValueError: no file can have this name.
    """
    # Opening alone can already act on a device, so look first, and once more at what was opened.
    _refuse_unless_regular(os.stat(path).st_mode, shown)  # noqa: PTH116  # an empty path is no path here
    for _try in range(_TRIES):
        descriptor = os.open(path, _FLAGS)
        try:
            before = os.fstat(descriptor)
            _refuse_unless_regular(before.st_mode, shown)
            if before.st_size > MAX_BYTES:
                raise _oversized(shown, before.st_size)
            data = _all_of(descriptor, before.st_size)
            after = os.fstat(descriptor)
        finally:
            os.close(descriptor)
        if len(data) > MAX_BYTES:
            raise _oversized(shown)
        if (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns):
            return data
    raise _fault("unreadable-file", _("the file is being written at this moment"), shown)


def _all_of(descriptor: int, size: int) -> bytes:
    """Return what a file of about `size` bytes holds, no more than a byte beyond the limit."""
    parts: list[bytes] = []
    left = MAX_BYTES + 1
    # The first read mostly takes all, the second finds the end.
    while left > 0 and (part := os.read(descriptor, min(left, max(size, _PIECE)))):
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


def read_standard_input() -> bytes:
    """Return what comes on standard input, no more than a byte beyond the limit; nothing where it is closed."""
    # Not as text, whose decoding would already have changed it.
    return sys.stdin.buffer.read(MAX_BYTES + 1) if sys.stdin is not None else b""


def read_stream(data: bytes, *, shown_as: str = "-") -> SourceFile:
    """Decode what came in on standard input; a caller need not read more than `MAX_BYTES` + 1 of it.

    Raises:
        Unreadable: it is not UTF-8 text, or too long.
    """
    shown = show_path(shown_as)
    if len(data) > MAX_BYTES:
        raise _oversized(shown)
    return _decoded(data, shown)


def show_path(path: str | os.PathLike[str]) -> SafeText:
    """Return a path as it may be shown: bytes that are no UTF-8 and control characters become visible marks."""
    return SafeText(clean(os.fspath(path)).replace("\n", "\u240a"))


def _decoded(data: bytes, shown: SafeText) -> SourceFile:
    try:
        text, newline, bom = decode(data, shown)
    except Undecodable as error:
        raise Unreadable(error.finding) from error
    return SourceFile(shown, text, newline, bom, data=data)


def _refuse_unless_regular(mode: int, shown: SafeText) -> None:
    if stat.S_ISREG(mode):
        return
    kinds = {
        stat.S_IFDIR: _("this is a folder, not a file"),
        stat.S_IFIFO: _("this is a pipe, not a file"),
        stat.S_IFSOCK: _("this is a socket, not a file"),
        stat.S_IFCHR: _("this is a device, not a file"),
        stat.S_IFBLK: _("this is a device, not a file"),
    }
    raise _fault("not-a-file", kinds.get(stat.S_IFMT(mode), _("this is not a regular file")), shown)


def _unreadable(os_path: str, shown: SafeText, error: OSError) -> Unreadable:
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        if os.path.islink(os_path):  # noqa: PTH114  # any text may be a path here
            return _fault("missing-file", _("this link leads to a file that is not there"), shown)
        return _fault("missing-file", _("there is no such file"), shown)
    if isinstance(error, PermissionError):
        return _fault("unreadable-file", _("there is no permission to read this file"), shown)
    reason = clean(error.strerror or type(error).__name__)
    return _fault("unreadable-file", _("the file cannot be read: {reason}").format(reason=reason), shown)


def _oversized(shown: SafeText, size: int | None = None) -> Unreadable:
    limit = MAX_BYTES // 1024**2
    if size is None:
        message = _("the file is larger than {limit} MB").format(limit=limit)
    else:
        message = _("the file has {size} MB, more than {limit} MB").format(size=-(-size // 1024**2), limit=limit)
    return _fault("oversized-file", message, shown, _("A brief is text; attachments stand in files of their own."))


def _fault(rule: str, message: str, shown: SafeText, advice: str = "") -> Unreadable:
    return Unreadable(finding(rule, message, whole_file(shown), help=advice))
