"""Check briefs in several processes. The results are the same, in the same order, whatever their number."""

import gc
import marshal
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

from briefing.i18n import gettext as _
from briefing.library.checked.packed import Packed

if TYPE_CHECKING:
    import selectors

_EACH = 40
"""Fewer briefs than this are not worth a process."""
_PART = 100
"""So many results wait together in one process."""
_BATCH = 16
"""So many results travel at once."""
_SIZE = 4
"""Bytes of the number before each batch: how long it is."""
_CHUNK = 1 << 16


def check_all(paths: Sequence[str], library: str, jobs: int) -> list[Packed]:
    """Check briefs in at most `jobs` processes; what one that died has not told is a finding.

    `library` is the root of their library, empty for none.
    """
    from briefing.checking.check import check  # noqa: F401, PLC0415 - imported once, for all that are forked

    count = min(jobs, len(paths) // _EACH)
    if count < 2 or not hasattr(os, "fork"):  # noqa: PLR2004 - one process is this one
        return _check_here(paths, library)
    import selectors  # noqa: PLC0415 - for several processes alone
    import signal  # noqa: PLC0415 - as above

    results: list[Packed | None] = [None] * len(paths)
    workers: list[int] = []
    try:
        with selectors.DefaultSelector() as selector:
            for number in range(count):
                pipe, worker = _start(paths, library, number, count)
                workers.append(worker)
                selector.register(pipe, selectors.EVENT_READ, bytearray())
            _collect(selector, results)
    except BaseException:
        # Whoever interrupts this process alone means all that it started.
        for worker in workers:
            os.kill(worker, signal.SIGKILL)
        raise
    finally:
        for worker in workers:
            os.waitpid(worker, 0)
    died = _("the process that checked it died")
    return [result or _broken_off(path, died) for result, path in zip(results, paths, strict=True)]


def _check_here(paths: Sequence[str], library: str) -> list[Packed]:
    """Check briefs in this process.

    Small results among all that comes and goes with a brief would keep whole pages of memory from being used again, so
    they wait in large pieces.
    """
    # What was imported stays, so the collector need not look at it.
    gc.freeze()
    parts: list[bytes] = []
    for at in range(0, len(paths), _PART):
        parts.append(marshal.dumps([tuple(_check(path, library)) for path in paths[at : at + _PART]]))
        # There are no circles, but what Python holds in reserve for new tuples and the like is given back.
        gc.collect()
    found: list[Packed] = []
    parts.reverse()
    while parts:
        found.extend(Packed(*each) for each in marshal.loads(parts.pop()))  # noqa: S302 - made above
    return found


def _collect(selector: "selectors.BaseSelector", results: list[Packed | None]) -> None:
    """Take what the workers send until all of them have ended."""
    while selector.get_map():
        for key, _events in selector.select():
            pipe = key.fd
            data = os.read(pipe, _CHUNK)
            if not data:
                selector.unregister(pipe)
                os.close(pipe)
                continue
            key.data.extend(data)
            _take(key.data, results)


def _start(paths: Sequence[str], library: str, number: int, count: int) -> tuple[int, int]:
    """Fork the worker of this number; return the pipe that it writes to, and its process."""
    reading, writing = os.pipe()
    worker = os.fork()
    if worker == 0:
        try:
            os.close(reading)
            _work(paths, library, number, count, writing)
        finally:
            # An interrupt may come before the worker has begun; it must never go on as its parent.
            os._exit(1)
    os.close(writing)
    return reading, worker


def _work(paths: Sequence[str], library: str, number: int, count: int, pipe: int) -> NoReturn:
    """Check every target whose turn it is, and end."""
    code = 1
    try:
        gc.freeze()
        batch: list[tuple[int, bool, bool, bytes, bytes]] = []
        for index in range(number, len(paths), count):
            batch.append((index, *_check(paths[index], library)))
            if len(batch) == _BATCH:
                _send(pipe, batch)
                batch = []
        _send(pipe, batch)
        code = 0
    except (KeyboardInterrupt, BrokenPipeError):
        pass
    finally:
        os._exit(code)


def _check(path: str, library: str) -> Packed:
    from briefing.checking.check import check  # noqa: PLC0415 - imported by then
    from briefing.library.checked.packed import pack  # noqa: PLC0415

    try:
        return pack(check(path, library=library or None))
    except MemoryError:
        return _broken_off(path, _("there is not enough memory"))
    except Exception as error:  # noqa: BLE001 - a fault of ours in one brief must not hide what is wrong with others
        return _broken_off(path, _("a fault of the program ({name})").format(name=type(error).__name__))


def _send(pipe: int, batch: list[tuple[int, bool, bool, bytes, bytes]]) -> None:
    data = marshal.dumps(batch)
    rest = memoryview(len(data).to_bytes(_SIZE, "big") + data)
    while rest:
        rest = rest[os.write(pipe, rest) :]


def _take(data: bytearray, results: list[Packed | None]) -> None:
    """Take the batches that are whole out of what has come."""
    while len(data) >= _SIZE:
        end = _SIZE + int.from_bytes(data[:_SIZE], "big")
        if len(data) < end:
            return
        for index, *packed in marshal.loads(data[_SIZE:end]):  # noqa: S302 - written by a process of ours
            results[index] = Packed(*packed)
        del data[:end]


def _broken_off(path: str, reason: str) -> Packed:
    from briefing.checking.check import Checked  # noqa: PLC0415 - hopefully never
    from briefing.library.checked.packed import pack  # noqa: PLC0415
    from briefing.loading.loaded import Loaded  # noqa: PLC0415
    from briefing.loading.steps import broken_off  # noqa: PLC0415

    return pack(Checked(Loaded(None, broken_off(path, reason, begun=False).findings)))
