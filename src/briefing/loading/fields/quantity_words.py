"""Words after numbers that the format does not take as they are."""

TWO_MEANINGS = {
    "billion": "`Milliarden`, `Billionen`",
    "trillion": "`Billionen`, `Trillionen`",
}
"""Words that English counts by the short scale and most other languages by the long one, with the plain words."""
