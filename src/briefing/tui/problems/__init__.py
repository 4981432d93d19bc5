"""What is wrong with briefs, as lists and cards: of one brief beside it, of all briefs over the list of them."""
