"""What `briefing diff --since` compares with: a date or a revision becomes a commit."""

import re
from datetime import datetime, timedelta

from briefing import clock
from briefing.diagnostics.nearest import nearest
from briefing.i18n import gettext as _
from briefing.library.git import GitFault, Repository
from briefing.source.file import show_path

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2})?)?")
_WORDS = {"today": 0, "heute": 0, "yesterday": 1, "gestern": 1}


def commit_of(repository: Repository, since: str) -> str | None:
    """Return the commit that `since` names: a revision of that name first, else the last one before the date.

    A day without a time is its beginning, so that all that was done on it counts as a change. None where nothing was
    checked in before the date.

    Raises:
        GitFault: it is neither.
    """
    found = repository.commit(since)
    if found:
        return found
    moment = moment_of(since)
    if moment is None:
        near = nearest(since, repository.names())
        message = _("there is no revision {name}").format(name=show_path(since))
        hint = _("Did you mean {name}?").format(name=show_path(near)) if near else ""
        if not near and repository.is_shallow:
            hint = _("The repository is a shallow clone.")
        elif not near and any(character.isdigit() for character in since):
            hint = _("A date is written as 2026-11-23.")
        raise GitFault(f"{message}. {hint}" if hint else message)
    return repository.commit_before(moment)


def moment_of(since: str) -> str | None:
    """Return a date as git takes it, in local time; None for what is no date."""
    if since in _WORDS:
        today = clock.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
        return (today - timedelta(days=_WORDS[since])).strftime("%Y-%m-%d 00:00:00")
    if not _DAY.fullmatch(since):
        return None
    try:
        moment = datetime.fromisoformat(since)
    except ValueError:
        return None
    return moment.strftime("%Y-%m-%d %H:%M:%S") if moment.year >= 1970 else "1970-01-01 00:00:00"  # noqa: PLR2004 - git's first year
