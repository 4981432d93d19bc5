"""What a watcher tells."""

from typing import NamedTuple

from briefing.loading.folder import Stamp
from briefing.loading.jobs import Found


class Changed(NamedTuple):
    """The brief reads differently now."""

    stamp: Stamp
    """The state in which it does."""


class Altered(NamedTuple):
    """Some of several briefs are not what they were."""

    changed: tuple[Found, ...]
    """What has come, or reads differently now."""
    gone: tuple[str, ...]
    """Paths where nothing is any more."""
