"""Blocks and records become wrapped, styled lines for a width, without Textual: the reader and exports draw with it."""
