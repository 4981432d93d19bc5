"""The arguments and options that several commands share."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import click

from briefing.i18n import gettext as _

_Command = TypeVar("_Command", bound=Callable[..., object])


def paths(*, required: bool = False) -> Callable[[_Command], _Command]:
    """Declare the paths. Whether anything stands there is not for click to say: it would not name the nearest."""
    metavar = "PATH..." if required else "[PATH]..."
    return click.argument("paths", nargs=-1, required=required, type=click.Path(), metavar=metavar)


def form(forms: Sequence[str]) -> Callable[[_Command], _Command]:
    """Declare `--format`; the first form is the default."""
    return click.option(
        "-f", "--format", "form", type=click.Choice(forms), default=forms[0], show_default=True, help=_("The form.")
    )


def group_names(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    """Return the groups of rules that start as what a shell asks to complete."""
    from briefing.diagnostics.rules import Group  # noqa: PLC0415 - for a shell that asks

    return [group.value for group in Group if group.startswith(incomplete)]


def rule_names(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[str]:
    """Return the rules and groups that start as what a shell asks to complete."""
    from briefing.diagnostics.rules import RULES  # noqa: PLC0415 - for a shell that asks

    rules = [rule for rule in RULES if rule.startswith(incomplete)]
    return [*rules, *group_names(context, parameter, incomplete)]
