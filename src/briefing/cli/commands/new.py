"""`briefing new`."""

import click

from briefing.cli.commands.options import template_names
from briefing.i18n import gettext as _

HELP = _(
    """Write a new brief from a template, and say what is still to be filled in.

    On a terminal it asks for what is missing; in a script everything comes by options. It never writes over anything.
    The path of the new brief goes to standard output.

    \b
    briefing new "Water main burst in Mill Street"
    briefing new -t situation --lang de --series flut "Hochwasser, Tag 1"
    briefing new -t article -e "Shadow alliance"            and open it in your editor
    briefing new --list                                     the templates there are"""
)


@click.command("new", help=HELP, short_help=_("Write a new brief from a template."))
@click.argument("title", required=False)
@click.option(
    "-t",
    "--template",
    metavar="NAME",
    shell_complete=template_names,
    help=_("The template; --list tells which there are."),
)
@click.option("--list", "listed", is_flag=True, help=_("List the templates, and write nothing."))
@click.option("--lang", metavar="TAG", help=_("The language of the brief; that of the library otherwise."))
@click.option("--date", metavar="YYYY-MM-DD", help=_("The day of issue; today otherwise."))
@click.option("--bottom-line", metavar="TEXT", default="", help=_("The answer first."))
@click.option("--section", metavar="TEXT", default="", help=_("The desk or department."))
@click.option("--series", metavar="TEXT", default="", help=_("The running story that it belongs to."))
@click.option("--author", "authors", metavar="NAME", multiple=True, help=_("Who writes it; may be repeated."))
@click.option("--tlp", metavar="LABEL", default="", help=_("Its marking, as TLP:GREEN."))
@click.option("--id", metavar="ID", default="", help=_("Its id, where the path is not to be it."))
@click.option(
    "--shape",
    type=click.Choice(["markdown", "yaml", "folder"]),
    default="markdown",
    show_default=True,
    help=_("One Markdown file, one YAML file, or a folder with both."),
)
@click.option("--in", "folder", type=click.Path(), help=_("The folder; briefs, where there is one, otherwise this."))
@click.option("-o", "--output", type=click.Path(), help=_("The file or folder itself; - for standard output."))
@click.option("-e", "--edit", is_flag=True, help=_("Open it in your editor."))
def command(**given: object) -> int:
    """Write a new brief."""
    from briefing.cli.new import Wanted, run  # noqa: PLC0415 - help does not pay for it

    return run(Wanted(**given))  # type: ignore[arg-type]  # click's values, by the names of the fields
