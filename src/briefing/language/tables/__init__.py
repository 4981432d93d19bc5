"""Names and patterns by language, written by `tools/language_tables.py`; data alone."""
