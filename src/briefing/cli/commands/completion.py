"""`briefing completion`."""

import click

from briefing.cli.streams import put
from briefing.i18n import gettext as _

SHELLS = ("bash", "zsh", "fish")
HELP = _(
    """Print the script that makes a shell complete the commands, options and paths of briefing.

    \b
    bash:  briefing completion bash > ~/.local/share/bash-completion/completions/briefing
    zsh:   briefing completion zsh > _briefing, in a folder of $fpath
    fish:  briefing completion fish > ~/.config/fish/completions/briefing.fish"""
)


@click.command("completion", help=HELP, short_help=_("Print the completion script for a shell."))
@click.argument("shell", type=click.Choice(SHELLS))
def command(shell: str) -> None:
    """Print the completion script for a shell."""
    from click.shell_completion import get_completion_class  # noqa: PLC0415 - for this command alone

    from briefing.cli.main import briefing  # noqa: PLC0415 - the group loads this module

    made = get_completion_class(shell)
    assert made is not None, shell  # noqa: S101 - click has those of `SHELLS`
    put(made(briefing, {}, "briefing", "_BRIEFING_COMPLETE").source())
