"""The list of briefs with a preview beside it."""
