"""The notice above a brief that is not the last word."""

from collections.abc import Callable

from briefing.layout.line import Face, Target, ToBrief
from briefing.layout.setting import Setting
from briefing.layout.wrap import Piece
from briefing.model.text import SafeText
from briefing.model.vocabulary import Status
from briefing.themes.roles import Role


def status_notice(setting: Setting, stop: Callable[[Target], int]) -> list[Piece]:
    """Return the notice for a draft, superseded or withdrawn brief; nothing for a final one.

    `stop` gives the serial of a new stop: a superseded brief leads to the one that took its place.
    """
    brief, t = setting.brief, setting.t
    match brief.status:
        case Status.FINAL:
            return []
        case Status.DRAFT:
            return [_notice(t("Draft: this brief is not final."))]
        case Status.WITHDRAWN:
            reason = [Piece(SafeText(f" {brief.reason}"))] if brief.reason else []
            return [_notice(t("This brief has been withdrawn.")), *reason]
        case Status.SUPERSEDED:
            notice = _notice(t("This brief has been superseded."))
            if not brief.superseded_by:
                return [notice]
            from briefing.source.clean import clean_line  # noqa: PLC0415 - few briefs need it

            serial = stop(ToBrief(brief.superseded_by, ""))
            successor = Piece(clean_line(brief.superseded_by), Role.LINK, stop=serial)
            return [notice, Piece(SafeText(f" {t('Read instead:')} ")), successor]


def _notice(words: str) -> Piece:
    return Piece(SafeText(words), Role.WARNING, Face.BOLD)
