"""Which origins back each value: outlets that pass on one another are counted once."""

from collections.abc import Iterator, Sequence

from briefing.layout.board.verdict import sources_and_origins
from briefing.layout.detail_fields import Card, item_pieces
from briefing.layout.pieces import Pieces, joined, piece
from briefing.model.comparison import Group
from briefing.model.provenance import origins
from briefing.model.records import Claim
from briefing.themes.roles import Role

_MOST_NAMES = 8
"""Origins that are named of one value; more are counted."""


def put_backing(card: Card, found: Sequence[Group]) -> Iterator[None]:
    """Add a row for each value of each group, a row a step; none where every value has one source at most."""
    by_value: dict[str, list[Claim]] = {}
    for number, group in enumerate(found):
        for claim in group.claims:
            if claim.quantity:
                by_value.setdefault(f"{number} {card.setting.quantity(claim.quantity, short=True)}", []).append(claim)
    if all(len({cite.source for claim in claims for cite in claim.sources}) <= 1 for claims in by_value.values()):
        return
    several = len({claims[0].unit for claims in by_value.values()}) > 1
    card.section("What backs each value")
    for value, claims in by_value.items():
        shown = card.setting.value(claims[0]) if several else value.partition(" ")[2].replace(" ", "\u00a0")
        card.pair(shown, _backed(card, tuple(claims)))
        yield


def _backed(card: Card, claims: tuple[Claim, ...]) -> Pieces:
    setting = card.setting
    cites = [cite for claim in claims for cite in claim.sources]
    keys = origins(setting.traced, cites)
    names = joined([item_pieces(setting, key) for key in keys[:_MOST_NAMES]], piece(", "))
    counted = sources_and_origins(setting, claims, named=False)
    more = (piece(" …", Role.MUTED),) if len(keys) > _MOST_NAMES else ()
    return (piece(f"{counted}: "), *names, *more) if names else (piece(card.setting.t("no source"), Role.UNCERTAIN),)
