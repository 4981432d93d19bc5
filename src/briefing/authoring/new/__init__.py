"""New briefs from templates: the shipped ones, one file each by name and language, and those of a library."""
