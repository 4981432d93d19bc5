"""What a watcher does until nobody listens: wait for events, look, tell."""

from collections.abc import Iterator
from time import monotonic

from briefing.loading.folder import files_of
from briefing.loading.jobs import WatchBrief, WatchList
from briefing.loading.watch.events import Ended, Events
from briefing.loading.watch.follow import Follower
from briefing.loading.watch.messages import Altered, Changed
from briefing.loading.watch.places import folders_for, folders_of
from briefing.loading.watch.survey import Survey

_QUICK = (10, 50)
"""Milliseconds without a further event, and in all, before one brief is looked at."""
_PATIENT = (30, 300)
"""The same for a list: a checkout that writes a hundred files is one change of it."""
_SLOW = 2.0
"""Seconds after which a list is looked at where no event tells of anything, at least."""
_SHARE = 50
"""So many times as long as a look took it waits before the next without an event, a fifth as long with one."""


def watch(job: WatchBrief | WatchList, pipe: int) -> Iterator[Changed | Altered]:
    """Yield what happens; end when nobody reads from the other end of `pipe`."""
    ended = Ended(pipe)
    return _brief(job, ended) if isinstance(job, WatchBrief) else _list(job, ended)


def _brief(job: WatchBrief, ended: Ended) -> Iterator[Changed]:
    events = Events(ended, step=_QUICK[0], most=_QUICK[1])
    follower = Follower(job.path, job.stamp)
    pause = 0.0
    while pause == 0.0 or events.wait(pause):
        # Folders first: what happens after they were looked at makes an event.
        events.cover(folders_of(files_of(job.path)))
        seen = follower.look(monotonic())
        if isinstance(seen, float):
            pause = seen
        else:
            pause = 0.001
            yield Changed(seen)


def _list(job: WatchList, ended: Ended) -> Iterator[Altered]:
    events = Events(ended, step=_PATIENT[0], most=_PATIENT[1])
    events.cover(folders_for(job.roots))
    survey = Survey(job)
    if any(survey.missed):
        yield survey.missed
    took = 0.0
    while events.wait(max(_SLOW, _SHARE * took)) and not ended.wait(_SHARE / 5 * took):
        began = monotonic()
        events.cover(folders_for(job.roots))
        altered = survey.look()
        took = monotonic() - began
        if any(altered):
            yield altered
