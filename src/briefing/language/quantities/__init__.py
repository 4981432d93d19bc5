"""Quantities in the prose of a brief, German and English: what an author wrote as a number, read back exactly.

`quantities(text, lang)` reads one sentence, `days(text, lang)` the days in it. What could be something else than a
quantity, as a year, the number of a page or a part of a name, is none: who compares numbers must not be wrong. `de.py`
and `en.py` hold the words; of other languages nothing is read.
"""

from briefing.language.quantities.around import signs
from briefing.language.quantities.days import Day, days
from briefing.language.quantities.found import Found, Kind
from briefing.language.quantities.read import quantities
from briefing.language.quantities.words import number_words

__all__ = ["Day", "Found", "Kind", "days", "number_words", "quantities", "signs"]
