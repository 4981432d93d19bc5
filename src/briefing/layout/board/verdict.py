"""What a board says first: whether the figure is contested, by how many values, and how many origins stand behind."""

from briefing.layout.line import Face
from briefing.layout.pieces import Pieces, joined, piece
from briefing.layout.setting import Setting
from briefing.model.comparison import Apart, Group
from briefing.model.provenance import origins
from briefing.model.records import Claim, Figure
from briefing.themes.roles import Role


def verdict(setting: Setting, figure: Figure, found: tuple[Group, ...], against: tuple[Claim, ...]) -> Pieces:
    """Return the sentences at the top of a board; the claims `against` contradict each other."""
    state, role = (_contested(setting, against), Role.CONTESTED) if against else (_agreed(setting, found), Role.STRONG)
    counted = sources_and_origins(setting, figure.claims)
    said = (piece(state, role, Face.BOLD),) if state else ()
    return joined((said, (piece(f"{counted}."),) if counted else ()), piece(" "))


def sources_and_origins(setting: Setting, claims: tuple[Claim, ...], *, named: bool = True) -> str:
    """Return how many sources back the claims and how many origins those come down to: "3 sources, 1 origin (NIS)".

    Nothing where no claim has a source.
    """
    cites = [cite for claim in claims for cite in claim.sources if cite.source in setting.sources]
    sources = len({cite.source for cite in cites})
    if not sources:
        return ""
    found = origins(setting.traced, cites)
    count = setting.tn("{n} source", "{n} sources", sources).format(n=sources).replace(" ", "\u00a0")
    origin = setting.tn("{n} origin", "{n} origins", len(found)).format(n=len(found)).replace(" ", "\u00a0")
    name = f" ({setting.short_name(found[0])})" if named and len(found) == 1 and sources > 1 else ""
    return f"{count}, {origin}{name}"


def _contested(setting: Setting, against: tuple[Claim, ...]) -> str:
    values = len(
        {(claim.quantity.low, claim.quantity.high, claim.quantity.qualifier) for claim in against if claim.quantity}
    )
    if values == 2:  # noqa: PLR2004 - of two, both
        return setting.t("Contested: 2 values that cannot both hold.")
    return setting.t("Contested: {n} values that cannot all hold.").format(n=values)


def _agreed(setting: Setting, found: tuple[Group, ...]) -> str:
    if len(found) > 1:
        reasons = {group.reason for group in found if group.reason}
        if reasons == {Apart.SCOPE}:
            return setting.t("Not contested: the values differ in scope.")
        if reasons == {Apart.UNIT}:
            return setting.t("Not contested: the values differ in unit.")
        if reasons == {Apart.DATE}:
            return setting.t("Not contested: the values differ in date.")
        return setting.t("Not contested: the values differ in what they count.")
    numbers = [claim for group in found for claim in group.claims if claim.quantity]
    return setting.t("Not contested: all values can hold together.") if len(numbers) > 1 else ""
