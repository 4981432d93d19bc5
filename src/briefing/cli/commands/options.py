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
    """Return the rules and groups that a shell may complete what was begun to, behind the last comma of a list."""
    from briefing.diagnostics.rules import RULES  # noqa: PLC0415 - for a shell that asks

    before, comma, begun = incomplete.rpartition(",")
    names = [*(rule for rule in RULES if rule.startswith(begun)), *group_names(context, parameter, begun)]
    return [f"{before}{comma}{name}" for name in names]


def template_names(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    """Return the templates of the library and the shipped ones that start as what a shell asks to complete."""
    from pathlib import Path  # noqa: PLC0415 - for a shell that asks

    from briefing.authoring.new.templates import templates  # noqa: PLC0415
    from briefing.library.discover import library_root  # noqa: PLC0415

    return [name for name in templates(Path(library_root(".")), "en") if name.startswith(incomplete)]


def rules(verb: str, other: str) -> Callable[[_Command], _Command]:
    """Declare `--select` and `--ignore`, with what each does; both take rules and groups, by comma or repeated."""

    def declared(command: _Command) -> _Command:
        for name, help_ in (("--ignore", other), ("--select", verb)):
            command = click.option(
                name, metavar="RULE,…", multiple=True, callback=_rules, shell_complete=rule_names, help=help_
            )(command)
        return command

    return declared


def _rules(context: click.Context, parameter: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names in what was given, each of a rule or a group."""
    names = tuple(name.strip() for each in given for name in each.split(",") if name.strip())
    if names:
        from briefing.diagnostics.nearest import nearest  # noqa: PLC0415 - where rules are named
        from briefing.diagnostics.rules import RULES, Group  # noqa: PLC0415

        known = (*RULES, *Group)
        for name in names:
            if name not in known:
                message = _("there is no rule or group “{name}”").format(name=name)
                near = nearest(name, known)
                hint = _("{message}; the nearest: {names}").format(message=message, names=near) if near else message
                raise click.BadParameter(hint, context, parameter)
    return names
