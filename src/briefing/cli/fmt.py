"""What `briefing fmt` does: write briefs in their canonical form, or say which are not in it."""

from collections import Counter
from collections.abc import Iterable
from enum import Enum, auto
from pathlib import Path

from briefing.authoring.format import Formatted, Wrap, format_brief
from briefing.authoring.lines import encode
from briefing.authoring.writing import Unwritable, rewrite_all
from briefing.cli.difference import put_difference
from briefing.cli.exit_codes import Exit
from briefing.cli.gather import Gathering
from briefing.cli.streams import put, put_exact, say
from briefing.diagnostics.finding import Finding
from briefing.i18n import gettext as _
from briefing.i18n import ngettext
from briefing.library.choose import default_paths
from briefing.loading.loaded import Body, Loaded
from briefing.loading.shapes import STANDARD_INPUT
from briefing.source.file import show_path


def run(paths: tuple[str, ...], wrap: str = Wrap.KEEP, *, check: bool = False, shown: bool = False) -> Exit:
    """Format every brief among the paths; with `check` or `shown` say what would change, and write nothing."""
    if not paths:
        choice = default_paths(Path.cwd())
        if choice.shipped:
            # Those that come with the program are nobody's to write.
            say(_("There is no brief here."))
            return Exit.USAGE
        paths = choice.paths
    formatting = _Formatting(Wrap(wrap))
    gathering = Gathering(paths, formatting.read)
    written = not (check or shown)
    counts = Counter[_Outcome]()
    of_briefs: set[Finding] = set()
    for candidate, loaded in gathering.briefs():
        if loaded.brief is None:
            counts[_Outcome.LEFT] += 1
            continue
        of_briefs.update(loaded.findings)
        result = formatting.results[candidate.path]
        if not written:
            _show(result, shown=shown)
        counts[_outcome(result, candidate.path, written=written)] += 1
    if written and STANDARD_INPUT in formatting.results:
        # Also what is no brief: who sends a text through is not to lose it.
        _put_back(formatting.results[STANDARD_INPUT])
    _tell_rest(each for each in gathering.findings if each not in of_briefs)
    if counts and tuple(paths) != (STANDARD_INPUT,):
        _tell_counts(counts, written=written)
    if gathering.unread:
        return Exit.USAGE
    return Exit.CHANGES if counts[_Outcome.LEFT] or (counts[_Outcome.CHANGED] and not written) else Exit.CLEAN


class _Outcome(Enum):
    """What becomes of a brief."""

    CHANGED = auto()
    SAME = auto()
    LEFT = auto()
    """It cannot be formatted or written."""


class _Formatting:
    """Formats each brief where others would read it."""

    def __init__(self, wrap: Wrap) -> None:
        self._wrap = wrap
        self.results: dict[str, Formatted] = {}

    def read(self, path: str, *, library: Path | None, body: Body) -> Loaded:  # noqa: ARG002 - a brief is formatted whole
        """Format the brief at a path in memory, and return it as it was read."""
        if path not in self.results:
            self.results[path] = format_brief(path, library=library, wrap=self._wrap)
        return self.results[path].loaded


def _outcome(result: Formatted, path: str, *, written: bool) -> _Outcome:
    """Write what changed where it is to be `written`, and return what became of a brief."""
    if result.obstacles:
        for span, message in result.obstacles:
            say(f"{span.path}:{span.line}:{span.column}: {message}")
        say(_("{path} is left as it is").format(path=show_path(path)))
        return _Outcome.LEFT
    if not result.changes:
        return _Outcome.SAME
    if written and path != STANDARD_INPUT:
        try:
            rewrite_all(result.changes)
        except Unwritable as error:
            say(f"{show_path(path)}: {error}")
            return _Outcome.LEFT
    return _Outcome.CHANGED


def _show(result: Formatted, *, shown: bool) -> None:
    """Put the names of files that would change, or how, on stdout."""
    if not shown:
        put("".join(f"{source.path}\n" for source, _text in result.changes))
        return
    put_difference((source, text) for source, text in result.changes)


def _put_back(result: Formatted) -> None:
    """Write the text that came from standard input, formatted where it could be."""
    texts = {change.source.path: change.text for change in result.changes}
    for source in result.files:
        put_exact(encode(source, texts[source.path]) if source.path in texts else source.data)


def _tell_rest(findings: Iterable[Finding]) -> None:
    """Say what is wrong with the paths themselves, and with what cannot be read at all."""
    found = list(findings)
    if found:
        from briefing.diagnostics.render.text import render_text  # noqa: PLC0415 - seldom

        say(render_text(found))


def _tell_counts(counts: Counter[_Outcome], *, written: bool) -> None:
    changed, same, left = (counts[each] for each in _Outcome)
    briefs = ngettext("{n} brief", "{n} briefs", changed).format(n=changed)
    done = _("{briefs} formatted") if written else _("{briefs} to be formatted")
    parts = [done.format(briefs=briefs), _("{n} unchanged").format(n=same)]
    if left:
        parts.append(ngettext("{n} left as it is", "{n} left as they are", left).format(n=left))
    say(", ".join(parts))
