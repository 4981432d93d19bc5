"""What `briefing show` does: print briefs as text, Markdown or JSON."""

import sys

from briefing.cli.exit_codes import Exit
from briefing.cli.gather import Gathering
from briefing.cli.streams import is_terminal, put, say, terminal_width
from briefing.model.brief import Brief

_WIDEST = 88
"""Longer lines are hard to follow."""
_IN_A_PIPE = 80
_BETWEEN = "\n\n* * *\n\n"


def run(paths: tuple[str, ...], form: str = "text", width: int | None = None) -> Exit:
    """Print every brief among the paths; what is wrong with one goes to stderr."""
    gathering = Gathering(paths)
    briefs = [loaded.brief for _, loaded in gathering.briefs() if loaded.brief is not None]
    if gathering.findings:
        from briefing.diagnostics.render.text import render_text  # noqa: PLC0415 - most briefs are without a fault

        say(render_text(gathering.findings))
    put(_rendered(briefs, form, width or columns()))
    return gathering.exit_code()


def columns() -> int:
    """Return how wide the text form is: the terminal, but no wider than reads well; 80 in a pipe."""
    return max(40, min(_WIDEST, terminal_width())) if is_terminal(sys.stdout) else _IN_A_PIPE


def _rendered(briefs: list[Brief], form: str, width: int) -> str:
    if form == "json":
        from briefing.export.json import render_briefs  # noqa: PLC0415 - one of three

        return render_briefs(briefs)
    if form == "markdown":
        from briefing.export.markdown import render_brief as as_markdown  # noqa: PLC0415

        return "\n".join(as_markdown(brief) for brief in briefs)
    from briefing.export.text import render_brief as as_text  # noqa: PLC0415

    return _BETWEEN.join(as_text(brief, width) for brief in briefs)
