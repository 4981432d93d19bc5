"""What the files of a folder brief are called."""

BRIEFS = ("brief.yaml", "brief.yml")
"""The first of them that is there holds the fields."""
SUMMARY = "summary.md"
