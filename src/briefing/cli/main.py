"""The command `briefing`, for everything that click has to understand."""

import os

import click

from briefing import __version__, i18n
from briefing.cli.exit_codes import Exit
from briefing.cli.group import Commands
from briefing.cli.names import LANGUAGES
from briefing.cli.streams import say
from briefing.i18n import gettext as _

HELP = _(
    """Read and check briefs in the terminal.

    Without a command, briefing opens PATH: a brief, a folder of briefs, or - for standard input. Without a path it
    opens the folder briefs here, else this folder if there is a brief in it, else the briefs that come with it.

    \b
    Examples:
      briefing                           the briefs at hand
      briefing notes/2024-10-18.md       one brief
      briefing ./list                    a path that is called like a command
      briefing show -f json brief.md     for a program
      briefing check briefs/             what is wrong, with line and column
      git show HEAD:brief.md | briefing -"""
)


def _speak() -> None:
    """Let click take its own words (usage, options, errors) from our catalogue; they stand in `click_words`."""
    if i18n.gettext("Usage:") != "Usage:":
        import gettext  # noqa: PLC0415 - an English start does not pay for it

        gettext.bindtextdomain("briefing", os.path.join(os.path.dirname(i18n.__file__), "locale"))  # noqa: PTH118, PTH120
        gettext.textdomain("briefing")


@click.group(
    cls=Commands,
    help=HELP,
    subcommand_metavar="[PATH]... | COMMAND [ARGS]...",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(
    __version__, "-V", "--version", message="briefing %(version)s", help=_("Show the version and exit.")
)
@click.option(
    "--lang", type=click.Choice(LANGUAGES), expose_value=False, help=_("The language of the program; comes first.")
)
def briefing() -> None:
    """Stand for the group; each command does its own work."""


def run(arguments: list[str]) -> int:
    """Run a command line; return its exit code. Whatever click says of wrong usage goes to stderr, cleaned."""
    _speak()
    try:
        result = briefing.main(arguments, prog_name="briefing", standalone_mode=False)
    except click.UsageError as error:
        context = error.ctx
        if context:
            say(context.get_usage())
        say(f"briefing: {error.format_message()}")
        command = context.command_path if context else "briefing"
        say(_("Try “{command}” for help.").format(command=f"{command} --help"))
        return Exit.USAGE
    except click.ClickException as error:
        say(f"briefing: {error.format_message()}")
        return Exit.USAGE
    except click.Abort:
        return Exit.INTERRUPTED
    return result if isinstance(result, int) else Exit.CLEAN
