"""A finding as data, the table of rules, and the renderers."""
