"""Pages of the program's own: what is wrong with a file, the keys, an address before it is opened."""

from collections.abc import Iterable

from briefing.diagnostics.finding import Finding
from briefing.i18n import gettext as _
from briefing.layout.line import Face, Line, Page, Placed, Run
from briefing.layout.line_tools import cells
from briefing.layout.wrap import wrap_runs
from briefing.model.text import SafeText
from briefing.source.clean import clean_line
from briefing.themes.roles import Role
from briefing.tui.commands import Command, Group, Where
from briefing.tui.keys import shown_key
from briefing.tui.panes.view import View
from briefing.tui.problems.entries import body_lines
from briefing.tui.problems.words import sign, word


def problems_page(findings: Iterable[Finding], width: int) -> Page:
    """Return the findings of a file, each with its place, its message and its help."""
    lines: list[Line] = []
    placed: list[Placed] = []
    for number, finding in enumerate(findings):
        if lines:
            lines.append(())
        first = len(lines)
        span = finding.span
        mark = sign(finding.severity)
        place = (
            mark._replace(text=SafeText(f"{mark.text} {word(finding.severity)} "), face=Face.BOLD),
            Run(clean_line(f"{span.path}:{span.line}:{span.column}"), Role.TEXT),
            Run(SafeText(f" {finding.rule}"), Role.MUTED),
        )
        lines += [*wrap_runs(place, width), *body_lines(finding, width)]
        placed.append(Placed(str(number), first, len(lines) - 1))
    return Page(width, tuple(lines), tuple(placed))


def finding_at(view: View, findings: tuple[Finding, ...]) -> Finding | None:
    """Return the finding under the cursor of a view that lists them."""
    number = next((int(one.id) for one in reversed(view.page.placed) if one.first <= view.line), 0)
    return findings[number] if number < len(findings) else None


def help_page(commands: Iterable[Command], width: int, here: Where) -> Page:
    """Return the keys of the commands under the headings of their groups, what is special `here` first."""
    listed = list(commands)
    special = {command.group for command in listed if here in command.where}
    column = min(26, max((cells(_keys(command)) for command in listed), default=0) + 2, width // 2)
    lines: list[Line] = []
    for group in sorted(Group, key=lambda group: group not in special):
        members = [command for command in listed if command.group is group]
        if not members:
            continue
        if lines:
            lines.append(())
        lines.append((Run(SafeText(_(group.value).upper()), Role.LABEL),))
        for command in members:
            keys = _keys(command)
            gap = SafeText(" " * max(1, column - cells(keys)))
            lines += wrap_runs(
                (Run(SafeText(_(command.help))),),
                width,
                (Run(SafeText(keys), Role.KEY), Run(gap)),
                (Run(SafeText(" " * column)),),
            )
    return Page(width, tuple(lines))


def url_page(url: SafeText, width: int, *, opens: bool) -> Page:
    """Return an address, whole, and what happens to it; `opens` tells whether there is something that opens it."""
    does = _("copies it: there is no browser here")
    if opens:
        does = _("writes to it") if url.startswith("mailto:") else _("opens it in the browser")
    lines = wrap_runs((Run(url, Role.LINK),), width)
    hint = (
        Run(SafeText(shown_key("enter")), Role.KEY),
        Run(SafeText(f" {does}   "), Role.MUTED),
        Run(SafeText(shown_key("escape")), Role.KEY),
        Run(SafeText(f" {_('does not')}"), Role.MUTED),
    )
    return Page(width, (*lines, (), *wrap_runs(hint, width)))


def _keys(command: Command) -> str:
    return " ".join(shown_key(key) for key in command.keys)
