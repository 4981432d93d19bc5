"""The whole record of one item: all that its author wrote, codes in words, what it rests on, what rests on it."""

from collections.abc import Iterator

from briefing.layout.attribution import claimant, name_with_via
from briefing.layout.board.board import put_board
from briefing.layout.board.claims import claim_fields, claim_title
from briefing.layout.detail_fields import Card
from briefing.layout.growing import Growing
from briefing.layout.line import Face, Page, ToItem
from briefing.layout.pieces import Pieces, piece
from briefing.layout.rich_text import rich_pieces
from briefing.layout.setting import Setting
from briefing.layout.timeline.differ import contradiction_words
from briefing.layout.vocabulary import likelihood_words, reliability_words, type_words
from briefing.model.inline import RichText, plain
from briefing.model.records import Claim, Event, Figure, Gap, Judgment, Source
from briefing.model.vocabulary import Attribution
from briefing.themes.roles import Role


def detail_page(setting: Setting, item_id: str, width: int) -> Page:
    """Return the card of an item; one that says so where the brief has no such item."""
    return detail_layout(setting, item_id, width).whole()


def detail_layout(setting: Setting, item_id: str, width: int) -> Growing:
    """Return the card of an item, to be laid out claim by claim where it is a figure's."""
    card = Card(setting, width)
    return Growing(card.sheet, _steps(card, item_id))


def _steps(card: Card, item_id: str) -> Iterator[None]:
    item = card.setting.items.get(item_id)
    match item:
        case Figure():
            yield from _figure(card, item)
        case Claim():
            _claim(card, item)
        case Source():
            _source(card, item)
        case Event():
            _event(card, item)
        case Judgment():
            _judgment(card, item)
        case Gap():
            _gap(card, item)
        case None:
            words = card.setting.t("This brief has no item “{id}”.").format(id=item_id)
            card.sheet.text((piece(words, Role.ERROR),))
    card.sheet.place(item_id if item else "", 0)


def _figure(card: Card, figure: Figure) -> Iterator[None]:
    setting = card.setting
    contested = (piece(setting.t("contested"), Role.CONTESTED, Face.BOLD),) if setting.is_contested(figure) else ()
    card.title("Key figure", _title(card, figure.label, figure.id), contested)
    if figure.claims:
        yield from put_board(card, figure)
    else:
        card.sheet.text((piece(setting.t("no value"), Role.UNCERTAIN),))
        card.words("Unit", figure.unit)
        card.words("Scope", figure.scope)
    events = [event.id for event in setting.brief.timeline if figure.id in event.figures]
    judgments = [one.id for one in setting.brief.judgments if figure.id in one.figures]
    card.sheet.gap()
    card.items("Events", events)
    card.items("Judgments", judgments)
    card.words("Measure", figure.measure)
    card.common(figure.common)
    card.words("Id", figure.id, Role.MUTED)


def _claim(card: Card, claim: Claim) -> None:
    figure = card.setting.figure_of(claim.id)
    card.title("Claim", claim_title(card.setting, claim))
    if figure:
        label = plain(figure.label.inlines) or figure.id
        card.field("Key figure", (piece(label, Role.LINK, target=ToItem(figure.id)),))
    claim_fields(card, claim, set())


def _source(card: Card, source: Source) -> None:
    setting = card.setting
    number = setting.numbers.get(source.id)
    card.title(
        "Source",
        (piece(f"[{number}] ", Role.PROVENANCE), piece(name_with_via(setting, source.id), Role.STRONG, Face.BOLD)),
        (piece(type_words(setting, source.type)),) if source.type else (),
    )
    card.rich("Title", source.title)
    card.words("Author", "; ".join(source.author))
    card.words("Publisher", source.publisher)
    card.words("Genre", source.genre)
    card.date("Issued", source.issued)
    card.date("Accessed", source.accessed)
    card.words("Reliability", reliability_words(setting, source.reliability), Role.GRADE)
    card.rich("Descriptor", source.descriptor)
    card.quote("Quote", source.quote)
    card.words("Quote language", source.quote_lang)
    card.quote("Translation", source.translation)
    if source.via:
        card.items("Found in", [source.via])
    card.items("Passes on", source.derived_from)
    card.items("Passed on by", [one.id for one in setting.brief.sources if source.id in one.derived_from])
    card.items("Found in it", [one.id for one in setting.brief.sources if one.via == source.id])
    card.words("Language", source.lang)
    card.url("URL", source.url)
    card.url("Archived", source.archived_url)
    card.common(source.common)
    card.words("Id", source.id, Role.MUTED)
    _rests(card, source)


def _rests(card: Card, source: Source) -> None:
    setting = card.setting
    rests = setting.rests
    card.section("What rests on it")
    ids = rests.items.get(source.id, [])
    card.items("Items", ids)
    cited = rests.citations.get(source.id, 0)
    words = setting.tn("cited {n} time", "cited {n} times", cited).format(n=cited) if cited else ""
    if not setting.complete:
        words = setting.t("still being counted")
    card.words("Text", words)
    if not ids and not words:
        card.sheet.text((piece(setting.t("nothing"), Role.MUTED),))


def _event(card: Card, event: Event) -> None:
    setting = card.setting
    card.title("Event", _title(card, event.what, event.id), (piece(setting.t(event.status), Role.STRONG),))
    card.lines("Contradiction", [(piece(words, Role.CONTESTED),) for words in contradiction_words(setting, event)])
    for date in event.dates:
        card.date("When", date.when)
        card.quote("Wording", date.wording)
        # A date that stands on the event itself shares these with it.
        if len(event.dates) > 1 or date.claimed_by != event.claimed_by:
            card.words("Claimed by", date.claimed_by)
        if len(event.dates) > 1 or date.sources != event.sources:
            card.cites("Sources", date.sources)
        card.extras("Unknown keys", date.unknown)
    card.words("Place", event.place)
    if event.claimed_by or event.attribution is not Attribution.NAMED:
        card.field("Claimed by", claimant(setting, event.claimed_by, event.attribution, event.sources))
    card.cites("Sources", event.sources)
    card.document("Detail", event.detail)
    card.items("Key figures", event.figures)
    card.common(event.common)
    card.words("Id", event.id, Role.MUTED)


def _judgment(card: Card, judgment: Judgment) -> None:
    setting = card.setting
    card.title("Judgment", _title(card, judgment.text, judgment.id))
    card.words("Likelihood", likelihood_words(setting, judgment.likelihood), Role.LIKELIHOOD)
    card.words("Confidence", setting.t(judgment.confidence) if judgment.confidence else "")
    card.cites("Sources", judgment.sources)
    card.items("Key figures", judgment.figures)
    card.items("Events", judgment.events)
    card.rich_list("Indicators", judgment.indicators)
    card.common(judgment.common)
    card.words("Id", judgment.id, Role.MUTED)


def _gap(card: Card, gap: Gap) -> None:
    card.title("Gap", _title(card, gap.text, gap.id))
    card.rich_list("Indicators", gap.indicators)
    card.common(gap.common)
    card.words("Id", gap.id, Role.MUTED)


def _title(card: Card, words: RichText, id_: str) -> Pieces:
    return rich_pieces(card.setting, words.inlines, Role.STRONG, Face.BOLD) or (piece(id_, Role.STRONG, Face.BOLD),)
