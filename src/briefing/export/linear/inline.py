"""Inline Markdown in a line of plain text: citations as numbers, links with their address, few and plain marks."""

from briefing.layout.links import Links
from briefing.model.inline import (
    Citation,
    Code,
    Emphasis,
    FootnoteMark,
    HardBreak,
    Image,
    Inline,
    Inlines,
    Link,
    Reference,
    SoftBreak,
    Strikethrough,
    Strong,
    Text,
)


def inline_text(inlines: Inlines, links: Links, footnotes_from: int = 0) -> str:
    """Return the words of `inlines`; line feeds are breaks that the author asked for.

    `footnotes_from` is added to the numbers of footnotes, where several texts with footnotes follow one another.
    """
    return "".join(_text(node, links, footnotes_from) for node in inlines)


def _text(node: Inline, links: Links, footnotes_from: int) -> str:  # noqa: C901 - a table of cases
    match node:
        case Text(text):
            return text
        case SoftBreak():
            return " "
        case HardBreak():
            return "\n"
        case Code(code):
            return f"`{code}`"
        case Emphasis(children) | Strong(children):
            return inline_text(children, links, footnotes_from)
        case Strikethrough(children):
            return f"~~{inline_text(children, links, footnotes_from)}~~"
        case FootnoteMark():
            return f" [{note_label(links, node.number + footnotes_from)}]"
        case Image():
            words = f"{links.t('Image')}: {node.alt}" if node.alt else links.t("Image")
            return f"[{words}]{_address(node.url, node.title)}"
        case Link():
            words = inline_text(node.children, links, footnotes_from)
            is_bare = words in {"", node.url, node.url.removeprefix("mailto:")}
            return _address(node.url, node.title).lstrip(" ") if is_bare else words + _address(node.url, node.title)
        case Citation():
            return _citation(node, links)
        case Reference():
            return _reference(node, links, footnotes_from)


def note_label(links: Links, number: int) -> str:
    """Return what a footnote is called, at its mark and at its text."""
    return links.t("note {n}").format(n=number)


def _address(url: str, title: str) -> str:
    shown = f" <{url}>" if url else ""
    return f"{shown} ({title})" if title else shown


def _citation(citation: Citation, links: Links) -> str:
    marks = [links.citation(key) for key in citation.keys]
    wordy = any(key.prefix or key.locator for key in citation.keys)
    shown = [mark.text if mark.known else f"?{mark.text}: {links.t('unknown source')}" for mark in marks]
    label = f"{marks[0].label} " if citation.in_text and marks and marks[0].label else ""
    return f"{label}[{('; ' if wordy else ', ').join(shown)}]"


def _reference(reference: Reference, links: Links, footnotes_from: int) -> str:
    filled = links.reference(reference)
    own = inline_text(reference.children, links, footnotes_from)
    if not filled.known:
        mark = f"[?{reference.target}: {links.t('unknown reference')}]"
        return f"{own} {mark}" if own else mark
    if own and reference.brief:
        place = f"{reference.brief}#{reference.target}" if reference.target else reference.brief
        return f"{own} <{place}>"
    return own or filled.text
