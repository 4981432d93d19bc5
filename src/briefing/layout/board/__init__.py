"""The board of one figure: who says how many, on common axes, and what each claim comes from in the end."""
