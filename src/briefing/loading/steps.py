"""Loading in steps, one message each: what the loading process does, and what stands in for it."""

from collections.abc import Iterator
from pathlib import Path

from briefing.diagnostics.make import finding, whole_file
from briefing.i18n import gettext as _
from briefing.loading.folder import stamp_of
from briefing.loading.jobs import Job
from briefing.loading.load import load, open_brief
from briefing.loading.loaded import Body, Loaded
from briefing.loading.messages import Listed, Message, More, Outdated, Records
from briefing.model.brief import Brief
from briefing.source.file import show_path

PIECE = 8_192
"""So many characters of a summary make a message: taken in within a frame."""

_RECORDS = 64
"""So many records make a message."""


def steps(job: Job) -> Iterator[Message]:
    """Load what the job names, step by step."""
    if job.budget is None:
        for number, (path, library) in enumerate(job.targets):
            yield Listed(number, load(path, library=_root(library), body=Body.NONE))
        return
    path, library = job.targets[0]
    opened = open_brief(path, library=_root(library))
    if job.stamp is not None and stamp_of(path) != job.stamp:
        yield Outdated()
        return
    if isinstance(opened, Loaded):
        yield opened
        return
    loaded = opened.head(job.budget)
    if job.stamp is None or loaded.brief is None or not _is_large(loaded.brief):
        yield loaded
    else:
        yield from _in_parts(loaded, loaded.brief)
    complete = loaded.complete
    while not complete:
        message = opened.more(PIECE)
        yield message
        complete = message.complete


def _is_large(brief: Brief) -> bool:
    return max(len(brief.figures), len(brief.sources), len(brief.timeline)) > _RECORDS


def _in_parts(loaded: Loaded, brief: Brief) -> Iterator[Records | Loaded]:
    """Yield the records of a brief, some at a time, then the brief without them."""
    for field in ("figures", "sources", "timeline"):
        records = getattr(brief, field)
        yield from (Records(field, records[at : at + _RECORDS]) for at in range(0, len(records), _RECORDS))
    yield loaded._replace(brief=brief._replace(figures=(), sources=(), timeline=()))


def broken_off(target: str, reason: str, *, begun: bool) -> Loaded | More:
    """Return the last message of loading that did not come to its end; `begun` says that a head was received."""
    found = (
        finding(
            "interrupted-loading",
            _("reading broke off: {reason}").format(reason=reason),
            whole_file(show_path(target)),
            help=_("What had been read until then is shown. A shorter file may help."),
        ),
    )
    return More((), complete=True, findings=found) if begun else Loaded(None, found)


def _root(library: str | None) -> Path | None:
    return None if library is None else Path(library)
