"""Dates as prose says them: `seit August letzten Jahres`, `by early November`, `two days ago`.

`phrases(text, lang)` finds them, with their extents and what each says without a day to count from; `windows` gives
the days that one can mean. What is vague (`recently`, `derzeit`) or counts from within the story (`two days later`,
`am Vortag`) is no date and not found. There is no clock here.
"""

from briefing.language.when.read import counting_words, is_read, may_count, month_words, phrases
from briefing.language.when.values import Part, Phrase, Sense, Step, Unit, When
from briefing.language.when.windows import Window, windows

__all__ = [
    "Part",
    "Phrase",
    "Sense",
    "Step",
    "Unit",
    "When",
    "Window",
    "counting_words",
    "is_read",
    "may_count",
    "month_words",
    "phrases",
    "windows",
]
