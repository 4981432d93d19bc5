"""What stands over claims that can be compared: what they share, or in a sentence what sets them apart."""

from collections.abc import Iterator

from briefing.layout.line import Face
from briefing.layout.pieces import BETWEEN, Pieces, joined, piece
from briefing.layout.setting import Setting
from briefing.model.comparison import Apart, Group
from briefing.model.records import Claim
from briefing.themes.roles import Role


class Heading:
    """The heading of a group, and what its rows need not say again."""

    def __init__(self, setting: Setting, group: Group) -> None:
        self._setting = setting
        self._group = group
        dates = {claim.as_of.text if claim.as_of else "" for claim in group.claims}
        first = group.claims[0]
        self.date = setting.date(first.as_of, short=True) if len(dates) == 1 and first.as_of else ""
        """The date that all of the claims share."""

    def lines(self, *, alone: bool, is_contested: bool) -> Iterator[Pieces]:
        """Yield the lines of the heading, the main one first; `alone` where there is no other group."""
        group, setting = self._group, self._setting
        claim = group.claims[0]
        reason = self._reason(claim)
        shared: list[Pieces] = []
        if claim.scope and group.reason is not Apart.SCOPE:
            shared.append((piece(setting.t("scope: {scope}").format(scope=claim.scope), Role.MUTED),))
        if self.date and group.reason is not Apart.DATE:
            shared.append((piece(setting.t("as of {date}").format(date=self.date), Role.MUTED),))
        state = [(piece(setting.t("contested"), Role.CONTESTED, Face.BOLD),)] if is_contested else []
        if reason:
            yield joined([(piece(reason, Role.STRONG),), *state], piece(" "))
            yield joined(shared, BETWEEN)
            return
        if sum(claim.quantity is not None for claim in group.claims) > 1:
            words = setting.t("All comparable") if alone else setting.t("Comparable")
            shared.insert(0, (piece(words, Role.STRONG),))
        yield joined([*shared, *state], BETWEEN)

    def _reason(self, claim: Claim) -> str:
        setting = self._setting
        missing = setting.t("not given")
        match self._group.reason:
            case Apart.SCOPE:
                words = setting.t("Apart: another scope ({scope}), so not comparable.")
                return words.format(scope=claim.scope or missing)
            case Apart.UNIT:
                return setting.t("Apart: another unit ({unit}), so not comparable.").format(unit=claim.unit or missing)
            case Apart.DATE if self.date:
                return setting.t("Apart: another date ({date}), so not comparable.").format(date=self.date)
            case Apart.DATE:
                return setting.t("Apart: other dates, so not comparable.")
            case None:
                return ""
