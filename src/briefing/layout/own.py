"""What a reader's own layer says of an item, in words and lines."""

from briefing.i18n import gettext as _
from briefing.i18n import language
from briefing.language.dates import word_date
from briefing.layout.line import Face, Line, Page, Run, field_id
from briefing.layout.own_signs import MARK, NOTE
from briefing.layout.setting import Setting
from briefing.layout.wrap import wrap_runs
from briefing.library.own.values import BRIEF, Own
from briefing.model.dates import EdtfError, parse
from briefing.model.inline import plain
from briefing.model.records import Claim, Figure
from briefing.model.text import SafeText
from briefing.source.clean import clean_line
from briefing.themes.roles import Role

_FIELD_WORDS = {
    field_id("bottom_line"): "Bottom line",
    field_id("source_summary"): "Source summary",
    field_id("subtitle"): "Subtitle",
    field_id("status"): "Status",
}
_DAY = len("2026-11-23")


def item_words(setting: Setting, item: str) -> SafeText | None:
    """Return the words of an item, heading or field of a brief, or its title; None for what it does not have."""
    if item == BRIEF:
        return plain(setting.brief.title.inlines)
    if item in _FIELD_WORDS:
        return SafeText(setting.t(_FIELD_WORDS[item]))
    words = setting.words_of(item)
    figure = setting.figure_of(item)
    if words is None or figure is None:
        return words
    label = plain(figure.label.inlines) or SafeText(figure.id)
    match setting.items[item]:
        case Figure():
            return label
        case Claim():
            return SafeText(f"{label}: {words}")
    return words


def signs(own: Own) -> str:
    """Return the signs of what is kept of an item."""
    return (MARK if own.marked else "") + (NOTE if own.note else "")


def day_words(own: Own) -> SafeText:
    """Return the day on which it was put there, in words of the reader, whose doing it is."""
    try:
        return word_date(parse(own.time[:_DAY]), language(), short=True)
    except EdtfError:
        # A stamp need not be a day that there is.
        return SafeText(own.time[:_DAY])


def note_lines(own: Own, width: int, indent: str = "") -> list[Line]:
    """Return the note of an item as lines; none where there is none."""
    if not own.note:
        return []
    before = (Run(SafeText(indent)),) if indent else ()
    return wrap_runs((Run(clean_line(own.note), Role.TEXT, Face.ITALIC),), width, before, before)


def with_own(page: Page, own: Own) -> Page:
    """Return the card of an item with the reader's mark and note at its end."""
    head: Line = (
        Run(SafeText(f"{signs(own)} {_('Your note') if own.note else _('Marked by you')}"), Role.LABEL, Face.BOLD),
        Run(SafeText(f" · {day_words(own)}"), Role.MUTED),
    )
    lines = (*page.lines, (), *wrap_runs(head, page.width), *note_lines(own, page.width))
    return page._replace(lines=lines, source_lines=())
