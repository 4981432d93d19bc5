"""`briefing check`."""

import click

from briefing.cli.commands import options
from briefing.i18n import gettext as _

HELP = _(
    """Say what is wrong with briefs, and what a careful editor would ask.

    Findings go to standard output, the count to standard error. The exit code is 0 where nothing is an error, 1 where
    something is, 2 where a path gives no brief.

    \b
    briefing check briefs/
    briefing check --select dates,uncited-number brief.md
    briefing check -f github briefs/                    in a workflow of GitHub
    briefing explain uncited-number                     what a rule is about"""
)


@click.command("check", help=HELP, short_help=_("Say what is wrong with briefs, with line and column."))
@options.paths()
@options.form(["full", "concise", "json", "jsonl", "github", "gitlab", "sarif"])
@options.rules(_("Look for these rules and groups alone."), _("Leave these rules and groups."))
@click.option("--strict", is_flag=True, help=_("Exit with 1 for warnings, too."))
@click.option("--all", "everything", is_flag=True, help=_("Also what the briefs let stand, with the reason."))
@click.option("--watch", is_flag=True, help=_("Go on, and check again whenever a file changes."))
@click.option(
    "--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True, help=_("Colours.")
)
@click.option("-j", "--jobs", type=click.IntRange(1, 64), help=_("Processes; one for each processor otherwise."))
@click.option("--no-cache", is_flag=True, help=_("Check everything anew."))
def command(  # noqa: PLR0913 - what can be asked for
    paths: tuple[str, ...],
    form: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    *,
    strict: bool,
    everything: bool,
    watch: bool,
    color: str,
    jobs: int | None,
    no_cache: bool,
) -> int:
    """Check briefs."""
    from briefing.cli.check import Options, run  # noqa: PLC0415 - help does not pay for loading

    how = Options(form, select, ignore, strict, everything, color, jobs or 0, not no_cache)
    if watch:
        from briefing.cli.watch import run as follow  # noqa: PLC0415 - as above

        return follow(paths, how)
    return run(paths, how)
