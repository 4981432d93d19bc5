"""What `briefing check` does: say what is wrong, with line and column."""

from briefing.cli.exit_codes import Exit
from briefing.cli.reviewing import Reviewing
from briefing.cli.streams import put, say
from briefing.i18n import gettext as _
from briefing.i18n import ngettext


def run(paths: tuple[str, ...], form: str = "text", *, strict: bool = False, jobs: int = 0) -> Exit:
    """Check every brief among the paths; findings go to stdout, the count to stderr."""
    reviewing = Reviewing(paths, jobs=jobs)
    reviewing.run()
    findings = [each for each in reviewing.findings if not each.ignored]
    if form == "json":
        from briefing.diagnostics.render.json import render_json  # noqa: PLC0415 - one of the two

        put(render_json(findings))
    else:
        from briefing.diagnostics.render.text import render_text  # noqa: PLC0415 - one of the two

        put(render_text(findings))
        count = len(set(findings))
        briefs = ngettext("{n} brief", "{n} briefs", reviewing.checked).format(n=reviewing.checked)
        found = ngettext("{n} finding", "{n} findings", count).format(n=count)
        say(_("{briefs} checked: {findings}").format(briefs=briefs, findings=found))
    return reviewing.exit_code(strict=strict)
