"""Backslashes and entities in text that is no Markdown of its own."""


def unescape(written: str) -> str:
    """Return the text with backslash escapes and entities resolved."""
    from markdown_it.common.utils import unescapeAll  # noqa: PLC0415 - only what was not usual comes here

    return unescapeAll(written)
