"""The signs of the reader's own layer, apart from its words, as a list shows no more of it."""

MARK, NOTE = "★", "✎"
"""The signs of a mark and of a note; both take one cell in every terminal."""
