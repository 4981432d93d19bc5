"""The parts of the linear text form: its lines, inline Markdown, blocks, and the fields of records."""
