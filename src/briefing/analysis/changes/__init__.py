"""What changed from one state of a brief to another: of the meaning, not of the text.

`compare(old, new)` gives the `Changes`, `apply(changes, old)` the new state again, `words` what changed within a line.
Places in files, the shape of the file, the order of keys and of records, the way in which a number or a date is
written, and line breaks are no change.
"""

from briefing.analysis.changes.apply import apply
from briefing.analysis.changes.blocks import compare_blocks
from briefing.analysis.changes.compare import compare
from briefing.analysis.changes.library import Compared, compare_all, compare_one
from briefing.analysis.changes.values import BlockChange, Changes, FieldChange, ItemChange, Kind
from briefing.analysis.changes.words import WordPiece, words

__all__ = [
    "BlockChange",
    "Changes",
    "Compared",
    "FieldChange",
    "ItemChange",
    "Kind",
    "WordPiece",
    "apply",
    "compare",
    "compare_all",
    "compare_blocks",
    "compare_one",
    "words",
]
