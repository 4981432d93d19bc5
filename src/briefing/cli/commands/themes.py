"""`briefing themes`."""

import click

from briefing.cli.exit_codes import Exit
from briefing.cli.streams import put, say
from briefing.i18n import gettext as _


@click.command("themes", help=_("List the themes, shipped ones and your own."))
def command() -> Exit:
    """Print a line a theme; what is wrong with your own goes to stderr."""
    from briefing.diagnostics.render.text import render_text  # noqa: PLC0415 - help does not pay for it
    from briefing.paths import themes_folder  # noqa: PLC0415
    from briefing.themes.registry import all_themes  # noqa: PLC0415

    themes, findings = all_themes(themes_folder())
    names = max(len(theme.name) for theme in themes)
    shades = {True: _("dark"), False: _("light")}
    width = max(map(len, shades.values()))
    for theme in themes:
        put(f"{theme.name:<{names}}  {shades[theme.dark]:<{width}}  {theme.description}\n")
    if findings:
        say(render_text(findings))
    return Exit.FINDINGS if findings else Exit.CLEAN
