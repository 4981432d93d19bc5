"""What `briefing diff` does: say what changed between two states of briefs."""

import os
from collections.abc import Iterable

from briefing.analysis.changes import Compared, Kind, compare_all, compare_one
from briefing.cli.exit_codes import Exit
from briefing.cli.gather import Gathering
from briefing.cli.show import columns
from briefing.cli.streams import is_styled, put, say
from briefing.diagnostics.finding import Finding, Severity
from briefing.i18n import gettext as _
from briefing.library.discover import is_folder_brief
from briefing.model.brief import Brief
from briefing.source.file import show_path
from briefing.themes.choose import colourless


class Trouble(Exception):  # noqa: N818 - what was asked cannot be done; no error of the program
    """The command cannot be done; the message says why."""


def run(paths: tuple[str, ...], since: str = "", form: str = "text", width: int | None = None) -> Exit:
    """Compare two briefs or two folders, or a path with what it was; print what changed."""
    try:
        if since:
            from briefing.cli.diff_since import compared_since  # noqa: PLC0415 - without git in most cases

            compared = compared_since(paths, since)
        else:
            compared = _compared(paths)
    except Trouble as trouble:
        say(f"briefing: {trouble}")
        return Exit.USAGE
    return _print(compared, form, width)


def is_folder(path: str) -> bool:
    """Return whether a path is a folder of briefs, and no brief itself."""
    return os.path.isdir(path) and not is_folder_brief(path)  # noqa: PTH112 - any text may be a path here


def briefs_of(path: str) -> dict[str, Brief]:
    """Return the briefs that a path stands for, by their places in it.

    Raises:
        Trouble: it gives none.
    """
    gathering = Gathering((path,))
    found = [(candidate, loaded.brief) for candidate, loaded in gathering.briefs() if loaded.brief is not None]
    tell(gathering.findings)
    if gathering.unread or not (found or is_folder(path)):
        raise Trouble(_("{path} gives no brief").format(path=show_path(path)))
    if not is_folder(path):
        return {candidate.path: brief for candidate, brief in found}
    return in_folder(((candidate.path, brief) for candidate, brief in found), path)


def in_folder(briefs: Iterable[tuple[str, Brief]], folder: str) -> dict[str, Brief]:
    """Return briefs of a folder, with their paths, by their places in it: those without an id are called so."""
    found: dict[str, Brief] = {}
    for path, brief in briefs:
        place = os.path.relpath(path, folder)
        stem = place if is_folder_brief(path) else os.path.splitext(place)[0]  # noqa: PTH122 - any text may be a path
        # Two files of one name in different shapes are two briefs.
        found[place if stem in found else stem] = brief if "id" in brief.spans else brief._replace(id=show_path(stem))
    return found


def tell(findings: list[Finding]) -> None:
    """Say which errors briefs have: what cannot be read cannot be compared."""
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    if errors:
        from briefing.diagnostics.render.text import render_text  # noqa: PLC0415 - seldom

        say(render_text(errors))


def _compared(paths: tuple[str, ...]) -> tuple[Compared, ...]:
    if len(paths) != 2:  # noqa: PLR2004 - old and new
        raise Trouble(_("name two briefs or two folders, or one path with --since"))
    if is_folder(paths[0]) != is_folder(paths[1]):
        raise Trouble(_("a brief is compared with a brief, a folder with a folder"))
    old, new = (briefs_of(path) for path in paths)
    return compare_all(old, new) if is_folder(paths[1]) else (compare_one(*old.values(), *new.values()),)


def _print(compared: tuple[Compared, ...], form: str, width: int | None) -> Exit:
    changed = [each for each in compared if each.kind is not Kind.SAME]
    columns_ = width or columns()
    if form == "json":
        from briefing.export.changes.json import render_compared as as_json  # noqa: PLC0415 - one of three

        put(as_json(changed))
    elif is_styled():
        from briefing.export.changes.styled import render_compared as as_styled  # noqa: PLC0415

        put(as_styled(changed, columns_, color=not colourless(os.environ)), styled=True)
    else:
        from briefing.export.changes.text import render_compared as as_text  # noqa: PLC0415

        put(as_text(changed, columns_))
    if form != "json":
        _say_counts(compared, changed)
    return Exit.CHANGES if changed else Exit.CLEAN


def _say_counts(compared: tuple[Compared, ...], changed: list[Compared]) -> None:
    if not changed:
        say(_("Nothing has changed."))
    elif len(compared) > 1:
        from briefing.export.changes.text import summary_line  # noqa: PLC0415 - of folders alone

        say(summary_line(compared))
