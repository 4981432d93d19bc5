"""Look at a brief for what its library needs to know of it, without its rules."""

from briefing.checking.facts import Counted, Facts, counted, facts_of
from briefing.checking.subject import Subject
from briefing.loading.load import load_whole
from briefing.loading.settings import Settings


def look_at(path: str, library: str) -> tuple[Facts, tuple[Counted, ...]] | None:
    """Return the facts and the figures of the brief at a path; None where there is none."""
    whole = load_whole(path, library=library)
    brief = whole.loaded.brief
    if brief is None:
        return None
    subject = Subject(brief, whole.texts, whole.body, Settings())
    return facts_of(subject, ()), tuple(counted(subject))
