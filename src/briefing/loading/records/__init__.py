"""From mappings to records, one reader a kind."""
