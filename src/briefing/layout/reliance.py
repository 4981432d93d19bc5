"""The page of what rests on a source: what falls without it, what is weakened, and the sentences that name it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefing.analysis.reliance import Reliance, Reliant, Verdict, named_in, reliance
from briefing.analysis.statements import Statement, statements
from briefing.analysis.tally import prose
from briefing.layout.detail_fields import item_pieces
from briefing.layout.line import Face, Page, ToItem, ToSentence, field_id
from briefing.layout.line_tools import run, truncate_text
from briefing.layout.pieces import BETWEEN, Pieces, joined, piece
from briefing.layout.rich_text import cite_marks, rich_pieces
from briefing.layout.setting import Setting
from briefing.layout.sheet import Sheet
from briefing.layout.wrap import wrap_runs
from briefing.model.inline import Inlines
from briefing.model.records import Claim, Event, Figure, Gap, Judgment
from briefing.themes.roles import Role

_MOST_SENTENCES = 40
_INDENT = 2
_KINDS: dict[type, str] = {
    Figure: "Key figure",
    Claim: "Claim",
    Event: "Event",
    Judgment: "Judgment",
    Gap: "Gap",
}
_VERDICTS = {Verdict.FALLS: "falls", Verdict.WEAKENED: "is weakened"}


class Resting(NamedTuple):
    """A sentence of the summary that rests on a source."""

    target: ToItem | ToSentence
    statement: Statement
    verdict: Verdict


def reliance_page(setting: Setting, key: str, width: int) -> Page:
    """Return what rests on the source `key`; each item and sentence is a stop."""
    sheet = Sheet(width)
    source = setting.sources.get(key)
    if source is None:
        sheet.text((piece(setting.t("This brief has no item “{id}”.").format(id=key), Role.ERROR),))
        return sheet.page()
    found = reliance(setting.brief, key)
    sheet.text((*item_pieces(setting, key), *_origin(setting, key)))
    resting = list(resting_sentences(setting, found))
    sheet.text((piece(_in_short(setting, found, resting), Role.MUTED),))
    _section(setting, sheet, "What falls without it", _shown(setting, found, Verdict.FALLS))
    _section(setting, sheet, "What is weakened without it", _shown(setting, found, Verdict.WEAKENED))
    _section(setting, sheet, "Passed on by", found.passed_on)
    if found.found_in:
        _label(setting, sheet, "Known through it")
        for id_ in found.found_in:
            sheet.text(item_pieces(setting, id_), _INDENT, hanging=_INDENT)
        sheet.text((piece(setting.t("They may be found elsewhere, so they are not counted."), Role.MUTED),), _INDENT)
    _sentences(setting, sheet, resting)
    return sheet.page()


def with_reliance(setting: Setting, key: str, page: Page) -> Page:
    """Return the card of a source with a line at its end on how much of the records falls without it."""
    line = (run(_in_short(setting, reliance(setting.brief, key), None), Role.MUTED),)
    return page._replace(lines=(*page.lines, (), *wrap_runs(line, page.width)), source_lines=())


def resting_sentences(setting: Setting, found: Reliance) -> Iterator[Resting]:
    """Yield the sentences of the bottom line and of the body, as far as it has been read, that rest on the source."""
    lang = setting.lang
    notes = {note.number: named_in(note.blocks) for note in setting.footnotes()}
    bottom_line = ToItem(field_id("bottom_line"))
    for statement, verdict in _found(setting.brief.bottom_line.inlines, lang, found, notes):
        if verdict:
            yield Resting(bottom_line, statement, verdict)
    for paragraph in prose(setting.body()):
        if not found.may_name(paragraph.inlines, notes):
            continue
        for number, (statement, verdict) in enumerate(_found(paragraph.inlines, lang, found, notes)):
            if verdict:
                yield Resting(ToSentence(paragraph.lines.first, number), statement, verdict)


def _found(
    inlines: Inlines, lang: str, found: Reliance, notes: dict[int, frozenset[str]]
) -> Iterator[tuple[Statement, Verdict | None]]:
    return ((statement, found.of(statement, notes)) for statement in statements(inlines, lang))


def _shown(setting: Setting, found: Reliance, verdict: Verdict) -> list[Reliant]:
    """Return the items with a verdict; claims that share their figure's lot go without saying."""
    shown: list[Reliant] = []
    for item in found.those(verdict):
        figure = setting.figure_of(item.id)
        if figure is None or figure.id == item.id or found.verdicts.get(figure.id) is not verdict:
            shown.append(item)
    return shown


def _origin(setting: Setting, key: str) -> Pieces:
    """Return where a source that passes on others has its words from."""
    origins = [origin for origin in setting.traced.get(key, ()) if origin != key]
    if not origins:
        return ()
    return (BETWEEN, piece(f"{setting.t('Passes on')} ", Role.MUTED), *_named(setting, origins))


def _named(setting: Setting, keys: Iterable[str]) -> Pieces:
    return joined([item_pieces(setting, key) for key in keys], piece(", ", Role.MUTED))


def _in_short(setting: Setting, found: Reliance, resting: list[Resting] | None) -> str:
    falls, weakened = len(_shown(setting, found, Verdict.FALLS)), len(_shown(setting, found, Verdict.WEAKENED))
    parts = [
        setting.tn("{n} item falls without it", "{n} items fall without it", falls).format(n=falls) if falls else "",
        setting.tn("{n} is weakened", "{n} are weakened", weakened).format(n=weakened) if weakened else "",
    ]
    if resting:
        count = len(resting)
        parts.append(setting.tn("{n} sentence names it", "{n} sentences name it", count).format(n=count))
    if not setting.complete and resting is not None:
        parts.append(setting.t("still being counted"))
    return " · ".join(filter(None, parts)) or setting.t("Nothing rests on it.")


def _section(setting: Setting, sheet: Sheet, label: str, items: Iterable[Reliant]) -> None:
    items = list(items)
    if items:
        _label(setting, sheet, label, len(items))
    for item in items:
        kind = _KINDS.get(type(setting.items.get(item.id)))
        before: Pieces = (piece(f"{setting.t(kind)} ", Role.MUTED),) if kind else ()
        words = (*before, *item_pieces(setting, item.id), *_cites(setting, item.id), *_remains(setting, item))
        sheet.text(words, _INDENT, hanging=_INDENT)


def _cites(setting: Setting, key: str) -> Pieces:
    """Return the mark of a claim's sources: claims of one figure may say the same."""
    item = setting.items.get(key)
    marks = cite_marks(setting, item.sources) if isinstance(item, Claim) else ()
    return (piece(" "), *marks) if marks else ()


def _remains(setting: Setting, item: Reliant) -> Pieces:
    if item.verdict is Verdict.FALLS:
        return ()
    if not item.remains:
        return (BETWEEN, piece(setting.t("what remains has no source"), Role.UNCERTAIN))
    return (BETWEEN, piece(f"{setting.t('still rests on')} ", Role.MUTED), *_named(setting, item.remains))


def _sentences(setting: Setting, sheet: Sheet, resting: list[Resting]) -> None:
    if not resting:
        return
    _label(setting, sheet, "Sentences of the summary", len(resting))
    room = max(sheet.width - _INDENT, 1)
    for one in resting[:_MOST_SENTENCES]:
        verdict = setting.t(_VERDICTS[one.verdict])
        words = _shown_words(setting, one.statement) or "…"
        cut = truncate_text(words, max(room - len(verdict) - len(BETWEEN.text), room // 2))
        role = Role.STRONG if one.verdict is Verdict.FALLS else Role.MUTED
        sheet.text((piece(cut, Role.LINK, target=one.target), BETWEEN, piece(verdict, role)), _INDENT, hanging=_INDENT)
    more = len(resting) - _MOST_SENTENCES
    if more > 0:
        words = setting.tn("… and {n} more", "… and {n} more", more).format(n=more)
        sheet.text((piece(words, Role.MUTED),), _INDENT)


def _shown_words(setting: Setting, statement: Statement) -> str:
    """Return a sentence as the summary shows it."""
    return " ".join("".join(part.text for part in rich_pieces(setting, statement.inlines)).split())


def _label(setting: Setting, sheet: Sheet, label: str, count: int = 0) -> None:
    sheet.gap()
    number: Pieces = (piece(f" {count}", Role.MUTED),) if count else ()
    sheet.text((piece(setting.t(label), Role.LABEL, Face.BOLD), *number))
