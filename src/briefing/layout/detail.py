"""The whole record of one item: all that its author wrote, codes in words, what it rests on, what rests on it."""

from briefing.layout.attribution import claimant, name_with_via
from briefing.layout.detail_fields import Card
from briefing.layout.figures import put_board
from briefing.layout.line import Face, Page, ToItem
from briefing.layout.pieces import Pieces, piece
from briefing.layout.rich_text import rich_pieces
from briefing.layout.setting import Setting
from briefing.layout.vocabulary import credibility_words, likelihood_words, reliability_words, type_words
from briefing.model.inline import RichText, plain
from briefing.model.quantity import Qualifier, Quantity
from briefing.model.records import Claim, Event, Figure, Gap, Judgment, Source
from briefing.model.vocabulary import Attribution, Rank
from briefing.themes.roles import Role


def detail_page(setting: Setting, item_id: str, width: int) -> Page:
    """Return the card of an item; one that says so where the brief has no such item."""
    card = Card(setting, width)
    item = setting.items.get(item_id)
    match item:
        case Figure():
            _figure(card, item)
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
            words = setting.t("This brief has no item “{id}”.").format(id=item_id)
            card.sheet.text((piece(words, Role.ERROR),))
            return card.sheet.page()
    card.sheet.place(item_id, 0)
    return card.sheet.page()


def _figure(card: Card, figure: Figure) -> None:
    setting = card.setting
    contested = (piece(setting.t("contested"), Role.CONTESTED, Face.BOLD),) if setting.is_contested(figure) else ()
    card.title("Key figure", _title(card, figure.label, figure.id), contested)
    card.words("Unit", figure.unit)
    card.words("Scope", figure.scope)
    card.words("Measure", figure.measure)
    if len(figure.claims) > 1:
        card.section("Claims")
        put_board(setting, card.sheet, figure)
    for claim in figure.claims:
        card.sheet.gap()
        first = card.sheet.height
        card.sheet.text((*_claim_value(card, claim), *_rank(card, claim)))
        _claim_fields(card, claim, figure)
        card.sheet.place(claim.id, first)
    _events_of(card, figure)
    card.common(figure.common)
    card.words("Id", figure.id, Role.MUTED)


def _claim(card: Card, claim: Claim) -> None:
    figure = card.setting.figure_of(claim.id)
    card.title("Claim", (*_claim_value(card, claim), *_rank(card, claim)))
    if figure:
        label = plain(figure.label.inlines) or figure.id
        card.field("Key figure", (piece(label, Role.LINK, target=ToItem(figure.id)),))
    _claim_fields(card, claim)


def _claim_value(card: Card, claim: Claim) -> Pieces:
    words = rich_pieces(card.setting, claim.text.inlines, Role.FIGURE, Face.BOLD) if claim.quantity is None else ()
    return words or (piece(card.setting.value(claim), Role.FIGURE, Face.BOLD),)


def _rank(card: Card, claim: Claim) -> Pieces:
    if claim.rank is Rank.NORMAL:
        return ()
    words = card.setting.t("preferred" if claim.rank is Rank.PREFERRED else "set aside")
    return (piece(" · ", Role.MUTED), piece(words, Role.STRONG if claim.rank is Rank.PREFERRED else Role.MUTED))


def _claim_fields(card: Card, claim: Claim, figure: Figure | None = None) -> None:
    """Add the fields of a claim, without what it has from `figure`, on whose card they stand."""
    setting = card.setting
    if quantity := claim.quantity:
        card.words("In words", "" if quantity.qualifier is Qualifier.EXACTLY else setting.quantity(quantity))
        card.words("As written", "" if _reads_as_shown(quantity) else quantity.written)
        card.rich("Text", claim.text)
    if claim.claimed_by or claim.attribution is not Attribution.NAMED or not claim.sources:
        card.field("Claimed by", claimant(setting, claim.claimed_by, claim.attribution, claim.sources))
    # A number is shown with its unit.
    card.words("Unit", "" if claim.quantity or (figure and claim.unit == figure.unit) else claim.unit)
    card.words("Scope", "" if figure and claim.scope == figure.scope else claim.scope)
    card.date("As of", claim.as_of)
    card.words("Credibility", credibility_words(setting, claim.credibility), Role.GRADE)
    card.cites("Sources", claim.sources)
    card.rich("Because", claim.because)
    if claim.part_of:
        card.items("Part of", [claim.part_of])
    card.quote("Quote", claim.quote)
    card.common(claim.common)
    card.words("Id", claim.id, Role.MUTED)


def _reads_as_shown(quantity: Quantity) -> bool:
    """Return whether the author wrote the very digits that the number is shown with."""
    numbers = [f"{number:f}" for number in dict.fromkeys((quantity.low, quantity.high)) if number is not None]
    return _digits("".join(numbers)) == _digits(quantity.written)


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())


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


def _events_of(card: Card, figure: Figure) -> None:
    events = [event.id for event in card.setting.brief.timeline if figure.id in event.figures]
    judgments = [one.id for one in card.setting.brief.judgments if figure.id in one.figures]
    if events or judgments:
        card.sheet.gap()
        card.items("Events", events)
        card.items("Judgments", judgments)


def _title(card: Card, words: RichText, id_: str) -> Pieces:
    return rich_pieces(card.setting, words.inlines, Role.STRONG, Face.BOLD) or (piece(id_, Role.STRONG, Face.BOLD),)
