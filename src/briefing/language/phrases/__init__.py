"""The words that connect names and numbers, by language, written by hand; data alone.

Each module has `PHRASES`, with the same keys in every language, and `SCALES`, further words for powers of ten, case
folded. A key that ends in `_long` or `_short` is for that form alone. `33` to `41` are EDTF's groupings.
"""
