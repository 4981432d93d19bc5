"""The other end of `process`: a server that forks a worker for every job, with a limit on its work."""

import contextlib
import gc
import os
import pickle  # what comes is from our own program, over a socket that no other process holds
import resource
import select
import signal
import socket
import sys
from importlib import import_module
from typing import NoReturn

from briefing.i18n import gettext as _
from briefing.i18n import install
from briefing.loading.jobs import Ask, Compare, Job, WatchBrief, WatchList
from briefing.loading.load import load_source
from briefing.loading.messages import Answer, Unanswered
from briefing.loading.steps import broken_off, steps
from briefing.model.text import SafeText
from briefing.source.file import SourceFile

_SIZE = 8
_IDLE = 0.3
"""Seconds without a job after which there is time to get ready for the next."""
_SAMPLE = """---
briefing: 1
title: A *sample*
date: 2024-10-18
bottom_line: About [](#n) says [@s, p. 1].
lang: en
figures:
- {id: n, label: N, value: about 10_000..12_000, as_of: 2024-10~, sources: s p. 1}
sources:
- {id: s, title: S, type: report, url: "https://example.org/", issued: 2024-10}
timeline:
- {what: W, when: "[2024-11-01..2024-11-10]", sources: s}
---
# Words

Text with **marks**, `code`, [a link](https://example.org/), a note[^1] and @s.

- [ ] a task
- another

| a | b |
|---|--:|
| 1 | 2 |

Term
: meaning

> quote

[^1]: The note.
"""
_GRACE = 2
"""Seconds of work after the limit in which a worker may still say why it ends."""


_NICE = 10
"""How much less a comparison counts than what is waited for."""


class _TooLong(BaseException):
    """A step has used up its time; no reader may catch it as a fault of its own."""


def serve(requests: socket.socket) -> NoReturn:
    """Fork a worker for every job that comes, until the program is gone.

    What comes without a pipe to answer through is the name of a module that jobs will need: it is imported as soon as
    there is time, so that no worker must.
    """
    _part_from_program()
    # What is here by now is shared with the workers; they live too briefly to collect garbage.
    gc.freeze()
    gc.disable()
    try:
        warm = False
        later: list[str] = []
        while True:
            if not (warm and not later) and not select.select([requests], [], [], _IDLE)[0]:
                if not warm:
                    _warm_up()
                    warm = True
                elif later:
                    _import(later.pop(0))
                continue
            head, descriptors, _flags, _address = socket.recv_fds(requests, _SIZE, 2)
            if len(head) < _SIZE:
                break
            request = _exactly(requests, int.from_bytes(head, "big"))
            if not descriptors:
                module = request.decode()
                later += [module] if module not in sys.modules and module not in later else []
                continue
            if os.fork() == 0:
                requests.close()
                _begin(request, *descriptors)
            for descriptor in descriptors:
                os.close(descriptor)
    finally:
        os._exit(0)


def _warm_up() -> None:
    """Read a little of everything, so that no worker must build a parser or compile a pattern of its own.

    What watches is imported as well, 43 ms of it from elsewhere.
    """
    load_source(SourceFile(SafeText("sample.md"), _SAMPLE))
    with contextlib.suppress(ImportError):
        import watchfiles  # noqa: F401, PLC0415

        from briefing.loading.watch import run  # noqa: F401, PLC0415  # not before there is time
    gc.freeze()


def _import(module: str) -> None:
    with contextlib.suppress(ImportError):
        import_module(module)
    gc.freeze()


def _part_from_program() -> None:
    """Drop what a forked process has of the program: its terminal, and how it takes signals."""
    null = os.open(os.devnull, os.O_RDWR)
    for descriptor in range(3):
        os.dup2(null, descriptor)
    signal.set_wakeup_fd(-1)
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGTSTP, signal.SIGCONT, signal.SIGWINCH, signal.SIGPIPE):
        signal.signal(number, signal.SIG_DFL)
    # An interrupt is for the program; when that ends, so does this. Workers are never waited for.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)


def _exactly(requests: socket.socket, size: int) -> bytes:
    data = bytearray()
    while len(data) < size:
        part = requests.recv(size - len(data))
        if not part:
            os._exit(0)
        data += part
    return bytes(data)


def _begin(request: bytes, pipe: int, stdin: int | None = None) -> NoReturn:
    """Do what is asked for, and end."""
    try:
        job: Job | WatchBrief | WatchList | Compare | Ask = pickle.loads(request)  # noqa: S301  # see the import
        if isinstance(job, Job):
            _work(job, pipe, stdin)
        elif isinstance(job, Compare):
            _compare(job, pipe)
        elif isinstance(job, Ask):
            _answer(job, pipe)
        else:
            _watch(job, pipe)
    finally:
        os._exit(0)


def _watch(job: WatchBrief | WatchList, pipe: int) -> None:
    """Tell what changes until nobody listens any more."""
    from briefing.loading.watch.run import watch  # noqa: PLC0415  # most workers do without

    # It lives as long as the program reads.
    gc.enable()
    for message in watch(job, pipe):
        _send(pipe, message)


def _compare(job: Compare, pipe: int) -> None:
    """Tell what changed; nothing where that cannot be worked out in its time."""
    from briefing.loading.comparing import compared  # noqa: PLC0415  # most workers do without

    # Nobody waits for it, and whoever saves again waits for another worker.
    os.nice(_NICE)
    signal.signal(signal.SIGPROF, _stop)
    with contextlib.suppress(_TooLong, MemoryError):
        _allow(job.limit)
        found = compared(job)
        signal.setitimer(signal.ITIMER_PROF, 0)
        if found:
            _send(pipe, found)
    _write(pipe, bytes(_SIZE))


def _answer(job: Ask, pipe: int) -> None:
    """Send what a function says; where it breaks off, why."""
    from briefing.loading.asking import answers  # noqa: PLC0415  # most workers do without

    if not job.waited_for:
        os.nice(_NICE)
    signal.signal(signal.SIGPROF, _stop)
    said: Answer | Unanswered
    try:
        _allow(job.limit)
        for said in answers(job):
            _send(pipe, said)
            _allow(job.limit)
        signal.setitimer(signal.ITIMER_PROF, 0)
    except _TooLong:
        signal.setitimer(signal.ITIMER_PROF, 0)
        _send(pipe, Unanswered(SafeText(_("it takes longer than {n} s").format(n=f"{job.limit:g}"))))
    except MemoryError:
        _send(pipe, Unanswered(SafeText(_("there is not enough memory"))))
    _write(pipe, bytes(_SIZE))


def _work(job: Job, pipe: int, stdin: int | None = None) -> NoReturn:
    """Do one job and end."""
    if stdin is not None:
        os.dup2(stdin, 0)
        sys.stdin = open(0, encoding="utf-8")  # noqa: SIM115  # a descriptor, and for good
    target = job.targets[0][0] if job.targets else ""
    begun = False
    try:
        signal.signal(signal.SIGPROF, _stop)
        try:
            _allow(job.limit)
            for message in steps(job):
                _send(pipe, message)
                begun = True
                _allow(job.limit)
        except _TooLong:
            signal.setitimer(signal.ITIMER_PROF, 0)
            _send(pipe, broken_off(target, _("it takes longer than {n} s").format(n=f"{job.limit:g}"), begun=begun))
        except MemoryError:
            _send(pipe, broken_off(target, _("there is not enough memory"), begun=begun))
        except Exception as error:  # noqa: BLE001  # a fault of ours must not look like the end of the brief
            reason = _("a fault of the program ({name})").format(name=type(error).__name__)
            _send(pipe, broken_off(target, reason, begun=begun))
        _write(pipe, bytes(_SIZE))
    finally:
        os._exit(0)


def _allow(seconds: float) -> None:
    """Give the next step its time of work: at its end it can say so, a little later the kernel ends it."""
    # Again and again: one signal may come where no exception can be raised, as in a finalizer.
    signal.setitimer(signal.ITIMER_PROF, seconds, seconds / 4)
    used = resource.getrusage(resource.RUSAGE_SELF)
    last = int(used.ru_utime + used.ru_stime + seconds) + _GRACE
    _soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (last if hard == resource.RLIM_INFINITY else min(last, hard), hard))


def _stop(_number: int, _frame: object) -> NoReturn:
    raise _TooLong


def _send(pipe: int, message: object) -> None:
    data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    _write(pipe, len(data).to_bytes(_SIZE, "big") + data)


def _write(pipe: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(pipe, rest) :]


if __name__ == "__main__":
    install(None)
    serve(socket.socket(fileno=int(sys.argv[1])))
