"""A brief in other forms, one a module: text, Markdown, JSON; and a list of briefs."""
