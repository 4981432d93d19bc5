"""Blocks and records become wrapped, styled lines for a width. No Textual: the reader, `show` and exports draw with it."""
