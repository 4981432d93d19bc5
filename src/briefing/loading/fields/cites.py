"""Entries of `sources`: an id with an optional locator after a blank."""

from briefing.diagnostics.finding import Fix
from briefing.i18n import gettext as _
from briefing.loading.fields.texts import text_of
from briefing.loading.links import report_unknown_source
from briefing.loading.reading import Reading
from briefing.loading.wording import shown, write
from briefing.model.fields import Field
from briefing.model.records import Cite
from briefing.model.text import SafeText
from briefing.source.clean import clean_line
from briefing.source.yaml import Node


def read_cite(node: Node, field: Field, reading: Reading) -> Cite | None:
    """Read a source's id and the place in it."""
    text = text_of(node, field, reading)
    if text is None:
        return None
    source, _blank, locator = clean_line(text).partition(" ")
    plain = source.strip("@[],;")
    if source in reading.sources:
        pass
    elif plain in reading.sources:
        _refuse(source, plain, locator, node, field, reading)
        source = SafeText(plain)
    else:
        report_unknown_source(source, node.span, reading, rest=f" {locator}" if locator else "")
    return Cite(source, SafeText(locator), node.span)


def _refuse(source: str, plain: str, locator: str, node: Node, field: Field, reading: Reading) -> None:  # noqa: PLR0913, PLR0917
    several = locator.strip("@[]") in reading.sources
    reading.report(
        "unknown-source",
        _("{source} is not how `{field}` names a source").format(source=shown(source), field=field.name),
        node.span,
        help=_("Write a list, one id an entry.")
        if several
        else _("Write the id alone, then a blank, then the place in it."),
        fix=None if several else _plain(plain, locator, node),
    )


def _plain(source: str, locator: str, node: Node) -> Fix:
    """Return the fix that writes an entry without the marks of a citation; some may belong to the place."""
    place = locator.strip("[]")
    return write(f"{source} {place}".strip(), node.span, safe=not {"[", "]"} & set(place))
