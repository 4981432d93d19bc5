"""`briefing schema`."""

import click

from briefing.i18n import gettext as _

NAMES = ("brief", "settings", "theme")
"""What there are schemas of; `authoring.schema.SCHEMAS` makes them."""
HELP = _(
    """Print the JSON Schema of a brief in YAML, of briefing.toml (settings), or of a theme, for editors.

    \b
    briefing schema > .briefing/brief.schema.json
    briefing schema settings > .briefing/settings.schema.json"""
)


@click.command("schema", help=HELP, short_help=_("Print a JSON Schema for editors."))
@click.argument("of", type=click.Choice(NAMES), default=NAMES[0])
def command(of: str) -> None:
    """Print a schema."""
    from briefing.authoring.schema import schema_text  # noqa: PLC0415 - help does not pay for it
    from briefing.cli.streams import put  # noqa: PLC0415

    put(schema_text(of))
