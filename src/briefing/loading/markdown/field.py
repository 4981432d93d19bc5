"""A field of a record that holds a line of Markdown."""

from briefing.loading.markdown.inlines import parse_words
from briefing.loading.markdown.simple import is_plain, read_simple
from briefing.model.inline import EMPTY, RichText, Text
from briefing.source.clean import clean
from briefing.source.markdown import Definitions


def read_inline(text: str, *, line: int = 0, sources: frozenset[str] = frozenset()) -> RichText:
    """Read a field of inline Markdown; `sources` are the ids that a bare `@id` may cite.

    `line` is the line of the file on which the text starts, 0 if it is unknown. Columns stay unknown, since YAML may
    have folded, indented or escaped what was written.
    """
    content = text.strip()
    if not content:
        return EMPTY
    source = clean(content)
    if is_plain(content):
        return RichText(source, (Text(source),) if source else ())
    skipped = text.count("\n", 0, len(text) - len(text.lstrip()))

    def place(offset: int) -> tuple[int, int]:
        return (line + skipped + content.count("\n", 0, offset) if line else 0), 0

    inlines = read_simple(content, place)
    if inlines is None:
        inlines = parse_words(content, Definitions(sources=sources), place=place, field=True)
    return RichText(source, inlines)
