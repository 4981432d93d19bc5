"""`briefing fix`."""

import click

from briefing.cli.commands import options
from briefing.i18n import gettext as _

HELP = _(
    """Apply the certain fixes of what is wrong with briefs, and leave everything else as it is.

    Comments, order, quoting and line ends stay. What was fixed and what is left to you goes to standard error. A brief
    from standard input goes to standard output, fixed.

    The exit code is 0 where no error is left, 1 where one is, or, with --diff, where something can be fixed; 2 where a
    path gives no brief.

    \b
    briefing fix briefs/
    briefing fix --diff briefs/                      shows it, and writes nothing
    briefing fix --select dates,unwritten-id a.md"""
)


@click.command("fix", help=HELP, short_help=_("Apply the certain fixes of what is wrong with briefs."))
@options.paths()
@click.option("--diff", "shown", is_flag=True, help=_("Show what would be written, and write nothing."))
@click.option("--unsafe", is_flag=True, help=_("Apply fixes as well that may not be what the author meant."))
@options.rules(_("Fix these rules and groups alone."), _("Leave these rules and groups."))
def command(
    paths: tuple[str, ...], select: tuple[str, ...], ignore: tuple[str, ...], *, shown: bool, unsafe: bool
) -> int:
    """Fix briefs."""
    from briefing.cli.fix import run  # noqa: PLC0415 - help does not pay for loading

    return run(paths, select=select, ignore=ignore, unsafe=unsafe, shown=shown)
