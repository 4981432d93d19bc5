"""Which origins back each value: outlets that pass on one another are counted once."""

from collections.abc import Iterator, Sequence

from briefing.layout.board.verdict import sources_and_origins
from briefing.layout.detail_fields import Card, item_pieces
from briefing.layout.line_tools import cells
from briefing.layout.pieces import Pieces, joined, piece
from briefing.layout.sheet import flow, flush_right
from briefing.model.comparison import Group
from briefing.model.provenance import origins
from briefing.model.records import Claim
from briefing.model.text import SafeText
from briefing.themes.roles import Role

_GAP = 2
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
    shown = [
        card.setting.value(claims[0]) if several else SafeText(value.partition(" ")[2].replace(" ", "\u00a0"))
        for value, claims in by_value.items()
    ]
    card.section("What backs each value")
    sheet = card.sheet
    column = max(cells(value) for value in shown)
    beside = column <= sheet.width // 3
    start = column + _GAP if beside else _GAP
    for value, claims in zip(shown, by_value.values(), strict=True):
        row = (start, flow(_backed(card, tuple(claims)), sheet.width - start))
        if beside:
            sheet.row((0, flush_right((piece(value, Role.FIGURE),), column)), row)
        else:
            sheet.text((piece(value, Role.FIGURE),))
            sheet.row(row)
        yield


def _backed(card: Card, claims: tuple[Claim, ...]) -> Pieces:
    setting = card.setting
    cites = [cite for claim in claims for cite in claim.sources]
    keys = origins(setting.traced, cites)
    names = joined([item_pieces(setting, key) for key in keys[:_MOST_NAMES]], piece(", "))
    counted = sources_and_origins(setting, claims, named=False)
    more = (piece(" …", Role.MUTED),) if len(keys) > _MOST_NAMES else ()
    return (piece(f"{counted}: "), *names, *more) if names else (piece(card.setting.t("no source"), Role.UNCERTAIN),)
