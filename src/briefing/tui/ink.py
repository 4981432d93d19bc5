"""From roles and surfaces to what the terminal is sent: the bridge between themes and Textual's strips."""

from binascii import crc32
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from rich.cells import cell_len
from rich.color import Color, ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from briefing.layout.line import Face, Line, Run
from briefing.model.text import SafeText
from briefing.themes.roles import Role, Surface
from briefing.themes.theme import Theme, without_colour
from briefing.tui.panes.decoration import Stretch
from briefing.tui.safety import without_controls

_RESET = "\x1b[0m"
_ATTRIBUTES = (("bold", "1"), ("dim", "2"), ("italic", "3"), ("underline", "4"), ("reverse", "7"), ("strike", "9"))


class Look(NamedTuple):
    """All that the look of a row depends on beside theme and width."""

    line: Line
    surface: Surface = Surface.PAGE
    gutter: Run | None = None
    """One cell before the line."""
    marked: tuple[Stretch, ...] = ()
    """Stretches of the line on another ground or in another role."""
    labels: tuple[tuple[int, Run], ...] = ()
    """Words that stand over those of the line, each from a cell on."""
    margin: Run | None = None
    """One cell at the end of the row."""


class Ink:
    """A theme's styles, made once each. `colourless` keeps to the terminal's own two colours, as `NO_COLOR` asks."""

    def __init__(self, theme: Theme, *, colourless: bool = False) -> None:
        self.theme = theme
        self._look = (without_colour(theme) if colourless else theme).look
        self._styles: dict[tuple[Role, Surface, Face, str], Style] = {}

    def style(
        self, role: Role = Role.TEXT, surface: Surface = Surface.PAGE, face: Face = Face.PLAIN, url: str = ""
    ) -> Style:
        """Return the style of a run."""
        key = (role, surface, face, url)
        found = self._styles.get(key)
        if found is None:
            found = self._styles[key] = self._make(role, surface, face, url)
        return found

    def _make(self, role: Role, surface: Surface, face: Face, url: str) -> Style:
        look = self._look(role, surface)
        return Style(
            color=_named(look.color),
            bgcolor=_named(look.background),
            bold=look.bold or Face.BOLD in face or None,
            dim=look.dim or None,
            italic=look.italic or Face.ITALIC in face or None,
            underline=look.underline or Face.UNDERLINE in face or None,
            reverse=look.reverse or None,
            strike=look.strike or Face.STRIKE in face or None,
            link=without_controls(url) or None,
        )

    def segments(self, line: Line, surface: Surface = Surface.PAGE) -> list[Segment]:
        """Return the runs of a line as segments without control characters."""
        style = self.style
        return [
            Segment(without_controls(run.text), style(run.role, surface, run.face, run.url)) for run in line if run.text
        ]

    def row(self, look: Look, width: int) -> Strip:
        """Return one row of exactly `width` cells: gutter, line, margin."""
        surface = look.surface
        segments = [] if look.gutter is None else self.segments((look.gutter,), surface)
        line = look.line
        for cell, words in look.labels:
            before, _under, after = cut(padded(line, cell), cell, cell + cell_len(words.text))
            line = (*before, words, *after)
        if look.marked:
            segments += self._marked(line, surface, look.marked)
        else:
            segments += self.segments(line, surface)
        ground = self.style(Role.TEXT, surface)
        if look.margin is None:
            return fit(segments, width, ground)
        row = fit(segments, width - 1, ground)
        return fit([*row, *self.segments((look.margin,), surface)], width, ground)

    def _marked(self, line: Line, surface: Surface, marked: tuple[Stretch, ...]) -> list[Segment]:
        """Return the line cut where a stretch begins or ends, each part in the role and on the ground there."""
        segments: list[Segment] = []
        at = 0
        for edge in sorted({edge for start, end, _look in marked for edge in (start, end)}):
            inside, _none, line = cut(line, edge - at, edge - at)
            here = [look for start, end, look in marked if start <= at < edge <= end]
            ground = next((look for look in reversed(here) if isinstance(look, Surface)), surface)
            role = next((look for look in reversed(here) if isinstance(look, Role)), None)
            segments += self.segments(tuple(run._replace(role=role) for run in inside) if role else inside, ground)
            at = edge
        return segments + self.segments(line, surface)


def _named(color: str) -> str:
    return color.replace("-", "_")


def cut(line: Line, start: int, end: int) -> tuple[Line, Line, Line]:
    """Divide a line at two cells: what lies before, between and after them. No character is split."""
    parts: tuple[list[Run], list[Run], list[Run]] = ([], [], [])
    at = 0
    for run in line:
        rest = run.text
        while rest:
            part, room = (0, start - at) if at < start else (1, end - at) if at < end else (2, len(rest) * 2)
            taken = _cells(rest, room)
            parts[part].append(run._replace(text=SafeText(rest[:taken])))
            at += cell_len(rest[:taken])
            rest = SafeText(rest[taken:])
    return tuple(parts[0]), tuple(parts[1]), tuple(parts[2])


def padded(line: Line, width: int) -> Line:
    """Return the line with blanks up to a width, where it is shorter."""
    room = width - sum(cell_len(run.text) for run in line)
    return (*line, Run(SafeText(" " * room))) if room > 0 else line


def _cells(text: str, room: int) -> int:
    """Return how many characters of `text` start within `room` cells, at least one."""
    if text.isascii():
        return min(len(text), room)
    used = 0
    for index, character in enumerate(text):
        if used >= room and cell_len(character):
            return max(1, index)
        used += cell_len(character)
    return len(text)


def fit(segments: list[Segment], width: int, ground: Style) -> Strip:
    """Return a row of exactly `width` cells: equal neighbours joined, blanks after them, too much of them cut."""
    used = 0
    joined: list[Segment] = []
    for segment in segments:
        text = segment.text
        used += len(text) if text.isascii() else cell_len(text)
        if joined and (joined[-1].style is segment.style or text.isspace()) and _plain(joined[-1].style, segment.style):
            joined[-1] = Segment(joined[-1].text + text, joined[-1].style)
        else:
            joined.append(segment)
    if used < width:
        blanks = " " * (width - used)
        if joined and _plain(joined[-1].style, ground):
            joined[-1] = Segment(joined[-1].text + blanks, joined[-1].style)
        else:
            joined.append(Segment(blanks, ground))
    row = Row(joined, max(used, width))
    return row if used <= width else row.crop(0, width)


def _plain(left: Style | None, right: Style | None) -> bool:
    """Whether blanks in `right` look the same in `left`: one ground, and nothing drawn on a blank."""
    if left is right:
        return True
    if left is None or right is None:
        return False
    drawn = left.underline or left.strike or left.reverse or right.underline or right.strike or right.reverse
    return not drawn and left.bgcolor == right.bgcolor and not left.link and not right.link


class Row(Strip):
    """A strip that sends only what changes between neighbours, about half the bytes of the general one."""

    def render(self, console: Console) -> str:
        """Return the row as terminal sequences, its style closed at the end."""
        if self._render_cache is None:
            self._render_cache = _sequences(self._segments, console._color_system or ColorSystem.TRUECOLOR)  # noqa: SLF001 - as Strip does
        return self._render_cache

    def crop(self, start: int, end: int | None = None) -> Strip:
        """Return a part of the row, as thrifty as the whole."""
        part = super().crop(start, end)
        return part if isinstance(part, Row) else Row(part, part.cell_length)


def _sequences(segments: list[Segment], system: ColorSystem) -> str:
    if not segments:
        return ""
    styles = [segment.style or Style.null() for segment in segments]
    parts = [_change(None, styles[0], system), _linked(segments[0].text, styles[0])]
    for (left, right), segment in zip(pairwise(styles), segments[1:], strict=True):
        parts += (_change(left, right, system), _linked(segment.text, right))
    parts.append(_RESET)
    return "".join(parts)


def _change(left: Style | None, right: Style, system: ColorSystem) -> str:
    codes: list[str] = []
    if left is None or _attributes(left) != _attributes(right):
        if left is not None:
            codes.append("0")
            left = None
        codes += _attributes(right)
    if left is None or left.color != right.color:
        codes += _color(right.color, system, left is None, foreground=True)
    if left is None or left.bgcolor != right.bgcolor:
        codes += _color(right.bgcolor, system, left is None, foreground=False)
    return f"\x1b[{';'.join(codes)}m" if codes else ""


def _attributes(style: Style) -> list[str]:
    return [code for name, code in _ATTRIBUTES if getattr(style, name)]


def _color(color: Color | None, system: ColorSystem, fresh: bool, *, foreground: bool) -> Iterable[str]:  # noqa: FBT001 - beside its twin
    if color is None:
        return () if fresh else ("39" if foreground else "49",)
    return color.downgrade(system).get_ansi_codes(foreground=foreground)


def _linked(text: str, style: Style) -> str:
    """Return `text` as a hyperlink (OSC 8); one URL has one id, so that a wrapped link lights up as a whole."""
    if not style.link:
        return text
    return f"\x1b]8;id={crc32(style.link.encode()):x};{style.link}\x1b\\{text}\x1b]8;;\x1b\\"
