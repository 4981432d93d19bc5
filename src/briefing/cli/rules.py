"""What `briefing rules` does: print the table of rules, all of them or those of some groups."""

import sys
from collections.abc import Iterable

from briefing.cli.exit_codes import Exit
from briefing.cli.streams import is_terminal, put, say, terminal_width
from briefing.diagnostics.nearest import nearest
from briefing.diagnostics.render.rules import render_json, render_table
from briefing.diagnostics.rules import RULES, Group, Rule
from briefing.i18n import gettext as _
from briefing.source.file import show_path


def run(groups: tuple[str, ...], form: str = "text") -> Exit:
    """Print a line a rule, or one JSON object; names that are no group are told on stderr."""
    unknown = [name for name in groups if name not in tuple(Group)]
    for name in unknown:
        say(f"briefing: {_unknown_group(name)}")
    if unknown:
        return Exit.USAGE
    rules = [rule for rule in RULES.values() if not groups or rule.group in groups]
    put(render_json(rules) if form == "json" else as_table(rules))
    return Exit.CLEAN


def as_table(rules: Iterable[Rule]) -> str:
    """Return rules as lines that fit the terminal, whole where there is none."""
    return render_table(list(rules), terminal_width() if is_terminal(sys.stdout) else None)


def _unknown_group(name: str) -> str:
    message = _("there is no group {name}").format(name=_("“{words}”").format(words=show_path(name)))
    if name in RULES:
        return _("{message}; that is a rule, which `briefing explain {rule}` explains").format(
            message=message, rule=name
        )
    near = nearest(name, tuple(Group))
    return _("{message}; the nearest: {names}").format(message=message, names=near or ", ".join(Group))
