"""What stands around the panes of a brief: the titles on their frames, the bar of faults, the footer."""

from typing import TYPE_CHECKING

from briefing.diagnostics.finding import Finding
from briefing.i18n import gettext as _
from briefing.i18n import ngettext
from briefing.layout.line import Line, Run
from briefing.layout.line_tools import beside, cells, truncate
from briefing.model.text import SafeText
from briefing.themes.roles import Role
from briefing.tui.arrange import PANES, Arrangement, Frame, Pane, Preset
from briefing.tui.panes.backdrop import Framed, Title, titles_fit
from briefing.tui.screens.footer import Moment

if TYPE_CHECKING:
    from briefing.tui.reading.reader import Reader

_OF_A_BRIEF = frozenset({"follow", "peek", "previous-stop", "hints", "next-pane", "zoom", "preset", "find"})
"""Commands with nothing to do where there is no brief."""
_OF_A_TIMELINE = frozenset({"pan-left", "zoom-in", "fit"})
_BESIDE_NOTE = 6
"""Cells of a frame's top that neither titles nor a note may take: its corners, and lines and blanks between."""


class Chrome:
    """Makes it for a reader, as things are now."""

    def __init__(self, reader: "Reader") -> None:
        self._reader = reader

    def frames(self, arrangement: Arrangement, *, covered: bool) -> tuple[Framed, ...]:
        """Return the frames with their titles."""
        reader = self._reader
        frames: list[Framed] = []
        for frame in arrangement.frames:
            active = frame.pane is reader.active and not covered
            titles = tuple(
                Title(name, active=tab is reader.active and not covered, shown=tab is frame.pane)
                for tab, name in zip(frame.tabs, self._names(frame), strict=True)
            )
            room = frame.rect.width - _BESIDE_NOTE - sum(cells(title.text) + 3 for title in titles)
            note = self._note(frame.pane, room)
            frames.append(Framed(frame.rect, titles, note, active, reader.views[frame.pane].thumb()))
        return tuple(frames)

    def _names(self, frame: Frame) -> list[str]:
        """Return the titles on a frame; of panes out of sight with how much is related there, or its mark alone."""
        reader = self._reader
        names = [f"{PANES.index(tab) + 1} {reader.title(tab)}" for tab in frame.tabs]
        counts = [0 if tab is frame.pane else reader.brushing.count(tab) for tab in frame.tabs]
        counted = [f"{name} »{count}" if count else name for name, count in zip(names, counts, strict=True)]
        if titles_fit(counted, frame.rect.width):
            return counted
        return [name.replace(" ", "»", 1) if count else name for name, count in zip(names, counts, strict=True)]

    def _note(self, pane: Pane, room: int) -> str:
        """Return what a title says at its right: as much as there is room for, what belongs to the cursor first."""
        reader = self._reader
        brief = reader.brief
        if brief is None:
            return ""
        counts = {Pane.FIGURES: brief.figures, Pane.SOURCES: brief.sources, Pane.TIMELINE: brief.timeline}
        notes = [part.note(pane) for part in reader.parts]
        if pane in counts:
            notes.append(str(len(counts[pane])))
        elif reader.pages and not reader.pages.complete:
            notes.append("…")
        said = ""
        for note in filter(None, notes):
            longer = f"{said} · {note}" if said else note
            said = longer if cells(longer) <= room else said
        return said

    def plain_header(self, width: int) -> Line:
        """Return the header where there is no brief: what lies around the file, and its path."""
        from briefing.source.clean import clean_line  # noqa: PLC0415 - where there is no brief

        reader = self._reader
        crumbs = "".join(f" {crumb} ▸" for crumb in reader.host.crumbs())
        return truncate((Run(SafeText(f"{crumbs} "), Role.MUTED), Run(clean_line(reader.path), Role.TITLE)), width)

    def error_bar(self, errors: tuple[Finding, ...], width: int) -> Line:
        """Return how many faults there are, the first of them as far as it fits, and how to see all."""
        first = errors[0]
        text = ngettext("{n} fault in the file", "{n} faults in the file", len(errors)).format(n=len(errors))
        place = f"{first.span.path.rpartition('/')[2]}:{first.span.line}:{first.span.column}"
        left = (Run(SafeText(f" ✖ {text}"), Role.ERROR), Run(SafeText(f"  {place}  {first.message}"), Role.TEXT))
        key = (
            Run(SafeText(f"{self._reader.host.stage.key('problems')} "), Role.KEY),
            Run(SafeText(f"{_('shows all')} "), Role.MUTED),
        )
        return beside(left, key, width, gap=2)

    def footer(self, width: int) -> Line:
        """Return what a part says there, a message, or the keys that are of use now."""
        reader = self._reader
        line = next((line for part in reader.parts if (line := part.footer(width)) is not None), None)
        if line is not None:
            return line
        problems = reader.edition.problems_in_words
        idle = set() if problems else {"problems"}
        if reader.pages is None:
            idle |= _OF_A_BRIEF
        elif reader.brief and not reader.brief.timeline:
            idle |= _OF_A_TIMELINE
        if reader.preset is Preset.ALL:
            idle.add("preset")
        if not reader.view.page.stops:
            idle.add("previous-stop")
        if reader.view.by_item and reader.view.current is None:
            idle |= {"follow", "peek"}
        if not reader.host.has_list:
            idle.add("previous-brief")
            if not reader.way.can_go_back:
                idle.add("back")
        words = {"problems": problems, **({"quit": _("list")} if reader.host.has_list else {})}
        if reader.view.by_item and reader.view.stop < 0:
            words["follow"] = _("details")
        return reader.host.stage.footer(width, reader.host.message(), Moment(frozenset(idle), words))
