"""Sources: where something comes from."""

from briefing.i18n import gettext as _
from briefing.loading.fields.read import place, read_fields
from briefing.loading.reading import Reading
from briefing.model.records import Source
from briefing.source.yaml import Mapping

_NAMING = {"id", "title", "author", "publisher", "descriptor", "url", "genre"}


def read_source(node: Mapping, id_: str, reading: Reading) -> Source:
    """Read a source."""
    fields = read_fields(node, "source", reading)
    if not (fields.nodes.keys() | fields.meant) & _NAMING and reading.whole:
        reading.report(
            "missing-field",
            _("nothing names this source"),
            place(node),
            help=_("Give it an `id`, and a `title`, `author` or `publisher`."),
        )
    common = fields.common()
    return Source(id_, fields.spans, common=common, **fields.values)
