"""Who writes: names for this host and this process that no other has, and the files that they give their names to."""

import os
import re
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

ENDING = ".jsonl"
NOBODY = 0
"""In place of a process: the file is complete, nobody appends to it."""

_MACHINE = Path("/etc/machine-id")
_LONGEST_HOST = 40
_NAME = re.compile(r"(?P<host>[A-Za-z0-9._-]+)\+(?P<pid>\d{1,10})\+(?P<serial>[0-9a-f]{8})\.jsonl")


class FileName(NamedTuple):
    """What the name of a file of events tells: `HOST+PROCESS+SERIAL.jsonl`."""

    host: str
    process: int
    serial: str

    def __str__(self) -> str:
        """Return the name itself."""
        return f"{self.host}+{self.process}+{self.serial}{ENDING}"


def parse_name(name: str) -> FileName | None:
    """Return what a file's name tells; None for names of other making, as of a synchroniser's copy."""
    match = _NAME.fullmatch(name)
    return FileName(match["host"], int(match["pid"]), match["serial"]) if match else None


def fresh_name(host: str, process: int) -> FileName:
    """Return a name that no file has."""
    return FileName(host, process, os.urandom(4).hex())


def host_name() -> str:
    """Return the name of this host, with a mark of the installation where there is one: many are called `localhost`."""
    name = re.sub(r"[^A-Za-z0-9._-]", "-", os.uname().nodename)[:_LONGEST_HOST] if hasattr(os, "uname") else "host"
    try:
        machine = _MACHINE.read_bytes()[:64].strip()
    except OSError:
        machine = b""
    # The number itself is not for other hosts to know: machine-id(5).
    mark = sha256(b"briefing" + machine).hexdigest()[:6] if machine else ""
    return f"{name or 'host'}-{mark}" if mark else name or "host"


def is_running(process: int) -> bool:
    """Return whether a process of this number is there, our own or another's."""
    if process == NOBODY:
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
