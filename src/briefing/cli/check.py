"""What `briefing check` does: say what is wrong, with line and column."""

import os
from typing import NamedTuple

from briefing.cli.exit_codes import Exit
from briefing.cli.reviewing import Reviewing
from briefing.cli.streams import keep_standard_input, put, say
from briefing.diagnostics.finding import Finding, Severity
from briefing.i18n import gettext as _
from briefing.i18n import ngettext
from briefing.library.discover import SETTINGS
from briefing.loading.shapes import STANDARD_INPUT

FORMS = ("full", "concise", "json", "jsonl", "github", "gitlab", "sarif")
"""What findings can be printed as; the first is for people."""


class Options(NamedTuple):
    """How to check, and what to say of it."""

    form: str = "full"
    select: tuple[str, ...] = ()
    """Ids of rules and names of groups that are asked for; none is all."""
    ignore: tuple[str, ...] = ()
    """Those that are not."""
    strict: bool = False
    """Whether a warning counts as an error."""
    all: bool = False
    """Whether to tell also what the briefs let stand."""
    color: str = "auto"
    """`auto`, `always` or `never`."""
    jobs: int = 0
    """How many processes may work; 0 is one for each processor."""
    cached: bool = True
    """Whether what was checked before and has not changed may be taken from the cache."""


_DEFAULT = Options()


def run(paths: tuple[str, ...], options: Options = _DEFAULT) -> Exit:
    """Check every brief among the paths; findings go to stdout, the count to stderr."""
    if STANDARD_INPUT in paths:
        keep_standard_input()
    reviewing = Reviewing(paths, select=options.select, ignore=options.ignore, jobs=options.jobs, cached=options.cached)
    reviewing.run()
    told = [each for each in dict.fromkeys(reviewing.findings) if options.all or not each.ignored]
    tell(told, options)
    if options.form in {"full", "concise"}:
        say(counted(reviewing.checked, list(dict.fromkeys(reviewing.findings))))
    return reviewing.exit_code(strict=options.strict)


def tell(findings: list[Finding], options: Options) -> None:
    """Print findings in the form that is asked for. Each form is imported only where it is."""
    match options.form:
        case "full":
            if findings:
                from briefing.cli.excerpts import full  # noqa: PLC0415

                text, styled = full(findings, options.color)
                put(text, styled=styled)
        case "concise":
            from briefing.diagnostics.render.text import render_text  # noqa: PLC0415

            put(render_text(findings, concise=True))
        case "json":
            from briefing.diagnostics.render.json import render_json  # noqa: PLC0415

            put(render_json(findings))
        case "jsonl":
            from briefing.diagnostics.render.json import render_lines  # noqa: PLC0415

            put(render_lines(findings))
        case "github":
            from briefing.diagnostics.render.github import render_github  # noqa: PLC0415

            put(render_github(findings))
        case "gitlab":
            from briefing.diagnostics.render.gitlab import render_gitlab  # noqa: PLC0415

            put(render_gitlab(findings))
        case _:
            from briefing.diagnostics.render.sarif import render_sarif  # noqa: PLC0415

            put(render_sarif(findings))


def is_of_settings(finding: Finding) -> bool:
    """Return whether a finding is about the settings of a library, which `briefing fix` leaves alone."""
    return os.path.basename(finding.span.path) == SETTINGS  # noqa: PTH119 - any text may be a path here


def counted(checked: int, findings: list[Finding]) -> str:
    """Return what was found, in numbers: severities, what can be mended by machine, and what may stand."""
    standing = sum(bool(each.ignored) for each in findings)
    open_ = [each for each in findings if not each.ignored]
    of = {severity: sum(each.severity is severity for each in open_) for severity in Severity}
    errors, warnings, notes = (of[each] for each in (Severity.ERROR, Severity.WARNING, Severity.INFO))
    parts = [
        ngettext("{n} error", "{n} errors", errors).format(n=errors) if errors else "",
        ngettext("{n} warning", "{n} warnings", warnings).format(n=warnings) if warnings else "",
        ngettext("{n} note", "{n} notes", notes).format(n=notes) if notes else "",
    ]
    found = ", ".join(part for part in parts if part) or _("nothing found")
    briefs = ngettext("{n} brief", "{n} briefs", checked).format(n=checked)
    words = _("{briefs} checked: {findings}").format(briefs=briefs, findings=found)
    fixes = sum(each.fix is not None and each.fix.safe and not is_of_settings(each) for each in open_)
    if fixes:
        words += "; " + ngettext(
            "{n} can be mended by `briefing fix`", "{n} can be mended by `briefing fix`", fixes
        ).format(n=fixes)
    if standing:
        words += "; " + ngettext("{n} may stand", "{n} may stand", standing).format(n=standing)
    return words
