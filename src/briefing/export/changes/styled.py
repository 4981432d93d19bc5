"""What changed as text for a terminal: as the reader's page has it, with the terminal's own colours."""

from collections.abc import Iterable

from briefing.analysis.changes import Compared, Kind
from briefing.export.changes.text import heading
from briefing.layout.changes import changes_page
from briefing.layout.line import Face, Line, Run
from briefing.layout.setting import Setting
from briefing.themes.roles import Role

_COLORS = {Role.ADDED: "32", Role.REMOVED: "31", Role.CHANGED: "33", Role.PROVENANCE: "36", Role.ERROR: "31"}
_WEIGHTS = {Role.LABEL: "1", Role.STRONG: "1", Role.MUTED: "2"}
_FACES = {Face.BOLD: "1", Face.ITALIC: "3", Face.UNDERLINE: "4", Face.STRIKE: "9"}
_PLAIN = "\x1b[0m"


def render_compared(briefs: Iterable[Compared], width: int = 80, *, color: bool = True) -> str:
    """Return what became of briefs, with faces and, where asked, colours (SGR sequences and no others)."""
    parts: list[str] = []
    for compared in briefs:
        if compared.kind is Kind.SAME:
            continue
        text = f"\x1b[1m{heading(compared)}{_PLAIN}\n"
        if compared.old is not None and compared.new is not None:
            page = changes_page(compared.changes, Setting(compared.old), Setting(compared.new), width)
            text += "\n" + "".join(f"{_line(line, color=color)}\n" for line in page.lines)
        parts.append(text)
    return "\n".join(parts)


def _line(line: Line, *, color: bool) -> str:
    return "".join(_run(run, color=color) for run in line)


def _run(run: Run, *, color: bool) -> str:
    codes = [code for face, code in _FACES.items() if face & run.face]
    if weight := _WEIGHTS.get(run.role):
        codes.append(weight)
    if color and run.role in _COLORS:
        codes.append(_COLORS[run.role])
    return f"\x1b[{';'.join(dict.fromkeys(codes))}m{run.text}{_PLAIN}" if codes else run.text
