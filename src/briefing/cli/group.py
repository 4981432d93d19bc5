"""The group of all commands: loads each when it is needed, and takes a path where no command is named."""

import os
from importlib import import_module
from typing import TYPE_CHECKING

import click

from briefing.cli.names import COMMANDS
from briefing.i18n import gettext as _

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_OWN = frozenset({"-h", "--help", "-V", "--version", "--lang"})
"""The options of the group itself; all others belong to `read`."""


class Commands(click.Group):
    """`briefing COMMAND …`, or `briefing [PATH…]`, which is `briefing read [PATH…]`."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Return the command of this name, None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"briefing.cli.commands.{cmd_name}").command
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put `read` before paths and before the options that belong to it."""
        own = _own_words(args)
        rest = args[own:]
        known = bool(rest) and (rest[0] in COMMANDS or rest[0].partition("=")[0] in _OWN)
        if ctx.resilient_parsing:
            # A shell asks what may come next: before the first word commands as well as paths.
            known |= not rest
        elif rest and not known and _is_word(rest[0]):
            from briefing.cli.near import unknown_word  # noqa: PLC0415 - for mistakes alone

            raise click.UsageError(unknown_word(rest[0]), ctx)
        return super().parse_args(ctx, args if known else [*args[:own], "read", *rest])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> "list[CompletionItem]":
        """Return commands and options, and let the shell add its paths."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 - for a shell that asks

        found = super().shell_complete(ctx, incomplete)
        return found if incomplete.startswith("-") else [*found, CompletionItem(incomplete, type="file")]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands, each with its whole short help."""
        commands = [self.get_command(ctx, name) for name in COMMANDS]
        rows = [(each.name or "", each.short_help or each.help or "") for each in commands if each]
        with formatter.section(_("Commands")):
            formatter.write_dl(rows)


def _own_words(args: list[str]) -> int:
    """Return how many words before the command or path belong to the group: `--lang LANG`."""
    if args and args[0].startswith("--lang="):
        return 1
    return 2 if len(args) > 1 and args[0] == "--lang" else 0


def _is_word(argument: str) -> bool:
    """Return whether an argument is neither option nor standard input nor the name of anything that is there."""
    return not argument.startswith("-") and not os.path.lexists(argument)
