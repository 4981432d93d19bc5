"""Load and watch briefs in other processes: no text hangs or kills the interface, both cores work at the start.

A server process is forked from the program before it has threads, or started afresh where it is too late for that. It
imports all that reading needs, and forks a worker for every job. The worker streams pickled messages over a pipe of its
own, so the program imports neither YAML nor Markdown; a worker that dies, or takes longer than its limit, costs a
finding. Where processes cannot be forked the work is done in steps in this one.
"""

import contextlib
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from briefing.loading.folder import Stamp, stamp_of
from briefing.loading.jobs import Ask, Compare, Job, WatchBrief, WatchList

if TYPE_CHECKING:
    import socket
    from pathlib import Path

    from briefing.loading.messages import Message

LIMIT = 20.0
"""Seconds of work, not of waiting, that one step of loading may take."""

Request: TypeAlias = Job | WatchBrief | WatchList | Compare | Ask

_CHUNK = 1 << 20
_SIZE = 8
"""Bytes of the number before each message: how long it is."""
_SERVER_FD = 3


class Loading:
    """A brief, or several, on their way; this one works within the program, a step at each call."""

    def __init__(self, target: str) -> None:
        self.target = target
        """The path that was asked for; the first of several."""
        self.finished = False
        """Whether the last message has been received."""
        self.stamp: Stamp | None = None
        """The state of the brief before it was read; None where it is in no file that could be watched."""

    def fileno(self) -> int:
        """Return what becomes readable when a message may be there; -1 where `receive` does the work itself."""
        return -1

    def receive(self, timeout: float | None = 0.0) -> "Message | None":
        """Return the next message, None where none came within `timeout` seconds (None waits for as long as it takes).

        For one brief the first is `Loaded` with the head of the summary, then come `More` or `Restart` until one is
        complete; for several, a `Listed` each. After the last message, `finished` is set and None is returned. Never
        raises: where the other process died or was stopped at its limit, the last message has a finding that says so.
        """
        raise NotImplementedError(timeout)

    def close(self) -> None:
        """Stop reading; what was not received is lost."""
        self.finished = True

    def _note(self, message: "Message") -> "Message":
        if getattr(message, "complete", False):
            self.close()
        return message


class Piped(Loading):
    """Messages that come through a pipe."""

    def __init__(self, target: str, pipe: int) -> None:
        """Read from the file descriptor `pipe`, which is closed with the last message."""
        super().__init__(target)
        self._pipe = pipe
        self._received = bytearray()
        self._begun = False
        os.set_blocking(pipe, False)

    def fileno(self) -> int:
        """Return the pipe's descriptor; -1 when it is closed."""
        return self._pipe

    def receive(self, timeout: float | None = 0.0) -> "Message | None":
        """Return the next message; see `Loading`."""
        from briefing.clock import monotonic  # noqa: PLC0415  # the start need not wait for it

        end = None if timeout is None else monotonic() + timeout
        while not self.finished:
            message = self._next()
            if message is not None:
                return message
            if self.finished:
                break
            if not self._read(None if end is None else max(end - monotonic(), 0)):
                return None
        return None

    def close(self) -> None:
        """Close the pipe; the worker ends when it next writes to it."""
        super().close()
        if self._pipe >= 0:
            os.close(self._pipe)
            self._pipe = -1

    def _next(self) -> "Message | None":
        """Take the next message out of what was read."""
        size = int.from_bytes(self._received[:_SIZE], "big")
        if len(self._received) < _SIZE or len(self._received) < _SIZE + size:
            return None
        if not size:
            self.close()
            return None
        import pickle  # noqa: PLC0415  # comes from our own process, over a pipe that no other one holds

        message: Message = pickle.loads(self._received[_SIZE : _SIZE + size])  # noqa: S301  # see above
        del self._received[: _SIZE + size]
        self._begun = True
        return self._note(message)

    def _read(self, timeout: float | None) -> bool:
        """Read what is there, or comes in time; return whether there may be a message now."""
        import select  # noqa: PLC0415  # the start need not wait for it

        # Not `select`, which knows no descriptors above 1023.
        poll = select.poll()
        poll.register(self._pipe, select.POLLIN)
        if not poll.poll(None if timeout is None else timeout * 1000):
            return False
        try:
            data = os.read(self._pipe, _CHUNK)
        except BlockingIOError:
            return True
        if not data:
            self._end_early()
        self._received += data
        return True

    def _end_early(self) -> None:
        """Put the message in place that the worker could not send any more."""
        import pickle  # noqa: PLC0415  # only writes

        from briefing.i18n import gettext as _  # noqa: PLC0415
        from briefing.loading.steps import broken_off  # noqa: PLC0415  # imports all of reading: for faults alone

        reason = _("the process that reads it died")
        data = pickle.dumps(broken_off(self.target, reason, begun=self._begun))
        self._received = bytearray(len(data).to_bytes(_SIZE, "big") + data + bytes(_SIZE))


class Stepwise(Loading):
    """Messages made within the program; each call of `receive` takes as long as its step."""

    def __init__(self, job: Job) -> None:
        super().__init__(_target(job))
        from briefing.loading.steps import steps  # noqa: PLC0415  # imports all of reading

        self._steps = steps(job)

    def receive(self, timeout: float | None = 0.0) -> "Message | None":  # noqa: ARG002  # a step cannot be cut short
        """Return the next message; see `Loading`."""
        message = None if self.finished else next(self._steps, None)
        if message is None:
            self.close()
            return None
        return self._note(message)


class Ready(Loading):
    """Messages that are there already, or made one at each call."""

    def __init__(self, target: str, messages: Iterable["Message"]) -> None:
        super().__init__(target)
        self._messages = iter(messages)

    def receive(self, timeout: float | None = 0.0) -> "Message | None":  # noqa: ARG002  # nothing is waited for
        """Return the next message; see `Loading`."""
        message = next(self._messages, None)
        if message is None:
            self.close()
        return message


class Answering(Piped):
    """What is told as it happens, and may be nothing: a process that dies leaves it at that.

    A watcher tells `Changed` of one brief, `Altered` of a list; a comparison is one `Since`; a function that was asked
    for gives an `Answer` for each thing that it says, and `Unanswered` where it breaks off.
    """

    def _end_early(self) -> None:
        self.close()


class Server:
    """The process that forks a worker for every job; it ends with the program."""

    def __init__(self, *, afresh: bool) -> None:
        """Start it: forked from this process, or `afresh` where this one has threads."""
        import socket  # noqa: PLC0415  # Textual imports it too, a little later

        self._socket, theirs = socket.socketpair()
        with theirs:
            self.pid = _spawn(theirs) if afresh else _fork(theirs, self._socket)
        """Its process id."""

    def start(self, job: Job) -> Loading:
        """Start a job.

        Raises:
            OSError: the server is dead.
        """
        reads_stdin = any(path == "-" for path, _ in job.targets)
        return Piped(_target(job), self._ask(job, [0] if reads_stdin else []))

    def watch(self, job: WatchBrief | WatchList) -> Loading:
        """Start to watch.

        Raises:
            OSError: the server is dead.
        """
        return Answering("", self._ask(job))

    def compare(self, job: Compare) -> Loading:
        """Start to compare.

        Raises:
            OSError: the server is dead.
        """
        return Answering(job.path, self._ask(job))

    def ask(self, job: Ask) -> Loading:
        """Start to ask a function.

        Raises:
            OSError: the server is dead.
        """
        return Answering(job.function, self._ask(job))

    def prepare(self, module: str) -> None:
        """Have a module imported when there is time.

        Raises:
            OSError: the server is dead.
        """
        data = module.encode()
        self._socket.sendall(len(data).to_bytes(_SIZE, "big") + data)

    def _ask(self, request: Request, stdin: Sequence[int] = ()) -> int:
        """Send a request; return the pipe that is answered through."""
        import pickle  # noqa: PLC0415  # only writes
        import socket  # noqa: PLC0415

        theirs = -1
        ours, theirs = os.pipe()
        try:
            data = pickle.dumps(request)
            socket.send_fds(self._socket, [len(data).to_bytes(_SIZE, "big")], [theirs, *stdin])
            self._socket.sendall(data)
        except BaseException:
            os.close(ours)
            raise
        finally:
            os.close(theirs)
        return ours

    def drop(self) -> None:
        """Ask it nothing more; it ends when nobody can."""
        self._socket.close()

    def close(self) -> None:
        """End the server; workers go on until their pipes are closed."""
        self.drop()
        with contextlib.suppress(ChildProcessError):
            os.waitpid(self.pid, 0)


_servers: list[Server] = []
"""The one that runs, if any."""


def warm() -> None:
    """Start the server ahead of the first job, best before the program has threads. Does nothing where it runs."""
    if not _servers and hasattr(os, "fork"):
        _servers.append(Server(afresh=_has_threads()))


def start(
    target: "str | Path",
    *,
    library: "str | Path | None" = None,
    body_budget: int = 16_384,
    limit: float = LIMIT,
    stamp: Stamp | None = None,
) -> Loading:
    """Start to load the brief at `target`, as `load` does, in another process; return at once.

    `body_budget` is how many characters of the summary come with the first message, `limit` how many seconds of work
    a step may take. With a `stamp`, the brief in another state is not read: the one message is `Outdated`; else the
    records of a large one come ahead of it, as `Records`.
    """
    path = os.fspath(target)
    before = stamp_of(path) if path != "-" else None
    loading = _start(Job(((path, None if library is None else os.fspath(library)),), body_budget, limit, stamp))
    loading.stamp = before
    return loading


def start_many(targets: Iterable[tuple[str, str | None]], *, limit: float = LIMIT) -> Loading:
    """Start to load several briefs without their summaries, each named by its path and the root of its library."""
    return _start(Job(tuple(targets), None, limit))


def watch(job: WatchBrief | WatchList) -> Loading | None:
    """Start to watch in another process; None where processes cannot be forked."""
    return _served(lambda server: server.watch(job)) if hasattr(os, "fork") else None


def compare(job: Compare) -> Loading:
    """Start to compare a brief with what was kept of it; the one message, if any, is `Since`."""
    if hasattr(os, "fork"):
        return _served(lambda server: server.compare(job))
    from briefing.loading.comparing import compared  # noqa: PLC0415  # imports all of reading

    found = compared(job)
    return Ready(job.path, (found,) if found else ())


def ask(job: Ask) -> Loading:
    """Start to ask a function for what it says: an `Answer` each, last `Unanswered` where it breaks off."""
    if hasattr(os, "fork"):
        return _served(lambda server: server.ask(job))
    from briefing.loading.asking import answers  # noqa: PLC0415  # where processes cannot be forked

    return Ready(job.function, answers(job))


def prepare(module: str) -> None:
    """Have the server import a module when it has time, as its functions will be asked; nothing where none runs."""
    with contextlib.suppress(OSError):
        for server in _servers:
            server.prepare(module)


def close() -> None:
    """End the server, if it runs; a program that leaves need not."""
    while _servers:
        _servers.pop().close()


def _start(job: Job) -> Loading:
    return _served(lambda server: server.start(job)) if hasattr(os, "fork") else Stepwise(job)


def _served(ask: Callable[[Server], Loading]) -> Loading:
    warm()
    try:
        return ask(_servers[0])
    except OSError:
        close()
    _servers.append(Server(afresh=True))
    return ask(_servers[0])


def _target(job: Job) -> str:
    return job.targets[0][0] if job.targets else ""


def _has_threads() -> bool:
    """Return whether any thread runs beside this one: a fork would take over the locks that it holds."""
    with contextlib.suppress(OSError):
        # Linux tells also of threads that are not Python's.
        return len(os.listdir("/proc/self/task")) > 1  # noqa: PTH208  # the start need not wait for pathlib
    threading = sys.modules.get("threading")
    return threading is not None and threading.active_count() > 1


def _fork(theirs: "socket.socket", ours: "socket.socket") -> int:
    pid = os.fork()
    if pid:
        return pid
    # The child never returns into the program.
    try:
        ours.close()
        for server in _servers:
            # It would not end as long as anyone can still ask it.
            server.drop()
        from briefing.loading.server import serve  # noqa: PLC0415  # for this process alone

        serve(theirs)
    finally:
        os._exit(1)


def _spawn(theirs: "socket.socket") -> int:
    descriptor = theirs.fileno()
    target = _SERVER_FD if descriptor != _SERVER_FD else _SERVER_FD + 1
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
        (os.POSIX_SPAWN_DUP2, 1, 2),
        (os.POSIX_SPAWN_DUP2, descriptor, target),
    ]
    # `-P`: what lies in the current folder must not be imported.
    command = [sys.executable, "-P", "-m", "briefing.loading.server", str(target)]
    return os.posix_spawn(sys.executable, command, os.environ, file_actions=actions)
