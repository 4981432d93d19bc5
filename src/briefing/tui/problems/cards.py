"""Cards above the list of problems: what a fix would write, and what a rule is about."""

from collections.abc import Callable

from briefing.diagnostics.finding import Finding, Fix
from briefing.diagnostics.problem import Change, Problem
from briefing.i18n import gettext as _
from briefing.i18n import language
from briefing.layout.line import Face, Line, Page, Run
from briefing.layout.wrap import wrap_runs
from briefing.model.blocks import Blocks
from briefing.model.text import SafeText
from briefing.source.clean import clean, clean_line
from briefing.themes.roles import Role
from briefing.tui.commands import Where
from briefing.tui.keys import shown_key
from briefing.tui.problems.entries import Entry, body_lines, head
from briefing.tui.screens.above import Above
from briefing.tui.screens.footer import Moment, hint_at

_INDENT: Line = (Run(SafeText("  ")),)


class FixCard(Above):
    """Shows what a fix would write before it is written."""

    where = Where.FIX

    def __init__(self, entry: Entry, beneath: Above) -> None:
        super().__init__(_("Fix"), lambda width: fix_page(entry.problem, width), beneath.rect_for)
        self.beneath = beneath
        self.entry = entry

    @property
    def finding(self) -> Finding:
        """What would be mended."""
        return self.entry.problem.finding

    @property
    def places(self) -> tuple[Where, ...]:
        """In the card of a fix."""
        return (Where.FIX, Where.CARD)

    @property
    def moment(self) -> Moment:
        """What the footer says: to do it, or to leave it."""
        return Moment(super().moment.idle | {"follow", "peek", "previous-stop", "next-pane"})

    def key_at(self, row: int, column: int) -> str:
        """Return the key of the hint there."""
        line = self.view.line_at(row)
        return (hint_at(self.view.page.lines[line], column) or "") if line is not None else ""


class RuleCard(Above):
    """Says what a rule is about."""

    def __init__(self, entry: Entry, blocks: Callable[[], Blocks], beneath: Above) -> None:
        """Show the page of the rule, as soon as `blocks` has it."""
        rule = entry.problem.finding.rule
        super().__init__(rule, lambda width: rule_page(entry.problem, blocks(), width), beneath.rect_for)
        self.beneath = beneath
        self._finding = entry.problem.finding

    @property
    def finding(self) -> Finding:
        """What was found."""
        return self._finding

    @property
    def moment(self) -> Moment:
        """What the footer says: the way out."""
        return Moment(super().moment.idle | {"next-pane"})


def fix_page(problem: Problem, width: int) -> Page:
    """Return what a fix does, the lines before and after, and how to have it done."""
    finding = problem.finding
    fix = finding.fix or Fix(finding.span, "", "")
    lines = [*wrap_runs((Run(clean_line(fix.title), Role.STRONG),), width)]
    if not fix.safe:
        words = _("! uncertain: look whether this is what you mean")
        lines += wrap_runs((Run(SafeText(words), Role.WARNING),), width)
    for change in problem.changes:
        lines += [(), (Run(SafeText(_("line {n}").format(n=change.line)), Role.MUTED),)]
        lines += _change_lines(change, width)
    hint = (
        Run(SafeText(shown_key("enter")), Role.KEY),
        Run(SafeText(f" {_('writes it')}   "), Role.MUTED),
        Run(SafeText(shown_key("escape")), Role.KEY),
        Run(SafeText(f" {_('does not')}"), Role.MUTED),
    )
    return Page(width, (*lines, (), *wrap_runs(hint, width)))


def rule_page(problem: Problem, blocks: Blocks, width: int) -> Page:
    """Return what was found, then what there is to say of its rule."""
    from briefing.diagnostics.rules import RULES  # noqa: PLC0415 - only when asked for
    from briefing.layout.document import lay_out  # noqa: PLC0415 - as above
    from briefing.layout.setting import Setting  # noqa: PLC0415 - as above
    from briefing.model.brief import Brief  # noqa: PLC0415 - as above
    from briefing.model.inline import EMPTY  # noqa: PLC0415 - as above

    finding = problem.finding
    found = [head(finding), *body_lines(finding, width), ()]
    if not blocks:
        rule = RULES.get(finding.rule)
        summary = _(rule.summary) if rule else ""
        return Page(width, (*found, *wrap_runs((Run(clean(summary)),), width)))
    # A page of the program's own refers to nothing.
    page = lay_out(blocks, width, Setting(Brief("", "", EMPTY, {}, lang=language())))
    return Page(width, (*found, *page.lines))


def _change_lines(change: Change, width: int) -> list[Line]:
    """Return lines before and after behind their signs; of one line in the place of one, what differs stands out."""
    if len(change.before) == len(change.after) == 1:
        start, end = _common(change.before[0], change.after[0])
        before, after = (
            [_parted(text, start, len(text) - end, role)]
            for text, role in ((change.before[0], Role.REMOVED), (change.after[0], Role.ADDED))
        )
    else:
        before = [_parted(text, 0, len(text), Role.REMOVED) for text in change.before]
        after = [_parted(text, 0, len(text), Role.ADDED) for text in change.after]
    lines: list[Line] = []
    for sign, texts in (("−", before), ("+", after)):
        first: Line = (Run(SafeText(f"{sign} "), Role.LABEL, Face.BOLD),)
        for text in texts:
            lines += wrap_runs(text, width, first, _INDENT) or [first]
    return lines


def _common(one: str, other: str) -> tuple[int, int]:
    """Return how many characters two lines have in common at their starts, then at their ends: whole words."""
    shorter = min(len(one), len(other))
    start = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    while start and one[start - 1].isalnum():
        start -= 1
    left = shorter - start
    end = next((at for at in range(left) if one[-1 - at] != other[-1 - at]), left)
    while end and one[-end].isalnum():
        end -= 1
    return start, end


def _parted(text: SafeText, start: int, end: int, role: Role) -> Line:
    """Return a line of a file, with the part between two offsets in a role. It keeps its indent."""
    shown = "\u00a0" * (len(text) - len(text.lstrip(" "))) + text.lstrip(" ")
    parts = ((shown[:start], Role.TEXT), (shown[start:end], role), (shown[end:], Role.TEXT))
    return tuple(Run(SafeText(part), of) for part, of in parts if part)
