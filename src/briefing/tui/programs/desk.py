"""Which desktop the reader sits at, if any: not that of a machine at the far end of an SSH session."""

from collections.abc import Mapping
from typing import NamedTuple


class Desk(NamedTuple):
    """The ways to reach it."""

    mac: bool = False
    wsl: bool = False
    wayland: bool = False
    x11: bool = False

    def __bool__(self) -> bool:
        """Return whether there is any."""
        return self.mac or self.wsl or self.wayland or self.x11


def desk_of(environ: Mapping[str, str], platform: str) -> Desk:
    """Return what can be reached from here."""
    display = environ.get("DISPLAY", "")
    if environ.get("SSH_CONNECTION") or environ.get("SSH_TTY"):
        # A display that SSH passes on has a host's name; one without belongs to the machine at the far end.
        return Desk(x11=bool(display) and not display.startswith(":"))
    return Desk(
        mac=platform == "darwin",
        wsl=bool(environ.get("WSL_DISTRO_NAME")),
        wayland=bool(environ.get("WAYLAND_DISPLAY")),
        x11=bool(display),
    )
