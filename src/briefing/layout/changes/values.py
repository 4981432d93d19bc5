"""The value of a field in words, and two values beside each other."""

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from briefing.analysis.changes import FieldChange
from briefing.analysis.changes.meaning import field_key
from briefing.layout.attribution import name_with_via
from briefing.layout.changes.marks import Sides
from briefing.layout.detail_fields import extra_lines, item_pieces
from briefing.layout.pieces import Pieces, joined, piece
from briefing.layout.rich_text import cite_marks, rich_pieces
from briefing.layout.setting import Setting
from briefing.layout.vocabulary import credibility_words, likelihood_words, reliability_words, type_words
from briefing.model.brief import Item
from briefing.model.dates import Edtf
from briefing.model.inline import EMPTY, Inlines, RichText, Text
from briefing.model.quantity import Quantity
from briefing.model.records import Cite, Claim, EventDate, Extra, Source
from briefing.model.text import SafeText
from briefing.model.vocabulary import Attribution, Confidence, EventStatus, Rank, Status
from briefing.themes.roles import Role

_IDS = frozenset({"part_of", "via", "derived_from", "figures", "events"})
_PROSE = frozenset({"quote", "translation", "wording", "reason", "extra", "unknown"})
"""Plain text that is compared word by word."""
_CODES = {"reliability": reliability_words, "credibility": credibility_words, "likelihood": likelihood_words}
_RANKS = {Rank.PREFERRED: "preferred", Rank.DEPRECATED: "set aside", Rank.NORMAL: "normal"}
_ATTRIBUTIONS = {Attribution.NAMED: "named", Attribution.ANONYMOUS: "anonymous", Attribution.NONE: "unattributed"}


def changed_value(sides: Sides, change: FieldChange, old: Item | None = None, new: Item | None = None) -> Pieces:
    """Return the old value of a field beside the new, or, of texts and lists, what of them is gone and new."""
    name, before, after = change.name, change.old, change.new
    if isinstance(before, RichText) or isinstance(after, RichText):
        texts = [part if isinstance(part, RichText) else EMPTY for part in (before, after)]
        return sides.compared(texts[0].inlines, texts[1].inlines)
    if name in _PROSE:
        return sides.compared(_prose(before), _prose(after))
    if type(before) is tuple or type(after) is tuple:
        return _listed(sides, name, _tuple(before), _tuple(after))
    return sides.instead(value(sides.old, name, before, old), value(sides.new, name, after, new))


def value(setting: Setting, name: str, value: object, item: Item | None = None) -> Pieces:  # noqa: C901, PLR0912 - a table of cases
    """Return one value in words; nothing where there is none. `item` is what has it."""
    match value:
        case Quantity() if isinstance(item, Claim):
            return (piece(setting.value(item._replace(quantity=value)), Role.FIGURE),)
        case Quantity():
            return (piece(setting.quantity(value), Role.FIGURE),)
        case Edtf():
            return (piece(setting.date(value)),)
        case RichText():
            return rich_pieces(setting, value.inlines)
        case EventDate():
            return _event_date(setting, value)
        case Cite():
            known = value.source in setting.sources
            named = (piece(f" {name_with_via(setting, value.source)}"),) if known else ()
            return (*cite_marks(setting, (value,), locators=True), *named)
        case str() if value and name in _IDS:
            return item_pieces(setting, value)
        case Rank():
            return (piece(setting.t(_RANKS[value])),)
        case Attribution():
            return (piece(setting.t(_ATTRIBUTIONS[value])),)
        case str() if name in _CODES:
            return _words(_CODES[name](setting, value))
        case str() if name == "type" and isinstance(item, Source):
            source = item
            return _words(type_words(setting, source.type))
        case Status() | EventStatus() | Confidence() as state:
            return _words(setting.t(str(state)))
        case str():
            return _words(str(value))
    return ()


def _words(text: str) -> Pieces:
    return (piece(text),) if text else ()


def _event_date(setting: Setting, date: EventDate) -> Pieces:
    when = setting.date(date.when) if date.when else setting.t("no date")
    wording = (piece(f" “{date.wording}”", Role.QUOTE),) if date.wording else ()
    cited = cite_marks(setting, date.sources)
    return (piece(when), *wording, *((piece(" "), *cited) if cited else ()))


def _listed(sides: Sides, name: str, before: Sequence[object], after: Sequence[object]) -> Pieces:
    """Return what is gone from a list and what is new in it; of lists of one thing the one beside the other."""
    keys = [
        {repr(field_key(name, part, names)): part for part in parts}
        for parts, names in ((before, {}), (after, sides.names))
    ]
    gone = [part for key, part in keys[0].items() if key not in keys[1]]
    new = [part for key, part in keys[1].items() if key not in keys[0]]
    if len(gone) == len(new) == 1:
        both = gone[0], new[0]
        if isinstance(both[0], RichText) and isinstance(both[1], RichText):
            return sides.compared(both[0].inlines, both[1].inlines)
        return sides.instead(value(sides.old, name, both[0]), value(sides.new, name, both[1]))
    parts = [
        *(sides.gone(value(sides.old, name, part)) for part in gone),
        *(sides.added(value(sides.new, name, part)) for part in new),
    ]
    return joined(parts, piece(" "))


def _tuple(value: object) -> Sequence[object]:
    return value if type(value) is tuple else ()


def _prose(value: object) -> Inlines:
    """Return plain text, or what the format does not know, as a line of Markdown."""
    lines: Iterable[str] = ()
    if isinstance(value, str):
        lines = (value,)
    elif type(value) is tuple or isinstance(value, Mapping):
        lines = extra_lines(cast("Extra", value))
    text = SafeText("\n".join(lines))
    return (Text(text),) if text else ()
