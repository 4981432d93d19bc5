"""Opening the reader: what must be done before Textual is imported, in the order that saves the most time."""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from briefing.tui.arrange import Preset


class Options(NamedTuple):
    """What the command line says about the reader."""

    theme: str | None = None
    """The name of a theme, or `dark`, `light`, `auto`."""
    mouse: bool = True
    """False leaves the mouse to the terminal, for selecting text."""


def run(paths: Sequence[str], options: Options = Options()) -> int:  # noqa: B008 - a value
    """Open briefs or folders of them in the terminal; return the exit code.

    It needs a terminal on standard error and, unless a brief is read from there, on standard input. A fault of the
    program is raised when the terminal has been given back.
    """
    # Nothing made here is garbage before the first picture stands.
    gc.disable()
    from briefing.clock import now  # noqa: PLC0415
    from briefing.i18n import gettext, install  # noqa: PLC0415
    from briefing.library.discover import discover  # noqa: PLC0415
    from briefing.loading.process import start, start_many  # noqa: PLC0415

    install(None)
    said = ""
    if not paths:
        from briefing.library.choose import default_paths  # noqa: PLC0415 - where nothing is named

        paths, shipped = default_paths(Path.cwd())
        said = gettext("There is no brief here. These are the ones that come with the program.") if shipped else ""
    since = now()
    found = discover(paths)
    one = found.candidates[0] if len(found.candidates) == 1 and found.candidates[0].named else None
    loading = start(one.path, library=one.library or None) if one else None
    listing = start_many((each.path, each.library or None) for each in found.candidates) if not one else None
    if one and one.path == "-":
        _keyboard_from_terminal()

    from briefing.paths import config_folder, state_folder, themes_folder  # noqa: PLC0415
    from briefing.remembered import recall  # noqa: PLC0415
    from briefing.themes.choose import choose, colourless  # noqa: PLC0415
    from briefing.themes.registry import load_theme  # noqa: PLC0415
    from briefing.themes.remembered import remembered  # noqa: PLC0415
    from briefing.themes.terminal import ask, is_dark  # noqa: PLC0415
    from briefing.tui.config import read_config  # noqa: PLC0415

    config = read_config(config_folder())
    state, folder = state_folder(), themes_folder()
    answers = []

    def asked() -> bool:
        answers.append(ask(os.environ))
        return is_dark(answers[-1], os.environ)

    choice = choose(options.theme, os.environ, lambda dark: remembered(state, dark=dark), asked, config.theme)
    colours = load_theme(choice.name, folder, dark=choice.dark).theme
    plain = colourless(os.environ)
    # Textual would turn everything grey by itself; what is shown without colour is for the theme to say.
    os.environ.pop("NO_COLOR", None)
    # How large the terminal is, it says itself; an old or wild answer would have millions of cells drawn.
    os.environ.pop("COLUMNS", None)
    os.environ.pop("LINES", None)
    os.environ["ESCDELAY"] = "25"

    from briefing.tui.lean import lean  # noqa: PLC0415

    with lean():
        from briefing.tui.app import BriefingApp  # noqa: PLC0415

    from briefing.tui.program import Begin  # noqa: PLC0415

    begin = Begin(
        colours,
        dark=choice.dark,
        colourless=plain,
        path=one.path if one else "",
        loading=loading,
        listing=listing,
        candidates=found.candidates,
        roots=() if one else tuple(paths),
        since=int(since.timestamp() * 1_000_000_000),
        findings=found.findings,
        name=_name(paths),
        said=said,
        preset=_preset(recall(state, "layout").get("preset", "")),
        table=config.table,
        faults=config.findings,
        themes_folder=folder,
        state_folder=state,
    )
    app = BriefingApp(begin, typed=b"".join(answer.typed for answer in answers))
    app.run(mouse=options.mouse and config.mouse)
    if app.fault:
        raise app.fault
    return app.return_code or 0


def _preset(word: str) -> "Preset":
    from briefing.tui.arrange import Preset  # noqa: PLC0415

    return Preset(word) if word in list(Preset) else Preset.ALL


def _name(paths: Sequence[str]) -> str:
    from briefing.source.file import show_path  # noqa: PLC0415

    return ", ".join(show_path(path) for path in paths)


def _keyboard_from_terminal() -> None:
    """Read keys from the terminal where standard input is a pipe; the brief comes from the pipe in another process."""
    if sys.stdin is not None and sys.stdin.isatty():
        return
    terminal = os.open(os.ttyname(2), os.O_RDWR)
    os.dup2(terminal, 0)
    os.close(terminal)
    sys.stdin = sys.__stdin__ = open(0, closefd=False, encoding="utf-8", errors="replace")  # type: ignore[misc]  # noqa: SIM115 - it stays open
