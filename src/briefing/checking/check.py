"""Check one brief: what loading finds and what the rules find, less what the brief lets stand."""

import os
from typing import NamedTuple

from briefing.checking.facts import Facts, facts_of
from briefing.checking.registry import CHECKS
from briefing.checking.subject import Subject
from briefing.checking.waiting import Waiting
from briefing.diagnostics.make import in_order
from briefing.loading.load import load_whole
from briefing.loading.loaded import Loaded, Whole
from briefing.loading.settings import Settings, read_settings


class Checked(NamedTuple):
    """A brief with all that was found in it by itself."""

    loaded: Loaded
    """Its findings in order, those that may stand among them; they have the reason in `ignored`."""
    facts: Facts | None = None
    """What rules over a library need of it; None where there is no brief."""


def check(path: str | os.PathLike[str], *, library: str | os.PathLike[str] | None = None) -> Checked:
    """Check the brief at `path`; the arguments are those of `load`. Never raises."""
    settings = Settings() if library is None else read_settings(library)
    return check_whole(load_whole(path, library=library), settings)


def check_whole(whole: Whole, settings: Settings) -> Checked:
    """Check a brief that was loaded with the text of its files."""
    loaded, texts, body, complete = whole
    brief = loaded.brief
    if brief is None:
        return Checked(loaded._replace(findings=tuple(in_order(loaded.findings))))
    subject = Subject(brief, texts, body, settings, complete=complete)
    found = list(loaded.findings)
    for look in CHECKS.values():
        found.extend(look(subject))
    waiting: tuple[Waiting, ...] = ()
    if brief.ignore:
        from briefing.checking.ignore import settle  # noqa: PLC0415 - few briefs let anything stand

        found, waiting = settle(subject, found)
    return Checked(loaded._replace(findings=tuple(in_order(found))), facts_of(subject, waiting))
