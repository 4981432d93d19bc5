"""Dates, numbers and quantities in the words of a brief's language.

For pages: `word_date` of `dates`, `format_number` and `word_quantity` of `numbers`. For reading numbers, in `reading`:
`number_signs(lang)` gives the decimal and the group sign, `scale_words(lang)` the words for powers of ten (`mio.` is
6), case folded; both take any tag.

`tables/` holds what Babel knows of a language, written by `tools/language_tables.py`; `phrases/` holds what connects
it, written by hand. To add a language is to add a file to `phrases/`; with a line in the tool it gets a table too, and
Babel is not imported for it any more. Of a language without either, Babel gives names and signs, English the phrases.
"""
