"""What `briefing check` does: say what is wrong, with line and column."""

from pathlib import Path

from briefing.checking.check import check
from briefing.cli.exit_codes import Exit
from briefing.cli.gather import Gathering
from briefing.cli.streams import put, say
from briefing.i18n import gettext as _
from briefing.i18n import ngettext
from briefing.loading.loaded import Body, Loaded
from briefing.loading.settings import read_settings


def run(paths: tuple[str, ...], form: str = "text", *, strict: bool = False) -> Exit:
    """Check every brief among the paths; findings go to stdout, the count to stderr."""
    gathering = Gathering(paths, _checked)
    checked = sum(1 for _each in gathering.briefs())
    for library in gathering.libraries:
        gathering.findings += read_settings(Path(library)).findings
    if form == "json":
        from briefing.diagnostics.render.json import render_json  # noqa: PLC0415 - one of the two

        put(render_json(gathering.findings))
    else:
        from briefing.diagnostics.render.text import render_text  # noqa: PLC0415 - one of the two

        put(render_text(gathering.findings))
        count = len(set(gathering.findings))
        briefs = ngettext("{n} brief", "{n} briefs", checked).format(n=checked)
        found = ngettext("{n} finding", "{n} findings", count).format(n=count)
        say(_("{briefs} checked: {findings}").format(briefs=briefs, findings=found))
    return gathering.exit_code(strict=strict)


def _checked(path: str, *, library: Path | None, body: Body) -> Loaded:  # noqa: ARG001 - a brief is checked whole
    return check(path, library=library).loaded
