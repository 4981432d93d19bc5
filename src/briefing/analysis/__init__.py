"""What follows from briefs without being written in them. Pure values over the model; standard library alone."""
