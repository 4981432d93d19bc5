"""The two streams: `put` for data on stdout, `say` for talk on stderr. Nothing reaches a terminal uncleaned."""

import os
import sys

TYPE_CHECKING = False
"""What `typing` calls so; importing it takes longer than the answer to `--version`."""
if TYPE_CHECKING:
    from typing import NoReturn, TextIO


def put(text: str, *, styled: bool = False) -> None:
    """Write data to stdout. A reader that closes the pipe, as `head` does, ends the program in silence.

    Of what is `styled` the sequences that set colours and faces are kept, and no others.

    Raises:
        SystemExit: nothing more can be written; its code is 0 for a closed pipe, else 2.
    """
    if not text or sys.stdout is None:
        return
    if not text.removesuffix("\n").isprintable():
        from briefing.source.clean import clean  # noqa: PLC0415 - a short answer does without

        text = _clean_between(text) if styled else clean(text)
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        _end(error)


def put_exact(data: bytes) -> None:
    """Write the bytes of a file to stdout as they are, to a terminal as text that is safe to show.

    Raises:
        SystemExit: as `put` does.
    """
    if is_terminal(sys.stdout):
        put(data.decode("utf-8", "replace"))
        return
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        return
    try:
        buffer.write(data)
        buffer.flush()
    except OSError as error:
        _end(error)


def _end(error: OSError) -> "NoReturn":
    """End the program as nothing more can be written to stdout."""
    _forget(sys.stdout)
    if isinstance(error, BrokenPipeError):
        sys.exit(0)
    say(f"briefing: {error.strerror}")
    sys.exit(2)


def _clean_between(text: str) -> str:
    """Return text made safe to show, but for the sequences in it that set colours and faces."""
    import re  # noqa: PLC0415 - for a terminal alone

    from briefing.source.clean import clean  # noqa: PLC0415

    parts = re.split(r"(\x1b\[[0-9;]*m)", text)
    return "".join(part if number % 2 else clean(part) for number, part in enumerate(parts))


def say(message: str) -> None:
    """Write lines of talk to stderr; whatever they quote becomes safe to show. Talk that nobody hears is no fault."""
    from briefing.source.clean import clean  # noqa: PLC0415 - opening the reader says nothing

    if sys.stderr is None:
        return
    try:
        sys.stderr.write(clean(message).rstrip("\n") + "\n")
        sys.stderr.flush()
    except OSError:
        _forget(sys.stderr)


_kept: list[bytes] = []


def keep_standard_input() -> None:
    """Keep what comes on standard input, so that it can be read again to show lines of it."""
    import io  # noqa: PLC0415 - for a pipe alone

    from briefing.source.file import read_standard_input  # noqa: PLC0415

    _kept[:] = [read_standard_input()]
    sys.stdin = io.TextIOWrapper(io.BytesIO(_kept[0]), encoding="utf-8")


def kept_standard_input() -> bytes:
    """Return what came on standard input, nothing where it was not kept."""
    return _kept[0] if _kept else b""


def clear_terminal() -> None:
    """Take away what stands on the terminal at stdout; where there is none, nothing happens."""
    if is_terminal(sys.stdout):
        sys.stdout.write("\x1b[H\x1b[2J\x1b[3J")
        sys.stdout.flush()


def say_fault() -> None:
    """Say that the program itself has failed, with the place in it."""
    import traceback  # noqa: PLC0415 - hopefully never

    from briefing.i18n import gettext as _  # noqa: PLC0415

    say(traceback.format_exc())
    say(_("briefing: this is a fault of the program; please report the lines above, they name its place"))


def utf8() -> None:
    """Write UTF-8 whatever the locale says, with a mark in place of what cannot be encoded."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")


def is_terminal(stream: "TextIO | None") -> bool:
    """Return whether a stream is a terminal; a closed one is none."""
    return stream is not None and stream.isatty()


def is_styled() -> bool:
    """Return whether stdout may have colours and faces: on a terminal, or where the environment insists."""
    from briefing.themes.choose import colourless  # noqa: PLC0415 - a short answer does without

    if os.environ.get("FORCE_COLOR"):
        return not colourless(os.environ) or is_terminal(sys.stdout)
    return is_terminal(sys.stdout) and os.environ.get("TERM", "dumb") not in {"", "dumb"}


def terminal_width() -> int:
    """Return how many columns the terminal at stdout has, 80 where it does not say."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or 80
    except (OSError, ValueError):
        return 80


def _forget(stream: "TextIO") -> None:
    """Lead a stream into nothing: Python flushes it once more on its way out, and would complain again."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, stream.fileno())
    os.close(nothing)
