"""Text and where it came from: files, YAML with positions, front matter, Markdown; and the one way to safe text."""
