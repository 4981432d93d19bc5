"""What is on the screen: the reader of one brief, the list of all briefs, and what lies above them."""
