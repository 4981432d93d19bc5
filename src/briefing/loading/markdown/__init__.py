"""Markdown tokens to blocks and inlines of the model: the body of a brief, and the fields that hold a line of it."""

from briefing.loading.markdown.document import DocumentReader, Piece, read_document
from briefing.loading.markdown.field import read_inline

__all__ = ["DocumentReader", "Piece", "read_document", "read_inline"]
