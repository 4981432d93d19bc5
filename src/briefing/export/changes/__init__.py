"""What changed, in other forms, one a module: text for a pipe, text for a terminal, JSON."""
