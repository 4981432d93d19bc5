"""What is shown of a brief beside the list: title, bottom line, judgments and figures, then the start of the text."""

from briefing.layout.line import Face, Line, Page, Placed, Run, Stop
from briefing.layout.line_tools import truncate
from briefing.layout.wrap import wrap_runs
from briefing.loading.loaded import Loaded
from briefing.model.inline import plain
from briefing.model.text import SafeText
from briefing.themes.roles import Role
from briefing.tui.reading.pages import Pages


def preview_page(loaded: Loaded, width: int) -> Page:
    """Return the preview of what was loaded; where that is no brief, what is wrong with it."""
    if loaded.brief is None:
        from briefing.tui.screens.lists import problems_page  # noqa: PLC0415 - where there is no brief

        return problems_page(loaded.findings, width)
    from briefing.layout.document import lay_out  # noqa: PLC0415 - when it is first shown
    from briefing.layout.figures import figures_page  # noqa: PLC0415 - as above
    from briefing.layout.summary import SummaryLayout  # noqa: PLC0415 - as above

    summary = loaded.brief.summary
    setting = Pages(loaded.brief).setting
    title = wrap_runs((Run(plain(loaded.brief.title.inlines), Role.TITLE, Face.BOLD),), width)
    parts = [Page(width, tuple(title)), SummaryLayout(setting, width).page]
    if loaded.brief.figures:
        label: Line = truncate((Run(SafeText(setting.t("Key figures").upper()), Role.LABEL),), width)
        parts += [Page(width, (label,)), figures_page(setting, width)]
    if summary.blocks:
        parts.append(lay_out(summary.blocks, width, setting))
    if not summary.complete:
        parts.append(Page(width, ((Run(SafeText("…"), Role.MUTED),),)))
    elif not any(part.lines for part in parts[1:]):
        nothing = Run(SafeText(setting.t("This brief has no summary.")), Role.MUTED)
        parts.append(Page(width, tuple(wrap_runs((nothing,), width))))
    return stacked(parts, width)


def stacked(parts: list[Page], width: int) -> Page:
    """Return the pages under one another as one, a blank line between two; a label stays with what follows it."""
    lines: list[Line] = []
    placed: list[Placed] = []
    stops: list[Stop] = []
    serial = 0
    for part in parts:
        if not part.lines:
            continue
        if lines and not (lines and lines[-1] and lines[-1][0].role is Role.LABEL):
            lines.append(())
        down = len(lines)
        lines += part.lines
        placed += (one._replace(first=one.first + down, last=one.last + down) for one in part.placed)
        stops += (stop._replace(line=stop.line + down, serial=stop.serial + serial) for stop in part.stops)
        serial = max((stop.serial for stop in stops), default=-1) + 1
    return Page(width, tuple(lines), tuple(placed), tuple(stops))
