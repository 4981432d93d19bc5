"""Backslashes and entities in text that is no Markdown of its own."""

from markdown_it.common.utils import unescapeAll


def unescape(written: str) -> str:
    """Return the text with backslash escapes and entities resolved."""
    return unescapeAll(written)
