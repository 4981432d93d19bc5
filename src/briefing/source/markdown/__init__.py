"""Markdown text as parser tokens: markdown-it, set up for briefs.

`parse` splits text into blocks, `parse_inline` reads the words of one of them; both speak of lines and offsets in the
text that they were given. What the tokens mean is decided in `briefing.loading.markdown`; no token gets past it.
"""

from briefing.source.markdown.definitions import Definition, Definitions, scan
from briefing.source.markdown.parse import Parsed, parse, parse_inline
from briefing.source.markdown.token import CITATION_LIMIT, Token
from briefing.source.markdown.unescape import unescape

__all__ = [
    "CITATION_LIMIT",
    "Definition",
    "Definitions",
    "Parsed",
    "Token",
    "parse",
    "parse_inline",
    "scan",
    "unescape",
]
