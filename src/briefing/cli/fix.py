"""What `briefing fix` does: write the certain fixes into briefs, and say which, and what is left."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from briefing.authoring.fix.fix import Outcome, Wish, fix
from briefing.authoring.lines import encode
from briefing.cli.difference import put_difference
from briefing.cli.exit_codes import Exit
from briefing.cli.gather import Gathering
from briefing.cli.streams import put_exact, say
from briefing.diagnostics.finding import Finding, Severity
from briefing.i18n import gettext as _
from briefing.i18n import ngettext
from briefing.library.choose import default_paths
from briefing.loading.loaded import Body, Loaded
from briefing.loading.shapes import STANDARD_INPUT
from briefing.source.file import show_path


def run(
    paths: tuple[str, ...],
    *,
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    unsafe: bool = False,
    shown: bool = False,
) -> Exit:
    """Fix every brief among the paths; with `shown` the difference goes to stdout, and nothing is written."""
    if not paths:
        choice = default_paths(Path.cwd())
        if choice.shipped:
            # Those that come with the program are nobody's to fix.
            say(_("There is no brief here."))
            return Exit.USAGE
        paths = choice.paths
    fixing = _Fixing(Wish(select, ignore, unsafe=unsafe), shown=shown)
    gathering = Gathering(paths, fixing.read)
    outcomes: list[Outcome] = []
    for candidate, _loaded in gathering.briefs():
        outcome = fixing.outcomes[candidate.path]
        if outcome.before:
            outcomes.append(outcome)
            _tell(outcome, unsafe=unsafe, shown=shown)
            if shown:
                put_difference((old, new.text) for old, new in outcome.changed)
    if not shown and STANDARD_INPUT in fixing.outcomes:
        # Also what is no brief: who sends a text through is not to lose it.
        _put_back(fixing.outcomes[STANDARD_INPUT])
    of_briefs = {finding for each in outcomes for finding in each.loaded.findings}
    others = [each for each in gathering.findings if each not in of_briefs]
    _tell_rest(outcomes, others, shown=shown)
    return _exit(outcomes, others, unread=gathering.unread, shown=shown)


class _Fixing:
    """Fixes each brief where others would read it."""

    def __init__(self, wish: Wish, *, shown: bool) -> None:
        self._wish = wish
        self._shown = shown
        self.outcomes: dict[str, Outcome] = {}

    def read(self, path: str, *, library: Path | None, body: Body) -> Loaded:  # noqa: ARG002 - a brief is fixed whole
        """Fix the brief at a path, and return it as it is then."""
        if path not in self.outcomes:
            self.outcomes[path] = fix(path, library=library, wish=self._wish, write=not self._shown)
        return self.outcomes[path].loaded


def _exit(outcomes: list[Outcome], others: list[Finding], *, unread: bool, shown: bool) -> Exit:
    if unread:
        return Exit.USAGE
    if shown:
        return Exit.FINDINGS if any(each.changed for each in outcomes) else Exit.CLEAN
    left = [*others, *(finding for each in outcomes for finding in each.left)]
    unwritten = any(each.unwritten for each in outcomes)
    return Exit.FINDINGS if unwritten or any(each.severity is Severity.ERROR for each in left) else Exit.CLEAN


def _put_back(outcome: Outcome) -> None:
    """Write the text that came from standard input."""
    for old, new in zip(outcome.before, outcome.after, strict=True):
        put_exact(old.data if old.text == new.text else encode(old, new.text))


def _tell(outcome: Outcome, *, unsafe: bool, shown: bool) -> None:
    """Say what was fixed in a brief, and what is left."""
    if not (outcome.fixed or outcome.left):
        return
    say(f"{show_path(outcome.path)}: {_counted(len(outcome.fixed), len(outcome.left), shown=shown)}")
    places = len(outcome.before) > 1
    if outcome.fixed:
        say("".join(_line(each, places=places) for each in outcome.fixed))
    possible = [each for each in outcome.left if each.fix and not each.fix.safe]
    if possible and not unsafe:
        say("  " + _("with --unsafe as well:"))
        say("".join("  " + _line(each, places=places) for each in possible))
    for each, reason in outcome.failed:
        message = _("left out, as {reason}").format(reason=reason)
        say(_line(each, places=places).rstrip("\n") + f" ({message})")
    if outcome.unwritten:
        say("  " + _("nothing was written: {reason}").format(reason=outcome.unwritten))


def _line(finding: Finding, *, places: bool) -> str:
    """Return a line on a fix; `places` says that the name of the file belongs to its place."""
    name = f"{os.path.basename(finding.span.path)}:" if places else ""  # noqa: PTH119 - text that is shown
    return f"  {name}{finding.span.line}: {finding.rule}: {finding.fix.title if finding.fix else ''}\n"


def _tell_rest(outcomes: Sequence[Outcome], others: Iterable[Finding], *, shown: bool) -> None:
    """Say what is wrong with the paths themselves, and the sum of all."""
    found = list(others)
    if found:
        from briefing.diagnostics.render.text import render_text  # noqa: PLC0415 - seldom

        say(render_text(found))
    if (found and not outcomes) or (len(outcomes) == 1 and (outcomes[0].fixed or outcomes[0].left)):
        return
    briefs = ngettext("{n} brief", "{n} briefs", len(outcomes)).format(n=len(outcomes))
    fixed, left = sum(len(each.fixed) for each in outcomes), sum(len(each.left) for each in outcomes)
    say(f"{briefs}: {_counted(fixed, left, shown=shown)}")


def _counted(fixed: int, left: int, *, shown: bool) -> str:
    """Return how many findings were fixed, or can be, and how many are left."""
    if shown:
        done = ngettext("{n} finding can be fixed", "{n} findings can be fixed", fixed).format(n=fixed)
    else:
        done = ngettext("{n} finding fixed", "{n} findings fixed", fixed).format(n=fixed)
    return _("{done}, {n} left to you").format(done=done, n=left)
