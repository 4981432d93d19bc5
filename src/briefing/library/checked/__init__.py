"""Checking many briefs at once: what was checked before and has not changed is taken from the cache."""
