"""Source to brief and findings. It never raises on any text; one reader a kind of record."""
