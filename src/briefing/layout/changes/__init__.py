"""What changed in a brief, in its own words: as a page, and in short beside a value."""

from briefing.layout.changes.page import changes_page, changes_pages
from briefing.layout.changes.short import short_change
from briefing.layout.changes.story import Entry, Row, Section, story

__all__ = ["Entry", "Row", "Section", "changes_page", "changes_pages", "short_change", "story"]
