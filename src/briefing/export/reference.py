"""A source as a reference: who, through whom, what, when, where."""

from briefing.layout.attribution import name_with_via
from briefing.layout.setting import Setting
from briefing.layout.vocabulary import reliability_words
from briefing.model.inline import plain
from briefing.model.provenance import via_chain
from briefing.model.records import Source


def reference(setting: Setting, source: Source) -> str:
    """Return a source on one line, behind its number: `[1] NIS, via Article, “Title”, 18 October 2024, https://…`."""
    parts: list[str] = [name_with_via(setting, source.id)]
    authors = "; ".join(source.author)
    if authors and authors != setting.short_name(source.id):
        parts.append(authors)
    title = plain(source.title.inlines)
    if title and title != setting.short_name(source.id):
        parts.append(setting.t("“{words}”").format(words=title))
    if source.issued:
        parts.append(setting.date(source.issued))
    address = _address(setting, source)
    if address:
        parts.append(address)
    line = f"[{setting.numbers[source.id]}] {', '.join(parts)}"
    grade = reliability_words(setting, source.reliability)
    if grade:
        line += f" ({setting.t('Reliability')} {grade})"
    if source.derived_from:
        line += f" · {setting.t('Passes on')}: {', '.join(map(setting.short_name, source.derived_from))}"
    return line


def _address(setting: Setting, source: Source) -> str:
    """Return where it can be read: it, what is kept of it, else that in which the author found it."""
    for key in (source.id, *via_chain(setting.sources, source.id)):
        one = setting.sources[key]
        if one.url or one.archived_url:
            return one.url or one.archived_url
    return ""
