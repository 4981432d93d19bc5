"""What `briefing diff --since` does: compare briefs with what they were at a commit."""

import os
from pathlib import Path

from briefing.analysis.changes import Compared, Kind, compare_all, compare_one
from briefing.cli.diff import Trouble, briefs_of, in_folder, is_folder, tell
from briefing.cli.since import commit_of
from briefing.cli.streams import say
from briefing.i18n import gettext as _
from briefing.library.choose import default_paths
from briefing.library.discover import SETTINGS, Candidate, discover, is_folder_brief, library_of
from briefing.library.git import GitFault, Repository
from briefing.library.past import Past, past_brief, past_briefs, place_of
from briefing.loading.kept import kept_of, load_kept
from briefing.loading.load import load
from briefing.loading.loaded import Loaded
from briefing.model.brief import Brief
from briefing.source.file import Unreadable, show_path

_START = 8192
"""Characters in which a file tells whether it is a brief."""


def compared_since(paths: tuple[str, ...], since: str) -> tuple[Compared, ...]:
    """Return what became of the brief or the folder; of the briefs at hand where none is named.

    Raises:
        Trouble: it cannot be told.
    """
    if not paths:
        choice = default_paths(Path.cwd())
        paths = (".",) if choice.shipped else choice.paths
    if len(paths) != 1 or paths[0] == "-":
        raise Trouble(_("name one brief or folder with --since"))
    try:
        return _folder(paths[0], since) if is_folder(paths[0]) else _brief(paths[0], since)
    except GitFault as fault:
        raise Trouble(str(fault)) from fault
    except Unreadable as error:
        raise Trouble(error.finding.message) from error


def _brief(path: str, since: str) -> tuple[Compared, ...]:
    new = next(iter(briefs_of(path).values()))
    # A folder brief may be named by one of its files.
    folder, name = place_of(new.path)
    repository = Repository(folder)
    commit = commit_of(repository, since)
    past = None
    if commit:
        _say_commit(repository, commit)
        past = past_brief(repository, commit, repository.prefix + name, is_folder=is_folder_brief(new.path))
    if past is not None:
        return (compare_one(_load(past, new.path, since), new),)
    moved = _moved(new, repository, since, commit) if commit else None
    if moved is None:
        _say_absent(path, since, commit)
    return (moved or compare_one(None, new),)


def _moved(new: Brief, repository: Repository, since: str, commit: str) -> Compared | None:
    """Return what became of a brief whose file was renamed, as far as that is not checked in; None where it is new."""
    library = os.path.realpath(library_of(new.path) or ".")
    if not os.path.exists(os.path.join(library, SETTINGS)) or not library.startswith(repository.top):  # noqa: PTH110, PTH118
        library = repository.top
    compared = _compared_below(library, Repository(library), since, commit)
    at = os.path.realpath(new.path)
    found = next((one for one in compared if one.new and os.path.realpath(one.new.path) == at), None)
    return compare_one(found.old, new) if found and found.old else None


def _folder(path: str, since: str) -> tuple[Compared, ...]:
    repository = Repository(os.path.realpath(path))
    commit = commit_of(repository, since)
    if commit:
        _say_commit(repository, commit)
    else:
        _say_absent(path, since, None)
    return _compared_below(path, repository, since, commit)


def _compared_below(path: str, repository: Repository, since: str, commit: str | None) -> tuple[Compared, ...]:
    """Return what became of the briefs in a folder; `repository` was found from there."""
    past = past_briefs(repository, commit, repository.prefix) if commit else {}
    # What has the very text that it had is not read as a brief: that takes far longer than to compare the text.
    then = {_normal(os.path.join(path, place.removeprefix(repository.prefix))): one for place, one in past.items()}  # noqa: PTH118
    found = discover((path,))
    tell(list(found.findings))
    same = {now for now in (_normal(one.path) for one in found.candidates) if now in then and _is_same(then[now], now)}
    others = ((one.path, _read(one)) for one in found.candidates if _normal(one.path) not in same)
    loaded = ((now, _load(one, now, since, among_others=True)) for now, one in then.items() if now not in same)
    old, new = (in_folder(((at, brief) for at, brief in each if brief), path) for each in (loaded, others))
    unchanged = (Compared(Kind.SAME, None, None) for now in same if _names_a_brief(then[now]))
    return (*compare_all(old, new), *unchanged)


def _read(candidate: Candidate) -> Brief | None:
    loaded = load(candidate.path, library=Path(candidate.library))
    if loaded.is_brief:
        tell(list(loaded.findings))
    return loaded.brief


def _normal(path: str) -> str:
    return os.path.normpath(path)


def _names_a_brief(past: Past) -> bool:
    text = past.kept.files[0][1]
    return text.startswith("briefing:") or "\nbriefing:" in text[:_START]


def _is_same(past: Past, path: str) -> bool:
    """Return whether a brief has the very text that it had."""
    try:
        return kept_of(path) == past.kept
    except (Unreadable, OSError):
        return False


def _load(past: Past, path: str, since: str, *, among_others: bool = False) -> Brief | None:
    """Load a brief as it was, under the path that it has today; what was no brief among others is None.

    Raises:
        Trouble: it was none, and was named.
    """
    loaded: Loaded = load_kept(past.kept, path, library=Path(library_of(path) or "."))
    name = f"{since}:{past.path}"
    if loaded.brief is None:
        if among_others:
            return None
        raise Trouble(_("{path} was no brief then").format(path=show_path(name)))
    tell([finding._replace(span=finding.span._replace(path=show_path(name))) for finding in loaded.findings])
    return loaded.brief._replace(path=name)


def _say_commit(repository: Repository, commit: str) -> None:
    name, day = repository.describe(commit)
    say(_("compared with {name} of {day}").format(name=name, day=day))


def _say_absent(path: str, since: str, commit: str | None) -> None:
    if commit is None:
        say(_("nothing was checked in before {date}: all is new").format(date=show_path(since)))
    else:
        say(_("{path} was not there at {name}: all is new").format(path=show_path(path), name=show_path(since)))
