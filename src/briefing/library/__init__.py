"""Finding briefs in folders, and listing them."""
