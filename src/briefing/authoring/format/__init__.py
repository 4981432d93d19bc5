"""The canonical form of a brief: keys in the order of the field table, long prose in block scalars, comments in place.

Text is spliced, never dumped: quotes, anchors, brackets and words are the author's.
"""

from briefing.authoring.format.brief import Formatted, Obstacle, Rewritten, Wrap, format_brief, format_files

__all__ = ["Formatted", "Obstacle", "Rewritten", "Wrap", "format_brief", "format_files"]
