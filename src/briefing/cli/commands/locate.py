"""`briefing locate`."""

import click

from briefing import paths
from briefing.cli.streams import put
from briefing.i18n import gettext as _

PLACES = {
    "config": paths.config_folder,
    "state": paths.state_folder,
    "cache": paths.cache_folder,
    "themes": paths.themes_folder,
}
"""What can be asked for."""
HELP = _(
    """Print where config, state, cache or your own themes are kept; all of them without a name.

    The folder need not be there: it comes with the first file in it."""
)


@click.command("locate", help=HELP, short_help=_("Print where config, state, cache or your themes are kept."))
@click.argument("place", type=click.Choice(list(PLACES)), required=False)
def command(place: str | None) -> None:
    """Print one folder, or all of them."""
    if place:
        put(f"{PLACES[place]()}\n")
        return
    put("".join(f"{name:<7} {folder()}\n" for name, folder in PLACES.items()))
