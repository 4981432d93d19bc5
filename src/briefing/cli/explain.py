"""What `briefing explain` does: print what there is to say of rules."""

import sys

from briefing.cli.exit_codes import Exit
from briefing.cli.rules import as_table
from briefing.cli.streams import is_terminal, put, say, terminal_width
from briefing.diagnostics.nearest import nearest
from briefing.diagnostics.page import explanation
from briefing.diagnostics.render.rules import render_json
from briefing.diagnostics.rules import GROUPS, RULES, Group
from briefing.i18n import gettext as _
from briefing.source.file import show_path

_WIDEST = 88
"""Columns of prose that are still read with ease."""


def run(names: tuple[str, ...], form: str = "text") -> Exit:
    """Print the pages of rules and the lists of groups one after the other; what is neither is told on stderr."""
    known = [name for name in dict.fromkeys(names) if name in RULES or name in tuple(Group)]
    unknown = [name for name in dict.fromkeys(names) if name not in known]
    if form == "json":
        chosen = [rule for name in known for rule in RULES.values() if name in {rule.id, rule.group.value}]
        put(render_json(dict.fromkeys(chosen), pages=True))
    else:
        put("\n".join(_text(name) for name in known), styled=True)
    for name in unknown:
        say(f"briefing: {_unknown_rule(name)}")
    return Exit.USAGE if unknown else Exit.CLEAN


def _text(name: str) -> str:
    """Return what there is to say: Markdown as it is in a pipe, set for the eye on a terminal."""
    styled = is_terminal(sys.stdout)
    if name not in RULES:
        group = Group(name)
        rules = as_table(rule for rule in RULES.values() if rule.group is group)
        return f"{_(GROUPS[group])}\n\n{rules}"
    text = explanation(name)
    if not styled:
        return text
    from briefing.cli.excerpts import is_colored  # noqa: PLC0415 - for a terminal alone
    from briefing.cli.page_text import set_page  # noqa: PLC0415

    return set_page(text, min(terminal_width(), _WIDEST), plain=not is_colored("auto"))


def _unknown_rule(name: str) -> str:
    message = _("there is no rule {name}").format(name=_("“{words}”").format(words=show_path(name)))
    near = nearest(name, (*RULES, *Group))
    if near:
        return _("{message}; the nearest: {names}").format(message=message, names=near)
    return _("{message}; `briefing rules` lists them all").format(message=message)
