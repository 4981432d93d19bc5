"""The notice above a brief that is not the last word."""

from briefing.layout.line import Face, ToBrief
from briefing.layout.pieces import Pieces, piece
from briefing.layout.setting import Setting
from briefing.model.vocabulary import Status
from briefing.themes.roles import Role


def status_notice(setting: Setting) -> Pieces:
    """Return the notice for a draft, superseded or withdrawn brief; nothing for a final one.

    A superseded brief leads to the one that took its place.
    """
    brief, t = setting.brief, setting.t
    match brief.status:
        case Status.FINAL:
            return ()
        case Status.DRAFT:
            return (piece(t("Draft: this brief is not final."), Role.WARNING, Face.BOLD),)
        case Status.WITHDRAWN:
            reason = (piece(f" {brief.reason}"),) if brief.reason else ()
            return (piece(t("This brief has been withdrawn."), Role.WARNING, Face.BOLD), *reason)
        case Status.SUPERSEDED:
            notice = piece(t("This brief has been superseded."), Role.WARNING, Face.BOLD)
            if not brief.superseded_by:
                return (notice,)
            from briefing.source.clean import clean_line  # noqa: PLC0415 - few briefs need it

            successor = piece(clean_line(brief.superseded_by), Role.LINK, target=ToBrief(brief.superseded_by, ""))
            return (notice, piece(f" {t('Read instead:')} "), successor)
