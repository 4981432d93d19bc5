"""The board of one figure, step by step: the verdict, each group on its axis, what backs the values, every claim."""

from collections.abc import Iterator
from itertools import groupby

from briefing.layout.board.backing import put_backing
from briefing.layout.board.chart import Chart, measure
from briefing.layout.board.claims import claim_fields, claim_title
from briefing.layout.board.heading import Heading
from briefing.layout.board.marks import Shape, legend, shape_of
from briefing.layout.board.verdict import verdict
from briefing.layout.detail_fields import Card
from briefing.model.comparison import Apart, Group, groups
from briefing.model.records import Figure


def put_board(card: Card, figure: Figure) -> Iterator[None]:
    """Add all that is claimed of a figure; a row or a claim a step, every claim is placed where it stands in full."""
    setting, sheet = card.setting, card.sheet
    found = groups(figure)
    sheet.gap()
    against = setting.disputed(figure)
    sheet.text(verdict(setting, figure, found, against))
    quoted: set[str] = set()
    if len(figure.claims) == 1:
        sheet.gap()
        sheet.text(claim_title(setting, figure.claims[0]))
        first = sheet.height - 1
        claim_fields(card, figure.claims[0], quoted)
        sheet.place(figure.claims[0].id, first)
        return
    yield from _charts(card, figure, found, {id(claim) for claim in against})
    yield from put_backing(card, found)
    card.section("Claim by claim")
    for number, group in enumerate(found):
        for claim in group.claims:
            if number or claim is not group.claims[0]:
                sheet.gap()
            first = sheet.height
            sheet.text(claim_title(setting, claim, leads=True))
            claim_fields(card, claim, quoted, with_unit=claim.unit != figure.unit, with_scope=len(found) > 1)
            sheet.place(claim.id, first)
            yield


def _charts(card: Card, figure: Figure, found: tuple[Group, ...], against: set[int]) -> Iterator[None]:
    setting, sheet = card.setting, card.sheet
    columns = measure(setting, figure.claims, sheet.width)
    explained: set[Shape] = set()
    for group, on_axis in _gathered(found):
        heading = Heading(setting, group)
        sheet.gap()
        is_contested = len(found) > 1 and any(id(claim) in against for claim in group.claims)
        for words in heading.lines(alone=len(found) == 1, is_contested=is_contested):
            if words:
                sheet.text(words)
        chart = Chart(setting, sheet, group.claims, columns)
        chart.with_dates = not heading.date
        numbers = [claim.quantity for claim in group.claims if claim.quantity]
        ruled = on_axis and len(numbers) > 1 and chart.rule()
        yield from chart.steps()
        if ruled and (new := {shape_of(quantity) for quantity in numbers} - explained):
            sheet.gap()
            sheet.text(legend(setting, new))
            explained |= new


def _gathered(found: tuple[Group, ...]) -> Iterator[tuple[Group, bool]]:
    """Yield each group, and whether its claims share an axis.

    Neighbours of one claim each that only their dates set apart come together: they share a heading, but no axis.
    """
    for is_lone, run in groupby(found, lambda group: group.reason is Apart.DATE and len(group.claims) == 1):
        if is_lone:
            yield Group(tuple([group.claims[0] for group in run]), Apart.DATE), False
        else:
            yield from ((group, True) for group in run)
