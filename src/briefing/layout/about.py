"""What a brief says of itself beside its words: authors, tags, series, and what the format does not know."""

from briefing.layout.detail_fields import Card
from briefing.layout.setting import Setting
from briefing.layout.sheet import Sheet


def draw_about(setting: Setting, sheet: Sheet) -> None:
    """Add the fields to the end of a page, one without a value left out."""
    brief = setting.brief
    card = Card(setting, sheet.width)
    card.sheet = sheet
    card.words("Authors", ", ".join(brief.authors))
    card.words("Tags", ", ".join(brief.tags))
    card.words("Series", brief.series)
    card.words("Translation of", brief.translation_of)
    card.extras("Extra", brief.extra)
    card.extras("Unknown keys", brief.unknown)
