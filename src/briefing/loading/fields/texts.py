"""Plain text, Markdown, languages and addresses."""

import re
from functools import cache

from briefing.diagnostics.finding import Fix
from briefing.i18n import gettext as _
from briefing.loading.fields.tags import canonical_tag, is_tag
from briefing.loading.links import note_blocks, note_inlines
from briefing.loading.markdown import read_document, read_inline
from briefing.loading.reading import Reading
from briefing.loading.wording import as_yaml, kind_of, listed, shown, write
from briefing.model.blocks import Document
from briefing.model.fields import Field
from briefing.model.inline import RichText
from briefing.model.records import Extra
from briefing.model.text import SafeText
from briefing.source.clean import clean, clean_line
from briefing.source.urls import safe_url
from briefing.source.yaml import Mapping, Node, Scalar, Sequence

_ONE_LINE = frozenset({"title", "subtitle", "label"})
_LANGUAGES = {
    "deutsch": "de",
    "german": "de",
    "english": "en",
    "englisch": "en",
    "french": "fr",
    "ger": "de",
    "eng": "en",
}
"""What authors write for a BCP 47 tag."""


def text_of(node: Node, field: Field, reading: Reading) -> str | None:
    """Return the raw text of a value.

    A flow list or mapping is what prose in brackets looks like to YAML: it is read as written, with a finding. Any
    other list or mapping is refused, also one with quotes in it.
    """
    if isinstance(node, Scalar):
        return node.text
    if node.written and not _has_quotes(node):
        # Markdown's own brackets are surely meant; others could hold a list that should stand elsewhere.
        certain = _markdown().search(node.written) is not None
        reading.report(
            "wrong-kind",
            _("`{field}` holds {kind}, but takes a text").format(field=field.name, kind=kind_of(node)),
            node.span,
            help=_("If it is a text, put it in quotes."),
            fix=Fix(node.span, as_yaml(node.written), _("Put it in quotes"), safe=certain),
        )
        return node.written
    wrong_kind(node, field, _("a text"), reading)
    return None


def _has_quotes(node: Sequence | Mapping) -> bool:
    parts = node.items if isinstance(node, Sequence) else [part for entry in node.entries for part in entry]
    return any(isinstance(part, Scalar) and part.style for part in parts)


def wrong_kind(node: Node, field: Field, expected: str, reading: Reading) -> None:
    """Note that a value is of the wrong kind."""
    reading.report(
        "wrong-kind",
        _("`{field}` holds {kind}, but takes {expected}").format(
            field=field.name, kind=kind_of(node), expected=expected
        ),
        node.span,
    )


def read_text(node: Node, field: Field, reading: Reading) -> SafeText | None:
    """Read plain text; its lines stay."""
    text = text_of(node, field, reading)
    return None if text is None else SafeText(clean(text).strip())


def read_rich(node: Node, field: Field, reading: Reading) -> RichText | None:
    """Read inline Markdown."""
    text = text_of(node, field, reading)
    if text is None:
        return None
    text = text.strip()
    if field.name in _ONE_LINE and "\n" in text:
        joined = " ".join(text.split())
        reading.report(
            "multiline-text",
            _("`{field}` holds several lines, but takes one").format(field=field.name),
            node.span,
            fix=None if _has_comment(node, reading) else Fix(node.span, as_yaml(joined), _("Write it on one line")),
        )
        text = joined
    rich = read_inline(text, line=first_line(node), sources=reading.sources)
    note_inlines(rich.inlines, node.span, reading)
    return rich


def _has_comment(node: Node, reading: Reading) -> bool:
    """Return whether something stands behind the mark of a block scalar that would be lost with it."""
    span = node.span
    if not isinstance(node, Scalar) or node.style not in {"|", ">"}:
        return False
    lines = reading.lines(span.path)
    return span.line > len(lines) or "#" in lines[span.line - 1][span.column - 1 :]


def read_blocks(node: Node, field: Field, reading: Reading) -> Document | None:
    """Read block Markdown."""
    text = text_of(node, field, reading)
    if text is None:
        return None
    line = first_line(node)
    document = read_document(text, first_line=line, indent=indent(node, reading), sources=reading.sources)
    note_blocks(document.blocks, node.span, reading)
    return document


def first_line(node: Node) -> int:
    """Return the line of the file on which a value's text starts: below the mark of a block scalar."""
    below = isinstance(node, Scalar) and node.style in {"|", ">"} and node.span.end_line > node.span.line
    return node.span.line + below


def indent(node: Node, reading: Reading) -> int:
    """Return how many columns of the file stand before each line of a text: the indentation of a block scalar."""
    if not isinstance(node, Scalar) or node.style not in {"|", ">"}:
        return 0
    lines = reading.lines(node.span.path)[node.span.line : node.span.end_line]
    first = next((line for line in lines if line.strip()), "")
    own = next((line for line in node.text.split("\n") if line.strip()), "")
    return max(len(first) - len(first.lstrip(" ")) - (len(own) - len(own.lstrip(" "))), 0)


def read_language(node: Node, field: Field, reading: Reading) -> SafeText | None:
    """Read a BCP 47 tag; its case is made the usual one."""
    text = text_of(node, field, reading)
    if text is None:
        return None
    tag = text.strip()
    if is_tag(tag):
        return SafeText(canonical_tag(tag))
    meant = _LANGUAGES.get(tag.casefold(), tag.replace("_", "-").partition(".")[0])
    certain = is_tag(meant)
    reading.report(
        "invalid-language",
        _("{text} is no language tag").format(text=shown(tag)),
        node.span,
        help=_("Write a BCP 47 tag, as `de`, `en` or `en-GB`."),
        fix=write(canonical_tag(meant), node.span) if certain else None,
    )
    return SafeText(canonical_tag(meant)) if certain else None


def read_url(node: Node, field: Field, reading: Reading) -> SafeText | None:
    """Read an address that is safe to open."""
    text = text_of(node, field, reading)
    if text is None:
        return None
    address = text.strip()
    url = safe_url(address)
    if url is not None:
        return url
    secured = f"https://{address}"
    likely = _bare_host().match(address) and safe_url(secured) is not None
    # `report.pdf` looks like a host, too.
    certain = address.casefold().startswith("www.") or "/" in address
    reading.report(
        "invalid-url",
        _("{text} is no address that is safe to open").format(text=shown(address)),
        node.span,
        help=_("Write it whole, starting with `https://`, `http://` or `mailto:`, and without a user name."),
        fix=write(secured, node.span, safe=certain) if likely else None,
    )
    return None


def read_version(node: Node, field: Field, reading: Reading) -> str | None:
    """Read the format version."""
    text = text_of(node, field, reading)
    if text is None or text.strip() in field.values:
        return text
    reading.report(
        "unsupported-version",
        _("the format version {text} is not known").format(text=shown(text)),
        node.span,
        help=_("This program reads version {versions}.").format(versions=listed(field.values)),
        fix=write(field.values[-1], node.span) if text.strip() in {"1.0", "v1", "true", "yes"} else None,
    )
    return None


def keep(node: Node) -> Extra:
    """Return what an author wrote where anything may stand: cleaned, but in its own shape."""
    if isinstance(node, Scalar):
        return clean(node.text)
    if isinstance(node, Sequence):
        return tuple(keep(item) for item in node.items)
    kept: dict[SafeText, Extra] = {}
    for entry in node.entries:
        kept.setdefault(clean_line(entry.key.text), keep(entry.value))
    return kept


@cache
def _markdown() -> re.Pattern[str]:
    """Match a link, a reference, a citation or a footnote."""
    return re.compile(r"\]\(|\[(?:-?@|\^)\w")


@cache
def _bare_host() -> re.Pattern[str]:
    return re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:/|$)", re.ASCII | re.IGNORECASE)
