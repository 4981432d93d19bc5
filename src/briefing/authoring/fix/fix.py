"""Fix a brief: the certain corrections of all that is found in it, checked in memory, then written at once."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from briefing.authoring.fix.result import One, Result
from briefing.authoring.fix.rounds import Failed, Rounds
from briefing.authoring.writing import Unwritable, rewrite_all
from briefing.checking.policy import Policy
from briefing.diagnostics.finding import Finding
from briefing.i18n import gettext as _
from briefing.loading.loaded import Loaded
from briefing.loading.settings import Settings, read_settings
from briefing.loading.shapes import STANDARD_INPUT, folder_of, read_files
from briefing.source.file import SourceFile, Unreadable


class Wish(NamedTuple):
    """What is to be fixed."""

    select: tuple[str, ...] = ()
    """Rules and groups; none is all."""
    ignore: tuple[str, ...] = ()
    """Rules and groups that are left out."""
    unsafe: bool = False
    """Whether fixes are applied as well that are not certain to be what the author meant."""


ALL_CERTAIN = Wish()


class Outcome(NamedTuple):
    """What fixing came to."""

    path: str
    loaded: Loaded
    """The brief as it is after the fixes, with everything that is found in it now."""
    before: tuple[SourceFile, ...] = ()
    """The files as they were read; none where they cannot be."""
    after: tuple[SourceFile, ...] = ()
    """The same files with their new texts."""
    fixed: tuple[Finding, ...] = ()
    """What was fixed, in order, at the places in the files as they were."""
    failed: tuple[Failed, ...] = ()
    """Fixes that were left out, as they do not do what they promise: a fault of their rules."""
    left: tuple[Finding, ...] = ()
    """What is left of all that was asked for, with the severities of the library."""
    unwritten: str = ""
    """Why nothing was written, as a phrase; empty where all went well."""

    @property
    def changed(self) -> tuple[tuple[SourceFile, SourceFile], ...]:
        """Each file whose text is another now, before and after."""
        pairs = zip(self.before, self.after, strict=True)
        return tuple((old, new) for old, new in pairs if old.text != new.text)


def fix(path: str, *, library: Path | None = None, wish: Wish = ALL_CERTAIN, write: bool = True) -> Outcome:
    """Fix the brief at `path`, which may be `-`; the arguments are those of `load`. Never raises.

    Without `write` the files stay as they are; so does standard input.
    """
    settings = Settings() if library is None else read_settings(library)
    try:
        files = read_files(path)
    except Unreadable as error:
        return Outcome(path, Loaded(None, (error.finding,)), left=(error.finding,))
    policy = Policy(settings.levels, select=wish.select, ignore=wish.ignore)
    place = _place(path, library)
    rounds = Rounds(files, name=folder_of(path) or path, library=library, settings=settings)
    rounds.run(lambda finding: _is_wanted(finding, policy, place, unsafe=wish.unsafe))
    outcome = Outcome(
        path,
        rounds.loaded,
        files.files,
        rounds.now.files.files,
        tuple(sorted(rounds.fixed, key=lambda each: each.span[:3])),
        tuple(rounds.failed),
        tuple(policy.apply((each for each in rounds.loaded.findings if not each.ignored), place)),
    )
    if not write or path == STANDARD_INPUT:
        return outcome
    return outcome._replace(unwritten=_write(outcome.changed))


def fix_one(path: str, library: Path | None, finding: Finding) -> One:
    """Apply the fix of one finding of the brief at `path`, and write the brief. Never raises.

    The file has to be as it was when it was checked: the same is found there again, with the same fix.
    """
    if finding.fix is None:
        return One(Result.NO_FIX, _("there is no fix for it"))
    settings = Settings() if library is None else read_settings(library)
    try:
        files = read_files(path)
    except Unreadable as error:
        return One(Result.UNWRITTEN, error.finding.message)
    rounds = Rounds(files, name=folder_of(path) or path, library=library, settings=settings)
    same = (each for each in rounds.loaded.findings if _key(each) == _key(finding))
    found = next(same, None)
    if found is None:
        return One(Result.STALE, _("the file was changed meanwhile"))
    against = rounds.one(found)
    if against:
        return One(Result.FAILED, against)
    pairs = zip(files.files, rounds.now.files.files, strict=True)
    unwritten = _write((old, new) for old, new in pairs if old.text != new.text)
    return One(Result.UNWRITTEN, unwritten) if unwritten else One(Result.DONE)


def _key(finding: Finding) -> tuple[object, ...]:
    return finding.rule, finding.span, finding.fix


def _is_wanted(finding: Finding, policy: Policy, place: str, *, unsafe: bool) -> bool:
    certain = finding.fix is not None and (finding.fix.safe or unsafe)
    return certain and bool(policy.apply((finding,), place))


def _place(path: str, library: Path | None) -> str:
    """Return the path of a brief below its library."""
    if library is None or path == STANDARD_INPUT:
        return path
    return os.path.relpath(path, library).replace(os.sep, "/")


def _write(changed: Iterable[tuple[SourceFile, SourceFile]]) -> str:
    """Write files whose text is another now, all or none; return why not, as a phrase."""
    try:
        rewrite_all((old, new.text) for old, new in changed)
    except Unwritable as error:
        return str(error)
    return ""
