"""Themes: as written, then resolved and total; a registry of the shipped and the reader's own."""
