"""Applying fixes: texts are spliced, the result is loaded and compared, and only what holds is written."""
