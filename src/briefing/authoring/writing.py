"""Writing a brief's files: whole or not at all, and never over what somebody else wrote meanwhile."""

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from briefing.authoring.lines import encode
from briefing.i18n import gettext as _
from briefing.source.clean import clean
from briefing.source.file import SourceFile, Unreadable, read_bytes

_TRIES = 10
"""So many names are tried for the draft: one may be left from a process of the same number."""
_LONGEST = 200
"""Bytes of a file's name that its draft repeats; 255 is the most that file systems take."""
_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | sum(getattr(os, name, 0) for name in ("O_CLOEXEC", "O_NOFOLLOW"))
_NO_LINKS = {errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}


class Unwritable(Exception):  # noqa: N818  # the file is, and no error of the program
    """A file cannot be written; the message, one phrase, says why. What stood at its path is as it was."""


def rewrite(source: SourceFile, text: str) -> None:
    """Put `text`, with LF at the end of lines, in the place of what the file held when it was read.

    Line ends, byte order mark, mode, owner and links stay. The text is written beside the file under the name
    `.NAME.briefing-PID~`, which is gone afterwards in any case.

    Raises:
        Unwritable: it cannot be, or the file no longer holds what was read.
    """
    with _told():
        # A link leads to the file that is written, and stays a link.
        target = Path(os.path.realpath(source.os_path, strict=True))
        if not os.access(target, os.W_OK):
            raise PermissionError
        with _draft(target) as (draft, descriptor):
            _take_over(descriptor, target)
            _fill(descriptor, encode(source, text))
            if read_bytes(str(target), source.path) != source.data:
                raise Unwritable(_("the file was changed meanwhile"))
            draft.replace(target)
        _keep_name(target.parent)


def rewrite_all(changed: Iterable[tuple[SourceFile, str]]) -> None:
    """Put texts in the place of what files held when they were read: of all of them, or of none.

    Raises:
        Unwritable: as `rewrite`.
    """
    written: list[tuple[SourceFile, str]] = []
    for source, text in changed:
        try:
            rewrite(source, text)
        except Unwritable:
            for before, after in written:
                # Where somebody has written it since, theirs stays.
                with suppress(Unwritable):
                    rewrite(before._replace(text=after, data=encode(before, after)), before.text)
            raise
        written.append((source, text))


def write_new(path: str | Path, text: str) -> None:
    """Write a new file of UTF-8 with LF at the end of lines.

    Raises:
        Unwritable: it cannot be, or something stands at the path, be it a link that leads nowhere.
    """
    target = Path(path)
    try:
        data = text.encode()
    except UnicodeEncodeError as error:
        raise Unwritable(_("the text holds half a character")) from error
    with _told():
        if os.path.lexists(target):
            raise FileExistsError
        with _draft(target) as (draft, descriptor):
            _fill(descriptor, data)
            try:
                os.link(draft, target)  # fails where something stands there, as nothing else does
            except OSError as error:
                if error.errno not in _NO_LINKS or os.path.lexists(target):
                    raise
                draft.rename(target)
        _keep_name(target.parent)


@contextmanager
def _draft(target: Path) -> Iterator[tuple[Path, int]]:
    """Open a new file beside the target, and give its path and descriptor; it is gone afterwards."""
    mode = 0o666 if not target.exists() else 0o600
    path, descriptor = _opened(target, mode)
    try:
        yield path, descriptor
    finally:
        os.close(descriptor)
        path.unlink(missing_ok=True)


def _opened(target: Path, mode: int) -> tuple[Path, int]:
    name = os.fsdecode(os.fsencode(target.name)[:_LONGEST])
    path = target
    for number in range(_TRIES):
        again = f".{number}" if number else ""
        path = target.with_name(f".{name}.briefing-{os.getpid()}{again}~")
        with suppress(FileExistsError):
            return path, os.open(path, _FLAGS, mode)
    raise Unwritable(_("drafts of earlier runs stand in the way: {name}").format(name=clean(path.name)))


def _fill(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]
    os.fsync(descriptor)


def _take_over(descriptor: int, target: Path) -> None:
    """Give the draft owner, group, attributes and mode of the target, as far as it is allowed."""
    old = target.stat()
    with suppress(OSError):
        os.fchown(descriptor, old.st_uid, -1)
    with suppress(OSError):
        os.fchown(descriptor, -1, old.st_gid)
    mode = stat.S_IMODE(old.st_mode)
    if os.fstat(descriptor).st_gid != old.st_gid:
        # What its group could do, another group gets no right to.
        mode = mode & ~stat.S_IRWXG | (mode & stat.S_IRWXO) << 3
    os.fchmod(descriptor, mode)
    if hasattr(os, "listxattr"):
        with suppress(OSError):
            for name in os.listxattr(target):
                with suppress(OSError):
                    os.setxattr(descriptor, name, os.getxattr(target, name))


def _keep_name(folder: Path) -> None:
    """Have the disk keep the new name. It stands there already, so where a file system cannot, nothing has failed."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextmanager
def _told() -> Iterator[None]:
    """Turn whatever the system says into a phrase."""
    try:
        yield
    except Unreadable as error:
        raise Unwritable(error.finding.message) from error
    except (OSError, ValueError) as error:
        raise Unwritable(_reason(error)) from error


def _reason(error: Exception) -> str:
    if isinstance(error, FileExistsError):
        return _("something of this name is there already")
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return _("the file or its folder is not there")
    if isinstance(error, PermissionError):
        return _("there is no permission to write here")
    if isinstance(error, OSError):
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            return _("the disk is full")
        if error.errno == errno.EROFS:
            return _("the disk can only be read")
        return _("the file cannot be written: {reason}").format(reason=clean(error.strerror or type(error).__name__))
    return _("no file can have this name")
