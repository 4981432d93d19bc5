"""The line above the panes: where the reader is, what it is called, and at the right marking, status and date.

The marking is always there, whole and as text (TLP 2.0). Where room is short, these give way in turn: the crumbs but
the last, all of them, the long form of the date, the date, the status, the end of the title.
"""

from collections.abc import Sequence

from briefing.layout.line import Line, Run
from briefing.layout.line_tools import align_right, cells, join, line_width, run, truncate, truncate_text
from briefing.layout.setting import Setting
from briefing.model.inline import plain
from briefing.model.text import SafeText
from briefing.model.vocabulary import Marking, Status
from briefing.themes.roles import Role

TLP = {
    Marking.RED: Role.TLP_RED,
    Marking.AMBER_STRICT: Role.TLP_AMBER,
    Marking.AMBER: Role.TLP_AMBER,
    Marking.GREEN: Role.TLP_GREEN,
    Marking.CLEAR: Role.TLP_CLEAR,
}
"""The role of each marking."""
_ARROW = run(" ▸ ", Role.MUTED)
_DOT = run(" · ", Role.MUTED)
_GAP = 3
"""Blanks between left and right at least."""
_LEAST = 36
"""Cells that a longer title keeps while something else can give way."""


def header_line(setting: Setting, width: int, breadcrumbs: Sequence[SafeText] = ()) -> Line:
    """Return the header of a brief; `breadcrumbs` lead to it, the outermost first, and its section comes after them."""
    title = plain(setting.brief.title.inlines)
    crumbs = [*breadcrumbs, *([setting.brief.section] if setting.brief.section else [])]
    ways = [_way(crumbs), _way(crumbs[-1:]), ()]
    rights = _rights(setting)
    for number, right in enumerate(rights):
        last = number + 1 == len(rights)
        for way in ways:
            room = width - line_width(right) - line_width(way) - _GAP
            if room >= (1 if last and not way else min(cells(title), _LEAST)):
                left = join(way, (run(truncate_text(title, room), Role.TITLE),))
                return join(left, align_right(right, width - line_width(left)))
    return align_right(truncate(rights[-1], width), width)


def _way(crumbs: Sequence[SafeText]) -> Line:
    return join(*[(run(crumb, Role.MUTED), _ARROW) for crumb in crumbs])


def _rights(setting: Setting) -> list[Line]:
    """Return what stands at the right, the longest first and the marking alone last."""
    brief = setting.brief
    marking = run(brief.tlp, TLP[brief.tlp])
    with_status = (marking, _DOT, _status(setting, brief.status))
    found: list[Line] = []
    if brief.date:
        found = [
            (*with_status, _DOT, run(setting.date(brief.date, short=short), Role.MUTED)) for short in (False, True)
        ]
    return [*found, with_status, (marking,)]


def _status(setting: Setting, status: Status) -> Run:
    match status:
        case Status.DRAFT:
            return run(setting.t("draft"), Role.WARNING)
        case Status.FINAL:
            return run(setting.t("final"), Role.MUTED)
        case Status.SUPERSEDED:
            return run(setting.t("superseded"), Role.WARNING)
        case Status.WITHDRAWN:
            return run(setting.t("withdrawn"), Role.ERROR)
