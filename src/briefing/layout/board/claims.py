"""One claim in full: who says it, who reports that, its grade in words, and the author's reasons."""

from briefing.layout.attribution import known_through, speaker
from briefing.layout.board.chart import PREFERRED, SET_ASIDE
from briefing.layout.detail_fields import Card
from briefing.layout.line import Face, ToItem
from briefing.layout.pieces import Pieces, piece
from briefing.layout.rich_text import rich_pieces
from briefing.layout.setting import Setting
from briefing.layout.vocabulary import grade_words, reliability_words
from briefing.model.comparison import fold
from briefing.model.quantity import Quantity
from briefing.model.records import Claim, Source
from briefing.model.text import SafeText
from briefing.model.vocabulary import Attribution, Rank
from briefing.themes.roles import Role


def claim_title(setting: Setting, claim: Claim, *, leads: bool = False) -> Pieces:
    """Return a claim's value and its rank in words; the value `leads` to the claim where this is another's card."""
    quiet = claim.rank is Rank.DEPRECATED
    role, face = (Role.MUTED, Face.STRIKE) if quiet else (Role.FIGURE, Face.BOLD)
    words = rich_pieces(setting, claim.text.inlines, role, face) if claim.quantity is None else ()
    value = words or (piece(_in_words(setting, claim), role, face, ToItem(claim.id) if leads else None),)
    between = piece(" · ", Role.MUTED)
    if claim.rank is Rank.PREFERRED:
        return *value, between, piece(f"{PREFERRED} {setting.t('preferred')}", Role.STRONG)
    if quiet:
        return *value, between, piece(f"{SET_ASIDE} {setting.t('set aside')}", Role.MUTED)
    return value


def claim_fields(
    card: Card, claim: Claim, quoted: set[str], *, with_unit: bool = True, with_scope: bool = True
) -> None:
    """Add the fields of a claim; of `quoted` sources the words have been shown, and are not again."""
    if quantity := claim.quantity:
        card.words("As written", "" if _reads_as_shown(quantity) else quantity.written)
        card.rich("Text", claim.text)
    _said(card, claim)
    # A number is shown with its unit.
    card.words("Unit", claim.unit if with_unit and not claim.quantity else "")
    card.words("Scope", claim.scope if with_scope else "")
    card.date("As of", claim.as_of)
    if claim.part_of:
        card.items("Part of", [claim.part_of])
    card.rich("Because", claim.because)
    _quote(card, claim, quoted)
    card.common(claim.common)
    card.words("Id", claim.id, Role.MUTED)


def _in_words(setting: Setting, claim: Claim) -> SafeText:
    if claim.quantity is None:
        return setting.value(claim)
    number = setting.quantity(claim.quantity)
    return SafeText(f"{number}\u00a0{claim.unit}" if claim.unit else number)


def _said(card: Card, claim: Claim) -> None:
    """Add claimant and sources, apart where they are not the same, the grade in words, and the origins."""
    setting = card.setting
    keys = dict.fromkeys(cite.source for cite in claim.sources)
    letters = dict.fromkeys(source.reliability for key in keys if (source := setting.sources.get(key)))
    several = len(letters) > 1
    rows: list[Pieces] = []
    for cite in claim.sources:
        source = setting.sources.get(cite.source)
        words = reliability_words(setting, source.reliability) if source and several else ""
        graded = (piece(f" · {words}", Role.GRADE),) if words else ()
        rows.append((*known_through(setting, cite, claim.claimed_by), *graded))
    if claim.claimed_by or claim.attribution is not Attribution.NAMED or not rows:
        card.field("Claimed by", speaker(setting, claim))
        card.lines("Reported by", rows)
    else:
        card.lines("Claimed by", rows)
    letter = next(iter(letters), "") if not several else ""
    card.words("Grade", grade_words(setting, letter, claim.credibility), Role.GRADE)
    card.origins(claim.sources)


def _quote(card: Card, claim: Claim, quoted: set[str]) -> None:
    """Add the words that the claim rests on, with their language where that is another one, and their translation."""
    sources = [source for cite in claim.sources if (source := card.setting.sources.get(cite.source))]
    if claim.quote:
        card.quote("Quote", claim.quote)
        words = fold(claim.quote)
        of = next((source for source in sources if source.quote and words in fold(source.quote)), None)
        if of:
            _language(card, of)
        return
    if len(sources) == 1 and sources[0].quote and sources[0].id not in quoted:
        quoted.add(sources[0].id)
        card.quote("Source’s words", sources[0].quote)
        _language(card, sources[0])


def _language(card: Card, source: Source) -> None:
    language = source.quote_lang or source.lang
    card.words("Quote language", language if language != card.setting.lang else "")
    card.quote("Translation", source.translation)


def _reads_as_shown(quantity: Quantity) -> bool:
    """Return whether the author wrote the very digits that the number is shown with."""
    numbers = [f"{number:f}" for number in dict.fromkeys((quantity.low, quantity.high)) if number is not None]
    return _digits("".join(numbers)) == _digits(quantity.written)


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())
