"""Check briefs in several processes. The results are the same, in the same order, whatever their number."""

import gc
import marshal
import os
from collections.abc import Sequence
from typing import NoReturn

from briefing.i18n import gettext as _
from briefing.library.checked.packed import Packed

TYPE_CHECKING = False
if TYPE_CHECKING:
    import selectors

_EACH = 40
"""Fewer briefs than this are not worth a process."""
_BATCH = 16
"""So many results travel at once."""
_SIZE = 4
"""Bytes of the number before each batch: how long it is."""
_CHUNK = 1 << 16

Target = tuple[str, str]
"""The path of a brief, and the root of its library; empty for none."""


def check_all(targets: Sequence[Target], jobs: int) -> list[Packed]:
    """Check briefs in at most `jobs` processes; what one that died has not told is a finding."""
    from briefing.checking.check import check  # noqa: F401, PLC0415 - imported once, for all that are forked

    count = min(jobs, len(targets) // _EACH)
    if count < 2 or not hasattr(os, "fork"):  # noqa: PLR2004 - one process is this one
        return [_check(target) for target in targets]
    import selectors  # noqa: PLC0415 - for several processes alone
    import signal  # noqa: PLC0415 - as above

    results: list[Packed | None] = [None] * len(targets)
    workers: list[int] = []
    try:
        with selectors.DefaultSelector() as selector:
            for number in range(count):
                pipe, worker = _start(targets, number, count)
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
    return [result or _broken_off(target, died) for result, target in zip(results, targets, strict=True)]


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


def _start(targets: Sequence[Target], number: int, count: int) -> tuple[int, int]:
    """Fork the worker of this number; return the pipe that it writes to, and its process."""
    reading, writing = os.pipe()
    worker = os.fork()
    if worker == 0:
        try:
            os.close(reading)
            _work(targets, number, count, writing)
        finally:
            # An interrupt may come before the worker has begun; it must never go on as its parent.
            os._exit(1)
    os.close(writing)
    return reading, worker


def _work(targets: Sequence[Target], number: int, count: int, pipe: int) -> NoReturn:
    """Check every target whose turn it is, and end."""
    code = 1
    try:
        gc.freeze()
        batch: list[tuple[int, bool, bool, bytes, bytes]] = []
        for index in range(number, len(targets), count):
            batch.append((index, *_check(targets[index])))
            if len(batch) == _BATCH:
                _send(pipe, batch)
                batch = []
        _send(pipe, batch)
        code = 0
    except (KeyboardInterrupt, BrokenPipeError):
        pass
    finally:
        os._exit(code)


def _check(target: Target) -> Packed:
    from briefing.checking.check import check  # noqa: PLC0415 - imported by then
    from briefing.library.checked.packed import pack  # noqa: PLC0415

    path, library = target
    try:
        return pack(check(path, library=library or None))
    except MemoryError:
        return _broken_off(target, _("there is not enough memory"))
    except Exception as error:  # noqa: BLE001 - a fault of ours in one brief must not hide what is wrong with others
        return _broken_off(target, _("a fault of the program ({name})").format(name=type(error).__name__))


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


def _broken_off(target: Target, reason: str) -> Packed:
    from briefing.checking.check import Checked  # noqa: PLC0415 - hopefully never
    from briefing.library.checked.packed import pack  # noqa: PLC0415
    from briefing.loading.loaded import Loaded  # noqa: PLC0415
    from briefing.loading.steps import broken_off  # noqa: PLC0415

    return pack(Checked(Loaded(None, broken_off(target[0], reason, begun=False).findings)))
