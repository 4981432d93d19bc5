"""Markdown text as parser tokens: markdown-it, set up for briefs.

`parse` splits text into blocks, `parse_inline` reads the words of one of them; both speak of lines and offsets in the
text that they were given. What the tokens mean is decided in `briefing.loading.markdown`; no token gets past it.
"""

from briefing.source.markdown.citation import LIMIT as CITATION_LIMIT
from briefing.source.markdown.citation import CitedSources
from briefing.source.markdown.definitions import Definition, Definitions, scan
from briefing.source.markdown.parse import NESTING, Parsed, Token, parse, parse_inline
from briefing.source.markdown.table import Row, TableRows
from briefing.source.markdown.unescape import unescape

__all__ = [
    "CITATION_LIMIT",
    "NESTING",
    "CitedSources",
    "Definition",
    "Definitions",
    "Parsed",
    "Row",
    "TableRows",
    "Token",
    "parse",
    "parse_inline",
    "scan",
    "unescape",
]
